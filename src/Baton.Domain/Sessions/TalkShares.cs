namespace Baton.Domain.Sessions;

/// <summary>How many minutes each experience talk gives up, or gets, so that what follows the talks keeps its times.</summary>
internal static class TalkShares
{
    /// <summary>
    /// Shares in proportion to what each talk can spare (to its length where minutes are gained); what does not divide is for the
    /// last. Refused when the talks together cannot spare so much.
    /// </summary>
    public static Outcome<Dictionary<AgendaItemId, int>> Of(IEnumerable<ClockLine> after, int minutes)
    {
        var talks = after.Where(l => l is { Kind: AgendaKind.ExperienceTalk, Minutes: not null })
            .Select(l => (l.Id, Weight: minutes > 0 ? Math.Max(0, l.Minutes!.Value - Retiming.LeastTalk) : l.Minutes!.Value))
            .Where(t => t.Weight > 0)
            .ToList();
        var room = talks.Sum(t => t.Weight);
        if (talks.Count == 0 || minutes > room)
        {
            return new Refusal("sessions.talks-cannot-give", Math.Abs(minutes), minutes > 0 ? room : 0, Retiming.LeastTalk);
        }

        var shares = talks.ToDictionary(t => t.Id, t => minutes * t.Weight / room);
        var rest = minutes - shares.Values.Sum();
        for (var i = talks.Count - 1; rest != 0; i = i == 0 ? talks.Count - 1 : i - 1)
        {
            var (id, weight) = talks[i];
            if (minutes < 0 || shares[id] < weight)
            {
                shares[id] += Math.Sign(rest);
                rest -= Math.Sign(rest);
            }
        }

        return shares;
    }
}
