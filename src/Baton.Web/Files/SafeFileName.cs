using System.Globalization;
using System.Text;

namespace Baton.Web.Files;

/// <summary>Names of files as people gave them, made safe to be saved under.</summary>
public static class SafeFileName
{
    // File systems take 255 bytes, of which Chinese uses three a character; room is left to tell two of one name apart by a number.
    private const int MostBytes = 200;
    private const int LongestEnding = 10;
    private static readonly HashSet<string> Reserved = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(n => new[] { $"com{n}", $"lpt{n}" })], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// A name that every system takes and none misreads: without folders, control and direction characters, or what Windows forbids or
    /// keeps for itself; at most 200 bytes of UTF-8, its ending kept. <paramref name="otherwise"/> where nothing is left.
    /// </summary>
    public static string Of(string given, string otherwise)
    {
        var name = new StringBuilder();
        foreach (var rune in given[(given.LastIndexOfAny(['/', '\\']) + 1)..].EnumerateRunes().Where(r => !IsStrange(r)))
        {
            name.Append(rune.IsAscii && "<>:\"|?*".Contains((char)rune.Value, StringComparison.Ordinal) ? "_" : rune.ToString());
        }

        var whole = name.ToString().Normalize().Trim(' ', '.');
        var ending = Path.GetExtension(whole) is { Length: <= LongestEnding } known ? known : "";
        var stem = Cut(whole[..^ending.Length], MostBytes - Encoding.UTF8.GetByteCount(ending)).TrimEnd(' ', '.');
        return stem.Length == 0 || Reserved.Contains(stem.Split('.')[0]) ? otherwise : stem + ending;
    }

    private static bool IsStrange(Rune rune) =>
        rune == Rune.ReplacementChar
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse;

    private static string Cut(string text, int most)
    {
        var (bytes, length) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > most)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return text[..length];
    }
}
