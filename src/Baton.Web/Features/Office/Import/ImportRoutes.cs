using Baton.Domain;
using Baton.Web.Access;
using Baton.Web.Documents.Spreadsheets;
using Baton.Web.Forms;
using Baton.Web.Jobs;
using Baton.Web.Localization;

namespace Baton.Web.Features.Office.Import;

/// <summary>The commands of importing in the browser, and the workbooks to take away.</summary>
internal static class ImportRoutes
{
    private const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Maps them.</summary>
    public static void MapImport(this IEndpointRouteBuilder routes)
    {
        const string Page = "/manage/{slug}/{number}/import";
        var below = OfficeAddress.Edition + "/import";
        routes.MapCommand<ImportPage>(below + "/bring", Permissions.Import, Page, async (CommandRequest request, BringFile bring, CancellationToken cancellation) =>
        {
            var brought = await bring.HandleAsync(request.Context.PlanScope(), request.Form.Files.FirstOrDefault(f => f.Name == "file"), request.Context.Principal().Actor, cancellation);
            return brought.Refusal is { } refusal ? CommandAnswer.Refused([new Fault("file", refusal)]) : CommandAnswer.Done(OfficeAddress.Of(request.Slug, request.Number, $"import/{brought.Value}"));
        }, SpreadsheetLimits.Default.MaxFileBytes + (1 << 20));
        routes.MapCommand<ImportPreviewPage>(below + "/{id:guid}/mend", Permissions.Import, Page + "/{id}", MendAsync);
        routes.MapCommand<ImportPreviewPage>(below + "/{id:guid}/take", Permissions.Import, Page + "/{id}", TakeAsync);
        routes.MapCommand<ImportPreviewPage>(below + "/{id:guid}/discard", Permissions.Import, Page + "/{id}", async (CommandRequest request, ImportTray tray, CancellationToken cancellation) =>
        {
            if (await tray.FindAsync(request.Context.PlanScope(), request.RouteId("id"), cancellation) is not { } import)
            {
                return CommandAnswer.Missing;
            }

            tray.Discard(import.Id);
            return CommandAnswer.Done(OfficeAddress.Of(request.Slug, request.Number, "import"), said: "discarded");
        });
        routes.MapGet(below + "/template.xlsx", (HttpContext context) => Results.File(ExportTemplate.Write(context.Reader().Language), XlsxType, "baton-template.xlsx")).Needs(Permissions.Export);
        routes.MapGet(below + "/workbook.xlsx", WorkbookAsync).Needs(Permissions.ExportRoster);
    }

    private static async Task<CommandAnswer> MendAsync(CommandRequest request, ImportTray tray, MendImport mend, CancellationToken cancellation)
    {
        if (await tray.FindAsync(request.Context.PlanScope(), request.RouteId("id"), cancellation) is not { Act: null } import)
        {
            return CommandAnswer.Missing;
        }

        await mend.HandleAsync(import, request.Form, cancellation);
        return CommandAnswer.Done(OfficeAddress.Of(request.Slug, request.Number, $"import/{import.Id}"));
    }

    private static async Task<CommandAnswer> TakeAsync(
        CommandRequest request, ImportTray tray, MendImport mend, PreviewImport look, TakeImport take, JobDesk jobs, CurrentPrincipal who, CancellationToken cancellation)
    {
        if (await tray.FindAsync(request.Context.PlanScope(), request.RouteId("id"), cancellation) is not { } import)
        {
            return CommandAnswer.Missing;
        }

        if (import.Act is null && import.Job is null)
        {
            import = await mend.HandleAsync(import, request.Form, cancellation);
            var preview = await look.HandleAsync(import, request.Slug, request.Number, who, request.Language, cancellation);
            if (!preview.IsRefused && preview.Value.Rows >= TakeImport.Long)
            {
                await tray.SaveAsync(import with { Job = await ImportJob.AskAsync(jobs, import, preview.Value.Rows, who, cancellation) }, cancellation);
                return CommandAnswer.Done(OfficeAddress.Of(request.Slug, 0, "jobs"));
            }
        }

        var done = await take.HandleAsync(
            import, request.Slug, request.Number, ImportRights.Closed(who), ImportRights.StatesClosed(who), request.Language, who.Principal.Actor, cancellation);
        return done.Refusal is { } refusal ? CommandAnswer.Refused(refusal) : CommandAnswer.Done(OfficeAddress.Of(request.Slug, request.Number, $"import/{import.Id}"), done.Value.Act);
    }

    private static async Task<IResult> WorkbookAsync(HttpContext context, ExportWorkbook export, string slug, int number, CancellationToken cancellation)
    {
        var written = await export.HandleAsync(slug, number, context.Reader().Language, cancellation);
        return written.IsRefused ? Results.NotFound() : Results.File(written.Value, XlsxType, $"{slug}-{number}.xlsx");
    }
}
