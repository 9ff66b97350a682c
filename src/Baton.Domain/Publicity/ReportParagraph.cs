namespace Baton.Domain.Publicity;

/// <summary>Id of a replaced paragraph.</summary>
public readonly record struct ReportParagraphId(Guid Value) : IEntityId<ReportParagraphId>
{
    /// <inheritdoc/>
    public static ReportParagraphId From(Guid value) => new(value);
}

/// <summary>What is written about a paragraph whose words are kept: those the office put in the place of generated ones, or those that were signed.</summary>
public sealed record ReportParagraphDetails : IDetails
{
    /// <summary>Which generated paragraph it replaces (lead, attendance, visit, session, presentation, talks, handover, credits…).</summary>
    public string Place { get; init; } = "";

    /// <summary>The office's words; an empty side = the generated words stand in that language.</summary>
    public LocalizedText Text { get; init; } = LocalizedText.Empty;

    /// <summary>The generated words at the time it was replaced or signed: where they differ from today's, the new facts are offered.</summary>
    public LocalizedText ReplacedText { get; init; } = LocalizedText.Empty;

    /// <summary>True when the words are the generated ones, kept because they were signed off; false = the office's own.</summary>
    public bool Signed { get; init; }

    /// <inheritdoc/>
    public Refusal? Check() => Rules.First(
        Place.Length == 0 ? new Refusal("publicity.paragraph-without-place") : null,
        Rules.Text(Text, "text"));
}

/// <summary>A paragraph of the report whose words are kept: the office's own, or those that were signed.</summary>
public sealed class ReportParagraph : PlanPart<ReportParagraphId, ReportParagraphDetails>
{
    private ReportParagraph()
    {
    }

    private ReportParagraph(ReportParagraphId id, PlanScope scope, ReportParagraphDetails details)
        : base(id, scope, details)
    {
    }

    /// <summary>Enters a replacement; refused when it names no place.</summary>
    public static Outcome<ReportParagraph> Create(ReportParagraphId id, PlanScope scope, ReportParagraphDetails details) =>
        details.Check() is { } refusal ? refusal : new ReportParagraph(id, scope, details);
}
