using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;

namespace Baton.Domain.Publicity;

/// <summary>Id of a photo.</summary>
public readonly record struct PhotoId(Guid Value) : IEntityId<PhotoId>
{
    /// <inheritdoc/>
    public static PhotoId From(Guid value) => new(value);
}

/// <summary>What a photo shows.</summary>
public enum PhotoSubject
{
    /// <summary>A stage of the edition.</summary>
    Stage,

    /// <summary>The baton.</summary>
    Baton,

    /// <summary>The host's place, for the relay.</summary>
    Host,
}

/// <summary>What is written about a photo.</summary>
public sealed record PhotoDetails : IDetails
{
    /// <summary>What it shows.</summary>
    public PhotoSubject Subject { get; init; }

    /// <summary>The stage it was taken at; null for baton and host.</summary>
    public StageId? StageId { get; init; }

    /// <summary>Order among photos.</summary>
    public int Order { get; init; } = 1;

    /// <summary>The caption, a full sentence.</summary>
    public LocalizedText Caption { get; init; } = LocalizedText.Empty;

    /// <summary>What is seen, for those who do not see it.</summary>
    public LocalizedText AltText { get; init; } = LocalizedText.Empty;

    /// <summary>The person credited.</summary>
    public PersonId? CreditPersonId { get; init; }

    /// <summary>The unit credited, alone or beside the person.</summary>
    public InstitutionId? CreditUnitId { get; init; }

    /// <summary>True for a drawing that stands in place of the photograph, which the page says.</summary>
    public bool Drawing { get; init; }

    /// <summary>The file's name as given.</summary>
    public string FileName { get; init; } = "";

    /// <summary>SHA-256 of the stored picture in lower-case hex; empty = none stored.</summary>
    public string FileHash { get; init; } = "";

    /// <summary>Width of the stored picture in pixels; 0 = none stored.</summary>
    public int Width { get; init; }

    /// <summary>Height of the stored picture in pixels; 0 = none stored.</summary>
    public int Height { get; init; }

    /// <summary>What must stay in the picture when it is cut to a frame: from the left edge, in percent of the width.</summary>
    public int FocusX { get; init; } = 50;

    /// <summary>The same from the upper edge, in percent of the height.</summary>
    public int FocusY { get; init; } = 50;

    /// <inheritdoc/>
    public Refusal? Check() => Rules.First(
        Rules.Text(Caption, "caption"),
        Rules.Text(AltText, "alt-text"),
        Rules.Between(FocusX, 0, 100, "focus-x"),
        Rules.Between(FocusY, 0, 100, "focus-y"));
}

/// <summary>A photo of an edition with its caption and credit.</summary>
public sealed class Photo : PlanPart<PhotoId, PhotoDetails>
{
    private Photo()
    {
    }

    private Photo(PhotoId id, PlanScope scope, PhotoDetails details)
        : base(id, scope, details)
    {
    }

    /// <summary>Enters a photo.</summary>
    public static Outcome<Photo> Create(PhotoId id, PlanScope scope, PhotoDetails details) =>
        details.Check() is { } refusal ? refusal : new Photo(id, scope, details);
}
