using System.Net;
using Baton.Web.Access;
using Baton.Web.Tests.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Baton.Web.Tests.Access;

public sealed class PermissionGateTests(PostgresServer postgres)
{
    [Fact]
    public async Task Every_endpoint_names_a_known_permission()
    {
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres);
        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints;
        Assert.True(endpoints.Count > 10, "no endpoints were found");
        var unnamed = endpoints.Where(e => e.Metadata.GetMetadata<NeedsAttribute>() is not { } needs || !Permissions.All.Contains(needs.Permission));
        Assert.Empty(unnamed.Select(e => e.DisplayName));
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
}
