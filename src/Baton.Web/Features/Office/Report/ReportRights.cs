using Baton.Domain;
using Baton.Domain.Publicity;
using Baton.Web.Access;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Report;

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
    public async Task<Decision> DecideAsync(ReportDesk desk, string textHash, CurrentPrincipal who, string reason, CancellationToken cancellation)
    {
        var facts = who.Facts with
        {
            KeptByOrganiser = desk.Draft.Programme.Details.ReportKeptByOrganiser,
            Organisers = await organisers.CountAsync(desk.Draft.Programme.Id, cancellation),
            Seconded = await IsSecondedAsync(desk.Draft, textHash, who.Principal.Actor, cancellation),
            Reason = reason,
        };
        return Rights.Can(who.Principal, Permissions.PublishReport, facts);
    }

    /// <summary>Why not, in a sentence; null = yes.</summary>
    public static Refusal? Why(Decision decision, ReportDesk desk) => decision.Denial switch
    {
        null => null,
        Denial.SecondPerson => new Refusal("publicity.reason-missing"),
        _ when desk.Draft.Programme.Details.ReportKeptByOrganiser => new Refusal("publicity.report-kept"),
        _ => new Refusal("publicity.report-not-yours"),
    };

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
