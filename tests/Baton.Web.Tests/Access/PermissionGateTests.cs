using System.Net;
using Baton.Web.Access;
using Baton.Web.Tests.Fixtures;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Baton.Web.Tests.Access;

public sealed class PermissionGateTests(PostgresServer postgres)
{
    [Fact]
    public async Task Every_endpoint_names_exactly_one_known_permission()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        var endpoints = Endpoints(app);
        Assert.True(endpoints.Count > 50, "no endpoints were found");
        var wrong = endpoints.Where(e => e.Metadata.GetOrderedMetadata<NeedsAttribute>() is not [var needs] || !Permissions.All.Contains(needs.Permission));
        Assert.Empty(wrong.Select(e => e.DisplayName));
    }

    /// <summary>What strangers may reach is a list that somebody reads: a new line in it is a decision.</summary>
    [Fact]
    public async Task What_strangers_may_reach_is_the_list_in_anonymous_txt()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        var open = Endpoints(app)
            .Where(e => e.Metadata.GetMetadata<NeedsAttribute>() is { Permission: not Permissions.ReadAssets } needs && Rights.Can(Principal.Stranger, needs.Permission))
            .SelectMany(e => Methods(e).Select(m => $"{m} /{e.RoutePattern.RawText!.TrimStart('/')}"))
            .Distinct().Order(StringComparer.Ordinal);
        var reviewed = (await File.ReadAllLinesAsync(Path.Combine(House.Repository.Root, "tests/Baton.Web.Tests/Access/anonymous.txt"), TestContext.Current.CancellationToken))
            .Where(line => line.Length > 0 && line[0] != '#');
        House.Findings.None(open.Except(reviewed).Select(line => "new: " + line).Concat(reviewed.Except(open).Select(line => "gone: " + line)));
    }

    /// <summary>Which permission stands before which door is a list that somebody reads: whoever moves one to a wider permission changes it.</summary>
    [Fact]
    public async Task Each_door_asks_for_the_permission_that_was_approved()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        var doors = Endpoints(app)
            .Where(e => e.Metadata.GetMetadata<NeedsAttribute>() is { Permission: not Permissions.ReadAssets } needs && !Rights.Can(Principal.Stranger, needs.Permission))
            .SelectMany(e => Methods(e).Select(m => (Door: $"/{e.RoutePattern.RawText!.TrimStart('/')}: {e.Metadata.GetMetadata<NeedsAttribute>()!.Permission}", Method: m)))
            .GroupBy(d => d.Door).Select(d => $"{d.Key} ({string.Join(", ", d.Select(m => m.Method).Distinct().Order(StringComparer.Ordinal))})")
            .Order(StringComparer.Ordinal);
        Snapshot.Matches(string.Join('\n', doors) + "\n", "doors");
    }

    [Fact]
    public async Task Every_endpoint_that_may_change_something_asks_for_the_token_of_the_browser()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        var endpoints = Endpoints(app);
        Assert.Empty(endpoints.Where(e => Methods(e).Count == 0).Select(e => $"{e.DisplayName} answers to any method"));
        var unsafeOnes = endpoints.Where(e => Methods(e).Any(m => m is not ("GET" or "HEAD"))).ToList();
        Assert.True(unsafeOnes.Count > 20, $"{unsafeOnes.Count} commands were found");
        Assert.Empty(unsafeOnes.Where(e => e.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: true }).Select(e => e.DisplayName));
    }

    /// <summary>Files of the program are read and nothing else.</summary>
    [Fact]
    public async Task Files_of_the_program_are_only_read()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        var files = Endpoints(app).Where(e => e.Metadata.GetMetadata<NeedsAttribute>()?.Permission == Permissions.ReadAssets);
        Assert.Empty(files.Where(e => Methods(e).Any(m => m is not ("GET" or "HEAD")) && !e.RoutePattern.RawText!.Contains("_framework/", StringComparison.Ordinal)).Select(e => e.DisplayName));
    }

    [Theory]
    [InlineData("/manage", "/sign-in?next=%2Fmanage")]
    [InlineData("/manage/sample-relay/4", "/sign-in?next=%2Fmanage%2Fsample-relay%2F4")]
    [InlineData("/manage/sample-relay/4/agenda?x=1&y=%2F", "/sign-in?next=%2Fmanage%2Fsample-relay%2F4%2Fagenda%3Fx%3D1%26y%3D%252F")]
    [InlineData("/account/sessions", "/sign-in?next=%2Faccount%2Fsessions")]
    public async Task Strangers_are_led_to_the_door_and_back(string path, string door)
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        using var answer = await app.GetAsync(path);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(door, answer.Headers.Location?.OriginalString);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task An_endpoint_that_names_no_permission_is_closed()
    {
        var reached = false;
        var context = new DefaultHttpContext();
        context.SetEndpoint(new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse("/forgotten"), 0, EndpointMetadataCollection.Empty, "forgotten"));
        await new PermissionGate(_ =>
        {
            reached = true;
            return Task.CompletedTask;
        }).InvokeAsync(context);
        Assert.False(reached);
        Assert.Equal(StatusCodes.Status403Forbidden, context.Response.StatusCode);
    }

    private static List<RouteEndpoint> Endpoints(BatonApp app) => [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    private static IReadOnlyList<string> Methods(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];
}
