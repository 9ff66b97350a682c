using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Web.Storage;
using Baton.Web.Storage.Publication;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Office;

namespace Baton.Web.Tests.Storage.Publication;

public sealed class UnpublishedQueryTests(PostgresServer postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task What_is_new_changed_gone_and_reordered_is_told_apart(Provider provider)
    {
        await using var store = await OfficeStore.CreateAsync(provider, postgres);
        await store.AddAsync(SmallEdition.Parts());
        Assert.All((await OfEditionAsync(store)).All, c => Assert.Equal(UnpublishedKind.New, c.Kind));
        await store.PublishAsync();
        Assert.Empty((await OfEditionAsync(store)).All);
        await store.EnterAsync(scope => Venue.Create(EntityId.New<VenueId>(store.Clock.GetUtcNow()), new PlanScope(scope.ProgrammeId), new VenueDetails { Name = new("厅", "Hall") }).Value);
        await store.ChangeAsync<Stage>(s => s.Describe(s.Details with { Number = s.Details.Number + 5 }));
        await store.ChangeAsync<Category>(c => c.Describe(c.Details with { Name = new("代表", "delegates") }));
        await store.ChangeAsync<Edition>(e => e.Open());
        await store.RemoveAsync<Talk>(_ => true);

        // Becomes public with the report alone.
        await store.RemoveAsync<Credit>(_ => true);
        var changes = await OfEditionAsync(store);
        Assert.Equal(
            ["Category Changed 1", "Edition Changed 1", "Stage Reordered 2", "Talk Withdrawn 1", "Venue New 1"],
            changes.All.Select(c => $"{c.Keys[0].Kind} {c.Kind} {c.Keys.Count}"));
        Assert.Equal(["Venue New 1"], (await OfProgrammeAsync(store)).All.Select(c => $"{c.Keys[0].Kind} {c.Kind} {c.Keys.Count}"));
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task People_of_other_editions_are_no_change_of_this_one_and_those_gone_from_all_are_of_the_programme(Provider provider)
    {
        await using var store = await OfficeStore.CreateAsync(provider, postgres);
        await store.AddAsync(SmallEdition.Parts());
        var programme = (await store.DossierAsync()).Programme.Id;
        var other = Edition.Create(EntityId.New<EditionId>(store.Clock.GetUtcNow()), programme, new EditionDetails { Number = 4 }).Value;
        var guest = Person.Create(EntityId.New<PersonId>(store.Clock.GetUtcNow()), new PlanScope(programme), new PersonDetails { FullName = new("客人", "A Guest") }).Value;
        await store.AddAsync([other, guest]);
        await store.AddAsync([Participant.Create(EntityId.New<ParticipantId>(store.Clock.GetUtcNow()), new PlanScope(programme, other.Id), new ParticipantDetails { PersonId = guest.Id }).Value]);
        await store.PublishAsync();
        await store.ChangeAsync<Person>(p => p.Describe(p.Details with { FullName = new("贵客", "A Guest") }), p => p.Id == guest.Id);
        Assert.Empty((await OfEditionAsync(store)).All);
        Assert.Equal(["Person"], (await OfEditionAsync(store, 4)).All.Select(c => c.Keys[0].Kind));
        await store.RemoveAsync<Participant>(p => p.Details.PersonId == guest.Id);
        await store.RemoveAsync<Person>(p => p.Id == guest.Id);
        Assert.Equal(["Participant", "Person"], (await OfEditionAsync(store, 4)).All.Select(c => c.Keys[0].Kind));
        Assert.Equal(["Person Withdrawn"], (await OfProgrammeAsync(store)).All.Select(c => $"{c.Keys[0].Kind} {c.Kind}"));
        await store.RemoveAsync<Edition>(e => e.Id == other.Id);
        Assert.Equal(["Edition Withdrawn"], (await OfEditionAsync(store)).All.Select(c => $"{c.Keys[0].Kind} {c.Kind}"));
        await store.PublishAsync([new PartKey(nameof(Edition), other.Id.Value)]);
        Assert.Empty((await OfEditionAsync(store)).All);
        Assert.Null(await PublicOrNullAsync(store, 4));
    }

    private static async Task<UnpublishedChanges> OfEditionAsync(OfficeStore store, int number = 3)
    {
        await using var db = store.Open();
        return await new UnpublishedQuery(db).OfAsync((await new DossierQuery(db).EditionAsync("relay", number, tracked: false, Cancellation))!, Cancellation);
    }

    private static async Task<UnpublishedChanges> OfProgrammeAsync(OfficeStore store)
    {
        await using var db = store.Open();
        return await new UnpublishedQuery(db).OfAsync((await new DossierQuery(db).ProgrammeAsync("relay", Cancellation))!, Cancellation);
    }

    private static async Task<object?> PublicOrNullAsync(OfficeStore store, int number)
    {
        await using var db = store.Open();
        return await new PublishedQuery(db).EditionAsync("relay", number, Cancellation);
    }
}
