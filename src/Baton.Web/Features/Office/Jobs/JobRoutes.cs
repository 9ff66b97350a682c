using Baton.Web.Access;
using Baton.Web.Forms;

namespace Baton.Web.Features.Office.Jobs;

/// <summary>The commands of the page of jobs, for an edition and for the whole programme.</summary>
internal static class JobRoutes
{
    /// <summary>Maps them.</summary>
    public static void MapJobs(this IEndpointRouteBuilder routes)
    {
        foreach (var (pattern, page) in new[] { (OfficeAddress.Edition, "/manage/{slug}/{number}/jobs"), (OfficeAddress.Programme, "/manage/{slug}/jobs") })
        {
            routes.MapCommand<JobsPage>($"{pattern}/jobs/{{id:guid}}/cancel", Permissions.ChangeJobs, page, async (CommandRequest request, CancelJob cancel, CancellationToken cancellation) =>
                (await cancel.HandleAsync(request.Context.PlanScope(), request.RouteId("id"), cancellation)).Answer(Page(request), "job-cancelled"));
            routes.MapCommand<JobsPage>($"{pattern}/jobs/{{id:guid}}/retry", Permissions.ChangeJobs, page, async (CommandRequest request, RetryJob retry, CancellationToken cancellation) =>
                (await retry.HandleAsync(request.Context.PlanScope(), request.RouteId("id"), cancellation)).Answer(Page(request), "job-queued"));
            routes.MapCommand<JobsPage>($"{pattern}/jobs/{{id:guid}}/discard", Permissions.ChangeJobs, page, async (CommandRequest request, DiscardJob discard, CancellationToken cancellation) =>
                (await discard.HandleAsync(request.Context.PlanScope(), request.RouteId("id"), cancellation)).Answer(Page(request), "job-discarded"));
        }
    }

    private static string Page(CommandRequest request) => OfficeAddress.Of(request.Slug, request.Number, "jobs");
}
