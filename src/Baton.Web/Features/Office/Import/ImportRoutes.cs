using Baton.Domain;
using Baton.Web.Access;
using Baton.Web.Forms;
using Baton.Web.Jobs;
using Baton.Web.Localization;

namespace Baton.Web.Features.Office.Import;

/// <summary>The commands of importing in the browser, and the workbooks to take away.</summary>
internal static class ImportRoutes
{
    private const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // Above what may be kept, so that who sends somewhat more reads a sentence instead of a connection that breaks.
    private const long LargestUpload = 80L << 20;

    /// <summary>Maps them.</summary>
    public static void MapImport(this IEndpointRouteBuilder routes)
    {
        const string Page = "/manage/{slug}/{number}/import";
        var below = OfficeAddress.Edition + "/import";
        routes.MapCommand<ImportPage>(below + "/bring", Permissions.Import, Page, async (CommandRequest request, BringFile bring, CancellationToken cancellation) =>
        {
            var brought = await bring.HandleAsync(request.Context.PlanScope(), request.Form.Files.FirstOrDefault(f => f.Name == "file"), request.Context.Principal().Actor, cancellation);
            return brought.Refusal is { } refusal ? CommandAnswer.Refused([new Fault("file", refusal)]) : CommandAnswer.Done(OfficeAddress.Of(request.Slug, request.Number, $"import/{brought.Value}"));
        }, LargestUpload);
        routes.MapCommand<ImportPreviewPage>(below + "/{id:guid}/mend", Permissions.Import, Page + "/{id}", MendAsync);
        routes.MapCommand<ImportPreviewPage>(below + "/{id:guid}/take", Permissions.Import, Page + "/{id}", TakeAsync);
        routes.MapCommand<ImportPreviewPage>(below + "/{id:guid}/discard", Permissions.Import, Page + "/{id}", DiscardAsync);
        routes.MapGet(below + "/template.xlsx", (HttpContext context) => Results.File(ExportTemplate.Write(context.Reader().Language), XlsxType, "baton-template.xlsx")).Needs(Permissions.Export);
        routes.MapCommand<ImportPage>(below + "/workbook", Permissions.ExportRoster, Page, WorkbookAsync);
    }

    private static async Task<CommandAnswer> DiscardAsync(CommandRequest request, KeptImportsQuery kept, ImportTray tray, CancellationToken cancellation)
    {
        if (await kept.FindAsync(request.Context.PlanScope(), request.RouteId("id"), cancellation) is not { } import)
        {
            return CommandAnswer.Missing;
        }

        if (import.State == ImportState.UnderWay)
        {
            return new Refusal("office.import-running");
        }

        tray.Discard(import.File);
        return CommandAnswer.Done(OfficeAddress.Of(request.Slug, request.Number, "import"), said: "discarded");
    }

    private static async Task<CommandAnswer> MendAsync(CommandRequest request, KeptImportsQuery kept, MendImport mend, CancellationToken cancellation)
    {
        if (await kept.FindAsync(request.Context.PlanScope(), request.RouteId("id"), cancellation) is not { } import)
        {
            return CommandAnswer.Missing;
        }

        if (import.State != ImportState.ToCheck)
        {
            return new Refusal(import.State == ImportState.UnderWay ? "office.import-running" : "office.import-taken-already");
        }

        return await mend.HandleAsync(import.File, request.Form, cancellation) is null ? CommandAnswer.Missing : CommandAnswer.Done(Address(request, import.File));
    }

    private static async Task<CommandAnswer> TakeAsync(
        CommandRequest request, KeptImportsQuery kept, MendImport mend, PreviewImport look, TakeImport take, JobDesk jobs, CurrentPrincipal who, CancellationToken cancellation)
    {
        if (await kept.FindAsync(request.Context.PlanScope(), request.RouteId("id"), cancellation) is not { } import)
        {
            return CommandAnswer.Missing;
        }

        if (import.State != ImportState.ToCheck)
        {
            return import.State == ImportState.TakenIn ? new Refusal("office.import-taken-already") : CommandAnswer.Done(Jobs(request));
        }

        // What would be done has to be what was looked at: without this form's ticks, for they change it too.
        var shown = await look.HandleAsync(import.File, request.Slug, request.Number, who, request.Language, cancellation);
        if (shown.Refusal is { } unreadable)
        {
            return unreadable;
        }

        if (await mend.HandleAsync(import.File, request.Form, cancellation) is not { } mended)
        {
            return CommandAnswer.Missing;
        }

        if (request.Form["seen"] is { } seen && seen != PreviewVersion.Of(shown.Value))
        {
            return new Refusal("office.import-changed-since");
        }

        var agreed = mended.SaysAs(import.File) ? shown : await look.HandleAsync(mended, request.Slug, request.Number, who, request.Language, cancellation);
        if (agreed.Refusal is { } refusal)
        {
            return refusal;
        }

        if (agreed.Value.Rows >= TakeImport.Long)
        {
            await ImportJob.AskAsync(jobs, mended, agreed.Value, who, request.Language, cancellation);
            return CommandAnswer.Done(Jobs(request));
        }

        var done = await take.HandleAsync(
            mended, request.Slug, request.Number, ImportRights.Closed(who), ImportRights.StatesClosed(who), request.Language, who.Principal.Actor,
            PreviewVersion.Of(agreed.Value), cancellation);
        return done.Refusal is { } refused ? refused : CommandAnswer.Done(Address(request, mended), done.Value.Act);
    }

    private static string Address(CommandRequest request, KeptImport import) => OfficeAddress.Of(request.Slug, request.Number, $"import/{import.Id}");

    private static string Jobs(CommandRequest request) => OfficeAddress.Of(request.Slug, request.Number, "jobs");

    private static async Task<IResult> WorkbookAsync(CommandRequest request, TakeWorkbook take, CancellationToken cancellation)
    {
        var purpose = request.Form.Text(TakeWorkbook.PurposeField).Trim();
        var written = await take.HandleAsync(request.Slug, request.Number, request.Language, purpose, request.Context.Principal().Actor, cancellation);
        return written.Refusal is { } refusal
            ? CommandAnswer.Refused([new Fault(TakeWorkbook.PurposeField, refusal)])
            : Results.File(written.Value, XlsxType, $"{request.Slug}-{request.Number}.xlsx");
    }
}
