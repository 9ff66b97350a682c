using System.Net;
using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Tests.Delivery;

public sealed class PublicTagTests(PostgresServer postgres)
{
    private static readonly DateTimeOffset Then = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task A_page_is_answered_by_its_tag_until_something_changes_and_then_at_once_by_the_new_page(Provider provider)
    {
        await using var app = await FilledAsync(provider);
        using var first = await app.GetAsync("/p/relay");
        var tag = first.Headers.ETag!.ToString();
        using var again = await app.GetAsync("/p/relay", "zh-CN", ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(tag, again.Headers.ETag!.ToString());
        await app.WriteAsync(async db =>
        {
            var programme = await db.Set<Programme>().SingleAsync(TestContext.Current.CancellationToken);
            programme.Describe(programme.Details with { Name = new("新接力", "New Relay") });
        });
        using var changed = await app.GetAsync("/p/relay", "zh-CN", ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Contains("新接力", await changed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Languages_have_tags_of_their_own()
    {
        await using var app = await FilledAsync(Provider.Sqlite);
        using var chinese = await app.GetAsync("/p/relay");
        using var english = await app.GetAsync("/p/relay", "en", ("If-None-Match", chinese.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.OK, english.StatusCode);
        Assert.Contains("Relay", await english.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_programme_that_is_withdrawn_is_gone_for_those_who_hold_its_tag_too()
    {
        await using var app = await FilledAsync(Provider.Sqlite);
        using var first = await app.GetAsync("/p/relay");
        await app.WriteAsync(async db =>
        {
            var programme = await db.Set<Programme>().SingleAsync(TestContext.Current.CancellationToken);
            programme.Describe(programme.Details with { Public = false });
        });
        using var gone = await app.GetAsync("/p/relay", "zh-CN", ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Null(gone.Headers.ETag);
    }

    [Fact]
    public async Task Nonsense_in_the_language_and_in_the_tag_does_no_harm()
    {
        await using var app = await FilledAsync(Provider.Sqlite);
        using var answer = await app.GetAsync("/p/relay?lang=%00xx%27%22%3Cscript%3E", "zh-CN", ("If-None-Match", "W/\"x, ,\", *&"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("<script>", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_several_saves_shows_at_once_when_they_are_committed_together()
    {
        await using var app = await FilledAsync(Provider.Sqlite);
        await app.WriteAsync(async db =>
        {
            await using var whole = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            var programme = await db.Set<Programme>().SingleAsync(TestContext.Current.CancellationToken);
            programme.Describe(programme.Details with { Name = new("新接力", "New Relay") });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain("新接力", await app.TextAsync("/p/relay"), StringComparison.Ordinal);
            await whole.CommitAsync(TestContext.Current.CancellationToken);
        });
        Assert.Contains("新接力", await app.TextAsync("/p/relay"), StringComparison.Ordinal);
    }

    private async Task<BatonApp> FilledAsync(Provider provider)
    {
        var app = await BatonApp.StartAsync(provider, postgres);
        var programme = Programme.Create(EntityId.New<ProgrammeId>(Then), new ProgrammeDetails { Slug = "relay", Name = new("接力", "Relay") }).Value;
        await app.AddAsync(programme);
        return app;
    }
}
