namespace Baton.Web.Documents.Spreadsheets;

/// <summary>Names a spreadsheet program accepts for its tabs.</summary>
internal static class SheetNames
{
    private const int MaxLength = 31;

    /// <summary>The wished names, each made acceptable and different from those before it without regard to case.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> wished)
    {
        var names = new List<string>();
        foreach (var wish in wished)
        {
            var (name, number) = (Clean(wish, MaxLength), 2);
            while (names.Contains(name, StringComparer.OrdinalIgnoreCase) || name.Equals("History", StringComparison.OrdinalIgnoreCase))
            {
                var suffix = $" ({number++})";
                name = Clean(wish, MaxLength - suffix.Length) + suffix;
            }

            names.Add(name);
        }

        return names;
    }

    private static string Clean(string wish, int length)
    {
        var name = string.Concat(wish.Select(c => char.IsControl(c) || ":\\/?*[]".Contains(c, StringComparison.Ordinal) ? '-' : c)).Trim().Trim('\'');
        if (name.Length > length)
        {
            // A character outside the basic plane is two units; the cut never leaves half of it.
            name = name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)].TrimEnd().TrimEnd('\'');
        }

        return name.Length == 0 ? "-" : name;
    }
}
