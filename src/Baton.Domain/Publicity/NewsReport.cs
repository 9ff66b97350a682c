using Baton.Domain.Institutions;

namespace Baton.Domain.Publicity;

/// <summary>One paragraph of the report.</summary>
/// <param name="Place">Its place, one of <see cref="ReportPlaces"/>; the name under which the office replaces it.</param>
/// <param name="Runs">The text as shown: the office's words where it replaced the paragraph, else the generated ones.</param>
/// <param name="Replaced">True when the office's words stand here.</param>
/// <param name="Offered">The words generated from today's facts, where they are no longer those the office replaced; else null.</param>
public sealed record ReportText(string Place, IReadOnlyList<ReportRun> Runs, bool Replaced, string? Offered)
{
    /// <summary>True when the words are kept because they were signed off.</summary>
    public bool Signed { get; init; }

    /// <summary>The text without its marks.</summary>
    public string PlainText => string.Concat(Runs.Select(r => r.Text));
}

/// <summary>A section: an optional heading, its paragraphs, and its photos in order.</summary>
public sealed record ReportSection(string Place, string? Heading, IReadOnlyList<ReportText> Paragraphs, IReadOnlyList<Photo> Photos);

/// <summary>A fact that is missing, told to the office: <paramref name="Code"/> and details make a sentence as those of a <see cref="Refusal"/> do.</summary>
public sealed record ReportGap(string Code, params IReadOnlyList<object> Details)
{
    /// <summary>The paragraph that would tell it, one of <see cref="ReportPlaces"/>; empty = none in particular.</summary>
    public string Place { get; init; } = "";

    /// <summary>The field in which it is filled; null = several, or none in particular.</summary>
    public PartField? At { get; init; }
}

/// <summary>The report of an edition in one language, written from its facts.</summary>
/// <param name="Title">The headline.</param>
/// <param name="Sections">The sections in order; empty when there is nothing to report.</param>
/// <param name="Gaps">Facts that are missing, for the office.</param>
public sealed record NewsReport(string Title, IReadOnlyList<ReportSection> Sections, IReadOnlyList<ReportGap> Gaps)
{
    /// <summary>Writes the report. What is not known is left out of the text and named among the gaps.</summary>
    /// <param name="dossier">The facts.</param>
    /// <param name="language">The language of the text.</param>
    /// <param name="today">The day at the venue, where it decides whether an edition lies ahead; null = its state decides.</param>
    public static NewsReport Of(EditionDossier dossier, Language language, DateOnly? today = null)
    {
        var facts = new ReportFacts(dossier, today);
        var layout = new ReportLayout(facts, language);
        var voice = VoiceOf(facts, language);
        var sections = facts.Any ? layout.Sections(voice) : [];
        return new NewsReport(voice.Title().Text, sections, ReportGaps.Of(facts, language, sections.SelectMany(s => s.Paragraphs)));
    }

    /// <summary>English is spoken twice: the first time only to learn which short names come again and are worth introducing.</summary>
    private static ReportVoice VoiceOf(ReportFacts facts, Language language)
    {
        if (language == Language.Zh)
        {
            return new ReportInChinese(facts);
        }

        var rehearsal = new ReportInEnglish(facts, new Dictionary<InstitutionId, int>());
        new ReportLayout(facts, language).Sections(rehearsal);
        return new ReportInEnglish(facts, rehearsal.Named);
    }
}
