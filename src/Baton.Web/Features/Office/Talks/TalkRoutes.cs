using Baton.Domain;
using Baton.Domain.Sessions;
using Baton.Web.Access;
using Baton.Web.Features.Publicity;
using Baton.Web.Files;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Talks;

/// <summary>The commands on records of talks, and the slides of the draft.</summary>
internal static class TalkRoutes
{
    private const string List = $"{OfficeAddress.Edition}/talks";
    private const string One = $"{List}/{{id:guid}}";
    private const string Page = "/manage/{slug}/{number}/talks/{id}";
    private const string NewPage = "/manage/{slug}/{number}/talks/new?item={item}";

    // Room for what a browser sends around the file; and a file that is somewhat too large is told so on its own page.
    private const long LargestForm = SlideFile.LargestFile + (10L << 20);

    /// <summary>Maps them.</summary>
    public static void MapTalks(this IEndpointRouteBuilder routes)
    {
        routes.MapCommand<TalkRecordPage>($"{List}/new/enter", Permissions.ChangeTalk, NewPage, (CommandRequest request, SaveTalkRecord save, CancellationToken cancellation) =>
            SaveAsync(request, save, request.Form.Id("id") ?? Guid.Empty, isNew: true, cancellation));
        routes.MapCommand<TalkRecordPage>($"{List}/new/arrange", Permissions.ChangeTalk, NewPage, (CommandRequest request) => Arranged(request, "new", "enter"));
        routes.MapCommand<TalkRecordPage>($"{One}/save", Permissions.ChangeTalk, Page, (CommandRequest request, SaveTalkRecord save, CancellationToken cancellation) =>
            SaveAsync(request, save, request.RouteId("id"), isNew: false, cancellation));
        routes.MapCommand<TalkRecordPage>($"{One}/arrange", Permissions.ChangeTalk, Page, async (CommandRequest request, DraftShelf shelf, CancellationToken cancellation) =>
            await shelf.EditionAsync(request.Slug, request.Number, cancellation) is { } dossier && dossier.Find<Talk>(request.RouteId("id")) is not null ? Arranged(request, request.Route("id"), "save") : CommandAnswer.Missing);
        routes.MapCommand<TalkRecordPage>($"{One}/remove", Permissions.ChangeTalk, Page, async (CommandRequest request, RemoveTalkRecord remove, CancellationToken cancellation) =>
            (await remove.HandleAsync(request.Context.PlanScope(), request.RouteId("id"), request.Form["version"], Actor(request), request.Language, cancellation)).Answer(_ => OfficeAddress.Of(request.Slug, request.Number, "talks")));
        routes.MapCommand<TalkRecordPage>($"{One}/slides/put", Permissions.ChangeTalk, Page, async (CommandRequest request, ReplaceSlides replace, CancellationToken cancellation) =>
            (await replace.HandleAsync(request.Context.PlanScope(), new(request.RouteId("id"), request.Form.Files is [var file, ..] ? file : null, request.Form["version"], request.Language), Actor(request), cancellation))
            .Answer(_ => AddressOf(request, request.RouteId("id"))), LargestForm);
        routes.MapCommand<TalkRecordPage>($"{One}/slides/remove", Permissions.ChangeTalk, Page, async (CommandRequest request, RemoveSlides remove, CancellationToken cancellation) =>
            (await remove.HandleAsync(request.Context.PlanScope(), request.RouteId("id"), request.Form["version"], Actor(request), request.Language, cancellation)).Answer(_ => AddressOf(request, request.RouteId("id"))));
        routes.MapGet($"{One}/slides", SlidesAsync).Needs(Permissions.ReadTalk);
    }

    private static async Task<CommandAnswer> SaveAsync(CommandRequest request, SaveTalkRecord save, Guid talk, bool isNew, CancellationToken cancellation) =>
        (await save.HandleAsync(request.Context.PlanScope(), new(talk, isNew, request.Form, request.Language), Actor(request), cancellation)).Answer(id => AddressOf(request, id));

    /// <summary>Adds, moves and takes away key points of the form; saves nothing.</summary>
    private static CommandAnswer Arranged(CommandRequest request, string talk, string save) => CommandAnswer.Shown(
        OfficeAddress.Of(request.Slug, request.Number, $"talks/{talk}/{save}"), TalkSectionFields.Of(request.Form).After(request.Form.Text("do")).In(request.Form));

    /// <summary>The slides of the draft, to be saved and never shown in the browser.</summary>
    private static async Task<IResult> SlidesAsync(HttpContext context, Guid id, BatonDb db, BlobStore store, CancellationToken cancellation)
    {
        var (scope, key) = (context.PlanScope(), TalkId.From(id));
        var talk = await db.Set<Talk>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == key && t.ProgrammeId == scope.ProgrammeId && t.EditionId == scope.EditionId, cancellation);
        if (talk is null || store.Open(talk.Details.SlidesHash) is not { } file)
        {
            return Results.NotFound();
        }

        var name = SafeFileName.Of(talk.Details.SlidesName, talk.Details.Slug);
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.Stream(file, SlideFile.ContentType(name), name);
    }

    private static string AddressOf(CommandRequest request, Guid talk) => OfficeAddress.Of(request.Slug, request.Number, $"talks/{talk}");

    private static string Actor(CommandRequest request) => request.Context.Principal().Actor;
}
