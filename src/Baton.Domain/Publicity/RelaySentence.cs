using Baton.Domain.Programmes;

namespace Baton.Domain.Publicity;

/// <summary>A piece of the sentence: plain words, or a name or a day that a page marks up.</summary>
/// <param name="Text">Plain words; empty for a name or a day.</param>
/// <param name="Name">The name of an institution; null otherwise.</param>
/// <param name="Day">A day; null otherwise.</param>
/// <param name="WithYear">Whether the day is written with its year.</param>
public sealed record RelayRun(string Text, LocalizedText? Name = null, DateOnly? Day = null, bool WithYear = true);

/// <summary>The one sentence that says where the baton is.</summary>
internal static class RelaySentence
{
    /// <summary>The sentence in the language; there is always one.</summary>
    public static IReadOnlyList<RelayRun> Of(Relay relay, ProgrammeDossier dossier, Language language)
    {
        var zh = language == Language.Zh;
        if (relay.LastPassing is { } passing)
        {
            return Passed(passing, zh);
        }

        if (relay.Present is { Host: not null } present)
        {
            return Held(present, zh);
        }

        return Awaited(relay, dossier, zh);
    }

    private static List<RelayRun> Passed(Passing passing, bool zh)
    {
        var (giver, receiver) = (Name(passing.Giver.Details.Name), Name(passing.Receiver.Details.Name));
        if (passing.On is not { } on)
        {
            return zh ? [Words("接力棒由"), giver, Words("传至"), receiver, Words("。")]
                : [Words("The baton passed from "), giver, Words(" to "), receiver, Words(".")];
        }

        var day = new RelayRun("", Day: on, WithYear: passing.WithYear);
        return zh ? [day, Words("，接力棒由"), giver, Words("传至"), receiver, Words("。")]
            : [Words("The baton passed from "), giver, Words(" to "), receiver, Words(" on "), day, Words(".")];
    }

    private static List<RelayRun> Held(RelayLeg leg, bool zh)
    {
        var host = Name(leg.Host!.Details.Name);
        if (leg.Edition is { State: EditionState.Concluded or EditionState.HandedOver or EditionState.Archived })
        {
            return zh ? [host, Words($"已承办第 {leg.Number} 届，现持接力棒。")] : [host, Words($" hosted edition {leg.Number} and holds the baton.")];
        }

        if (leg.Day is not { } on)
        {
            return zh ? [host, Words($"现持接力棒，将承办第 {leg.Number} 届。")] : [host, Words($" holds the baton and will host edition {leg.Number}.")];
        }

        var day = new RelayRun("", Day: on, WithYear: leg.WithYear);
        return zh ? [host, Words("现持接力棒，承办第 " + leg.Number + " 届（"), day, Words("）。")]
            : [host, Words($" holds the baton and hosts edition {leg.Number} on "), day, Words(".")];
    }

    private static List<RelayRun> Awaited(Relay relay, ProgrammeDossier dossier, bool zh)
    {
        var runs = new List<RelayRun>();
        var launched = dossier.Programme.Details.LaunchedOn;
        var first = relay.Legs.FirstOrDefault()?.Host;
        if (launched is { } on)
        {
            var withYear = !dossier.Editions.Any(e => e.Details.YearIllustrative && e.Details.StartsOn == on);
            runs.AddRange(zh ? [new RelayRun("", Day: on, WithYear: withYear), Words("启动，")]
                : [Words("Launched on "), new RelayRun("", Day: on, WithYear: withYear), Words("; ")]);
        }

        if (first is null)
        {
            runs.Add(Words(zh ? "首届承办单位尚未确定。" : launched is null ? "The first host is not named yet." : "the first host is not named yet."));
        }
        else
        {
            runs.AddRange(zh ? [Words("首届承办单位为"), Name(first.Details.Name), Words("。")]
                : [Words(launched is null ? "The first host is " : "the first host is "), Name(first.Details.Name), Words(".")]);
        }

        return runs;
    }

    private static RelayRun Words(string text) => new(text);

    private static RelayRun Name(LocalizedText name) => new("", Name: name);
}
