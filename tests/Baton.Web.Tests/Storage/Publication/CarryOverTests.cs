using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Storage;
using Baton.Web.Storage.Backups;
using Baton.Web.Storage.Publication;
using Baton.Web.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Baton.Web.Tests.Storage.Publication;

public sealed class CarryOverTests(PostgresServer postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task An_installation_from_before_is_public_as_it_stood(Provider provider)
    {
        using var place = await OlderAsync(provider);
        await AssertCarriedOverAsync(place);
        await AssertCarriedOverAsync(place);
        using var elsewhere = await FilledInstallation.EmptyAsync(provider, postgres);
        var backup = Assert.Single(Directory.GetFiles(Path.Combine(place.Folder, "backups")));
        Assert.Null((await Restore.RunAsync(backup, elsewhere.Choice, place.Clock, Cancellation)).Refusal);
        await AssertCarriedOverAsync(elsewhere);
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task What_an_interruption_left_is_carried_over_at_the_next_start(Provider provider)
    {
        using var place = await FilledInstallation.CreateAsync(provider, postgres);
        await place.ExecuteAsync("UPDATE programmes SET public_revision = -1");
        await AssertCarriedOverAsync(place);
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task A_draft_of_today_stays_a_draft(Provider provider)
    {
        using var place = await FilledInstallation.CreateAsync(provider, postgres);
        using var installation = await place.OpenAsync(write: true);
        await using var db = installation.NewContext();
        Assert.False(await db.PublishedParts.AnyAsync(Cancellation));
    }

    private static async Task AssertCarriedOverAsync(FilledInstallation place)
    {
        using var installation = await place.OpenAsync(write: true);
        await using var db = installation.NewContext();
        var programme = await db.Set<Programme>().AsNoTracking().SingleAsync(Cancellation);
        Assert.Equal(Authored(await new DraftParts(db).AllAsync(programme.Id, Cancellation)), Authored([.. (await db.PublishedParts.AsNoTracking().ToListAsync(Cancellation)).Select(PublishedContent.Restore)]));
        var act = Assert.Single(await db.Publications.AsNoTracking().ToListAsync(Cancellation));

        // Calendars have counted to the revision less one until now.
        Assert.Equal((3, 3, 4), (act.Number, programme.PublicRevision, programme.Revision));
        Assert.All(await db.PublishedParts.AsNoTracking().ToListAsync(Cancellation), p => Assert.Equal(2, p.Sequence));
        Assert.Equal(EditionState.Open, (await new PublishedQuery(db).EditionAsync("relay", 1, Cancellation))!.Edition.State);
    }

    private static List<string> Authored(List<IPlanPart> parts) => [.. parts.Select(p => $"{p.Key} {p.EditionId} {PublishedContent.Write(p)} {(p as Edition)?.State}").Order(StringComparer.Ordinal)];

    /// <summary>The installation as the migration before left it.</summary>
    private async Task<FilledInstallation> OlderAsync(Provider provider)
    {
        var place = await FilledInstallation.CreateAsync(provider, postgres);
        using var installation = await place.OpenAsync(write: true);
        await using var db = installation.NewContext();
        var migrations = db.GetService<IMigrationsAssembly>().Migrations.Keys.ToList();
        var ours = migrations.FindIndex(m => DatabaseUpgrade.NameOf(m) == "DraftAndPublished");
        await db.GetService<IMigrator>().MigrateAsync(migrations[ours - 1], Cancellation);
        return place;
    }
}
