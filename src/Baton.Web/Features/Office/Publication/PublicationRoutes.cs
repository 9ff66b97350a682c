using Baton.Domain;
using Baton.Web.Access;
using Baton.Web.Forms;
using Baton.Web.Storage.Publication;

namespace Baton.Web.Features.Office.Publication;

/// <summary>The commands of publishing: chosen changes, and whether strangers may see the edition or the programme at all.</summary>
internal static class PublicationRoutes
{
    /// <summary>Maps them.</summary>
    public static void MapPublication(this IEndpointRouteBuilder routes)
    {
        foreach (var (below, page) in new[] { (OfficeAddress.Edition, "/manage/{slug}/{number}/publish"), (OfficeAddress.Programme, "/manage/{slug}/publish") })
        {
            routes.MapCommand<PublishPage>($"{below}/publish/changes", Permissions.PublishPlan, page, (CommandRequest request, PublishChanges publish, CurrentPrincipal who, CancellationToken cancellation) =>
                PublishAsync(request, publish, who, request.Form.Has("open") ? true : null, cancellation));
            routes.MapCommand<PublishPage>($"{below}/publish/visibility", Permissions.PublishPlan, page, (CommandRequest request, PublishChanges publish, CurrentPrincipal who, CancellationToken cancellation) =>
                PublishAsync(request, publish, who, request.Form.Text("visible") == "yes", cancellation));
        }
    }

    private static async Task<CommandAnswer> PublishAsync(CommandRequest request, PublishChanges publish, CurrentPrincipal who, bool? open, CancellationToken cancellation)
    {
        var note = new LocalizedText(request.Form.Text("note-zh").Trim(), request.Form.Text("note-en").Trim());
        var done = await publish.HandleAsync(
            request.Context.PlanScope(), new PublishWish(request.Form.All("change"), note, PublicationRights.Closed(who), open), request.Context.Principal().Actor, cancellation);
        return done.Refusal is { } refusal ? CommandAnswer.Refused(refusal) : CommandAnswer.Done(Next(request, done.Value), said: "published");
    }

    // What went along unasked is told on the page of publishing, wherever the form stood.
    private static string Next(CommandRequest request, Publishing publishing)
    {
        var page = OfficeAddress.Of(request.Slug, request.Number, "publish");
        return publishing.TakenAlong.Count > 0 ? page + "?along=" + string.Join(',', publishing.TakenAlong.Take(20).Select(p => p.Key.ToString("N")))
            : SafeReturn.Of(request.Form["back"]) ?? page;
    }
}
