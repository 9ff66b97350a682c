using Baton.Domain;

namespace Baton.Web.Storage.Publication;

/// <summary>How the draft differs from what is public.</summary>
public enum UnpublishedKind
{
    /// <summary>It is new.</summary>
    New,

    /// <summary>Its details are others.</summary>
    Changed,

    /// <summary>Several of a kind only changed their places among each other.</summary>
    Reordered,

    /// <summary>It is gone from the draft.</summary>
    Withdrawn,
}

/// <summary>One change that is not public yet, as the office chooses it.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Keys">What is published with it: one part, or all that changed places together.</param>
/// <param name="Draft">The part as the draft has it, the first where several changed places; null = it is gone.</param>
/// <param name="Public">The part as it is public; null = it never was.</param>
public sealed record UnpublishedChange(UnpublishedKind Kind, IReadOnlyList<PartKey> Keys, IPlanPart? Draft, IPlanPart? Public)
{
    /// <summary>What the change is called in forms: the kind of part and the id, or the kind alone for an order.</summary>
    public string Name => Kind == UnpublishedKind.Reordered ? Keys[0].Kind : $"{Keys[0].Kind}.{Keys[0].Key:N}";

    /// <summary>Tells whether the draft still is what somebody read: the version of the part, or of all that changed places.</summary>
    public string Version => Kind switch
    {
        UnpublishedKind.Withdrawn => "",
        UnpublishedKind.Reordered => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Keys.Count}"),
        _ => PartVersion.Of(Draft!),
    };
}

/// <summary>Everything of a scope that is not public as it stands.</summary>
/// <param name="All">The changes, in the order of kinds and ids.</param>
/// <param name="Shown">The parts of the scope as they are public, for naming what they name.</param>
public sealed record UnpublishedChanges(IReadOnlyList<UnpublishedChange> All, IReadOnlyList<IPlanPart> Shown)
{
    /// <summary>How many there are.</summary>
    public int Count => All.Count;
}
