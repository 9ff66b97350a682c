using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Sessions;
using Microsoft.Extensions.Localization;

namespace Baton.Web.Features.Office.Agenda;

/// <summary>Writes out what each choice of a re-timing comes to.</summary>
/// <param name="plans">The choices.</param>
/// <param name="stage">The stage.</param>
/// <param name="named">How an item is called.</param>
/// <param name="text">The words.</param>
/// <param name="language">The language.</param>
internal sealed class RetimingWords(AgendaPlans plans, Stage stage, Func<AgendaItem, string> named, IStringLocalizer<DraftAgendaPage> text, Language language)
{
    /// <summary>The choice: "Everything after it moves by 10 minutes".</summary>
    public string Label(AgendaPlan plan)
    {
        if (plan.Others.Count == 0)
        {
            return text["Label.Stay"];
        }

        if (plan.Choice == RetimingChoice.TalksGive)
        {
            var minutes = plan.Others.Sum(o => o.Given);
            return text[minutes > 0 ? "Label.Give" : "Label.Gain", Talks(Retimed(plan).Count), Length(Math.Abs(minutes))];
        }

        // All by as much, or each into another place.
        return plan.Others.Select(o => o.Later).Distinct().ToList() is [{ } later]
            ? text[later > 0 ? "Label.Later" : "Label.Earlier", Length(Math.Abs(later))]
            : text["Label.Follow"];
    }

    /// <summary>Its effect: "Four items move, as shown. The stage ends at 17:30."</summary>
    public string Effect(AgendaPlan plan) => plan.Others.Count == 0 ? Stays(plan)
        : plan.Choice == RetimingChoice.TalksGive ? Gives(plan)
        : Joined(text["Effect.Moves", Items(plan.Others.Count)], Ends(plan));

    /// <summary>The button: "Move 4 items".</summary>
    public string Confirm(AgendaPlan plan, bool removes) => (removes, plan.Choice, plan.Others.Count) switch
    {
        (true, _, 0) => text["Confirm.Remove"],
        (true, _, var count) => text["Confirm.RemoveAndMove", count],
        (_, _, 0) => text["Confirm.Stay"],
        (_, RetimingChoice.TalksGive, _) => text["Confirm.Give", Retimed(plan).Count],
        (_, _, 1) => text["Confirm.MoveOne"],
        var (_, _, count) => text["Confirm.Move", count],
    };

    private string Stays(AgendaPlan plan)
    {
        var at = plan.Times.ToList().FindIndex(t => t.Item.Id == plans.Item);
        if (at < 0)
        {
            var gone = plans.Before.First(t => t.Item.Id == plans.Item);
            return gone.Item.Details.Minutes is { } free ? text["Effect.Frees", Length(free)] : text["Effect.Nothing"];
        }

        var (here, next) = (plan.Times[at], at + 1 < plan.Times.Count ? plan.Times[at + 1] : null);
        var previous = at > 0 ? plan.Times[at - 1] : null;
        var into = Minutes(next?.Start, End(here));
        var over = Minutes(here.Start, previous is null ? null : End(previous));
        var sentences = new List<string>();
        if (over > 0)
        {
            sentences.Add(text["Effect.BeginsBefore", Length(over), named(previous!.Item)]);
        }

        if (into > 0)
        {
            sentences.Add(text["Effect.RunsInto", Length(into), named(next!.Item)]);
        }
        else if (into < 0)
        {
            sentences.Add(text["Effect.Leaves", Length(-into), named(next!.Item)]);
        }

        return Joined([.. sentences.DefaultIfEmpty(text["Effect.Nothing"]), Ends(plan)]);
    }

    private string Gives(AgendaPlan plan)
    {
        var talks = Retimed(plan);
        var (old, now) = (talks.Select(t => t.Before.Item.Details.Minutes ?? 0).ToList(), talks.Select(t => t.After.Item.Details.Minutes ?? 0).ToList());
        string sentence = text["Effect.InsteadOf", text[Alike(now) ? "Minutes.Each" : "Minutes.List", Numbers(now)], text[Alike(old) ? "Formerly.Each" : "Formerly.List", Numbers(old)]];
        var last = plan.Times.ToList().FindIndex(t => t.Item.Id == talks[^1].Item.Id);
        return last + 1 < plan.Times.Count && plan.Times[last + 1] is { Start: { } start } next
            ? Joined(sentence, text["Effect.StaysAt", named(next.Item), DateWords.Time(start)])
            : sentence;
    }

    /// <summary>When the stage ends, where that changes, and by how much it is over its time.</summary>
    private string Ends(AgendaPlan plan)
    {
        if (plan.Times.Count == 0 || End(plan.Times[^1]) is not { } end || (plans.Before.Count > 0 && End(plans.Before[^1]) == end))
        {
            return "";
        }

        return Minutes(stage.Details.EndsAt, end) is > 0 and var over ? text["Effect.EndsOver", DateWords.Time(end), Length(over)] : text["Effect.EndsAt", DateWords.Time(end)];
    }

    private static List<MovedItem> Retimed(AgendaPlan plan) => [.. plan.Others.Where(o => o.Given != 0)];

    // Only what has a length of its own has an end of its own.
    private static TimeOnly? End(Baton.Domain.Publicity.TimedItem timed) => timed.Item.Details.Minutes is null ? null : timed.End;

    private static int Minutes(TimeOnly? from, TimeOnly? until) => from is { } f && until is { } u ? (int)(u.ToTimeSpan() - f.ToTimeSpan()).TotalMinutes : 0;

    private static bool Alike(List<int> numbers) => numbers.Count > 1 && numbers.Distinct().Count() == 1;

    private string Numbers(List<int> numbers) => Alike(numbers) ? NumberWords.Digits(numbers[0]) : ListWords.And([.. numbers.Select(NumberWords.Digits)], language);

    private string Length(int minutes) => DateWords.Length(minutes, language);

    private string Talks(int count) => NumberWords.Count(count, "talk", "talks", "个发言", language);

    private string Items(int count) => NumberWords.CountHeading(count, "item moves", "items move", "项议程", language);

    private string Joined(params IEnumerable<string> sentences) => string.Join(language == Language.Zh ? "" : " ", sentences.Where(s => s.Length > 0));
}
