using System.Net;
using AngleSharp.Dom;
using Baton.Domain;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Web.Access;
using Baton.Web.Tests.Fixtures;

namespace Baton.Web.Tests.Office.Search;

public sealed class SearchPageTests(PostgresServer postgres)
{
    private static readonly DateTimeOffset Then = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task Each_role_finds_and_counts_what_it_may_read_and_nothing_else(Provider provider)
    {
        await using var app = await BatonApp.StartAsync(provider, postgres);
        var plan = new Canaries();
        await app.AddAsync(plan.Parts);
        using var organiser = await app.SignInAsync(Role.Organiser, plan.Programme.Id);
        using var host = await app.SignInAsync(Role.Host, plan.Programme.Id, plan.First.Id);
        using var editor = await app.SignInAsync(Role.Editor, plan.Programme.Id, plan.First.Id);
        using var auditor = await app.SignInAsync(Role.Auditor, plan.Programme.Id);
        using var foreigner = await app.SignInAsync(Role.Organiser, plan.Elsewhere.Id);

        // Titles of talks, items, people, posts, paragraphs and photos of both editions all hold the word.
        Assert.Equal("person1 person2 post1 item1 item2 talk1 talk2 report1 report2 photo1 photo2", await FoundAsync(organiser, "/manage/relay/search?q=canary"));
        Assert.Equal("person1 post1 item1 talk1 report1 photo1", await FoundAsync(organiser, "/manage/relay/1/search?q=canary"));
        Assert.Equal("person1 post1 item1 talk1 report1 photo1", await FoundAsync(host, "/manage/relay/1/search?q=canary"));
        Assert.Equal("talk1 report1 photo1", await FoundAsync(editor, "/manage/relay/1/search?q=canary"));

        // An auditor sees names masked: no posts, and nothing of talks before they are published.
        Assert.Equal("person1 person2 item1 item2 report1 report2 photo1 photo2", await FoundAsync(auditor, "/manage/relay/search?q=canary"));
        foreach (var (browser, address) in new[]
        {
            (host, "/manage/relay/search?q=canary"), (host, "/manage/relay/2/search?q=canary"), (editor, "/manage/relay/2/search?q=canary"),
            (foreigner, "/manage/relay/search?q=canary"), (foreigner, "/manage/relay/1/search?q=canary"),
        })
        {
            using var refused = await browser.GetAsync(address);
            Assert.True(refused.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{address}: {refused.StatusCode}");
            // What was asked for stands in the address of the other language; nothing else may tell of it.
            Assert.DoesNotContain("canary", (await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Replace("q=canary", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal("", await FoundAsync(foreigner, "/manage/other/search?q=canary"));
    }

    [Fact]
    public async Task Each_finding_leads_to_a_page_that_shows_it()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        var plan = new Canaries();
        await app.AddAsync(plan.Parts);
        using var organiser = await app.SignInAsync(Role.Organiser, plan.Programme.Id);
        foreach (var address in new[] { "/manage/relay/search?q=canary", "/manage/relay/1/search?q=canary", "/manage/relay/search?q=第2届", "/manage/relay/search?q=接力" })
        {
            var links = (await organiser.PageAsync(address)).QuerySelectorAll(".findings a").Select(a => a.GetAttribute("href")!).ToList();
            Assert.NotEmpty(links);
            foreach (var link in links)
            {
                var page = await organiser.PageAsync(link);
                Assert.True(!link.Contains('#', StringComparison.Ordinal) || page.GetElementById(link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..]) is not null, link);
            }
        }
    }

    [Fact]
    public async Task What_was_looked_for_is_marked_in_text_and_never_markup()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        var plan = new Canaries();
        await app.AddAsync(plan.Parts);
        await app.AddAsync(plan.Talk(plan.First, "x", "<script>alert(1)</script>canary"));
        using var organiser = await app.SignInAsync(Role.Organiser, plan.Programme.Id);
        var page = await organiser.PageAsync("/manage/relay/1/search?q=alert+canary");
        Assert.Equal("<script>alert(1)</script>canary", Assert.Single(page.QuerySelectorAll(".findings a")).TextContent);
        Assert.Equal("alert canary", string.Join(' ', page.QuerySelectorAll(".findings mark").Select(m => m.TextContent)));
        Assert.Equal("alert canary", page.QuerySelector("main input[name=q]")!.GetAttribute("value"));
        page = await organiser.PageAsync("/manage/relay/1/search?q=wh", "zh-CN");
        Assert.Equal("王辉", page.QuerySelector(".findings a")!.TextContent);
        Assert.Contains("Wang Hui", page.QuerySelector(".findings li")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("zh-CN", page.QuerySelector(".findings a")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task Whatever_is_typed_is_answered_with_a_page()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        var plan = new Canaries();
        await app.AddAsync(plan.Parts);
        using var organiser = await app.SignInAsync(Role.Organiser, plan.Programme.Id);
        foreach (var typed in new[] { "", " ", "*", "\"", "'", "%00", "%F0%9F%8E%89", "%E2%80%AEabc", "a&kind=Nonsense&page=-1", "canary&kind=Talk&page=9999999999", "canary&kind=99", "canary&kind=Talk&page=7", "%ED%A0%80", "%FF", new string('a', 5_000) })
        {
            var page = await organiser.PageAsync("/manage/relay/search?q=" + typed, "zh-CN");
            Assert.NotNull(page.QuerySelector("main input[name=q]"));
        }

        var cut = await organiser.PageAsync("/manage/relay/search?q=" + new string('a', 5_000));
        Assert.Contains("200", cut.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await organiser.PageAsync("/manage/relay/search")).QuerySelector(".empty"));
    }

    [Fact]
    public async Task A_kind_with_many_findings_is_read_page_by_page()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        var plan = new Canaries();
        await app.AddAsync(plan.Parts);
        await app.AddAsync(Enumerable.Range(0, 120).Select(i => plan.Talk(plan.First, $"many{i}", $"Lighthouse {i:000}")));
        using var organiser = await app.SignInAsync(Role.Organiser, plan.Programme.Id);
        var all = await organiser.PageAsync("/manage/relay/1/search?q=lighthouse");
        Assert.Equal(6, all.QuerySelectorAll(".findings a").Length);
        var seen = new List<string>();
        for (var next = all.QuerySelector(".block header a"); next is not null;)
        {
            var page = await organiser.PageAsync(next.GetAttribute("href")!);
            seen.AddRange(page.QuerySelectorAll(".findings a").Select(a => a.TextContent));
            next = page.QuerySelector("a[rel=next]");
        }

        Assert.Equal(Enumerable.Range(0, 120).Select(i => $"Lighthouse {i:000}"), seen.Order(StringComparer.Ordinal));
    }

    private static async Task<string> FoundAsync(SignedIn browser, string address)
    {
        var page = await browser.PageAsync(address);
        var words = page.QuerySelectorAll(".findings li").Select(li => System.Text.RegularExpressions.Regex.Match(li.TextContent, "canary([a-z]+[0-9])").Groups[1].Value).ToList();

        // Counts speak too: in words above, and beside each kind.
        var said = page.QuerySelectorAll("main [role=status]").FirstOrDefault()?.TextContent ?? "0";
        Assert.Contains(words.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), said, StringComparison.Ordinal);
        var counts = page.QuerySelectorAll(".pills .number").Sum(n => int.Parse(n.TextContent, System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(counts == words.Count || counts == 0, $"{address}: {counts} counted, {words.Count} shown");
        return string.Join(' ', words.OrderBy(w => Array.IndexOf(Canaries.Order, w[..^1])).ThenBy(w => w, StringComparer.Ordinal));
    }

    /// <summary>Two editions with a canary of each kind, and another programme without one.</summary>
    private sealed class Canaries
    {
        public static readonly string[] Order = ["person", "post", "item", "talk", "report", "photo"];

        public Canaries()
        {
            Programme = Programme.Create(EntityId.New<ProgrammeId>(Then), new ProgrammeDetails { Slug = "relay", Name = new("开放课堂接力行", "Relay") }).Value;
            Elsewhere = Programme.Create(EntityId.New<ProgrammeId>(Then), new ProgrammeDetails { Slug = "other", Name = new("别处", "Elsewhere") }).Value;
            First = Edition.Create(EntityId.New<EditionId>(Then), Programme.Id, new EditionDetails { Number = 1 }).Value;
            Second = Edition.Create(EntityId.New<EditionId>(Then), Programme.Id, new EditionDetails { Number = 2 }).Value;
            Parts = [Programme, Elsewhere, First, Second, .. Of(First, 1), .. Of(Second, 2)];
        }

        public Programme Programme { get; }

        public Programme Elsewhere { get; }

        public Edition First { get; }

        public Edition Second { get; }

        public IReadOnlyList<object> Parts { get; }

        public Talk Talk(Edition edition, string key, string title) => Baton.Domain.Sessions.Talk.Create(
            EntityId.New<TalkId>(Then), new PlanScope(Programme.Id, edition.Id), new TalkDetails { Slug = key, Title = new("", title), AgendaItemId = EntityId.New<AgendaItemId>(Then) }).Value;

        private IEnumerable<object> Of(Edition edition, int n)
        {
            var (all, scope) = (new PlanScope(Programme.Id), new PlanScope(Programme.Id, edition.Id));
            var person = Person.Create(EntityId.New<PersonId>(Then), all, new PersonDetails { FullName = new("", $"canaryperson{n}") }).Value;
            yield return person;
            yield return Participant.Create(EntityId.New<ParticipantId>(Then), scope, new ParticipantDetails { PersonId = person.Id }).Value;
            if (n == 1)
            {
                var holder = Person.Create(EntityId.New<PersonId>(Then), all, new PersonDetails { FullName = new("王辉", "Wang Hui") }).Value;
                var body = Baton.Domain.Institutions.Institution.Create(EntityId.New<Baton.Domain.Institutions.InstitutionId>(Then), all, new() { Name = new("清河大学", "") }).Value;
                yield return Baton.Domain.Handover.RelayBaton.Create(EntityId.New<Baton.Domain.Handover.RelayBatonId>(Then), all, new() { Title = new("接力棒", "") }).Value;
                yield return holder;
                yield return body;
                yield return Participant.Create(EntityId.New<ParticipantId>(Then), scope, new ParticipantDetails { PersonId = holder.Id }).Value;
                yield return Post.Create(EntityId.New<PostId>(Then), all, new PostDetails { PersonId = holder.Id, InstitutionId = body.Id, Title = new("", "canarypost1") }).Value;
            }

            yield return AgendaItem.Create(EntityId.New<AgendaItemId>(Then), scope, new AgendaItemDetails { Title = new("", $"canaryitem{n}") }).Value;
            yield return Talk(edition, "t", $"canarytalk{n}");
            yield return ReportParagraph.Create(EntityId.New<ReportParagraphId>(Then), scope, new ReportParagraphDetails { Place = "lead", Text = new("", $"canaryreport{n}") }).Value;
            var visit = Stage.Create(EntityId.New<StageId>(Then), scope, new StageDetails { Kind = StageKind.Visit, Name = new("观摩", "") }).Value;
            yield return visit;
            yield return Baton.Domain.SiteVisits.Stop.Create(EntityId.New<Baton.Domain.SiteVisits.StopId>(Then), scope, new() { StageId = visit.Id, Name = new("接力站", "") }).Value;
            yield return Photo.Create(EntityId.New<PhotoId>(Then), scope, new PhotoDetails { Caption = new("", $"canaryphoto{n}") }).Value;
        }
    }
}
