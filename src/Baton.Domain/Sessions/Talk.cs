
namespace Baton.Domain.Sessions;

/// <summary>Id of a talk.</summary>
public readonly record struct TalkId(Guid Value) : IEntityId<TalkId>
{
    /// <inheritdoc/>
    public static TalkId From(Guid value) => new(value);
}

/// <summary>One key point of a talk: a heading and what was said under it.</summary>
public sealed record TalkSection(LocalizedText Heading, LocalizedText Text)
{
    /// <summary>The first rule that this point breaks by itself, or null.</summary>
    public Refusal? Check() => Rules.First(Rules.Brief(Heading, "sections"), Rules.Text(Text, "sections"));
}

/// <summary>What is written about a talk: what was said in an agenda item.</summary>
public sealed record TalkDetails : IDetails
{
    /// <summary>Most key points, inclusive.</summary>
    public const int MostSections = 100;

    /// <summary>The slot it was given in.</summary>
    public AgendaItemId AgendaItemId { get; init; }

    /// <summary>Its name in addresses: 1 to 60 of a-z, 0-9 and single hyphens; unique in the edition.</summary>
    public string Slug { get; init; } = "";

    /// <summary>Its title.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    /// <summary>A short summary.</summary>
    public LocalizedText Abstract { get; init; } = LocalizedText.Empty;

    /// <summary>The key points, in order.</summary>
    public IReadOnlyList<TalkSection> Sections { get; init; } = [];

    /// <summary>The text as spoken.</summary>
    public LocalizedText Text { get; init; } = LocalizedText.Empty;

    /// <summary>File name of the slides as given; empty = none.</summary>
    public string SlidesName { get; init; } = "";

    /// <summary>SHA-256 of the slides in lower-case hex; empty = none stored.</summary>
    public string SlidesHash { get; init; } = "";

    /// <inheritdoc/>
    public Refusal? Check() => Rules.First(
        Rules.IsSlug(Slug, 1) ? null : new Refusal("sessions.talk-key-form", Slug),
        Rules.Named(Title, "title"),
        Rules.Text(Abstract, "abstract"),
        Rules.Text(Text, "text"),
        Sections.Count > MostSections ? new Refusal("plan.number-out-of-range", "sections", Sections.Count, 0, MostSections) : null,
        Sections.Select(s => s.Check()).FirstOrDefault(r => r is not null));
}

/// <summary>The record of what was said in an agenda item.</summary>
public sealed class Talk : PlanPart<TalkId, TalkDetails>
{
    private Talk()
    {
    }

    private Talk(TalkId id, PlanScope scope, TalkDetails details)
        : base(id, scope, details)
    {
    }

    /// <summary>Enters a talk; refused when its key or title is missing.</summary>
    public static Outcome<Talk> Create(TalkId id, PlanScope scope, TalkDetails details) =>
        details.Check() is { } refusal ? refusal : new Talk(id, scope, details);
}
