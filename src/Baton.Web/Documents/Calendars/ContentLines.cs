using System.Text;

namespace Baton.Web.Documents.Calendars;

/// <summary>The lines of an RFC 5545 stream: CRLF, folded at 75 octets between characters, never inside one.</summary>
internal sealed class ContentLines
{
    /// <summary>Octets of one line without its CRLF (RFC 5545 §3.1).</summary>
    private const int LineOctets = 75;

    private readonly StringBuilder lines = new();

    /// <summary>Adds <c>name:value</c>; the value is already in the form of its type.</summary>
    public void Add(string name, string value)
    {
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                lines.Append("\r\n ");
                octets = 1;
            }

            lines.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        lines.Append("\r\n");
    }

    /// <summary>Adds a TEXT value, unless it is empty.</summary>
    public void AddText(string name, string text)
    {
        if (text.Length > 0)
        {
            Add(name, Text(text));
        }
    }

    /// <summary>All lines in UTF-8 without a byte order mark.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(lines.ToString());

    /// <summary>
    /// A TEXT value (RFC 5545 §3.3.11). Every kind of line end becomes <c>\n</c>, other control characters but the tab are dropped,
    /// so a value can never end its line; half a surrogate pair becomes U+FFFD.
    /// </summary>
    public static string Text(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(rune),
                '\n' or '\r' or 0x85 or 0x2028 or 0x2029 => escaped.Append("\\n"),
                '\t' => escaped.Append('\t'),
                _ => Rune.IsControl(rune) ? escaped : escaped.Append(rune),
            };
        }

        return escaped.ToString();
    }
}
