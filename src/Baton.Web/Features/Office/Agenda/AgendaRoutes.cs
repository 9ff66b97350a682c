using Baton.Domain.Publicity;
using Baton.Domain.Sessions;
using Baton.Web.Access;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Forms;
using Baton.Web.Storage;

namespace Baton.Web.Features.Office.Agenda;

/// <summary>The commands of the agenda.</summary>
internal static class AgendaRoutes
{
    private const string Item = $"{OfficeAddress.Edition}/agenda/items/{{id:guid}}";
    private const string Open = "/manage/{slug}/{number}/agenda?open={id}";

    /// <summary>Maps them.</summary>
    public static void MapAgenda(this IEndpointRouteBuilder routes)
    {
        routes.MapCommand<DraftAgendaPage>($"{Item}/save", Permissions.ChangePlan, Open, (CommandRequest request, SaveAgendaItem save, CurrentPrincipal who, CancellationToken cancellation) =>
            SaveAsync(request, save, who, confirmed: false, cancellation));
        routes.MapCommand<DraftAgendaPage>($"{Item}/arrange", Permissions.ChangePlan, Open, ArrangeAsync);
        routes.MapCommand<DraftAgendaPage>($"{Item}/retime", Permissions.ChangePlan, Open, (CommandRequest request, SaveAgendaItem save, CurrentPrincipal who, CancellationToken cancellation) =>
            SaveAsync(request, save, who, confirmed: true, cancellation));
        routes.MapCommand<DraftAgendaPage>($"{Item}/retime/preview", Permissions.ChangePlan, Open, (CommandRequest request, DraftShelf shelf, CancellationToken cancellation) =>
            PreviewAsync(request, shelf, "retime", cancellation));
        routes.MapCommand<DraftAgendaPage>($"{Item}/remove", Permissions.ChangePlan, "/manage/{slug}/{number}/agenda?remove={id}", RemoveAsync);
        routes.MapCommand<DraftAgendaPage>($"{Item}/remove/preview", Permissions.ChangePlan, "/manage/{slug}/{number}/agenda?remove={id}", (CommandRequest request, DraftShelf shelf, CancellationToken cancellation) =>
            PreviewAsync(request, shelf, "remove", cancellation));
    }

    private static async Task<CommandAnswer> SaveAsync(CommandRequest request, SaveAgendaItem save, CurrentPrincipal who, bool confirmed, CancellationToken cancellation)
    {
        var form = new SaveAgendaItem.Form(request.Slug, request.Number, request.RouteId("id"), request.Form, request.Language, who.May(Permissions.ChangePeople), confirmed);
        var outcome = await save.HandleAsync(request.Context.PlanScope(), form, request.Context.Principal().Actor, cancellation);
        return outcome == AgendaOutcome.Asks ? CommandAnswer.Shown(Of(request, "retime"), request.Form)
            : Answer(request, outcome, outcome is AgendaOutcome.Refused { OfTimes: false } ? Of(request, "save") : null);
    }

    private static async Task<CommandAnswer> RemoveAsync(CommandRequest request, RemoveAgendaItem remove, CurrentPrincipal who, CancellationToken cancellation)
    {
        var form = new RemoveAgendaItem.Form(request.Slug, request.Number, request.RouteId("id"), request.Form, request.Language, who.May(Permissions.ChangeTalk));
        return Answer(request, await remove.HandleAsync(request.Context.PlanScope(), form, request.Context.Principal().Actor, cancellation), null);
    }

    /// <summary>Shows what follows from another choice; saves nothing.</summary>
    private static async Task<CommandAnswer> PreviewAsync(CommandRequest request, DraftShelf shelf, string act, CancellationToken cancellation) =>
        await shelf.EditionAsync(request.Slug, request.Number, cancellation) is { } dossier && (dossier.Find<AgendaItem>(request.RouteId("id")) is not null || (act == "retime" && request.Form.Has("new")))
            ? CommandAnswer.Shown(Of(request, act), request.Form)
            : CommandAnswer.Missing;

    /// <summary>Adds and takes away lines of the form, or puts its times back; saves nothing.</summary>
    private static async Task<CommandAnswer> ArrangeAsync(CommandRequest request, DraftShelf shelf, TimeProvider clock, CancellationToken cancellation)
    {
        if (await shelf.EditionAsync(request.Slug, request.Number, cancellation) is not { } dossier)
        {
            return CommandAnswer.Missing;
        }

        var item = dossier.Find<AgendaItem>(request.RouteId("id"));
        if (item is null && !request.Form.Has("new"))
        {
            return CommandAnswer.Missing;
        }

        var pressed = request.Form.Text("do");
        var typed = Without(pressed == "keep" && item is not null ? Kept(request.Form, item, dossier) : request.Form, "do", "follow", "plan");
        var fields = AgendaItemFields.Of(typed).After(pressed, Guid.CreateVersion7(clock.GetUtcNow()), SheetWords.Agenda[AgendaKind.Speech].Word[request.Language]);
        return CommandAnswer.Shown(Of(request, "save"), fields.In(typed));
    }

    private static CommandAnswer Answer(CommandRequest request, AgendaOutcome outcome, string? action) => outcome switch
    {
        AgendaOutcome.Written written => CommandAnswer.Done(AgendaAddress.Of(request.Slug, request.Number), written.Act),
        AgendaOutcome.Refused refused => CommandAnswer.Refused(refused.Faults, refused.Clash, action),
        _ => CommandAnswer.Missing,
    };

    private static string Of(CommandRequest request, string act) => AgendaAddress.Item(request.Slug, request.Number, request.RouteId("id"), act);

    /// <summary>Place, begin and length as they are stored; all else as typed.</summary>
    private static TypedForm Kept(TypedForm typed, AgendaItem item, EditionDossier dossier) => With(
        typed,
        ("after", AgendaItemReading.Before(item, dossier.AgendaItems)?.Value.ToString() ?? ""),
        ("starts-at", AgendaItemForm.Time(item.Details.StartsAt)),
        ("minutes", AgendaItemForm.Digits(item.Details.Minutes)));

    private static TypedForm With(TypedForm typed, params (string Field, string Value)[] values) =>
        TypedForm.Of([.. Flat(Without(typed, [.. values.Select(v => v.Field)])), .. values]);

    private static TypedForm Without(TypedForm typed, params IReadOnlyList<string> fields) => TypedForm.Of(Flat(typed).Where(f => !fields.Contains(f.Field)));

    private static IEnumerable<(string Field, string Value)> Flat(TypedForm typed) => typed.Fields.SelectMany(f => f.Value.Select(v => (f.Key, v ?? "")));
}
