using Baton.Domain.Programmes;

namespace Baton.Domain.Publicity;

/// <summary>What the publishing of a report waits for: captions and credits, then the signatures of all who are to sign.</summary>
/// <param name="WaitsFor">What is still missing, in the order in which it is asked for; empty = it may be published.</param>
/// <param name="SignOffs">Those who sign, and how far they are.</param>
/// <param name="TextHash">The fingerprint of today's text.</param>
public sealed record ReportReadiness(IReadOnlyList<ReportGap> WaitsFor, SignOffChain SignOffs, string TextHash)
{
    /// <summary>The report as of a day at the venue.</summary>
    public static ReportReadiness Of(EditionDossier dossier, DateOnly today)
    {
        var hash = ReportFingerprint.Of(dossier, today);
        var chain = new SignOffChain(dossier.SignOffs, hash);
        return new ReportReadiness([.. OfDay(dossier, today), .. OfCredits(dossier), .. OfSignatures(dossier, chain)], chain, hash);
    }

    /// <summary>The edition with its report published; refused while it waits for something.</summary>
    public Outcome<EditionDetails> Publish(EditionDetails edition) =>
        WaitsFor.Count > 0 ? new Refusal("publicity.report-waits", WaitsFor.Count, new Refusal(WaitsFor[0].Code, WaitsFor[0].Details)) : edition with { ReportHeld = false };

    private static IEnumerable<ReportGap> OfDay(EditionDossier dossier, DateOnly today)
    {
        if (dossier.Edition.State is EditionState.Planned or EditionState.Open && (dossier.Edition.Details.LastDay is not { } last || today < last))
        {
            yield return new ReportGap("publicity.waits-for-the-day");
        }
    }

    private static IEnumerable<ReportGap> OfCredits(EditionDossier dossier)
    {
        if (dossier.Credits.All(c => c.Details.Kind != CreditKind.Text))
        {
            yield return ReportGaps.OfCredit("publicity.gap-text-credit");
        }

        var photos = dossier.Photos.Where(p => p.Details.Subject != PhotoSubject.Host).ToList();
        foreach (var photo in photos.Where(p => p.Details.Caption.IsEmpty))
        {
            yield return ReportGaps.OfPhoto("publicity.gap-caption", photo, "caption.zh");
        }

        if (dossier.Credits.All(c => c.Details.Kind != CreditKind.Photos) && photos.Exists(p => p.Details is { CreditPersonId: null, CreditUnitId: null }))
        {
            yield return ReportGaps.OfCredit("publicity.gap-photo-credit");
        }
    }

    /// <summary>Author, photographer and reviewing leader are printed, so each must be among those who sign; a report without photos has no photographer.</summary>
    private static IEnumerable<ReportGap> OfSignatures(EditionDossier dossier, SignOffChain chain)
    {
        foreach (var role in (SignOffRole[])[SignOffRole.Author, SignOffRole.Photographer, SignOffRole.ReviewingLeader])
        {
            if (chain.Lines.All(l => l.SignOff.Details.Role != role) && (role != SignOffRole.Photographer || dossier.Photos.Count > 0))
            {
                yield return new ReportGap("publicity.waits-for-role", role) { At = new(nameof(ReportSignOff), null, "role") };
            }
        }

        foreach (var line in chain.Lines.Where(l => l.Standing != SignOffStanding.Signed))
        {
            var details = line.SignOff.Details;
            var name = dossier.Person(details.PersonId)?.Details.FullName ?? dossier.Institution(details.UnitId)?.Brief() ?? LocalizedText.Empty;
            yield return line.Standing == SignOffStanding.Awaited
                ? new ReportGap("publicity.waits-for-signature", details.Role, name)
                : new ReportGap("publicity.waits-for-signature-anew", details.Role, name);
        }
    }
}
