using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Web.Storage.Publication;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Office;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Tests.Storage.Publication;

public sealed class ErasePublishedTests(PostgresServer postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task Name_and_post_of_a_person_go_and_everything_else_stays(Provider provider)
    {
        await using var store = await OfficeStore.CreateAsync(provider, postgres);
        await store.AddAsync(SmallEdition.Parts());
        await store.PublishAsync();
        var person = (await store.DossierAsync()).People.Single(p => p.Details.FullName.Zh == "李四");
        await using (var db = store.Open())
        {
            var programme = await db.Set<Programme>().AsNoTracking().SingleAsync(Cancellation);

            // The person, the post and the place on the roster.
            Assert.Equal(3, await new ErasePublished(db).HandleAsync(programme.Id, person.Id, Cancellation));
            Assert.Equal(programme.PublicRevision + 1, (await db.Set<Programme>().AsNoTracking().SingleAsync(Cancellation)).PublicRevision);
            Assert.DoesNotContain(await db.PublishedParts.Select(p => p.Content).ToListAsync(Cancellation), c => c.Contains("李四", StringComparison.Ordinal) || c.Contains("校长", StringComparison.Ordinal));
        }

        var dossier = await store.PublicAsync();
        Assert.True(dossier.Person(person.Id)!.Details.FullName.IsEmpty);
        Assert.Contains(dossier.Participants, p => p.Details.PersonId == person.Id);
        Assert.Contains(dossier.People, p => p.Details.FullName.Zh == "欧阳修远");
    }
}
