using Baton.Domain;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Web.Forms;

namespace Baton.Web.Features.Office.Agenda;

/// <summary>What an item's form says.</summary>
/// <param name="Stage">The stage the item stands in, or is put into.</param>
/// <param name="Details">The item, besides its place.</param>
/// <param name="Acts">Its acts, in order.</param>
/// <param name="Changes">What changes of order and times; empty = nothing.</param>
/// <param name="Posts">The posts that are to be printed for speakers, where that changes.</param>
/// <param name="Faults">What is wrong, field by field.</param>
internal sealed record AgendaItemDraft(
    Stage Stage, AgendaItemDetails Details, IReadOnlyList<(AgendaActId Id, AgendaActDetails Details)> Acts, IReadOnlyList<AgendaChange> Changes,
    IReadOnlyDictionary<ParticipantId, ShownPosts> Posts, IReadOnlyList<Fault> Faults)
{
    /// <summary>True when it says what is stored, and nothing else.</summary>
    /// <param name="stored">The item.</param>
    /// <param name="acts">Its acts.</param>
    /// <param name="entered">True for the form it was entered by, which may have left its begin to the item before.</param>
    public bool Says(AgendaItem stored, IReadOnlyList<AgendaAct> acts, bool entered) =>
        (Changes.Count == 0 || entered) && Posts.Count == 0
        && Same(Details with { Number = stored.Details.Number, StartsAt = entered ? Details.StartsAt ?? stored.Details.StartsAt : Details.StartsAt }, stored.Details)
        && Acts.Count == acts.Count && Acts.Zip(acts.OrderBy(a => a.Details.Order)).All(p => p.First.Id == p.Second.Id && Same(p.First.Details, p.Second.Details));

    private static bool Same(AgendaItemDetails one, AgendaItemDetails other) => one.Speakers.SequenceEqual(other.Speakers) && one with { Speakers = other.Speakers } == other;

    private static bool Same(AgendaActDetails one, AgendaActDetails other) =>
        one.Speakers.SequenceEqual(other.Speakers) && one with { Speakers = other.Speakers } == other;
}

/// <summary>The posts that an edition is to print for a participant.</summary>
/// <param name="Ids">The posts, in order; empty = those held on the first day.</param>
/// <param name="Version">The version of the participant that the form was filled in over.</param>
internal sealed record ShownPosts(IReadOnlyList<PostId> Ids, string Version);
