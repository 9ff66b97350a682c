namespace Baton.Domain.Publicity;

/// <summary>What can be told from the letters of a word about how it stands in a sentence.</summary>
internal static class ReportWords
{
    /// <summary>Ordinary words that lists and forms like to begin with a capital.</summary>
    private static readonly HashSet<string> Ordinary = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "deputy", "secretaries", "main", "principal", "senior", "leading", "teachers", "teaching", "staff", "students", "student", "leaders",
        "members", "heads", "officers", "officials", "directors", "deans", "delegates", "guests", "invited", "observers", "media", "journalists", "press",
        "representatives", "other", "first-hand", "insight", "core", "fundamental", "basic", "key", "how", "what", "why", "work", "young", "new", "local",
        "presidents", "vice", "administrators", "volunteers", "organisers", "organizers", "visiting", "accompanying", "librarians", "course", "host",
    };

    private static readonly string[] WorkAt = ["teacher", "lecturer", "professor", "student", "researcher", "designer", "librarian", "engineer", "instructor"];

    /// <summary>The words without white space and stops at their end.</summary>
    public static string Bare(string text) => text.Trim().TrimEnd('.', '。', ' ', '；', ';');

    /// <summary>True for words that are rather a title than a name: they hold a colon or comma, or an ordinary word in lower case of more than three letters.</summary>
    public static bool IsTitle(string name) => name.AsSpan().ContainsAny(":,") || name.Split(' ').Skip(1).Any(word => word.Length > 3 && char.IsLower(word[0]));

    /// <summary>The same inside a sentence: a capital at the start goes where the first word is an ordinary one.</summary>
    public static string InText(string text)
    {
        var first = text.Split(' ')[0];
        return Ordinary.Contains(first) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
    }

    /// <summary>True for a post one has at a place rather than of it.</summary>
    public static bool IsWorkAt(string post) => WorkAt.Any(w => post.EndsWith(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>True for a word in the plural, as far as its last letters tell.</summary>
    public static bool IsPlural(string word) => word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal);

    /// <summary>The lines of a text of several, paired where both languages have as many.</summary>
    public static IReadOnlyList<LocalizedText> Lines(LocalizedText text, Language language)
    {
        var zh = Split(text.Zh);
        var en = Split(text.En);
        return zh.Length == en.Length
            ? [.. zh.Zip(en, (z, e) => new LocalizedText(z, e))]
            : text.Best(language).Language == Language.Zh ? [.. zh.Select(z => new LocalizedText(z, ""))] : [.. en.Select(e => new LocalizedText("", e))];
    }

    private static string[] Split(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
