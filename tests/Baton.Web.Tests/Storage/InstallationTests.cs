using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using Baton.Web.CommandLine;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Baton.Web.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Tests.Storage;

public sealed class InstallationTests(PostgresServer postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, InlineData(1), InlineData(7), InlineData(50)]
    public async Task What_was_answered_is_there_after_a_kill(int answers)
    {
        using var place = await FilledInstallation.CreateAsync(Provider.Sqlite, postgres);
        using var writer = KilledWriter.Start(place.Folder);
        var answered = new List<Guid>();
        while (answered.Count < answers)
        {
            answered.Add(Guid.Parse((await writer.StandardOutput.ReadLineAsync(Cancellation))!));
        }

        writer.Kill();
        answered.AddRange((await writer.StandardOutput.ReadToEndAsync(Cancellation)).Split('\n').Where(line => line.Length == 36).Select(Guid.Parse));
        await writer.WaitForExitAsync(Cancellation);
        using var opened = await place.OpenAsync(write: true);
        await using var db = opened.NewContext();
        var there = (await db.Set<Institution>().Select(i => i.Id).ToListAsync(Cancellation)).Select(i => i.Value).ToHashSet();
        Assert.Superset(answered.ToHashSet(), there);
        Assert.Equal(await db.ChangeSets.CountAsync(Cancellation) - 2, await db.Set<Institution>().CountAsync(Cancellation) - 2);
        Assert.Empty((await new Integrity(db, opened.Folder).CheckAsync(Cancellation)).Faults);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("Hoost=127.0.0.1")]
    public void A_connection_string_that_is_none_has_its_sentence(string text) =>
        Assert.Equal("console.connection-string", Failures.Explain(Record.Exception(() => new Npgsql.NpgsqlConnectionStringBuilder(text))!).Code);

    [Fact]
    public void A_disk_that_fails_has_its_sentence() =>
        Assert.Equal("console.disk-failed", Failures.Explain(new InvalidOperationException("x", new Microsoft.Data.Sqlite.SqliteException("disk I/O error", 10))).Code);

    [Fact]
    public async Task A_full_disk_is_a_sentence_and_writes_nothing_half()
    {
        using var place = await FilledInstallation.CreateAsync(Provider.Sqlite, postgres);
        using var opened = await place.OpenAsync(write: true);
        await using (var db = opened.NewContext())
        {
            await db.Database.OpenConnectionAsync(Cancellation);
            await db.Database.ExecuteSqlRawAsync("PRAGMA max_page_count = 1", Cancellation);
            var programme = await db.Set<Programme>().Select(p => p.Id).SingleAsync(Cancellation);
            db.WriteAs(new Authorship("tester", "much"));
            db.AddRange(Enumerable.Range(0, 500).Select(i =>
                Institution.Create(EntityId.New<InstitutionId>(FilledInstallation.Then), new PlanScope(programme), new InstitutionDetails { Name = new("单位", new string('x', 200)) }).Value));
            var failure = await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync(Cancellation));
            Assert.Equal("console.disk-full", Failures.Explain(failure).Code);
        }

        await using var after = opened.NewContext();
        Assert.Equal(2, await after.Set<Institution>().CountAsync(Cancellation));
        Assert.Equal(2, await after.ChangeSets.CountAsync(Cancellation));
        Assert.Empty((await new Integrity(after, opened.Folder).CheckAsync(Cancellation)).Faults);
    }

    [Fact]
    public async Task An_installation_held_by_a_writer_is_read_beside_it()
    {
        using var place = await FilledInstallation.CreateAsync(Provider.Sqlite, postgres);
        using var writing = await place.OpenAsync(write: true);
        Assert.Equal("storage.folder-in-use", (await place.RefusalAsync(write: true))!.Code);
        Assert.Null(await place.RefusalAsync(write: false));
    }

    [Fact]
    public async Task Several_write_beside_each_other_on_postgres()
    {
        using var place = await FilledInstallation.CreateAsync(Provider.Postgres, postgres);
        using var writing = await place.OpenAsync(write: true);
        Assert.Null(await place.RefusalAsync(write: true));
    }
}
