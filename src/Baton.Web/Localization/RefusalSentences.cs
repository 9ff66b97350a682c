using System.Globalization;
using System.Resources;
using Baton.Domain;

namespace Baton.Web.Localization;

/// <summary>Turns a refusal into its sentence; the sentences stand in Refusals.resx and Refusals.zh-CN.resx under their codes.</summary>
public static class RefusalSentences
{
    private static readonly KnownTexts Texts = new(new ResourceManager("Baton.Web.Localization.Refusals", typeof(RefusalSentences).Assembly));

    /// <summary>The sentence in a language; a code without one is shown as it is.</summary>
    public static string Of(Refusal refusal, Language language) => Texts.Find(refusal.Code, ReaderLanguage.Of(language).Culture) is { } sentence
        ? string.Format(CultureInfo.InvariantCulture, sentence, [.. refusal.Details.Select(d => Shown(d, language))])
        : refusal.Code;

    /// <summary>What a kind of part is called.</summary>
    public static string Word(PlanPartKind kind, Language language) =>
        Texts.Find("kind." + kind.Name, ReaderLanguage.Of(language).Culture) ?? kind.Name;

    private static object Shown(object detail, Language language) => detail switch
    {
        Refusal inner => Of(inner, language).TrimEnd('.', '。'),
        LocalizedText text => text.Shown(language),
        DateOnly date => DateWords.Full(date, language),
        TimeOnly time => DateWords.Time(time),
        PlanPartKind kind => Word(kind, language),
        Enum value => Words.Find(value, language) ?? value.ToString(),
        _ => detail,
    };
}
