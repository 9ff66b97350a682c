using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Web.Localization;
using Baton.Web.Storage;
using Baton.Web.Storage.Publication;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Report;

/// <summary>
/// A report as its writers have it before them. Until it is published it is written from the draft's facts. Once strangers read it, it
/// follows the published facts, as their page does; only what belongs to the report itself (words, signatures, photos, credits) is the draft's.
/// </summary>
/// <param name="Draft">The draft of the edition.</param>
/// <param name="Dossier">What the report is made from.</param>
/// <param name="IsPublic">Whether strangers read it now.</param>
/// <param name="IsHeld">Whether it is held back, in the draft or for strangers.</param>
/// <param name="Today">The day at the venue.</param>
public sealed record ReportDesk(EditionDossier Draft, EditionDossier Dossier, bool IsPublic, bool IsHeld, DateOnly Today)
{
    /// <summary>Lays it out.</summary>
    /// <param name="draft">The draft of the edition.</param>
    /// <param name="published">What strangers see of it; null = nothing was published.</param>
    /// <param name="today">The day at the venue.</param>
    public static ReportDesk Of(EditionDossier draft, EditionDossier? published, DateOnly today)
    {
        var reads = published is { Programme.Details.Public: true, Edition.Details: { Public: true, ReportHeld: false } };
        return reads && published!.Edition.On(today) == EditionPhase.After
            ? new ReportDesk(draft, Facts(draft, published), true, draft.Edition.Details.ReportHeld, today)
            : new ReportDesk(draft, draft, false, draft.Edition.Details.ReportHeld || published is { Edition.Details.ReportHeld: true }, today);
    }

    /// <summary>The report in a language.</summary>
    public NewsReport Report(Language language) => Dossier.ReportOn(Today, language);

    /// <summary>What publishing waits for.</summary>
    public ReportReadiness Readiness() => ReportReadiness.Of(Dossier, Today);

    /// <summary>True for what belongs to the report itself, and becomes public with it.</summary>
    public static bool IsOfReport(IPlanPart part) => part is ReportParagraph or ReportSignOff or Credit or Photo;

    /// <summary>Reads it as it stands in this context, tracked, to be changed; null when there is no such edition.</summary>
    public static async Task<ReportDesk?> ReadAsync(BatonDb db, PlanScope scope, TimeProvider clock, CancellationToken cancellation)
    {
        if (await db.Set<Programme>().FirstOrDefaultAsync(p => p.Id == scope.ProgrammeId, cancellation) is not { } programme
            || await db.Set<Edition>().FirstOrDefaultAsync(e => e.Id == scope.EditionId && e.ProgrammeId == scope.ProgrammeId, cancellation) is not { } edition)
        {
            return null;
        }

        var draft = await new DossierQuery(db).EditionAsync(programme, edition, tracked: true, cancellation);
        return Of(draft, await new PublishedQuery(db).EditionAsync(programme.Id, edition.Id, cancellation), clock.Today(programme));
    }

    // What the draft's own parts of the report name may not be public yet: people and bodies are then looked up in the draft.
    private static EditionDossier Facts(EditionDossier draft, EditionDossier published)
    {
        var facts = published.Parts.Where(p => !IsOfReport(p)).ToList();
        var known = facts.Select(p => p.Key).ToHashSet();
        var own = draft.Parts.Where(p => IsOfReport(p) || (!known.Contains(p.Key) && p is Domain.People.Person or Domain.Institutions.Institution));
        return new EditionDossier(published.Programme, published.Edition, [.. facts, .. own.Where(p => !known.Contains(p.Key))]) { Past = published.Past };
    }
}
