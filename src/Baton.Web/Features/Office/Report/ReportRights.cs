using Baton.Domain;
using Baton.Domain.Publicity;
using Baton.Web.Access;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Report;

/// <summary>Whether a person may publish a report.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="KeptByOrganiser">Whether the organiser publishes the reports of this programme.</param>
/// <param name="ByReason">True where nobody else could agree: then a reason stands in their place.</param>
public sealed record ReportRight(Decision Decision, bool KeptByOrganiser, bool ByReason)
{
    /// <summary>Why not, in a sentence; null = yes.</summary>
    public Refusal? Why => Decision.Denial switch
    {
        null => null,
        Denial.SecondPerson => new Refusal(ByReason ? "publicity.reason-missing" : "publicity.second-person"),
        _ => new Refusal(KeptByOrganiser ? "publicity.report-kept" : "publicity.report-not-yours"),
    };

    /// <summary>Whether the forms are shown: the right is there, and at most the second person or the reason is missing.</summary>
    public bool IsNear => Decision.Denial is null or Denial.SecondPerson;
}

/// <summary>
/// Asks whether a person may publish a report, with all that hangs on it: whether the organiser keeps it, how many organisers there are,
/// and whether a second person agreed. The second person is whoever else recorded a signature under the very text that is published.
/// </summary>
public sealed class ReportRights(BatonDb db, OrganisersQuery organisers)
{
    /// <summary>The decision for the report as it stands.</summary>
    /// <param name="desk">The report.</param>
    /// <param name="textHash">The fingerprint of its text.</param>
    /// <param name="who">Who asks.</param>
    /// <param name="reason">Why alone; empty = not said.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<ReportRight> DecideAsync(ReportDesk desk, string textHash, CurrentPrincipal who, string reason, CancellationToken cancellation)
    {
        var facts = who.Facts with
        {
            KeptByOrganiser = desk.Draft.Programme.Details.ReportKeptByOrganiser,
            Organisers = await organisers.CountAsync(desk.Draft.Programme.Id, cancellation),
            Seconded = await IsSecondedAsync(desk.Draft, textHash, who.Principal.Actor, cancellation),
            Reason = reason,
        };
        return new ReportRight(Rights.Can(who.Principal, Permissions.PublishReport, facts), facts.KeptByOrganiser, facts.Organisers <= 1);
    }

    private async Task<bool> IsSecondedAsync(EditionDossier draft, string textHash, string actor, CancellationToken cancellation)
    {
        var signatures = draft.SignOffs.Where(s => s.Details.TextHash == textHash).Select(s => s.Id.Value).ToList();
        var programme = draft.Programme.Id.Value;
        return signatures.Count > 0 && await db.ChangeSets.AsNoTracking().AnyAsync(
            s => s.ProgrammeId == programme && s.Actor != actor && s.Actor != Authorship.Console
                && s.Changes.Any(c => signatures.Contains(c.PartId) && c.After != null && c.After.Contains(textHash)),
            cancellation);
    }
}
