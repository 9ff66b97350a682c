namespace Baton.Web.Documents.Spreadsheets;

/// <summary>The drop-down lists of a workbook: short plain ones stand in the rule itself, the others on a hidden sheet.</summary>
internal sealed class ChoiceLists(string sheetName)
{
    private const int MaxInline = 255;

    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);

    /// <summary>The hidden sheet, a list per column; empty when every list stands in its rule.</summary>
    public List<IReadOnlyList<string>> Columns { get; } = [];

    /// <summary>The formula that names the values.</summary>
    public string Formula(IReadOnlyList<string> choices)
    {
        var inline = string.Join(',', choices);
        if (inline.Length <= MaxInline && choices.All(IsPlain))
        {
            return $"\"{inline}\"";
        }

        var key = string.Join('\0', choices);
        if (!columns.TryGetValue(key, out var column))
        {
            columns[key] = column = Columns.Count;
            Columns.Add(choices);
        }

        var letters = SpreadsheetWriter.Letters(column);
        return $"'{sheetName}'!${letters}$1:${letters}${choices.Count}";
    }

    private static bool IsPlain(string choice) =>
        choice.Length > 0 && choice == choice.Trim() && choice.All(c => c is not (',' or '"' or '_') && !char.IsControl(c) && !char.IsSurrogate(c)) && choice[0] is not ('=' or '+' or '-' or '@');
}
