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

    /// <summary>Several facts of a kind that are only counted in public are new, others or gone.</summary>
    Counted,

    /// <summary>It is gone from the draft.</summary>
    Withdrawn,
}

/// <summary>One change that is not public yet, as the office chooses it.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Keys">What is published with it: one part, or all that changed places or are counted together.</param>
/// <param name="Draft">The part as the draft has it, the first where several changed places; null = it is gone.</param>
/// <param name="Public">The part as it is public; null = it never was.</param>
public sealed record UnpublishedChange(UnpublishedKind Kind, IReadOnlyList<PartKey> Keys, IPlanPart? Draft, IPlanPart? Public)
{
    /// <summary>What the change is called in forms: the kind of part and the id, or the kind alone for several.</summary>
    public string Name => Kind is UnpublishedKind.Reordered or UnpublishedKind.Counted ? Keys[0].Kind : $"{Keys[0].Kind}.{Keys[0].Key:N}";

    /// <summary>Tells whether the draft still is what somebody read: the version of the part, or how many there are of several.</summary>
    public string Version => Kind switch
    {
        UnpublishedKind.Withdrawn => "",
        UnpublishedKind.Reordered or UnpublishedKind.Counted => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Keys.Count}"),
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
