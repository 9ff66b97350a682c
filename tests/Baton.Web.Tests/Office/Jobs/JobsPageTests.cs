using System.Net;
using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Access;
using Baton.Web.Jobs;
using Baton.Web.Storage;
using Baton.Web.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Baton.Web.Tests.Office.Jobs;

public sealed class JobsPageTests(PostgresServer postgres)
{
    private static readonly DateTimeOffset Then = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Theory, InlineData(Provider.Sqlite), InlineData(Provider.Postgres)]
    public async Task Jobs_are_shown_with_how_far_they_are_and_how_they_ended(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var (programme, first, second) = await PlanAsync(app);
        using var host = await app.SignInAsync(Role.Host, programme.Id, first.Id);
        using var organiser = await app.SignInAsync(Role.Organiser, programme.Id);
        var empty = await host.PageAsync("/manage/relay/1/jobs");
        Assert.NotNull(empty.QuerySelector(".empty"));
        Assert.Null(empty.QuerySelector("meta[http-equiv=refresh]"));

        await AddAsync(app, Job(programme, first, JobState.Failed, "Broken", j => (j.FailureZh, j.FailureEn) = ("缺少工作表", "The sheet is missing")));
        await AddAsync(app, Job(programme, first, JobState.Done, "Import", j => (j.ResultEn, j.Link) = ("12 new", "/manage/relay/1/people")));
        var ended = await host.PageAsync("/manage/relay/1/jobs");
        Assert.Null(ended.QuerySelector("meta[http-equiv=refresh]"));
        Assert.Contains("The sheet is missing", ended.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/manage/relay/1/people", ended.QuerySelector("td a")!.GetAttribute("href"));

        await AddAsync(app, Job(programme, first, JobState.Running, "Long", j => (j.Done, j.Total) = (1_200, 5_000)));
        await AddAsync(app, Job(programme, second, JobState.Waiting, "Elsewhere"));
        var page = await host.PageAsync("/manage/relay/1/jobs");
        Assert.NotNull(page.QuerySelector("meta[http-equiv=refresh]"));
        Assert.StartsWith("Long", page.QuerySelector("tbody th")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("1200", "5000"), (page.QuerySelector("progress")!.GetAttribute("value"), page.QuerySelector("progress")!.GetAttribute("max")));
        Assert.Equal(3, page.QuerySelectorAll("tbody tr").Length);
        Assert.DoesNotContain("Elsewhere", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(4, (await organiser.PageAsync("/manage/relay/jobs", "zh-CN")).QuerySelectorAll("tbody tr").Length);
        using var foreign = await host.GetAsync("/manage/relay/2/jobs");
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
    }

    [Fact]
    public async Task The_buttons_do_what_they_say_and_only_within_their_edition()
    {
        await using var app = await StartAsync(Provider.Sqlite);
        var (programme, first, second) = await PlanAsync(app);
        using var host = await app.SignInAsync(Role.Host, programme.Id, first.Id);
        using var auditor = await app.SignInAsync(Role.Auditor, programme.Id);
        var (waiting, foreign) = (Job(programme, first, JobState.Waiting, "Mine"), Job(programme, second, JobState.Waiting, "Foreign"));
        await AddAsync(app, waiting, foreign);
        Assert.Empty((await auditor.PageAsync("/manage/relay/1/jobs")).QuerySelectorAll("main form"));
        foreach (var act in new[] { "cancel", "retry", "discard" })
        {
            using var denied = await host.PostAsync($"/manage/relay/1/jobs/{foreign.Id}/{act}");
            Assert.Equal(HttpStatusCode.NotFound, denied.StatusCode);
            using var other = await host.PostAsync($"/manage/relay/2/jobs/{foreign.Id}/{act}");
            Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        }

        using var early = await host.PostAsync($"/manage/relay/1/jobs/{waiting.Id}/discard");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.StatusCode);
        Assert.Contains("not over", (await SignedIn.ParseAsync(early)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        foreach (var (act, state) in new[] { ("cancel", "called off"), ("retry", "waiting"), ("cancel", "called off"), ("discard", null) })
        {
            var form = (await host.PageAsync("/manage/relay/1/jobs")).QuerySelectorAll("main form").Single(f => f.GetAttribute("action")!.EndsWith("/" + act, StringComparison.Ordinal));
            using var answer = await host.SubmitAsync((AngleSharp.Dom.IDocument)form.Owner!, form.GetAttribute("action"));
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
            var page = await host.PageAsync(answer.Headers.Location!.ToString());
            Assert.NotNull(page.QuerySelector(".notice[data-state=done]"));
            Assert.Equal(state, page.QuerySelector("tbody .state")?.TextContent);
        }
    }

    private Task<BatonApp> StartAsync(Provider provider) => BatonApp.StartAsync(provider, postgres, services =>
    {
        // Here nobody does the jobs: a test says where each stands.
        foreach (var worker in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationFactory?.Method.ReturnType == typeof(JobWorker)).ToList())
        {
            services.Remove(worker);
        }
    });

    private static async Task<(Programme Programme, Edition First, Edition Second)> PlanAsync(BatonApp app)
    {
        var programme = Programme.Create(EntityId.New<ProgrammeId>(Then), new ProgrammeDetails { Slug = "relay", Name = new("接力", "Relay") }).Value;
        var first = Edition.Create(EntityId.New<EditionId>(Then), programme.Id, new EditionDetails { Number = 1 }).Value;
        var second = Edition.Create(EntityId.New<EditionId>(Then), programme.Id, new EditionDetails { Number = 2 }).Value;
        await app.AddAsync(programme, first, second);
        return (programme, first, second);
    }

    private static Job Job(Programme programme, Edition edition, JobState state, string title, Action<Job>? more = null)
    {
        var job = new Job
        {
            Id = Guid.CreateVersion7(Then),
            ProgrammeId = programme.Id,
            EditionId = edition.Id,
            Kind = "none",
            TitleZh = title,
            TitleEn = title,
            Actor = "tester",
            CreatedAt = Then.UtcDateTime,
            State = state,
        };
        more?.Invoke(job);
        return job;
    }

    private static async Task AddAsync(BatonApp app, params IEnumerable<Job> jobs)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BatonDb>();
        db.AddRange(jobs);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
