using Baton.Domain.Programmes;
using Baton.Domain.Publicity;

namespace Baton.Domain.Office;

/// <summary>The to-do list of an edition: everything that is missing or contradicts, by deadline.</summary>
public static class OpenItems
{
    /// <summary>
    /// All open items, the earliest due first and those without a due date last; of one day those that block a step first. What only
    /// served the day itself is no longer asked for once it is over; a cancelled or archived edition has nothing open.
    /// </summary>
    /// <param name="dossier">The edition as the office knows it, drafts included.</param>
    /// <param name="today">The day at the venue.</param>
    public static IReadOnlyList<OpenItem> Of(EditionDossier dossier, DateOnly today)
    {
        if (dossier.Edition.State is EditionState.Cancelled or EditionState.Archived)
        {
            return [];
        }

        var facts = new OfficeFacts(dossier, today);
        IEnumerable<OpenItem> all = facts.Over
            ? [.. EditionOpenItems.Lasting(facts), .. SessionOpenItems.Lasting(facts), .. RosterOpenItems.Lasting(facts), .. TranslationOpenItems.Of(facts), .. ReportOpenItems.Of(facts)]
            : [.. EditionOpenItems.Of(facts), .. VisitOpenItems.Of(facts), .. SessionOpenItems.Of(facts), .. RosterOpenItems.Of(facts), .. TranslationOpenItems.Of(facts), .. ReportOpenItems.Of(facts)];
        return [.. all.OrderBy(i => i.Due ?? DateOnly.MaxValue).ThenBy(i => i.Blocks ?? (EditionStep)int.MaxValue)];
    }
}

/// <summary>An edition with what every list of open items asks of it.</summary>
internal sealed class OfficeFacts(EditionDossier dossier, DateOnly today)
{
    public EditionDossier Dossier { get; } = dossier;

    public EditionDetails Edition => Dossier.Edition.Details;

    public Guid EditionKey => Dossier.Edition.Id.Value;

    public ShortClock Clock { get; } = new(dossier.Edition.Details);

    public DateOnly Today { get; } = today;

    /// <summary>True when the day is past, or the state says so.</summary>
    public bool Over => Dossier.Edition.State is EditionState.Concluded or EditionState.HandedOver || Edition.LastDay < Today;

    /// <summary>True from the first day on.</summary>
    public bool Begun => Over || Dossier.Edition.State == EditionState.UnderWay || Edition.StartsOn <= Today;
}
