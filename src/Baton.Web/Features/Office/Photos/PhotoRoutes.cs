using Baton.Domain.Publicity;
using Baton.Web.Access;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Forms;

namespace Baton.Web.Features.Office.Photos;

/// <summary>The commands of the photographs, and the pictures themselves.</summary>
internal static class PhotoRoutes
{
    private const string Page = "/manage/{slug}/{number}/photos";

    private const string One = OfficeAddress.Edition + "/photos/{id:guid}";

    /// <summary>Maps them.</summary>
    public static void MapPhotos(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(DraftPhotoFiles.Pattern, DraftPhotoFiles.GetAsync).Needs(Permissions.ReadPhoto);
        routes.MapCommand<PhotosPage>(OfficeAddress.Edition + "/photos/add", Permissions.ChangePhoto, Page, AddAsync, AddPhotos.LargestForm);
        routes.MapCommand<PhotosPage>(One + "/save", Permissions.ChangePhoto, Page, SaveAsync);
        routes.MapCommand<PhotosPage>(One + "/up", Permissions.ChangePhoto, Page, (CommandRequest request, MovePhoto move, CancellationToken cancellation) => MoveAsync(request, move, true, cancellation));
        routes.MapCommand<PhotosPage>(One + "/down", Permissions.ChangePhoto, Page, (CommandRequest request, MovePhoto move, CancellationToken cancellation) => MoveAsync(request, move, false, cancellation));
        routes.MapCommand<PhotosPage>(One + "/take-down", Permissions.ChangePhoto, Page, async (CommandRequest request, RemovePart remove, CancellationToken cancellation) =>
            (await remove.HandleAsync(request.Context.PlanScope(), typeof(Photo), request.RouteId("id"), request.Form["version"], request.Context.Principal().Actor, request.Language, cancellation))
            .Answer(_ => Here(request)));
        routes.MapCommand<PhotosPage>(One + "/put-back", Permissions.ChangePhoto, Page, PutBackAsync);
    }

    private static async Task<CommandAnswer> AddAsync(CommandRequest request, AddPhotos add, TakenPhotos taken, CancellationToken cancellation)
    {
        var outcome = await add.HandleAsync(
            request.Context.PlanScope(), new(request.Form.Files, request.Form, request.Language), request.Context.Principal().Actor, cancellation);
        taken.Outcome = outcome;
        return outcome is null ? CommandAnswer.Missing
            : outcome.Faults.Count > 0 ? CommandAnswer.Refused(outcome.Faults)
            : CommandAnswer.Done(Here(request), outcome.Act);
    }

    private static async Task<CommandAnswer> SaveAsync(CommandRequest request, SavePart save, CancellationToken cancellation)
    {
        var photo = PhotoId.From(request.RouteId("id"));
        var prefix = PhotoForm.Prefix(photo);
        var outcome = await save.HandleAsync(
            request.Context.PlanScope(), new(typeof(Photo), photo.Value, PhotoForm.Fields(request.Form, prefix), request.Language), request.Context.Principal().Actor, cancellation);
        return outcome.Behind(prefix).Answer(_ => $"{Here(request)}#{PhotoForm.Anchor(photo)}");
    }

    private static async Task<CommandAnswer> MoveAsync(CommandRequest request, MovePhoto move, bool up, CancellationToken cancellation)
    {
        var photo = PhotoId.From(request.RouteId("id"));
        var (found, act) = await move.HandleAsync(request.Context.PlanScope(), photo, up, request.Context.Principal().Actor, request.Language, cancellation);
        return found ? CommandAnswer.Done($"{Here(request)}#{PhotoForm.Anchor(photo)}", act) : CommandAnswer.Missing;
    }

    private static async Task<CommandAnswer> PutBackAsync(CommandRequest request, PutPhotoBack back, CancellationToken cancellation)
    {
        var photo = PhotoId.From(request.RouteId("id"));
        var (found, act) = await back.HandleAsync(request.Context.PlanScope(), photo, request.Context.Principal().Actor, request.Language, cancellation);
        return found ? CommandAnswer.Done($"{Here(request)}#{PhotoForm.Anchor(photo)}", act) : CommandAnswer.Missing;
    }

    private static string Here(CommandRequest request) => OfficeAddress.Of(request.Slug, request.Number, "photos");
}
