using Baton.Domain;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Sessions;
using Baton.Web.Tests.Fixtures;

namespace Baton.Web.Tests.Journeys;

/// <summary>A public page weighs at most 60 KB over the wire without its pictures, style sheet included.</summary>
public sealed class PageWeightTests(PostgresServer postgres)
{
    private const int Most = 60 * 1024;
    private static readonly DateTimeOffset Then = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("/", "br")]
    [InlineData("/p/relay", "gzip")]
    [InlineData("/p/relay/1", "br")]
    [InlineData("/p/relay/1", "gzip")]
    [InlineData("/p/relay/1/agenda", "gzip")]
    [InlineData("/p/relay/1/day", "gzip")]
    [InlineData("/p/relay/1/report", "gzip")]
    [InlineData("/p/relay/1/talks/talk-1", "gzip")]
    public async Task An_edition_with_36_talks_stays_light(string path, string encoding)
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        await app.AddAsync(Parts());
        var page = await WeighAsync(app, path, encoding);
        var style = await WeighAsync(app, "/site.css", encoding);
        Assert.InRange(page + style, 1000, Most);
    }

    private static async Task<int> WeighAsync(BatonApp app, string path, string encoding)
    {
        using var answer = await app.GetAsync(path, "zh-CN", ("Accept-Encoding", encoding));
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
    }

    private static IEnumerable<object> Parts()
    {
        var programme = Programme.Create(EntityId.New<ProgrammeId>(Then), new ProgrammeDetails { Slug = "relay", Name = new("接力", "Relay") }).Value;
        var edition = Edition.Create(EntityId.New<EditionId>(Then), programme.Id, new EditionDetails { StartsOn = new(2026, 3, 2), Public = true }).Value;
        var scope = new PlanScope(programme.Id, edition.Id);
        var stage = Stage.Create(EntityId.New<StageId>(Then), scope, new StageDetails { Kind = StageKind.Session, Name = new("交流展示会", "Session") }).Value;
        yield return programme;
        yield return edition;
        yield return stage;
        for (var n = 1; n <= 36; n++)
        {
            var person = Person.Create(EntityId.New<PersonId>(Then), new PlanScope(programme.Id), new PersonDetails { FullName = new($"代表{n}", $"Delegate {n}") }).Value;
            var item = AgendaItem.Create(EntityId.New<AgendaItemId>(Then), scope, new AgendaItemDetails
            {
                StageId = stage.Id,
                Number = n,
                StartsAt = new TimeOnly(9, 0).AddMinutes(n * 10),
                Minutes = 10,
                Kind = AgendaKind.ExperienceTalk,
                Title = new($"经验交流之{n}：把课堂打开的做法与体会", $"Experience {n}: how we opened our classrooms"),
                Speakers = [Speaker.Of(person.Id)],
            }).Value;
            yield return person;
            yield return item;
            yield return Talk.Create(EntityId.New<TalkId>(Then), scope, new TalkDetails { AgendaItemId = item.Id, Slug = $"talk-{n}", Title = item.Details.Title }).Value;
        }
    }
}
