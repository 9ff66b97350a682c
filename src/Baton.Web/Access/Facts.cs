using Baton.Domain;
using Baton.Domain.Programmes;

namespace Baton.Web.Access;

/// <summary>
/// What a decision hangs on besides the person: where the thing stands, and what is true of it. The gate fills in what the path tells;
/// a handler whose permission hangs on more asks again with what it knows.
/// </summary>
public sealed record Facts
{
    /// <summary>Now, UTC.</summary>
    public required DateTime Now { get; init; }

    /// <summary>The programme the thing belongs to; null = it belongs to none.</summary>
    public ProgrammeId? Programme { get; init; }

    /// <summary>The edition the thing belongs to; null = it serves all editions.</summary>
    public EditionId? Edition { get; init; }

    /// <summary>Whether strangers may see it: then its existence is no secret.</summary>
    public bool Published { get; init; }

    /// <summary>Whether the edition is archived: its host is then a past host, its door staff have gone.</summary>
    public bool Closed { get; init; }

    /// <summary>Whether the edition was handed over: its next host may read it then.</summary>
    public bool HandedOver { get; init; }

    /// <summary>Whether it is about the person who asks.</summary>
    public bool Own { get; init; }

    /// <summary>Whether it is about the delegation of the person who asks.</summary>
    public bool OwnDelegation { get; init; }

    /// <summary>Whether the organiser keeps an act for itself that is else left to the host.</summary>
    public bool KeptByOrganiser { get; init; }

    /// <summary>How many organisers the programme has, the one who asks included.</summary>
    public int Organisers { get; init; } = 2;

    /// <summary>Whether a second person agreed, where one is needed.</summary>
    public bool Seconded { get; init; }

    /// <summary>Why it is done alone, where a second person is needed and there is none; empty = not said.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The same question asked of an edition: where it stands in its life decides what some roles amount to there.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="programmePublic">Whether strangers may see its programme.</param>
    public Facts In(Edition edition, bool programmePublic) =>
        In(edition.Id, edition.State, programmePublic && edition.Details.Public) with { Programme = edition.ProgrammeId };

    /// <summary>The same for an edition of the same programme of which this much is known.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="published">Whether strangers may see it.</param>
    public Facts In(EditionId edition, EditionState state, bool published) => this with
    {
        Edition = edition,
        Published = published,
        Closed = state == EditionState.Archived,
        HandedOver = state is EditionState.HandedOver or EditionState.Archived,
    };
}
