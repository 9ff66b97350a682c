using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Sessions;
using Baton.Domain.SiteVisits;

namespace Baton.Domain.Office;

/// <summary>One line of what is shown before parts are taken over.</summary>
/// <param name="Rule">What becomes of the kind.</param>
/// <param name="Count">How many there are in the former edition.</param>
public sealed record CarriedLine(CarriedKind Rule, int Count)
{
    /// <summary>True when it can be chosen: it may come, there is something, and it does not simply go with another kind.</summary>
    public bool CanBeChosen => Rule.As == CarriedAs.Comes && Count > 0 && Rule.Kind.PartType != typeof(AgendaAct);
}

/// <summary>Makes the parts of a new edition after those of an earlier one. Nothing comes that is not chosen.</summary>
public static class NextEdition
{
    /// <summary>Every kind of part with its count in the former edition and what becomes of it.</summary>
    public static IReadOnlyList<CarriedLine> Lines(EditionDossier from) =>
        [.. CarriedKind.All.Select(rule => new CarriedLine(rule, rule.Kind.PartType == typeof(Edition) || rule.Kind.PartType == typeof(Programme) ? 1 : from.Parts.Count(p => p.GetType() == rule.Kind.PartType)))];

    /// <summary>The chosen kinds with those they cannot come without; acts go with their items.</summary>
    public static IReadOnlySet<string> Complete(IEnumerable<string> chosen)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in CarriedKind.All.Where(r => r.As == CarriedAs.Comes && chosen.Contains(r.Kind.Name)))
        {
            all.Add(rule.Kind.Name);
            for (var with = rule.With; with is not null; with = CarriedKind.All.First(r => r.Kind == with).With)
            {
                all.Add(with.Name);
            }
        }

        if (all.Contains(nameof(AgendaItem)))
        {
            all.Add(nameof(AgendaAct));
        }

        return all;
    }

    /// <summary>What is written about the new edition: its number and host; its report is held back until it is published; all else is open.</summary>
    public static EditionDetails Details(int number, Institutions.InstitutionId? host) => new() { Number = number, HostId = host, ReportHeld = true };

    /// <summary>The new parts: chosen kinds only, with new ids, naming each other and nobody of the former edition.</summary>
    /// <param name="from">The former edition.</param>
    /// <param name="chosen">The kinds that come, by name.</param>
    /// <param name="to">The new edition.</param>
    /// <param name="startsOn">Its first day; null = not known, then days are left open.</param>
    /// <param name="newId">Makes ids, each later than the one before.</param>
    public static IReadOnlyList<IPlanPart> Copy(EditionDossier from, IEnumerable<string> chosen, EditionId to, DateOnly? startsOn, Func<Guid> newId)
    {
        var comes = Complete(chosen);
        var scope = new PlanScope(from.Programme.Id, to);
        var renamed = new Dictionary<Guid, Guid>();
        var copies = new List<IPlanPart>();
        foreach (var rule in ByDependency().Where(r => comes.Contains(r.Kind.Name)))
        {
            foreach (var part in from.Parts.Where(p => p.GetType() == rule.Kind.PartType && p.EditionId == from.Edition.Id).OrderBy(p => p.Key))
            {
                if (rule.Carried(part.Content, renamed) is not { } details)
                {
                    continue;
                }

                var id = newId();
                renamed[part.Key] = id;
                copies.Add(rule.Kind.Recreate(id, scope, MadeAnew(part.Content, details, from, startsOn))
                    ?? throw new InvalidOperationException($"{rule.Kind.Name} {part.Key} cannot be taken over."));
            }
        }

        return copies;
    }

    /// <summary>Stages before stops, stops before displays, categories before people.</summary>
    private static IEnumerable<CarriedKind> ByDependency()
    {
        string[] first = [nameof(Stage), nameof(Stop), nameof(AgendaItem), nameof(Registration.Category)];
        return CarriedKind.All.Where(r => r.As == CarriedAs.Comes).OrderBy(r => Array.IndexOf(first, r.Kind.Name) is var place && place >= 0 ? place : first.Length);
    }

    private static IDetails MadeAnew(IDetails former, IDetails carried, EditionDossier from, DateOnly? startsOn) => (former, carried) switch
    {
        (StageDetails was, StageDetails stage) => stage with { On = Shifted(was.On, from.Edition.Details.StartsOn, startsOn) },
        (StopDetails, StopDetails stop) => stop with { Name = new($"观摩点 {stop.Number}", $"Stop {stop.Number}") },
        (AgendaItemDetails was, AgendaItemDetails item) => item with { Title = IsOfSpeaker(was.Kind) ? LocalizedText.Empty : was.Title },
        (AgendaActDetails was, AgendaActDetails act) => act with { Title = IsOfSpeaker(was.Kind) ? LocalizedText.Empty : was.Title },
        _ => carried,
    };

    /// <summary>As many days after the new first day as it was after the former one; the first day itself is not said.</summary>
    private static DateOnly? Shifted(DateOnly? day, DateOnly? former, DateOnly? first) =>
        day is { } on && former is { } was && first is { } now && on != was ? now.AddDays(on.DayNumber - was.DayNumber) : null;

    /// <summary>The title of a talk belongs to who gave it.</summary>
    private static bool IsOfSpeaker(AgendaKind kind) => kind is AgendaKind.Speech or AgendaKind.Announcement or AgendaKind.MainPresentation or AgendaKind.ExperienceTalk;
}
