using Baton.Domain;

namespace Baton.Web.Features.Office.Workbook;

/// <summary>The word for one value of a choice, and further words it is known by.</summary>
internal sealed record Choice(LocalizedText Word, params IReadOnlyList<string> AlsoKnown)
{
    /// <summary>The word in both languages.</summary>
    public Choice(string zh, string en, params IReadOnlyList<string> alsoKnown)
        : this(new LocalizedText(zh, en), alsoKnown)
    {
    }

    /// <summary>The value a text chooses, in either language; null when it is none.</summary>
    public static TEnum? Find<TEnum>(IReadOnlyDictionary<TEnum, Choice> words, string text)
        where TEnum : struct, Enum
    {
        var folded = CellText.Fold(text);
        foreach (var (value, choice) in words)
        {
            if (choice.Names(value.ToString()).Any(name => CellText.Fold(name) == folded))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Says that a text is none of the words, and which they are.</summary>
    public static void Refuse<TEnum>(IReadOnlyDictionary<TEnum, Choice> words, string text, CellReading reading)
        where TEnum : struct, Enum
    {
        if (text.Length == 0)
        {
            reading.Refuse("cell.needed");
            return;
        }

        reading.Refuse("cell.not-a-choice", text, new LocalizedText(
            string.Join('、', words.Values.Select(w => w.Word.Zh)), string.Join(", ", words.Values.Select(w => w.Word.En))));
    }

    private IEnumerable<string> Names(string value) => [Word.Zh, Word.En, value, .. AlsoKnown];
}
