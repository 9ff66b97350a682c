using Baton.Domain;
using Baton.Web.Access;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Baton.Web.Storage.Publication;

namespace Baton.Web.Features.Office.Report;

/// <summary>Holds a report back until it is signed and published: strangers then read that it is not published yet, at once.</summary>
public sealed class HoldReport(BatonDb db, ReportRights rights, TimeProvider clock)
{
    /// <summary>Holds it back; refused without the right to publish it.</summary>
    public async Task<ReportOutcome> HandleAsync(PlanScope scope, string reason, CurrentPrincipal who, Language language, CancellationToken cancellation)
    {
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        if (writing is null || await ReportDesk.ReadAsync(db, scope, clock, cancellation) is not { } desk)
        {
            return ReportOutcome.Missing;
        }

        var right = await rights.DecideAsync(desk, desk.Readiness().TextHash, who, reason, cancellation);
        if (right.Why is { } denied)
        {
            return new ReportOutcome(true, null, [new Fault(denied.Code == "publicity.reason-missing" ? "hold-reason" : null, denied)]);
        }

        var edition = desk.Draft.Edition;
        if (edition.Describe(edition.Details with { ReportHeld = true }) is { } refusal)
        {
            return ReportOutcome.Refused(refusal);
        }

        var note = language == Language.Zh ? "暂不公开新闻稿" : "report held back";
        var why = reason.Trim();
        var told = why.Length == 0 ? note : language == Language.Zh ? $"{note}：{why}" : $"{note}: {why}";
        var act = await ReportActs.SaveAsync(db, scope, new Authorship(who.Principal.Actor, told), clock, cancellation);
        if (await new PublishedQuery(db).EditionAsync(scope.ProgrammeId, edition.Id, cancellation) is not null)
        {
            var by = new PublishingBy(who.Principal.Actor, new("暂不公开新闻稿", "report held back"), edition.Id);
            await new Publisher(db, clock).PublishAsync(scope.ProgrammeId, [PartKey.Of(edition)], by, leaveOutNamed: true, cancellation);
        }

        await writing.CommitAsync(cancellation);
        return ReportOutcome.Done(act);
    }
}
