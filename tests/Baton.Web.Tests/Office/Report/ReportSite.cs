using AngleSharp.Dom;
using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Web.Access;
using Baton.Web.Storage;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Publicity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baton.Web.Tests.Office.Report;

/// <summary>A server with the launch edition, which is over; its report is held back, or public as one brought in at the console is.</summary>
internal sealed class ReportSite : IAsyncDisposable
{
    private readonly LaunchParts parts;

    private ReportSite(BatonApp app, LaunchParts parts) => (App, this.parts) = (app, parts);

    public const string Slug = "benchmark-leading-universities";

    public static string Page => $"/manage/{Slug}/1/report";

    public static string Public => $"/p/{Slug}/1/report";

    public BatonApp App { get; }

    public PlanScope Scope => parts.InEdition;

    public static async Task<ReportSite> StartAsync(Provider provider, PostgresServer postgres, bool held = true, bool kept = false)
    {
        var app = await BatonApp.StartAsync(provider, postgres);
        var parts = new LaunchParts();
        parts.Edition.Describe(parts.Edition.Details with { ReportHeld = held });
        parts.Programme.Describe(parts.Programme.Details with { ReportKeptByOrganiser = kept });
        await app.AddAsync(parts.All);
        return new ReportSite(app, parts);
    }

    public Task<SignedIn> HostAsync() => App.SignInAsync(Role.Host, parts.Programme.Id, parts.Edition.Id);

    public Task<SignedIn> OrganiserAsync() => App.SignInAsync(Role.Organiser, parts.Programme.Id);

    public Task<SignedIn> EditorAsync() => App.SignInAsync(Role.Editor, parts.Programme.Id, parts.Edition.Id);

    public async Task<List<T>> AllAsync<T>()
        where T : class, IPlanPart
    {
        await using var scope = App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BatonDb>();
        return [.. (await db.Set<T>().AsNoTracking().ToListAsync(TestContext.Current.CancellationToken)).Where(p => p.ProgrammeId == parts.Programme.Id)];
    }

    public async Task<string> LastNoteAsync()
    {
        await using var scope = App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BatonDb>();
        return await db.ChangeSets.AsNoTracking().OrderByDescending(s => s.At).ThenByDescending(s => s.Id).Select(s => s.Note).FirstAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Changes a fact of the draft, and publishes it where asked.</summary>
    public Task TotalAsync(int total, bool publish = false)
    {
        Task Work(BatonDb db)
        {
            var edition = db.Set<Edition>().Single(e => e.Id == parts.Edition.Id);
            edition.Describe(edition.Details with { PublishedTotal = total });
            return Task.CompletedTask;
        }

        return publish ? App.WriteAsync(Work) : App.DraftAsync(Work);
    }

    /// <summary>Enters author, photographer and reviewing leader as those who sign.</summary>
    public async Task SignersAsync(SignedIn browser)
    {
        foreach (var role in new[] { "author", "photographer", "reviewing leader" })
        {
            using var entered = await browser.PostAsync(Page + "/sign-offs/new/enter", ("role", role), ("unit", parts.Szpu.Id.Value.ToString()));
            await OfficeSite.FollowAsync(browser, entered);
        }
    }

    /// <summary>Lets one after the other sign until nobody is left.</summary>
    public static async Task SignAsync(SignedIn browser)
    {
        for (var page = await browser.PageAsync(Page); SignForm(page) is { } form;)
        {
            using var signed = await browser.SubmitAsync(page, form);
            page = await OfficeSite.FollowAsync(browser, signed);
        }
    }

    /// <summary>Where the form goes by which the next one signs; null when nobody is to sign.</summary>
    public static string? SignForm(IDocument page) => page.QuerySelectorAll("#sign-offs form").Select(f => f.GetAttribute("action")!).FirstOrDefault(a => a.EndsWith("/sign", StringComparison.Ordinal));

    /// <summary>The words of the public report in a language.</summary>
    public async Task<string> PublicAsync(string language = "en")
    {
        using var answer = await App.GetAsync(Public, language);
        return PublicSite.Visible((await SignedIn.ParseAsync(answer)).QuerySelector("main")!);
    }

    /// <summary>Sends the form of paragraphs and pictures with these words in it, and all else as the page has it.</summary>
    public static Task<HttpResponseMessage> SaveAsync(SignedIn browser, IDocument page, params (string Name, string Value)[] fields)
    {
        var own = page.QuerySelectorAll("[form=rep][name]").Where(f => fields.All(o => o.Name != f.GetAttribute("name")))
            .Select(f => (f.GetAttribute("name")!, f.LocalName switch
            {
                "textarea" => f.TextContent.TrimStart('\n'),
                "select" => f.QuerySelector("option[selected]")?.GetAttribute("value") ?? "",
                _ => f.GetAttribute("value") ?? "",
            }));
        return browser.SubmitAsync(page, Page + "/save", [.. own, .. fields]);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
