using Baton.Domain;
using Baton.Domain.Publicity;
using Baton.Web.Access;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Forms;

namespace Baton.Web.Features.Office.Report;

/// <summary>The commands of the report, and its files.</summary>
internal static class ReportRoutes
{
    private const string Page = "/manage/{slug}/{number}/report";

    private const string Below = OfficeAddress.Edition + "/report";

    /// <summary>Maps them.</summary>
    public static void MapReport(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Below + "/text/{language}", ReportFiles.TextAsync).Needs(Permissions.ReadReport);
        routes.MapGet(Below + "/document/{language}", ReportFiles.DocumentAsync).Needs(Permissions.ReadReport);
        routes.MapGet(Below + "/folder", ReportFiles.FolderAsync).Needs(Permissions.ReadReport);
        routes.MapCommand<ReportDraftPage>(Below + "/save", Permissions.DraftReport, Page, async (CommandRequest request, SaveReport save, CurrentPrincipal who, CancellationToken cancellation) =>
            (await save.HandleAsync(Scope(request), new(request.Form, request.Language, who.May(Permissions.ChangePhoto)), Actor(request), cancellation)).Answer(Here(request)));
        foreach (var (word, how) in new[] { ("insert", ParagraphSettlement.Insert), ("keep", ParagraphSettlement.Keep), ("give-back", ParagraphSettlement.GiveBack) })
        {
            routes.MapCommand<ReportDraftPage>($"{Below}/paragraphs/{{place}}/{word}", Permissions.DraftReport, Page, async (CommandRequest request, SettleParagraph settle, CancellationToken cancellation) =>
                (await settle.HandleAsync(Scope(request), new(request.Route("place"), how, request.Form.Text(SaveReport.SeenField), request.Language), Actor(request), cancellation))
                .Answer($"{Here(request)}#p-{Uri.EscapeDataString(request.Route("place"))}"));
        }

        MapSignOffs(routes);
        routes.MapCommand<ReportDraftPage>(Below + "/publish", Permissions.PublishReport, Page, async (CommandRequest request, PublishReport publish, CurrentPrincipal who, CancellationToken cancellation) =>
            (await publish.HandleAsync(Scope(request), new(request.Form.Text("note"), request.Form.Text("reason"), request.Form.Text("text"), request.Language), who, cancellation)).Answer(Here(request)));
        routes.MapCommand<ReportDraftPage>(Below + "/hold", Permissions.PublishReport, Page, async (CommandRequest request, HoldReport hold, CurrentPrincipal who, CancellationToken cancellation) =>
            (await hold.HandleAsync(Scope(request), request.Form.Text("hold-reason"), who, request.Language, cancellation)).Answer(Here(request)));
        routes.MapPartLines<ReportDraftPage>("report", "report/credits", typeof(Credit), "credits");
    }

    private static void MapSignOffs(IEndpointRouteBuilder routes)
    {
        const string one = Below + "/sign-offs/{id:guid}";
        routes.MapCommand<ReportDraftPage>(Below + "/sign-offs/new/enter", Permissions.DraftReport, Page, async (CommandRequest request, AddSigner add, CancellationToken cancellation) =>
            (await add.HandleAsync(Scope(request), request.Form, request.Language, Actor(request), cancellation)).Answer(Here(request) + "#signers"));
        routes.MapCommand<ReportDraftPage>(one + "/sign", Permissions.DraftReport, Page, async (CommandRequest request, SignReport sign, CancellationToken cancellation) =>
            (await sign.HandleAsync(Scope(request), new(SignOff(request), request.Form.Text("note"), request.Form.Text("text"), request.Language), Actor(request), cancellation)).Answer(Here(request)));
        routes.MapCommand<ReportDraftPage>(one + "/take-back", Permissions.DraftReport, Page, async (CommandRequest request, TakeSignatureBack back, CancellationToken cancellation) =>
            (await back.HandleAsync(Scope(request), SignOff(request), Actor(request), request.Language, cancellation)).Answer(Here(request)));
        routes.MapCommand<ReportDraftPage>(one + "/remove", Permissions.DraftReport, Page, async (CommandRequest request, RemovePart remove, CancellationToken cancellation) =>
            (await remove.HandleAsync(Scope(request), typeof(ReportSignOff), request.RouteId("id"), request.Form["version"], Actor(request), request.Language, cancellation))
            .Answer(_ => Here(request) + "#signers"));
    }

    private static PlanScope Scope(CommandRequest request) => request.Context.PlanScope();

    private static string Actor(CommandRequest request) => request.Context.Principal().Actor;

    private static ReportSignOffId SignOff(CommandRequest request) => ReportSignOffId.From(request.RouteId("id"));

    private static string Here(CommandRequest request) => OfficeAddress.Of(request.Slug, request.Number, "report");
}
