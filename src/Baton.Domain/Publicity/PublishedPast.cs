using Baton.Domain.Programmes;

namespace Baton.Domain.Publicity;

/// <summary>What publications did to one part.</summary>
/// <param name="Sequence">Grows with each publication that changed it, or when or where it takes place; calendars go by it.</param>
/// <param name="Former">When and where it was before, where strangers saw that; null = as they always saw it.</param>
/// <param name="Note">The note of the publication that moved it; empty = none.</param>
public sealed record PublicMark(int Sequence, PublicSlot? Former, LocalizedText Note);

/// <summary>Something that strangers saw and that takes place no more.</summary>
/// <param name="Part">The part as it was public last.</param>
/// <param name="Slot">When and where it would have been; null for parts without time and place.</param>
/// <param name="Sequence">As in <see cref="PublicMark"/>.</param>
/// <param name="Note">The note of the publication that withdrew it; empty = none.</param>
public sealed record WithdrawnPart(IPlanPart Part, PublicSlot? Slot, int Sequence, LocalizedText Note);

/// <summary>What the published version of an edition knows of how it came about. A draft has none.</summary>
/// <param name="marks">What publications did, by part; parts that never changed may be missing.</param>
/// <param name="withdrawn">What is withdrawn, in any order.</param>
public sealed class PublishedPast(IReadOnlyDictionary<Guid, PublicMark> marks, IReadOnlyList<WithdrawnPart> withdrawn)
{
    private static readonly PublicMark Untouched = new(0, null, LocalizedText.Empty);

    /// <summary>When anything of the programme was last published.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>When a publication last changed what the published report says; null = never.</summary>
    public DateTimeOffset? CorrectedAt { get; init; }

    /// <summary>What was said to readers about that change; empty = nothing.</summary>
    public LocalizedText CorrectionNote { get; init; } = LocalizedText.Empty;

    /// <summary>What is withdrawn, in any order.</summary>
    public IReadOnlyList<WithdrawnPart> Withdrawn { get; } = withdrawn;

    /// <summary>The stages that are withdrawn, in their order.</summary>
    public IReadOnlyList<WithdrawnPart> WithdrawnStages { get; } = [.. withdrawn.Where(w => w.Part is Stage).OrderBy(w => ((Stage)w.Part).Details.Number)];

    /// <summary>What publications did to the part of that id.</summary>
    public PublicMark Of(Guid key) => marks.GetValueOrDefault(key, Untouched);
}
