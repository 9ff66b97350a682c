using Baton.Web.Storage;
using Baton.Web.Tests.Fixtures;

namespace Baton.Web.Tests.Storage;

public sealed class IntegrityTests(PostgresServer postgres)
{
    private const string Nobody = "01900000-0000-7000-8000-000000000000";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task A_sound_installation_is_counted(Provider provider)
    {
        using var place = await FilledInstallation.CreateAsync(provider, postgres);
        var report = await CheckAsync(place);
        Assert.Empty(report.Faults);
        Assert.Equal(8, report.Counts.Single(c => c.Kind.Name == "Person").Count);
        Assert.Equal(2, report.Acts);
        Assert.Equal(1, report.Files);
    }

    [Theory]
    [InlineData("UPDATE participants SET person_id = '" + Nobody + "' WHERE \"order\" = 3", "storage.names-nobody", "search.index-differs", "storage.roster-marks-differ")]
    [InlineData("UPDATE institutions SET parent_id = (SELECT i.id FROM institutions i WHERE i.name_zh = '艺术学院') WHERE name_zh = '清河大学'", "storage.ring", "storage.ring")]
    [InlineData("DROP INDEX ix_participants_person; UPDATE participants SET person_id = (SELECT p.person_id FROM participants p WHERE p.\"order\" = 1) WHERE \"order\" = 2", "storage.twice", "search.index-differs", "storage.roster-marks-differ")]
    [InlineData("UPDATE stages SET name_zh = '', name_en = ''", "storage.part-breaks-rule", "search.index-differs")]
    [InlineData("DELETE FROM search_entries WHERE kind = 1", "search.index-differs")]
    [InlineData("UPDATE people SET on_roster = NOT on_roster", "storage.roster-marks-differ")]
    [InlineData("UPDATE search_builds SET version = 0", "search.index-stale")]
    [InlineData("DELETE FROM search_builds", "search.index-missing")]
    [InlineData("UPDATE photos SET file_hash = '0000'", "storage.file-missing")]
    public async Task Each_fault_of_the_plan_is_found_on_both_databases(string sql, params string[] codes)
    {
        foreach (var provider in Enum.GetValues<Provider>())
        {
            using var place = await FilledInstallation.CreateAsync(provider, postgres);
            await place.ExecuteAsync(sql);
            Assert.Equal(codes, (await CheckAsync(place)).Faults.Select(f => f.Code));
        }
    }

    [Fact]
    public async Task A_row_whose_owner_is_gone_is_found()
    {
        using var place = await FilledInstallation.CreateAsync(Provider.Sqlite, postgres);
        await place.ExecuteAsync("UPDATE stages SET edition_id = '" + Nobody + "'");
        var codes = (await CheckAsync(place)).Faults.Select(f => f.Code).ToList();
        Assert.Contains("storage.row-without-owner", codes);
        Assert.Contains("storage.part-of-foreign-edition", codes);
        Assert.Contains("storage.names-another-edition", codes);
    }

    [Fact]
    public async Task A_changed_and_a_lost_file_are_found()
    {
        using var place = await FilledInstallation.CreateAsync(Provider.Sqlite, postgres);
        var file = Directory.GetFiles(Path.Combine(place.Folder, "files"), "*", SearchOption.AllDirectories).Single();
        await File.AppendAllTextAsync(file, "x", Cancellation);
        Assert.Equal("storage.file-damaged", Assert.Single((await CheckAsync(place)).Faults).Code);
        File.Delete(file);
        Assert.Equal("storage.file-missing", Assert.Single((await CheckAsync(place)).Faults).Code);
    }

    [Fact]
    public async Task A_damaged_database_is_found()
    {
        using var place = await FilledInstallation.CreateAsync(Provider.Sqlite, postgres);
        await LogCheckpoint.CutAsync(place.Choice, Cancellation);

        // An entry of an index that no row has: what no act of the program can do.
        await place.ExecuteAsync(
            "PRAGMA writable_schema=ON; UPDATE sqlite_master SET sql = replace(sql, '(\"part_id\")', '(\"part_kind\")') WHERE name = 'ix_search_entries_part_id'");
        place.Choice.CloseIdleConnections();
        Assert.Contains("storage.sqlite-damaged", (await CheckAsync(place)).Faults.Select(f => f.Code));
    }

    private static async Task<IntegrityReport> CheckAsync(FilledInstallation place)
    {
        using var opened = await place.OpenAsync(write: false);
        await using var db = opened.NewContext();
        return await new Integrity(db, opened.Folder).CheckAsync(Cancellation);
    }
}
