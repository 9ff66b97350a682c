using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Web.Access;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Features.Office.Photos;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Localization;

namespace Baton.Web.Features.Office.Report;

/// <summary>A report as its page shows it to one reader: paragraphs with their facts and gaps, pictures, what publishing waits for, and where each gap is filled.</summary>
public sealed class ReportView
{
    private readonly CurrentPrincipal who;
    private readonly string slug;
    private readonly int number;

    /// <summary>Looks through the report.</summary>
    /// <param name="desk">The report.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="who">The reader, and where.</param>
    public ReportView(ReportDesk desk, Language language, CurrentPrincipal who)
    {
        (Desk, Language, this.who) = (desk, language, who);
        (slug, number) = (who.Place!.Slug, who.Place.Number ?? 0);
        Page = OfficeAddress.Of(slug, number, "report");
        Readiness = desk.Readiness();

        // A report that was never signed is corrected without signatures.
        Waits = desk.IsPublic && desk.Draft.SignOffs.Count == 0 ? [] : Readiness.WaitsFor;
        Pairs = ReportPair.Of(desk);
        var gaps = desk.Report(language).Gaps;
        var told = Pairs.Select(p => p.Place).ToHashSet();
        Gaps = gaps.ToLookup(g => told.Contains(g.Place) ? g.Place : "");
        Facts = ReportFact.Of(desk.Dossier, language, desk.Today).ToLookup(f => f.Place);
        Photos = [.. desk.Draft.Photos.Where(p => p.Details.Subject != PhotoSubject.Host)];
    }

    /// <summary>The report.</summary>
    public ReportDesk Desk { get; }

    /// <summary>The reader's language.</summary>
    public Language Language { get; }

    /// <summary>The address of its page.</summary>
    public string Page { get; }

    /// <summary>Its signatures, and the fingerprint of its text.</summary>
    public ReportReadiness Readiness { get; }

    /// <summary>What publishing waits for.</summary>
    public IReadOnlyList<ReportGap> Waits { get; }

    /// <summary>The paragraphs in both languages.</summary>
    public IReadOnlyList<ReportPair> Pairs { get; }

    /// <summary>The gaps by the place of the paragraph that would tell them; those of none under the empty place.</summary>
    public ILookup<string, ReportGap> Gaps { get; }

    /// <summary>The facts by the place of the paragraph that tells them.</summary>
    public ILookup<string, ReportFact> Facts { get; }

    /// <summary>The pictures that go with it, in their order.</summary>
    public IReadOnlyList<Photo> Photos { get; }

    /// <summary>The stages that no photo shows yet.</summary>
    public IEnumerable<Stage> WithoutPhoto => Desk.Draft.Stages.Where(s => Photos.All(p => p.Details.StageId != s.Id));

    /// <summary>Whether the reader may.</summary>
    public bool May(string permission) => who.May(permission);

    /// <summary>A gap in a sentence.</summary>
    public string Sentence(ReportGap gap) => RefusalSentences.Of(new Refusal(gap.Code, gap.Details), Language);

    /// <summary>A fact in a sentence.</summary>
    public string Sentence(ReportFact fact) => RefusalSentences.Of(new Refusal(fact.Code, fact.Details), Language);

    /// <summary>Where a gap is filled: here, where the page has the field, else in the form of the part; null where the reader may not enter that.</summary>
    public string? LinkOf(ReportGap gap) => gap.At switch
    {
        { Kind: nameof(Photo), Part: { } photo } => $"#f-{PrefixedFields.Of(photo)}{gap.At.Field}",
        { Kind: nameof(Credit) } => "#credits",
        { Kind: nameof(ReportSignOff) } => "#signers",
        { } at when PlanPartKind.All.TryGetValue(at.Kind, out var kind) && May(PartPermissions.ToRead(kind.PartType)) => LinkOf(kind.PartType, at),
        _ => null,
    };

    /// <summary>What a photo lacks, as keys of the page's words.</summary>
    public IEnumerable<string> LacksOf(Photo photo)
    {
        var details = photo.Details;
        if (details.Caption.IsEmpty || details.Caption.IsHalf)
        {
            yield return details.Caption.IsEmpty ? "NoCaption" : "HalfCaption";
        }

        if (details.AltText.IsEmpty)
        {
            yield return "NoAltText";
        }

        if (details is { CreditPersonId: null, CreditUnitId: null, Drawing: false } && Desk.Draft.Credits.All(c => c.Details.Kind != CreditKind.Photos))
        {
            yield return "NoCredit";
        }
    }

    private string LinkOf(Type kind, PartField at)
    {
        var sheet = WorkbookSheets.Of(kind);
        return at.Part is { } part ? OfficeAddress.Part(slug, number, sheet.Key, part, at.Field)
            : sheet.Single ? OfficeAddress.Of(slug, number, $"parts/{sheet.Key}")
            : OfficeAddress.Of(slug, number, $"parts/{sheet.Key}/new") + $"#f-{at.Field}";
    }
}
