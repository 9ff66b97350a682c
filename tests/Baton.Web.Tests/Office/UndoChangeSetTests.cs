using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Web.Features.Office;
using Baton.Web.Localization;
using Baton.Web.Storage.History;
using Baton.Web.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Tests.Office;

public sealed class UndoChangeSetTests(PostgresServer postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<(OfficeStore Store, byte[] Before)> ImportedAsync(Action<OpenBook> edit)
    {
        var store = await OfficeStore.CreateAsync();
        await store.AddAsync(SmallEdition.Parts());
        var before = await store.ExportAsync(Language.Zh);
        var book = new OpenBook(before);
        edit(book);
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        var result = await store.ImportAsync(book.Save());
        Assert.True(result.Written, string.Join("\n", result.Rejected));
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        return (store, before);
    }

    private static async Task<Guid> LastAsync(OfficeStore store)
    {
        await using var db = store.Open();
        return (await db.ChangeSets.OrderByDescending(s => s.At).FirstAsync(Cancellation)).Id;
    }

    private static async Task<Refusal?> UndoAsync(OfficeStore store, Guid act)
    {
        await using var db = store.Open();
        return await new UndoChangeSet(db).HandleAsync(act, "tester", Cancellation);
    }

    [Fact]
    public async Task An_import_is_taken_back_as_a_whole()
    {
        var (store, before) = await ImportedAsync(book =>
        {
            book["人员", "姓名（中文）", 3] = "李小四";
            book["届次", "状态", 3] = "已取消";
            book["届次", "取消或延期原因", 3] = "台风";
            book["署名", "删除", 3] = "是";
            book.Add("人员", ("姓名（中文）", "王五"));
            book.Add("参会人员", ("姓名", "王五"));
        });
        await using (store)
        {
            Assert.Equal(EditionState.Cancelled, (await store.DossierAsync()).Edition.State);
            var act = await LastAsync(store);
            Assert.Null(await UndoAsync(store, act));
            Assert.Equal(before, await store.ExportAsync(Language.Zh));
            await using var db = store.Open();
            var undo = await db.ChangeSets.SingleAsync(s => s.Undoes == act, Cancellation);
            Assert.Equal("tester", undo.Actor);
            Assert.Equal("office.already-undone", (await UndoAsync(store, act))?.Code);

            // Taking back what took back brings the import back.
            store.Clock.Advance(TimeSpan.FromMinutes(1));
            Assert.Null(await UndoAsync(store, undo.Id));
            Assert.Equal(EditionState.Cancelled, (await store.DossierAsync()).Edition.State);
        }
    }

    [Fact]
    public async Task What_changed_again_later_is_not_taken_back()
    {
        var (store, _) = await ImportedAsync(book => book["人员", "姓名（中文）", 3] = "李小四");
        await using (store)
        {
            var act = await LastAsync(store);
            var book = new OpenBook(await store.ExportAsync(Language.Zh));
            book["人员", "姓名（中文）", 3] = "李大四";
            await store.ImportAsync(book.Save());
            var refusal = await UndoAsync(store, act);
            Assert.Equal("office.changed-by-later-act", refusal?.Code);
            Assert.Contains((await store.DossierAsync()).People, p => p.Details.FullName.Zh == "李大四");

            // The sentence says who did what, so that it can be found.
            var last = await LastAsync(store);
            await using var db = store.Open();
            var later = await db.ChangeSets.AsNoTracking().SingleAsync(s => s.Id == last, Cancellation);
            Assert.Contains(later.Told(Language.En), RefusalSentences.Of(refusal!, Language.En), StringComparison.Ordinal);

            // Once the later act is taken back, it may go too.
            store.Clock.Advance(TimeSpan.FromMinutes(1));
            Assert.Null(await UndoAsync(store, later.Id));
            store.Clock.Advance(TimeSpan.FromMinutes(1));
            Assert.Null(await UndoAsync(store, act));
            Assert.DoesNotContain((await store.DossierAsync()).People, p => p.Details.FullName.Zh is "李大四" or "李小四");
        }
    }

    [Fact]
    public async Task Of_an_act_of_many_parts_each_is_asked_for()
    {
        await using var store = await OfficeStore.CreateAsync();
        await store.AddAsync(SmallEdition.Parts());
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        var programme = (await store.DossierAsync()).Programme.Id;
        Institution[] many = [.. Enumerable.Range(1, 1100).Select(i => Institution.Create(EntityId.New<InstitutionId>(store.Clock.GetUtcNow()), new PlanScope(programme), new InstitutionDetails { Name = new($"单位{i}", $"Body {i}") }).Value)];
        await store.AddAsync(many);
        var act = await LastAsync(store);
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await using (var db = store.Open())
        {
            db.WriteAs(new Authorship("tester", "one of them"));
            (await db.Set<Institution>().SingleAsync(i => i.Details.Name.En == "Body 1050", Cancellation)).Describe(many[1049].Details with { ShortName = new("单位", "B") });
            await db.SaveChangesAsync(Cancellation);
        }

        Assert.Equal("office.changed-by-later-act", (await UndoAsync(store, act))?.Code);
    }

    [Fact]
    public async Task What_something_later_names_is_not_taken_back()
    {
        var (store, _) = await ImportedAsync(book => book.Add("人员", ("姓名（中文）", "王五")));
        await using (store)
        {
            var act = await LastAsync(store);
            var book = new OpenBook(await store.ExportAsync(Language.Zh));
            book.Add("参会人员", ("姓名", "王五"));
            await store.ImportAsync(book.Save());
            Assert.Equal("office.still-named", (await UndoAsync(store, act))?.Code);
        }
    }

    [Fact]
    public async Task What_names_something_removed_later_is_not_taken_back()
    {
        var (store, _) = await ImportedAsync(book => book["署名", "删除", 3] = "是");
        await using (store)
        {
            var act = await LastAsync(store);
            await using (var db = store.Open())
            {
                db.WriteAs(new Authorship("tester", "the credited unit goes"));
                db.Remove(await db.Set<Institution>().SingleAsync(i => i.Details.Name.Zh == "宣传部", Cancellation));
                await db.SaveChangesAsync(Cancellation);
            }

            Assert.Equal("office.names-what-is-gone", (await UndoAsync(store, act))?.Code);
            Assert.Empty((await store.DossierAsync()).Credits);
        }
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task What_another_has_taken_since_is_not_taken_back(Provider provider)
    {
        await using var store = await OfficeStore.CreateAsync(provider, postgres);
        await store.AddAsync(SmallEdition.Parts());
        var now = store.Clock.GetUtcNow();
        var start = await store.DossierAsync();
        var acts = new List<Guid>();

        // Its address name goes to another programme, its number to another edition, its person and its place in the agenda to other entries.
        foreach (var edit in new Action<OpenBook>[]
        {
            book => book["活动", "网址名", 3] = "renamed",
            book => book["届次", "届次", 3] = "5",
            book => (book["参观组", "组员", 3], book["参会人员", "删除", 3]) = ("", "是"),
            book => book["议程", "序号", 3] = "2",
        })
        {
            var dossier = await DossierAsync();
            var book = new OpenBook(await store.ExportAsync(Language.Zh, dossier.Programme.Details.Slug, dossier.Edition.Details.Number));
            edit(book);
            store.Clock.Advance(TimeSpan.FromMinutes(1));
            Assert.True((await store.ImportAsync(book.Save())).Written);
            acts.Add(await LastAsync(store));
        }

        var (programme, one) = (start.Programme.Id, new PlanScope(start.Programme.Id, start.Edition.Id));
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await store.AddAsync(
        [
            Programme.Create(EntityId.New<ProgrammeId>(now), new ProgrammeDetails { Slug = "relay", Name = new("另一接力", "Another") }).Value,
            Edition.Create(EntityId.New<EditionId>(now), programme, new EditionDetails { Number = 3 }).Value,
            Participant.Create(EntityId.New<ParticipantId>(now), one, start.Participants[0].Details).Value,
            AgendaItem.Create(EntityId.New<AgendaItemId>(now), one, start.AgendaItems[0].Details with { Title = new("开场", "Opening") }).Value,
        ]);
        var before = (await store.ExportAsync(Language.Zh, "renamed", 5), await store.CountChangeSetsAsync());
        foreach (var act in acts)
        {
            Assert.Equal("office.taken-since", (await UndoAsync(store, act))?.Code);
        }

        Assert.Equal(before.Item1, await store.ExportAsync(Language.Zh, "renamed", 5));
        Assert.Equal(before.Item2, await store.CountChangeSetsAsync());

        async Task<EditionDossier> DossierAsync()
        {
            await using var db = store.Open();
            var slug = await db.Set<Programme>().Select(p => p.Details.Slug).SingleAsync(Cancellation);
            return await store.DossierAsync(slug, await db.Set<Edition>().Select(e => e.Details.Number).SingleAsync(Cancellation));
        }
    }

    [Fact]
    public async Task Erased_values_cannot_come_back()
    {
        var (store, _) = await ImportedAsync(book => book["人员", "姓名（中文）", 3] = "李小四");
        await using (store)
        {
            var act = await LastAsync(store);
            await using (var db = store.Open())
            {
                await db.Set<PersonalValues>().ExecuteDeleteAsync(Cancellation);
            }

            Assert.Equal("office.erased", (await UndoAsync(store, act))?.Code);
        }
    }

    [Fact]
    public async Task An_unknown_act_is_refused()
    {
        await using var store = await OfficeStore.CreateAsync();
        Assert.Equal("office.unknown-change-set", (await UndoAsync(store, Guid.AllBitsSet))?.Code);
    }
}
