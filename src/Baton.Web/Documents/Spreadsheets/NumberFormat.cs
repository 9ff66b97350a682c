namespace Baton.Web.Documents.Spreadsheets;

/// <summary>What a number means under its format.</summary>
internal enum NumberMeaning
{
    Number,
    Date,
    Time,
    DateTime,
}

/// <summary>Tells dates from numbers by the format of the cell; elapsed time such as <c>[h]:mm</c> is a number.</summary>
internal static class NumberFormat
{
    /// <summary>The meaning of a built-in format, East Asian ones included.</summary>
    public static NumberMeaning BuiltIn(int id) => id switch
    {
        >= 14 and <= 17 or >= 27 and <= 31 or 36 or >= 50 and <= 58 => NumberMeaning.Date,
        >= 18 and <= 21 or >= 32 and <= 35 or 45 or 47 => NumberMeaning.Time,
        22 => NumberMeaning.DateTime,
        _ => NumberMeaning.Number,
    };

    /// <summary>The meaning of a format written out, such as <c>yyyy"年"m"月"d"日"</c>.</summary>
    public static NumberMeaning Of(string code)
    {
        if (Letters(code) is not { } letters || letters.Contains("GENERAL", StringComparison.Ordinal) || letters.AsSpan().IndexOfAny('#', '?') >= 0)
        {
            return NumberMeaning.Number;
        }

        letters = letters.Replace("AM/PM", "H", StringComparison.Ordinal).Replace("A/P", "H", StringComparison.Ordinal);
        var seconds = letters.Contains('S', StringComparison.Ordinal);
        if (letters.Contains('0', StringComparison.Ordinal) && !seconds)
        {
            return NumberMeaning.Number;
        }

        var time = seconds || letters.Contains('H', StringComparison.Ordinal);
        var date = letters.AsSpan().IndexOfAny('Y', 'D') >= 0 || letters.Contains("AAA", StringComparison.Ordinal) || (!time && letters.Contains('M', StringComparison.Ordinal));
        return (date, time) switch
        {
            (true, true) => NumberMeaning.DateTime,
            (true, false) => NumberMeaning.Date,
            (false, true) => NumberMeaning.Time,
            _ => NumberMeaning.Number,
        };
    }

    /// <summary>The first section without quoted text, escapes, padding and colours, in capitals; null when it counts elapsed time.</summary>
    private static string? Letters(string code)
    {
        var letters = new System.Text.StringBuilder();
        for (var index = 0; index < code.Length && code[index] != ';'; index++)
        {
            switch (code[index])
            {
                case '"':
                    index = code.IndexOf('"', index + 1) is var quote and >= 0 ? quote : code.Length;
                    break;
                case '\\' or '_' or '*':
                    index++;
                    break;
                case '[':
                    var end = code.IndexOf(']', index) is var bracket and >= 0 ? bracket : code.Length;
                    if (code[(index + 1)..end].ToUpperInvariant() is "H" or "HH" or "M" or "MM" or "S" or "SS")
                    {
                        return null;
                    }

                    index = end;
                    break;
                default:
                    letters.Append(char.ToUpperInvariant(code[index]));
                    break;
            }
        }

        return letters.ToString();
    }
}
