using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Sessions;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Baton.Web.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Tests.Storage;

public sealed class BatonDbTests(PostgresServer postgres)
{
    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task Parts_come_back_as_they_were_saved_and_history_keeps_personal_values_apart(Provider provider)
    {
        using var place = await FilledInstallation.EmptyAsync(provider, postgres);
        using var installation = await place.OpenAsync(write: true);
        var now = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        var programme = Programme.Create(EntityId.New<ProgrammeId>(now), new ProgrammeDetails { Slug = "relay", Name = new("接力", "Relay") }).Value;
        var scope = new PlanScope(programme.Id);
        var host = Institution.Create(EntityId.New<InstitutionId>(now), scope, new InstitutionDetails { Name = new("清河大学", "Qinghe University") }).Value;
        var edition = Edition.Create(EntityId.New<EditionId>(now), programme.Id, new EditionDetails { Number = 1, HostId = host.Id, StartsOn = new(2026, 5, 22) }).Value;
        var person = Person.Create(EntityId.New<PersonId>(now), scope, new PersonDetails { FullName = new("李四", "Li Si") }).Value;
        var stage = Stage.Create(EntityId.New<StageId>(now), new PlanScope(programme.Id, edition.Id), new StageDetails { Name = new("会", "Session"), Kind = StageKind.Session }).Value;
        var item = AgendaItem.Create(EntityId.New<AgendaItemId>(now), new PlanScope(programme.Id, edition.Id), new AgendaItemDetails
        {
            StageId = stage.Id,
            Kind = AgendaKind.Speech,
            Speakers = [Speaker.Of(person.Id), Speaker.For(host.Id)],
            StartsAt = new(14, 0),
            Minutes = 10,
        }).Value;
        await using (var db = installation.NewContext())
        {
            db.WriteAs(new Authorship("tester", "first"));
            db.AddRange(programme, host, edition, person, stage, item);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await using (var db = installation.NewContext())
        {
            var dossier = (await new DossierQuery(db).EditionAsync("relay", 1, true, TestContext.Current.CancellationToken))!;
            Assert.Equal(2, dossier.AgendaItems[0].Details.Speakers.Count);
            Assert.Equal("李四", dossier.Person(dossier.AgendaItems[0].Details.Speakers[0].PersonId)!.Details.FullName.Zh);
            Assert.Equal(EditionState.Planned, dossier.Edition.State);
            db.WriteAs(new Authorship("tester", "second"));
            Assert.Null(dossier.People[0].Describe(dossier.People[0].Details with { FullName = new("李五", "Li Wu") }));
            Assert.Null(dossier.Edition.Open());
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await using (var db = installation.NewContext())
        {
            var set = await db.ChangeSets.Include(s => s.Changes).ThenInclude(c => c.Personal).SingleAsync(s => s.Note == "second", TestContext.Current.CancellationToken);
            Assert.Equal("second", set.Note);
            Assert.Equal("Edition Person", string.Join(" ", set.Changes.Select(c => c.PartKind).Order()));
            var change = Assert.Single(set.Changes, c => c.PartKind == "Person");
            Assert.DoesNotContain("李", change.Before + change.After, StringComparison.Ordinal);
            Assert.Contains("李四", change.Personal!.Before, StringComparison.Ordinal);
            Assert.Contains("李五", change.Personal!.After, StringComparison.Ordinal);
            var details = (PersonDetails)PartJson.Read(typeof(PersonDetails), change.Before!, change.Personal.Before);
            Assert.Equal("李四", details.FullName.Zh);
            Assert.Contains("Planned", Assert.Single(set.Changes, c => c.PartKind == "Edition").StateBefore, StringComparison.Ordinal);
            Assert.Equal(3, (await db.Set<Programme>().FirstAsync(TestContext.Current.CancellationToken)).Revision);
        }
    }
}
