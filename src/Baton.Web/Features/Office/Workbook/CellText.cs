using System.Text;

namespace Baton.Web.Features.Office.Workbook;

/// <summary>The two forms of a cell's text: tidy for keeping, folded for comparing.</summary>
internal static class CellText
{
    /// <summary>The text as it is kept: one kind of line end, no white space at either end, no half of a surrogate pair, no U+0000.</summary>
    public static string Tidy(string text)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var whole = Whole(text.Contains('\r', StringComparison.Ordinal) ? text.ReplaceLineEndings("\n") : text);
        return whole.Trim();
    }

    /// <summary>
    /// The text as it is compared: compatibility forms made equal (full-width digits, brackets and letters), lower case, without any
    /// white space; semicolons count as commas because they separate the items of a list.
    /// </summary>
    public static string Fold(string text)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var normal = Whole(text);
        normal = normal.IsNormalized(NormalizationForm.FormKC) ? normal : normal.Normalize(NormalizationForm.FormKC);
        var folded = new StringBuilder(normal.Length);
        foreach (var c in normal)
        {
            if (!char.IsWhiteSpace(c) && c is not ('\uFEFF' or '\u200B'))
            {
                folded.Append(c is ';' or '、' ? ',' : char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }

    /// <summary>Digits, signs and brackets of full width as plain ones; for numbers, dates and times.</summary>
    public static string Plain(string text) => Whole(text).Normalize(NormalizationForm.FormKC).Trim();

    /// <summary>A name as one item of a list: on one line and without the list's own separator.</summary>
    public static string AsItem(string name) => Tidy(name).Replace('\n', ' ').Replace(';', ',').Replace('；', '，');

    /// <summary>The items of a list: separated by semicolons of either width, or by line breaks; empty ones are left out.</summary>
    public static IReadOnlyList<string> Items(string text) =>
        text.Split(['；', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // Halves of characters become a mark of their own, and U+0000 goes: PostgreSQL takes neither.
    private static string Whole(string text)
    {
        text = text.Replace("\0", "", StringComparison.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
                }

                i++;
            }
        }

        return text;
    }
}
