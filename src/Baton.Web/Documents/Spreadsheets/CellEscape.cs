using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Baton.Web.Documents.Spreadsheets;

/// <summary>The format's own escape <c>_xHHHH_</c> for characters XML cannot hold, both ways without loss.</summary>
internal static class CellEscape
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>A text as it may stand in XML; a literal <c>_x0041_</c> keeps its meaning.</summary>
    public static string Escape(string text)
    {
        StringBuilder? escaped = null;
        for (var index = 0; index < text.Length; index++)
        {
            var c = text[index];
            if (char.IsHighSurrogate(c) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                escaped?.Append(c).Append(text[index + 1]);
                index++;
                continue;
            }

            if (c == '\r' || !XmlConvert.IsXmlChar(c) || (c == '_' && MayReadAsEscape(text, index)))
            {
                escaped ??= new StringBuilder(text, 0, index, text.Length + 16);
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_");
                continue;
            }

            escaped?.Append(c);
        }

        return escaped?.ToString() ?? text;
    }

    /// <summary>The text an escaped one stands for.</summary>
    public static string Unescape(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var code = text[index] == '_' ? CodeAt(text, index) : -1;
            if (code < 0)
            {
                plain.Append(text[index]);
                continue;
            }

            plain.Append((char)code);
            index += 6;
        }

        return plain.ToString();
    }

    // Whatever follows the four digits: it may itself be escaped, and then begins with the underscore that closes this one.
    private static bool MayReadAsEscape(string text, int index) =>
        index + 6 < text.Length && text[index + 1] == 'x' && text.AsSpan(index + 2, 4).IndexOfAnyExcept(HexDigits) < 0;

    /// <summary>The code of an escape that begins here, or -1.</summary>
    private static int CodeAt(string text, int index) =>
        index + 6 < text.Length && text[index + 1] == 'x' && text[index + 6] == '_'
        && int.TryParse(text.AsSpan(index + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? code : -1;
}
