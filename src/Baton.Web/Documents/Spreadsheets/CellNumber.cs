using System.Globalization;

namespace Baton.Web.Documents.Spreadsheets;

/// <summary>A stored number as the text a person would write down.</summary>
internal static class CellNumber
{
    private const double LastDay = 2_958_466;

    private static readonly DateTime Epoch1900 = new(1899, 12, 30);
    private static readonly DateTime Epoch1904 = new(1904, 1, 1);

    /// <summary>Invariant digits without float noise, or ISO date and time where the format says so; what is no number stays as it is.</summary>
    public static string Text(string stored, NumberMeaning meaning, bool from1904)
    {
        if (!double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            return stored;
        }

        return meaning == NumberMeaning.Number || Moment(value, meaning, from1904) is not { } moment ? Digits(stored, value) : moment;
    }

    /// <summary>A cell that stores an ISO moment itself, shortened like the others.</summary>
    public static string IsoText(string stored, NumberMeaning meaning) =>
        DateTime.TryParse(stored, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind | DateTimeStyles.NoCurrentDateDefault, out var moment)
            ? Written(moment, moment.Year == 1 ? NumberMeaning.Time : meaning is NumberMeaning.Number ? (moment.TimeOfDay == TimeSpan.Zero ? NumberMeaning.Date : NumberMeaning.DateTime) : meaning)
            : stored;

    private static string Digits(string stored, double value)
    {
        if (stored.Length <= 28 && stored.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return decimal.Parse(stored, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
        }

        // Conversion to decimal keeps 15 significant digits, which is what the sheet shows at most.
        return Math.Abs(value) is < 1e-12 or >= 1e15
            ? value == 0 ? "0" : value.ToString("G15", CultureInfo.InvariantCulture)
            : ((decimal)value).ToString("0.############################", CultureInfo.InvariantCulture);
    }

    private static string? Moment(double value, NumberMeaning meaning, bool from1904)
    {
        if (value < 0 || value >= LastDay - (from1904 ? 1462 : 0) || (value < 1 && meaning == NumberMeaning.Date && !from1904))
        {
            return null;
        }

        var seconds = Math.Round(value * 86_400);
        var day = Math.Floor(seconds / 86_400);
        var time = TimeSpan.FromSeconds(seconds - (day * 86_400));
        if (meaning == NumberMeaning.Time || (value < 1 && meaning == NumberMeaning.DateTime && !from1904))
        {
            return Written(DateTime.MinValue + time, NumberMeaning.Time);
        }

        if (!from1904 && day == 60)
        {
            // The calendar of 1900 has a leap day there that never was.
            return meaning == NumberMeaning.Date ? "1900-02-29" : $"1900-02-29T{Clock(DateTime.MinValue + time)}";
        }

        var epoch = from1904 ? Epoch1904 : Epoch1900;
        return day > LastDay - (from1904 ? 1463 : 1) ? null : Written(epoch.AddDays(!from1904 && day < 60 ? day + 1 : day) + time, meaning);
    }

    private static string Written(DateTime moment, NumberMeaning meaning) => meaning switch
    {
        NumberMeaning.Date => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        NumberMeaning.Time => Clock(moment),
        _ => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T" + Clock(moment),
    };

    private static string Clock(DateTime moment) => moment.ToString(moment.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);
}
