using Baton.Domain.Programmes;
using Baton.Web.Access;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Forms;
using Microsoft.AspNetCore.Components;

namespace Baton.Web.Features.Office.Parts;

/// <summary>
/// The commands of forms over one part: entering, saving and removing, each with the permission of its kind. Generic pages have them for
/// every kind of an edition, and for the kinds of a programme as a whole; a page made for a kind maps its own.
/// </summary>
internal static class PartRoutes
{
    /// <summary>Maps the commands of the generic pages.</summary>
    public static void MapParts(this IEndpointRouteBuilder routes)
    {
        foreach (var sheet in WorkbookSheets.All)
        {
            var key = sheet.Key;
            routes.MapPart<PartPage>(
                sheet.PartType, $"{OfficeAddress.Edition}/parts/{key}", $"/manage/{{slug}}/{{number}}/parts/{key}/{{id}}", $"/manage/{{slug}}/{{number}}/parts/{key}/new",
                saved => saved.Gone || saved.IsNew ? OfficeAddress.List(saved.Slug, saved.Number, key) : OfficeAddress.Part(saved.Slug, saved.Number, key, saved.Id), values: ("Sheet", key));
            if (PartPermissions.AreOfWhole(sheet.PartType))
            {
                routes.MapPart<PartPage>(
                    sheet.PartType, $"{OfficeAddress.Programme}/parts/{key}", $"/manage/{{slug}}/parts/{key}/{{id}}", $"/manage/{{slug}}/parts/{key}/new",
                    saved => OfficeAddress.List(saved.Slug, saved.Number, key), values: ("Sheet", key));
            }
        }
    }

    /// <summary>Maps the commands <c>{list}/new/enter</c>, <c>{list}/{id}/save</c> and <c>{list}/{id}/remove</c> of one kind for a page.</summary>
    /// <param name="routes">Where.</param>
    /// <param name="kind">The kind of part.</param>
    /// <param name="list">Pattern below which the commands stand.</param>
    /// <param name="page">Address of the page that holds the form of a part.</param>
    /// <param name="newPage">Address of the page that holds the form of a new one.</param>
    /// <param name="to">Where to go when it was done.</param>
    /// <param name="prefix">Stands before the fields' names.</param>
    /// <param name="values">Parameters of the page that stand in the address as fixed words.</param>
    public static void MapPart<TPage>(
        this IEndpointRouteBuilder routes, Type kind, string list, string page, string newPage, Func<SavedPart, string> to,
        string prefix = "", params (string Name, object Value)[] values)
        where TPage : IComponent
    {
        var single = WorkbookSheets.Of(kind).Single;
        var permission = PartPermissions.ToChange(kind);
        routes.MapCommand<TPage>($"{list}/{{id:guid}}/save", permission, page, async (CommandRequest request, SavePart save, CancellationToken cancellation) =>
            Answer(request, await save.HandleAsync(Scope(request), new(kind, request.RouteId("id"), request.Form, request.Language, Prefix: prefix), Actor(request), cancellation), to), values: values);
        if (single)
        {
            return;
        }

        routes.MapCommand<TPage>($"{list}/new/enter", permission, newPage, async (CommandRequest request, SavePart save, CancellationToken cancellation) =>
            Answer(request, await save.HandleAsync(Scope(request), new(kind, null, request.Form, request.Language, Prefix: prefix), Actor(request), cancellation), to, isNew: true), values: values);
        routes.MapCommand<TPage>($"{list}/{{id:guid}}/remove", permission, page, async (CommandRequest request, RemovePart remove, CancellationToken cancellation) =>
            Answer(request, await remove.HandleAsync(Scope(request), kind, request.RouteId("id"), request.Form["version"], Actor(request), request.Language, cancellation), to, gone: true), values: values);
    }

    // A programme or an edition may have got another address by being saved.
    private static CommandAnswer Answer(CommandRequest request, PartOutcome outcome, Func<SavedPart, string> to, bool isNew = false, bool gone = false) => outcome.Answer(id => to(new SavedPart(
        outcome.Saved is ProgrammeDetails programme ? programme.Slug : request.Slug, outcome.Saved is EditionDetails edition ? edition.Number : request.Number, id, isNew, gone)));

    private static Domain.PlanScope Scope(CommandRequest request) => request.Context.PlanScope();

    private static string Actor(CommandRequest request) => request.Context.Principal().Actor;
}

/// <summary>A part whose form was done, for the address to go to.</summary>
/// <param name="Slug">The programme, under the name it has now.</param>
/// <param name="Number">The edition, under the number it has now; 0 = the programme as a whole.</param>
/// <param name="Id">The part.</param>
/// <param name="IsNew">True when it was entered.</param>
/// <param name="Gone">True when it was removed.</param>
internal readonly record struct SavedPart(string Slug, int Number, Guid Id, bool IsNew, bool Gone);
