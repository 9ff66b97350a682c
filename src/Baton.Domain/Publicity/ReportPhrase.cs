using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Baton.Domain.People;

namespace Baton.Domain.Publicity;

/// <summary>
/// Words in the making: written as an interpolated string whose holes take names and titles with their marks. Where Han meets Latin
/// at a seam a space is set, as Chinese typesetting wants; inside a value nothing is changed.
/// </summary>
[InterpolatedStringHandler]
internal sealed class ReportPhrase
{
    private readonly List<ReportRun> runs = [];

    public ReportPhrase()
    {
    }

    /// <summary>The form the compiler calls for an interpolated string.</summary>
    public ReportPhrase(int literalLength, int formattedCount) => runs.EnsureCapacity(literalLength == 0 ? formattedCount : formattedCount + 1);

    public static ReportPhrase Empty => new();

    public IReadOnlyList<ReportRun> Runs => runs;

    public bool IsEmpty => runs.Count == 0;

    public string Text => string.Concat(runs.Select(r => r.Text));

    /// <summary>Ordinary words in the report's language. (No conversion from string: it would let a hole be formatted away.)</summary>
    public static ReportPhrase Plain(string text) => Of(text, ReportRunKind.Plain, null);

    /// <summary>One run; white space of every kind becomes single spaces, and nothing gives nothing.</summary>
    public static ReportPhrase Of(string text, ReportRunKind kind, Language? otherLanguage)
    {
        var phrase = new ReportPhrase();
        phrase.Append(new ReportRun(Tidy(text), kind, otherLanguage));
        return phrase;
    }

    /// <summary>The phrases one after the other, those that are empty left out.</summary>
    public static ReportPhrase Join(string between, IEnumerable<ReportPhrase> phrases)
    {
        var joined = new ReportPhrase();
        foreach (var phrase in phrases.Where(p => !p.IsEmpty))
        {
            if (!joined.IsEmpty)
            {
                joined.AppendLiteral(between);
            }

            joined.AppendFormatted(phrase);
        }

        return joined;
    }

    public void AppendLiteral(string text) => Append(new ReportRun(text, ReportRunKind.Plain, null));

    public void AppendFormatted(string text) => AppendLiteral(text);

    public void AppendFormatted(int number) => AppendLiteral(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(ReportPhrase phrase)
    {
        foreach (var run in phrase.runs)
        {
            Append(run);
        }
    }

    /// <summary>The same beginning with a capital, unless it begins with a name, a title or a foreign word.</summary>
    public ReportPhrase Capitalised()
    {
        if (runs.Count == 0 || runs[0].Kind is ReportRunKind.Name or ReportRunKind.Title || !char.IsLower(runs[0].Text[0]))
        {
            return this;
        }

        var phrase = new ReportPhrase();
        phrase.Append(runs[0] with { Text = char.ToUpperInvariant(runs[0].Text[0]) + runs[0].Text[1..] });
        phrase.runs.AddRange(runs.Skip(1));
        return phrase;
    }

    private static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (var c in text.Trim())
        {
            if (!char.IsWhiteSpace(c))
            {
                tidy.Append(c);
            }
            else if (tidy[^1] != ' ')
            {
                tidy.Append(' ');
            }
        }

        return tidy.ToString();
    }

    public void Append(ReportRun run)
    {
        if (run.Text.Length == 0)
        {
            return;
        }

        if (runs.Count > 0 && NeedsSpace(runs[^1].Text, run.Text))
        {
            Add(new ReportRun(" ", ReportRunKind.Plain, null));
        }

        Add(run);
    }

    private void Add(ReportRun run)
    {
        if (runs.Count > 0 && runs[^1] is { Kind: ReportRunKind.Plain } last && run.Kind == ReportRunKind.Plain && last.OtherLanguage == run.OtherLanguage)
        {
            runs[^1] = last with { Text = last.Text + run.Text };
        }
        else
        {
            runs.Add(run);
        }
    }

    private static bool NeedsSpace(string left, string right)
    {
        Rune.DecodeLastFromUtf16(left, out var last, out _);
        Rune.DecodeFromUtf16(right, out var first, out _);
        return (PersonName.IsHan(last) && IsLatin(first)) || (IsLatin(last) && PersonName.IsHan(first));
    }

    private static bool IsLatin(Rune rune) => rune.Value < 0x250 && Rune.IsLetterOrDigit(rune);
}
