using System.Net;
using AngleSharp.Dom;
using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Access;
using Baton.Web.Storage;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Publicity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baton.Web.Tests.Office;

/// <summary>A server with the fictional relay, the fourth edition being prepared; a stage of the fifth is what is foreign; the office's tests change it as they like.</summary>
public sealed class OfficeSite : IAsyncDisposable
{
    private OfficeSite(BatonApp app) => App = app;

    public const string Slug = "test-relay";

    public const int Number = 4;

    public BatonApp App { get; }

    public ProgrammeId Programme { get; private set; }

    public EditionId Edition { get; private set; }

    /// <summary>The address of the edition's office.</summary>
    public static string Here => $"/manage/{Slug}/{Number}";

    public static async Task<OfficeSite> StartAsync(Provider provider, PostgresServer postgres, Action<IServiceCollection>? services = null)
    {
        var app = await BatonApp.StartAsync(provider, postgres, services);
        var site = new OfficeSite(app);
        await app.AddAsync(new RelayParts().All);
        await site.ReadAsync(async db =>
        {
            site.Programme = (await db.Set<Programme>().SingleAsync(p => p.Details.Slug == Slug, TestContext.Current.CancellationToken)).Id;
            site.Edition = (await db.Set<Edition>().SingleAsync(e => e.ProgrammeId == site.Programme && e.Details.Number == Number, TestContext.Current.CancellationToken)).Id;
        });
        await app.WriteAsync(async db =>
        {
            var fifth = await db.Set<Edition>().SingleAsync(e => e.ProgrammeId == site.Programme && e.Details.Number == 5, TestContext.Current.CancellationToken);
            db.Add(Stage.Create(EntityId.New<StageId>(app.Clock.GetUtcNow()), new PlanScope(site.Programme, fifth.Id), new StageDetails { Name = new("另一届的环节", "A stage of another edition") }).Value);
        });
        return site;
    }

    public Task<SignedIn> HostAsync() => App.SignInAsync(Role.Host, Programme, Edition);

    public Task<SignedIn> OrganiserAsync() => App.SignInAsync(Role.Organiser, Programme);

    public Task<SignedIn> EditorAsync() => App.SignInAsync(Role.Editor, Programme, Edition);

    public async Task ReadAsync(Func<BatonDb, Task> look)
    {
        await using var scope = App.Services.CreateAsyncScope();
        await look(scope.ServiceProvider.GetRequiredService<BatonDb>());
    }

    /// <summary>The one part of a kind that fits.</summary>
    public async Task<TPart> PartAsync<TPart>(Func<TPart, bool> fits)
        where TPart : class, IPlanPart
    {
        TPart? found = null;
        await ReadAsync(async db => found = (await db.Set<TPart>().AsNoTracking().ToListAsync(TestContext.Current.CancellationToken)).First(p => p.ProgrammeId == Programme && fits(p)));
        return found!;
    }

    public async Task<int> CountAsync<TPart>()
        where TPart : class
    {
        var count = 0;
        await ReadAsync(async db => count = await db.Set<TPart>().CountAsync(TestContext.Current.CancellationToken));
        return count;
    }

    /// <summary>The page a command led to; fails when it was refused.</summary>
    public static async Task<IDocument> FollowAsync(SignedIn browser, HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, $"{(int)answer.StatusCode}: {PublicSite.Visible((await SignedIn.ParseAsync(answer)).Body!)}");
        return await browser.PageAsync(answer.Headers.Location!.ToString());
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
