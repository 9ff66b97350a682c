using Baton.Domain;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Sessions;
using Baton.Web.Features.Office;
using Baton.Web.Storage;
using Baton.Web.Storage.Backups;
using Baton.Web.Storage.Search;
using Baton.Web.Tests.Fixtures;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Tests.Storage.Search;

public sealed class SearchIndexTests(PostgresServer postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task Everything_that_has_words_is_found_from_the_save_on(Provider provider)
    {
        using var plan = await SearchedPlan.CreateAsync(provider, postgres);
        await plan.AddAsync(plan.OneOfEach(out _));
        var found = await plan.FindAsync("灯塔");
        Assert.Equal(
            "Person Post Institution HostTurn HostTurn Stage AgendaItem AgendaItem Talk Stop Display VisitGroup Venue ReportParagraph ReportParagraph Photo File File Baton Baton Category",
            string.Join(' ', found.SelectMany(t => t.Hits.Select(_ => t.Kind))));
        Assert.Equal(2, found.First(h => h.Kind == SearchKind.File).Total);
        Assert.Equal("灯塔\nDeng Ta", Assert.Single(found.Single(t => t.Kind == SearchKind.Post).Hits).PersonTitle);
        Assert.Equal(1, Assert.Single(found.Single(t => t.Kind == SearchKind.Talk).Hits).EditionNumber);
        Assert.Equal("Person", string.Join(' ', (await plan.FindAsync("dt")).Select(h => h.Kind)));
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task What_is_changed_removed_and_undone_is_followed(Provider provider)
    {
        using var plan = await SearchedPlan.CreateAsync(provider, postgres);
        var person = plan.Named("王辉", "Wang Hui");
        await plan.AddAsync(person);
        await plan.WriteAsync(db =>
        {
            db.Attach(person);
            Assert.Null(person.Describe(person.Details with { FullName = new("王晖", "Wang Hui") }));
        });
        Assert.Equal("", await plan.TitlesAsync("王辉"));
        Assert.Equal("王晖", await plan.TitlesAsync("wanghui"));
        await plan.WriteAsync(db => db.Remove(person));
        Assert.Equal("", await plan.TitlesAsync("王晖"));
        await using (var db = plan.Installation.NewContext())
        {
            var removal = await db.ChangeSets.OrderByDescending(s => s.Id).FirstAsync(Cancellation);
            Assert.Null(await new UndoChangeSet(db).HandleAsync(removal.Id, "tester", Cancellation));
        }

        Assert.Equal("王晖", await plan.TitlesAsync("王晖"));
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task A_save_that_fails_leaves_nothing_to_be_found(Provider provider)
    {
        using var plan = await SearchedPlan.CreateAsync(provider, postgres);
        await Assert.ThrowsAnyAsync<Exception>(() => plan.AddAsync(plan.Named("王辉", "Wang Hui"), Edition.Create(SearchedPlan.New<EditionId>(), plan.Programme.Id, new EditionDetails { Number = 1 }).Value));
        await using (var db = plan.Installation.NewContext())
        {
            await using var given = await db.Database.BeginTransactionAsync(Cancellation);
            db.WriteAs(new("tester", "test"));
            db.Add(plan.Named("王辉", "Wang Hui"));
            await db.SaveChangesAsync(Cancellation);
        }

        Assert.Equal("", await plan.TitlesAsync("王辉"));
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task With_an_edition_goes_what_was_found_of_it(Provider provider)
    {
        using var plan = await SearchedPlan.CreateAsync(provider, postgres);
        await plan.AddAsync(plan.OneOfEach(out _));
        await plan.WriteAsync(db => db.Remove(plan.First));
        Assert.Equal("Person Post Institution HostTurn HostTurn Venue Baton", string.Join(' ', (await plan.FindAsync("灯塔")).SelectMany(t => t.Hits.Select(_ => t.Kind))));
        await using var db = plan.Installation.NewContext();
        Assert.Empty(await db.Set<PersonNaming>().ToListAsync(Cancellation));
        await plan.WriteAsync(other => other.Remove(plan.Programme));
        Assert.Empty(await db.Set<SearchEntry>().AsNoTracking().ToListAsync(Cancellation));
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task An_index_of_another_version_or_none_is_built_when_somebody_comes_to_write(Provider provider)
    {
        using var plan = await SearchedPlan.CreateAsync(provider, postgres);
        await plan.AddAsync(plan.OneOfEach(out _));
        await using var db = plan.Installation.NewContext();
        Assert.False(await SearchIndex.BringUpAsync(db, plan.Place.Clock, Cancellation));
        var before = await plan.ToldAsync("灯塔");
        await db.Set<SearchEntry>().ExecuteDeleteAsync(Cancellation);
        await db.Set<PersonNaming>().ExecuteDeleteAsync(Cancellation);
        await db.Set<SearchBuild>().ExecuteUpdateAsync(s => s.SetProperty(b => b.Version, SearchIndex.PresentVersion + 1), Cancellation);
        Assert.Null(await DatabaseUpgrade.BringUpAsync(plan.Installation, write: false, Cancellation));
        Assert.Empty(await plan.FindAsync("灯塔"));
        Assert.Null(await DatabaseUpgrade.BringUpAsync(plan.Installation, write: true, Cancellation));
        Assert.Equal(before, await plan.ToldAsync("灯塔"));
        Assert.Equal(SearchIndex.PresentVersion, await SearchIndex.VersionAsync(db, Cancellation));
        Assert.True(await db.Set<PersonNaming>().AnyAsync(Cancellation));

        // And goes on being followed, removals included.
        await plan.WriteAsync(other => other.Remove(plan.First));
        Assert.Equal(7, (await plan.FindAsync("灯塔")).Sum(t => t.Total));
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task A_restored_backup_is_searched_at_once(Provider provider)
    {
        using var plan = await SearchedPlan.CreateAsync(provider, postgres);
        await plan.AddAsync(plan.Named("王辉", "Wang Hui"));
        var file = Path.Combine(plan.Place.Folder, "b.baton");
        var manifest = await Backup.WriteAsync(plan.Installation, file, Cancellation);
        Assert.DoesNotContain(manifest.Tables, t => t.Name.StartsWith("search", StringComparison.Ordinal) || t.Name == "person_namings");
        using var elsewhere = await FilledInstallation.EmptyAsync(provider, postgres);
        Assert.Null((await Restore.RunAsync(file, elsewhere.Choice, plan.Place.Clock, Cancellation)).Refusal);
        using var restored = await elsewhere.OpenAsync(write: false);
        await using var db = restored.NewContext();
        Assert.Equal(SearchIndex.PresentVersion, await SearchIndex.VersionAsync(db, Cancellation));
        Assert.Single(Assert.Single(await new SearchLookup(db).FindAsync(SearchAsked.Read("wh"), plan.Everything, new SearchPortion(null, 0, 10), Cancellation)).Hits);
    }

    [Fact]
    public async Task Of_what_was_removed_no_byte_stays_in_the_file()
    {
        using var plan = await SearchedPlan.CreateAsync(Provider.Sqlite, postgres);
        var person = plan.Named("龘靐", "Canaryfamily Canarygiven");
        await plan.AddAsync(person);
        for (var i = 0; i < 40; i++)
        {
            await plan.AddAsync(plan.Named($"王辉{i}", $"Wang Hui {i}"));
        }

        // What the file still holds of a person elsewhere is the history, which erasure empties.
        await plan.WriteAsync(db => db.Remove(person));
        await using (var db = plan.Installation.NewContext())
        {
            await db.Set<Baton.Web.Storage.History.PersonalValues>().ExecuteDeleteAsync(Cancellation);
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", Cancellation);
        }

        plan.Place.Choice.CloseIdleConnections();
        var bytes = await File.ReadAllBytesAsync(plan.Place.Choice.SqliteFile, Cancellation);
        Assert.Equal(-1, bytes.AsSpan().IndexOf("canaryfamily"u8));
        Assert.Equal(-1, bytes.AsSpan().IndexOf("Canaryfamily"u8));
        Assert.Equal(-1, bytes.AsSpan().IndexOf("龘靐"u8));
        Assert.NotEqual(-1, bytes.AsSpan().IndexOf("wanghui"u8));
    }

    [Fact]
    public async Task The_trigger_is_put_back_as_the_migration_made_it()
    {
        using var plan = await SearchedPlan.CreateAsync(Provider.Sqlite, postgres);
        await using var db = plan.Installation.NewContext();
        var made = await db.Database.SqlQueryRaw<string>("SELECT sql AS \"Value\" FROM sqlite_master WHERE name = 'search_entries_removed'").SingleAsync(Cancellation);
        Assert.Equal(SqliteSearchWriter.RemovedTrigger, made);
        await SearchIndex.RebuildAsync(db, plan.Place.Clock, Cancellation);
        Assert.Equal(made, await db.Database.SqlQueryRaw<string>("SELECT sql AS \"Value\" FROM sqlite_master WHERE name = 'search_entries_removed'").SingleAsync(Cancellation));
    }

    [Fact]
    public void Every_kind_of_part_with_words_is_searched_and_the_others_are_known()
    {
        string[] wordless = ["Credit", "Membership", "Participant", "StageAttendance"];
        Assert.Equal(wordless, PlanPartKind.All.Values.Where(k => !SearchDocument.Searched.Contains(k.PartType)).Select(k => k.Name));
    }

    [Fact]
    public void A_text_longer_than_the_index_takes_is_kept_and_found_by_its_beginning()
    {
        var talk = Talk.Create(SearchedPlan.New<TalkId>(), new PlanScope(SearchedPlan.New<ProgrammeId>(), SearchedPlan.New<EditionId>()), new TalkDetails
        {
            AgendaItemId = SearchedPlan.New<AgendaItemId>(),
            Slug = "long",
            Title = new(new string('题', 300), ""),
            Sections = [.. Enumerable.Range(0, 100).Select(i => new TalkSection(new("", ""), new(string.Concat(Enumerable.Range(0, 15_000).Select(n => (char)(0x4E00 + ((n * 7919 + i) % 20_000)))), "")))],
        }).Value;
        var entry = Assert.Single(SearchIndex.EntriesOf(talk));
        Assert.InRange(entry.BodyTerms.Length, 200_000, 250_000);
    }
}
