namespace Baton.Web.Access;

/// <summary>Why not. Later ones are nearer to yes.</summary>
public enum Denial
{
    /// <summary>It must look as if it were not there: 404.</summary>
    NotVisible,

    /// <summary>It is there, and not for this person: 403.</summary>
    Forbidden,

    /// <summary>A second person has to agree; where there is none, a reason has to be given.</summary>
    SecondPerson,

    /// <summary>The person has to confirm by a fresh link that it is themselves.</summary>
    StepUp,
}

/// <summary>How much of a thing may be seen. Later ones are more.</summary>
public enum Extent
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Counts and health, no content.</summary>
    Counts,

    /// <summary>What is published.</summary>
    Published,

    /// <summary>Name and category; no contact, no notes.</summary>
    Masked,

    /// <summary>All of it.</summary>
    Whole,
}

/// <summary>The answer to "may this person do that?".</summary>
/// <param name="Denial">Why not; null = yes.</param>
/// <param name="Extent">How much may be seen.</param>
/// <param name="Alone">True when a second person would be needed, there is none, and a reason was given: the history has to say so.</param>
public readonly record struct Decision(Denial? Denial, Extent Extent = Extent.None, bool Alone = false)
{
    /// <summary>True for yes.</summary>
    public bool Allowed => Denial is null;

    /// <summary>True when names and categories may be seen, but no contacts and notes.</summary>
    public bool IsMasked => Extent is Extent.Masked;

    /// <summary>A yes.</summary>
    public static Decision Yes(Extent extent, bool alone = false) => new(null, extent, alone);

    /// <summary>A no.</summary>
    public static Decision No(Denial denial) => new(denial);

    /// <summary>The more generous of two answers.</summary>
    public Decision Or(Decision other) => (Allowed, other.Allowed) switch
    {
        (true, true) => Extent > other.Extent || (Extent == other.Extent && !Alone) ? this : other,
        (true, false) => this,
        (false, true) => other,
        _ => Denial >= other.Denial ? this : other,
    };
}
