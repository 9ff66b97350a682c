using Baton.Domain;

namespace Baton.Web.Access;

/// <summary>Where a role of a person stands.</summary>
public enum GrantState
{
    /// <summary>Offered and not accepted yet: gives nothing.</summary>
    Invited,

    /// <summary>In effect between its dates.</summary>
    Active,

    /// <summary>Waits for a second organiser: gives nothing.</summary>
    Proposed,

    /// <summary>Put to rest: gives nothing.</summary>
    Suspended,

    /// <summary>Over: gives nothing, and stays to be read.</summary>
    Ended,
}

/// <summary>One role of one account: in the installation, a programme or an edition, for a time.</summary>
public sealed class RoleGrant
{
    /// <summary>The id; version 7.</summary>
    public Guid Id { get; init; }

    /// <summary>Who has it.</summary>
    public Guid AccountId { get; init; }

    /// <summary>Which role.</summary>
    public Role Role { get; init; }

    /// <summary>In which programme; null = in all of the installation.</summary>
    public ProgrammeId? ProgrammeId { get; init; }

    /// <summary>In which edition; null = in all of the programme.</summary>
    public EditionId? EditionId { get; init; }

    /// <summary>Where it stands.</summary>
    public GrantState State { get; set; }

    /// <summary>From when, UTC, inclusive; null = from the beginning.</summary>
    public DateTime? From { get; set; }

    /// <summary>Until when, UTC, exclusive; null = without end.</summary>
    public DateTime? Until { get; set; }

    /// <summary>When it was given, UTC.</summary>
    public DateTime GivenAt { get; init; }

    /// <summary>The account that gave it; null = the operator at the console.</summary>
    public Guid? GivenBy { get; init; }

    /// <summary>What it was asked to become, which a second organiser has to agree to: at rest, in effect again or with other dates, or ended; null = nothing was asked.</summary>
    public GrantState? Wish { get; private set; }

    /// <summary>From when it is asked to be, UTC.</summary>
    public DateTime? WishFrom { get; private set; }

    /// <summary>Until when it is asked to be, UTC.</summary>
    public DateTime? WishUntil { get; private set; }

    /// <summary>The account that asked.</summary>
    public Guid? WishBy { get; private set; }

    /// <summary>Asks for a change; what was asked before is forgotten.</summary>
    public void Ask(Guid? by, GrantState state, DateTime? from, DateTime? until) => (WishBy, Wish, WishFrom, WishUntil) = (by, state, from, until);

    /// <summary>Forgets what was asked.</summary>
    public void Forget() => (WishBy, Wish, WishFrom, WishUntil) = (null, null, null, null);

    /// <summary>Turns it into what it is from now on; what was asked is forgotten.</summary>
    public void Become(GrantState state, DateTime? from, DateTime? until)
    {
        (State, From, Until) = (state, from, until);
        Forget();
    }

    /// <summary>The role of whoever founds a programme: its organiser, at once and without end.</summary>
    public static RoleGrant OfFounder(Guid account, ProgrammeId programme, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        AccountId = account,
        Role = Role.Organiser,
        ProgrammeId = programme,
        State = GrantState.Active,
        GivenAt = now.UtcDateTime,
        GivenBy = account,
    };

    /// <summary>True when it gives rights at a moment.</summary>
    public bool IsInEffect(DateTime now) => State == GrantState.Active && (From is null || From <= now) && (Until is null || now < Until);

    /// <summary>True when it reaches the programme: its own, or any for a role in the installation.</summary>
    public bool ReachesProgramme(ProgrammeId? programme) => programme is not null && (ProgrammeId is null || ProgrammeId == programme);

    /// <summary>True when it reaches the edition as a whole; an edition of null asks for what serves all editions.</summary>
    public bool Reaches(ProgrammeId? programme, EditionId? edition) => ReachesProgramme(programme) && (EditionId is null || EditionId == edition);
}
