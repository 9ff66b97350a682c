using Baton.Domain;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Registration;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Office;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Tests.Storage;

public sealed class RosterMarkTests(PostgresServer postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task Each_save_marks_who_stands_on_a_roster(Provider provider)
    {
        await using var store = await OfficeStore.CreateAsync(provider, postgres);
        await store.AddAsync(SmallEdition.Parts());
        Assert.Equal(["欧阳修远"], await OnNoRosterAsync(store));

        // Two who exchange places stay on it; one whose row gets another person leaves it; one whose row is removed leaves it.
        var second = await store.EnterAsync(at => Participant.Create(EntityId.New<ParticipantId>(store.Clock.GetUtcNow()), at, new ParticipantDetails { PersonId = Named(store, "欧阳修远"), Order = 2 }).Value);
        Assert.Empty(await OnNoRosterAsync(store));
        await ChangeAsync(store, rows => (rows[0], rows[1]) = (rows[1], rows[0]));
        Assert.Empty(await OnNoRosterAsync(store));
        var fresh = Person.Create(EntityId.New<PersonId>(store.Clock.GetUtcNow()), new PlanScope(second.ProgrammeId), new PersonDetails { FullName = new("王五", "Wang Wu") }).Value;
        await store.AddAsync([fresh]);
        await ChangeAsync(store, rows => rows[0] = fresh.Id);
        Assert.Equal(["欧阳修远"], await OnNoRosterAsync(store));
        await using (var db = store.Open())
        {
            db.WriteAs(new Authorship("tester", "away"));
            db.Remove(await db.Set<Participant>().SingleAsync(p => p.Id == second.Id, Cancellation));
            await db.SaveChangesAsync(Cancellation);
            Assert.Equal(0, await RosterMark.WrongAsync(db, Cancellation));
        }

        Assert.Equal(["李四", "欧阳修远"], (await OnNoRosterAsync(store)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_stands_on_the_roster_of_another_edition_is_not_offered_here()
    {
        await using var store = await OfficeStore.CreateAsync();
        await store.AddAsync(SmallEdition.Parts());
        var here = await store.DossierAsync();
        await store.AddAsync([Edition.Create(EntityId.New<EditionId>(store.Clock.GetUtcNow()), here.Programme.Id, new EditionDetails { Number = 4 }).Value]);

        Assert.Equal(["欧阳修远"], (await store.DossierAsync(number: 4)).People.Select(p => p.Details.FullName.Zh));
    }

    private static PersonId Named(OfficeStore store, string name)
    {
        using var db = store.Open();
        return db.Set<Person>().Single(p => p.Details.FullName.Zh == name).Id;
    }

    private static async Task<IReadOnlyList<string>> OnNoRosterAsync(OfficeStore store)
    {
        await using var db = store.Open();
        return await db.Set<Person>().OnNoRoster().Select(p => p.Details.FullName.Zh).ToListAsync(Cancellation);
    }

    private static async Task ChangeAsync(OfficeStore store, Action<PersonId[]> change)
    {
        await using var db = store.Open();
        var rows = await db.Set<Participant>().OrderBy(p => p.Details.Order).ToListAsync(Cancellation);
        PersonId[] persons = [.. rows.Select(r => r.Details.PersonId)];
        change(persons);
        foreach (var (row, person) in rows.Zip(persons))
        {
            row.Describe(row.Details with { PersonId = person });
        }

        db.WriteAs(new Authorship("tester", "changed"));
        await db.SaveChangesAsync(Cancellation);
    }
}
