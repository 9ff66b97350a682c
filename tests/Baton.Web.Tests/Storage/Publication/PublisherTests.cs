using System.Globalization;
using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Web.Storage.Publication;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Office;
using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Tests.Storage.Publication;

public sealed class PublisherTests(PostgresServer postgres)
{
    private static readonly LocalizedText Note = new("改到新会场", "Moved to the new hall");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task A_change_is_public_when_it_is_published_and_knows_what_was_before(Provider provider)
    {
        await using var store = await PublicStoreAsync(provider);
        await store.ChangeAsync<AgendaItem>(i => i.Describe(i.Details with { StartsAt = new(14, 20) }));
        Assert.Equal(new TimeOnly(14, 5), (await store.PublicAsync()).AgendaItems.Single().Details.StartsAt);
        await store.PublishAsync(Note);
        var dossier = await store.PublicAsync();
        var item = dossier.AgendaItems.Single();
        Assert.Equal(new TimeOnly(14, 20), item.Details.StartsAt);
        var mark = dossier.Past!.Of(item.Id.Value);
        Assert.Equal((1, new TimeOnly(14, 5), new TimeOnly(14, 15), Note), (mark.Sequence, mark.Former!.Start!.Value, mark.Former.End!.Value, mark.Note));
        Assert.Equal(0, dossier.Past.Of(dossier.Stages[0].Id.Value).Sequence);
        Assert.Equal(store.Clock.GetUtcNow(), dossier.Past.ChangedAt);
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task An_item_that_only_follows_another_moves_with_it(Provider provider)
    {
        await using var store = await PublicStoreAsync(provider);
        var stage = (await store.DossierAsync()).Stages.Single(s => s.Details.Kind == StageKind.Session);
        await store.EnterAsync(scope => AgendaItem.Create(EntityId.New<AgendaItemId>(store.Clock.GetUtcNow()), scope, new AgendaItemDetails { StageId = stage.Id, Number = 2, Minutes = 5, Title = new("休息", "Break") }).Value);
        await store.PublishAsync();
        var following = (await store.PublicAsync()).AgendaItems[1];
        Assert.Null((await store.PublicAsync()).Past!.Of(following.Id.Value).Former);
        await store.ChangeAsync<AgendaItem>(i => i.Describe(i.Details with { Minutes = 25 }), i => i.Details.Number == 1);
        await store.PublishAsync(Note);
        var mark = (await store.PublicAsync()).Past!.Of(following.Id.Value);
        Assert.Equal((1, new TimeOnly(14, 15), Note), (mark.Sequence, mark.Former!.Start!.Value, mark.Note));
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task What_chosen_parts_need_goes_along_and_nothing_else_does(Provider provider)
    {
        await using var store = await PublicStoreAsync(provider);
        var body = await store.EnterAsync(scope => Institution.Create(EntityId.New<InstitutionId>(store.Clock.GetUtcNow()), new PlanScope(scope.ProgrammeId), new InstitutionDetails { Name = new("新校", "New University") }).Value);
        var person = await store.EnterAsync(scope => Person.Create(EntityId.New<PersonId>(store.Clock.GetUtcNow()), new PlanScope(scope.ProgrammeId), new PersonDetails { FullName = new("王五", "Wang Wu") }).Value);
        var post = await store.EnterAsync(scope => Post.Create(EntityId.New<PostId>(store.Clock.GetUtcNow()), new PlanScope(scope.ProgrammeId), new PostDetails { PersonId = person.Id, InstitutionId = body.Id, Title = new("校长", "President") }).Value);
        await store.ChangeAsync<AgendaItem>(i => i.Describe(i.Details with { Speakers = [Speaker.Of(person.Id)] }));
        var publishing = await store.PublishAsync([new PartKey(nameof(AgendaItem), (await store.DossierAsync()).AgendaItems.Single().Id.Value)]);
        Assert.Equal([person.Id.Value], publishing.TakenAlong.Select(p => p.Key));
        Assert.Equal(2, publishing.Act!.Count);
        var dossier = await store.PublicAsync();
        Assert.NotNull(dossier.Person(person.Id));
        Assert.Null(dossier.Institution(body.Id));
        Assert.DoesNotContain(dossier.Posts, p => p.Id == post.Id);
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task A_removal_that_something_public_names_is_refused_and_left_out_by_the_console(Provider provider)
    {
        await using var store = await PublicStoreAsync(provider);
        var venue = (await store.DossierAsync()).Venues.Single(v => v.Details.Kind == VenueKind.Room);
        await store.ChangeAsync<Stage>(s => s.Describe(s.Details with { VenueId = null }), s => s.Details.VenueId is not null);
        await store.RemoveAsync<Venue>(v => v.Id == venue.Id);
        PartKey[] removal = [new(nameof(Venue), venue.Id.Value)];
        var refused = await store.PublishAsync(removal);
        Assert.Null(refused.Act);
        var (goes, namer) = Assert.Single(refused.StillNamed);
        Assert.Equal((venue.Id.Value, typeof(Stage)), (goes.Key, namer.GetType()));
        Assert.NotNull((await store.PublicAsync()).Venue(venue.Id));
        Assert.Null((await store.PublishAsync(removal, leaveOutNamed: true)).Act);
        Assert.Equal(2, (await store.PublishAsync([.. removal, new(nameof(Stage), namer.Key)])).Act!.Count);
        Assert.Null((await store.PublicAsync()).Venue(venue.Id));
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task What_is_withdrawn_is_remembered_until_it_is_back(Provider provider)
    {
        await using var store = await PublicStoreAsync(provider);
        var item = (await store.DossierAsync()).AgendaItems.Single();
        await store.RemoveAsync<Talk>(_ => true);
        await store.RemoveAsync<AgendaItem>(_ => true);
        await store.PublishAsync(Note);
        var dossier = await store.PublicAsync();
        Assert.Empty(dossier.AgendaItems);
        var gone = Assert.Single(dossier.Past!.Withdrawn);
        Assert.Equal((item.Id.Value, new TimeOnly(14, 5), 1, Note), (gone.Part.Key, gone.Slot!.Start!.Value, gone.Sequence, gone.Note));
        await store.AddAsync([AgendaItem.Create(item.Id, new PlanScope(item.ProgrammeId, item.EditionId), item.Details).Value]);
        await store.PublishAsync();
        dossier = await store.PublicAsync();
        Assert.Empty(dossier.Past!.Withdrawn);
        Assert.Equal((2, (PublicSlot?)null), (dossier.Past.Of(item.Id.Value).Sequence, dossier.Past.Of(item.Id.Value).Former));
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task Changes_from_before_strangers_could_see_them_are_no_changes(Provider provider)
    {
        await using var store = await PublicStoreAsync(provider, open: false);
        await store.ChangeAsync<AgendaItem>(i => i.Describe(i.Details with { StartsAt = new(15, 0) }));
        await store.PublishAsync(Note);
        await store.ChangeAsync<Edition>(e => e.Describe(e.Details with { Public = true }));
        await store.PublishAsync();
        var dossier = await store.PublicAsync();
        Assert.Null(dossier.Past!.Of(dossier.AgendaItems.Single().Id.Value).Former);
        await store.ChangeAsync<AgendaItem>(i => i.Describe(i.Details with { StartsAt = new(16, 0) }));
        await store.PublishAsync();
        dossier = await store.PublicAsync();
        Assert.Equal(new TimeOnly(15, 0), dossier.Past!.Of(dossier.AgendaItems.Single().Id.Value).Former!.Start);
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task Items_that_change_places_go_together(Provider provider)
    {
        await using var store = await PublicStoreAsync(provider);
        var first = (await store.DossierAsync()).AgendaItems.Single();
        var entered = await store.EnterAsync(scope => AgendaItem.Create(
            EntityId.New<AgendaItemId>(store.Clock.GetUtcNow()), scope, new AgendaItemDetails { StageId = first.Details.StageId, Number = 1, StartsAt = new(14, 0), Minutes = 5, Title = new("开场", "Opening") }).Value);
        await store.ChangeAsync<AgendaItem>(i => i.Describe(i.Details with { Number = 2 }), i => i.Id == first.Id);
        var publishing = await store.PublishAsync([new PartKey(nameof(AgendaItem), entered.Id.Value)]);
        Assert.Equal([first.Id.Value], publishing.TakenAlong.Select(p => p.Key));
        Assert.Equal([entered.Id, first.Id], (await store.PublicAsync()).AgendaItems.Select(i => i.Id));
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task A_report_that_reads_otherwise_was_corrected_and_one_that_does_not_was_not(Provider provider)
    {
        await using var store = await PublicStoreAsync(provider);
        store.Clock.AdjustTime(new DateTimeOffset(2026, 6, 1, 1, 0, 0, TimeSpan.Zero));
        await store.ChangeAsync<Edition>(e => e.Describe(e.Details with { Contact = new("王老师", "Ms Wang") }));
        await store.PublishAsync();
        Assert.Null((await store.PublicAsync()).CorrectedOn);
        await store.ChangeAsync<Edition>(e => e.Describe(e.Details with { PublishedTotal = 106 }));
        Assert.Null((await store.PublicAsync()).CorrectedOn);
        store.Clock.AdjustTime(new DateTimeOffset(2026, 6, 3, 20, 0, 0, TimeSpan.Zero));
        await store.PublishAsync();
        Assert.Equal(new DateOnly(2026, 6, 4), (await store.PublicAsync()).CorrectedOn);
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task Only_publishing_raises_the_public_revision(Provider provider)
    {
        await using var store = await PublicStoreAsync(provider);
        var before = await RevisionsAsync(store);
        await store.ChangeAsync<Stage>(s => s.Describe(s.Details with { Theme = new("题", "Theme") }));
        var drafted = await RevisionsAsync(store);
        Assert.Equal((before.Draft + 1, before.Public), drafted);
        await store.PublishAsync();
        Assert.Equal((drafted.Draft + 1, before.Public + 1), await RevisionsAsync(store));
        await store.PublishAsync();
        Assert.Equal((drafted.Draft + 1, before.Public + 1), await RevisionsAsync(store));
    }

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task Whatever_is_edited_and_published_in_pieces_the_public_sees_the_sum_of_the_pieces(Provider provider)
    {
        await using var store = await PublicStoreAsync(provider);
        var shown = (await PublishedAsync(store)).ToDictionary();
        await Gen.Int[0, int.MaxValue - 1].SampleAsync(async seed =>
        {
            var random = new Random(seed);
            for (var edits = random.Next(1, 5); edits > 0; edits--)
            {
                await EditAsync(store, random);
            }

            var draft = await DraftAsync(store);
            var pending = draft.Keys.Union(shown.Keys).Where(k => draft.GetValueOrDefault(k) != shown.GetValueOrDefault(k)).ToList();
            var chosen = pending.Where(_ => random.Next(2) == 0).ToList();
            var publishing = await store.PublishAsync(chosen);
            if (publishing.StillNamed.Count == 0)
            {
                foreach (var key in chosen.Concat(publishing.TakenAlong.Select(PartKey.Of)))
                {
                    if (draft.TryGetValue(key, out var content))
                    {
                        shown[key] = content;
                    }
                    else
                    {
                        shown.Remove(key);
                    }
                }
            }

            Assert.Equal(shown.OrderBy(p => p.Key.Key), (await PublishedAsync(store)).OrderBy(p => p.Key.Key));
            var dossier = await store.PublicAsync();
            var known = dossier.Parts.Select(p => p.Key).Append(dossier.Programme.Id.Value).Append(dossier.Edition.Id.Value).ToHashSet();
            Assert.DoesNotContain(dossier.Parts.SelectMany(p => References.Of(p.Content)), id => !known.Contains(id));
        }, iter: provider == Provider.Sqlite ? 60 : 15, threads: 1);
    }

    private async Task<OfficeStore> PublicStoreAsync(Provider provider, bool open = true)
    {
        var store = await OfficeStore.CreateAsync(provider, postgres);
        await store.AddAsync(SmallEdition.Parts());
        if (open)
        {
            await store.ChangeAsync<Edition>(e => e.Describe(e.Details with { Public = true }));
        }

        await store.PublishAsync();
        return store;
    }

    private static async Task<(long Draft, long Public)> RevisionsAsync(OfficeStore store)
    {
        await using var db = store.Open();
        var programme = await db.Set<Programme>().AsNoTracking().SingleAsync(Cancellation);
        return (programme.Revision, programme.PublicRevision);
    }

    private static async Task EditAsync(OfficeStore store, Random random)
    {
        var dossier = await store.DossierAsync();
        var word = random.Next(1000).ToString(CultureInfo.InvariantCulture);
        var scope = new PlanScope(dossier.Programme.Id, dossier.Edition.Id);
        switch (random.Next(6))
        {
            case 0:
                await store.ChangeAsync<Stage>(s => s.Describe(s.Details with { Theme = new(word, word) }), s => s.Details.Number == 1);
                break;
            case 1:
                var person = Person.Create(EntityId.New<PersonId>(store.Clock.GetUtcNow()), new PlanScope(scope.ProgrammeId), new PersonDetails { FullName = new("人" + word, "P" + word) }).Value;
                await store.AddAsync([person]);
                await store.AddAsync([Participant.Create(EntityId.New<ParticipantId>(store.Clock.GetUtcNow()), scope, new ParticipantDetails { PersonId = person.Id, Order = 5 }).Value]);
                break;
            case 2 when dossier.Participants.LastOrDefault(p => dossier.Groups.All(g => !g.Details.MemberIds.Contains(p.Id))) is { } last:
                await store.RemoveAsync<Participant>(p => p.Id == last.Id);
                break;
            case 3:
                await store.ChangeAsync<AgendaItem>(i => i.Describe(i.Details with { Minutes = random.Next(1, 60) }));
                break;
            case 4:
                var venue = Venue.Create(EntityId.New<VenueId>(store.Clock.GetUtcNow()), new PlanScope(scope.ProgrammeId), new VenueDetails { Name = new("厅" + word, "Hall " + word) }).Value;
                await store.AddAsync([venue]);
                await store.ChangeAsync<Stage>(s => s.Describe(s.Details with { VenueId = venue.Id }), s => s.Details.Number == 2);
                break;
            default:
                var used = dossier.Stages.Select(s => s.Details.VenueId).Concat(dossier.Venues.Select(v => v.Details.ParentId)).ToHashSet();
                if (dossier.Venues.FirstOrDefault(v => !used.Contains(v.Id)) is { } free)
                {
                    await store.RemoveAsync<Venue>(v => v.Id == free.Id);
                }

                break;
        }
    }

    private static async Task<Dictionary<PartKey, string>> DraftAsync(OfficeStore store)
    {
        await using var db = store.Open();
        var programme = await db.Set<Programme>().Select(p => p.Id).SingleAsync(Cancellation);
        return (await new DraftParts(db).AllAsync(programme, Cancellation)).ToDictionary(PartKey.Of, PublishedContent.Write);
    }

    private static async Task<Dictionary<PartKey, string>> PublishedAsync(OfficeStore store)
    {
        await using var db = store.Open();
        return (await new PublishedQuery(db).Public.ToListAsync(Cancellation)).ToDictionary(p => new PartKey(p.Kind, p.PartId), p => p.Content);
    }
}
