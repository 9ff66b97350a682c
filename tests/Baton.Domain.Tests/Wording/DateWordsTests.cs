using Baton.Domain.Wording;

namespace Baton.Domain.Tests.Wording;

public class DateWordsTests
{
    private static readonly DateOnly Day = new(2024, 12, 6);

    [Fact]
    public void A_day_is_written_in_full()
    {
        Assert.Equal("6 December 2024", DateWords.Full(Day, Language.En));
        Assert.Equal("2024 年 12 月 6 日", DateWords.Full(Day, Language.Zh));
        Assert.Equal("6 December", DateWords.Short(Day, Language.En));
        Assert.Equal("12 月 6 日", DateWords.Short(Day, Language.Zh));
        Assert.Equal("Friday, 6 December 2024", DateWords.WithWeekday(Day, Language.En));
        Assert.Equal("2024 年 12 月 6 日（星期五）", DateWords.WithWeekday(Day, Language.Zh));
        Assert.Equal("12 月 8 日（星期日）", DateWords.WithWeekday(Day.AddDays(2), Language.Zh, withYear: false));
        Assert.Equal("December 2024", DateWords.Month(Day, Language.En));
        Assert.Equal("2024-12-06", DateWords.Machine(Day));
    }

    [Theory]
    [InlineData("2024-12-06", "2024-12-06", "6 December 2024", "2024 年 12 月 6 日")]
    [InlineData("2024-12-06", "2024-12-08", "6–8 December 2024", "2024 年 12 月 6 日至 8 日")]
    [InlineData("2024-11-30", "2024-12-02", "30 November – 2 December 2024", "2024 年 11 月 30 日至 12 月 2 日")]
    [InlineData("2024-12-30", "2025-01-02", "30 December 2024 – 2 January 2025", "2024 年 12 月 30 日至 2025 年 1 月 2 日")]
    [InlineData("2023-12-06", "2024-12-06", "6 December 2023 – 6 December 2024", "2023 年 12 月 6 日至 2024 年 12 月 6 日")]
    public void A_range_says_month_and_year_once(string first, string last, string english, string chinese)
    {
        var (from, to) = (DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(english, DateWords.Range(from, to, Language.En));
        Assert.Equal(chinese, DateWords.Range(from, to, Language.Zh));
    }

    [Fact]
    public void A_range_may_leave_the_year_out()
    {
        Assert.Equal("6–8 December", DateWords.Range(Day, Day.AddDays(2), Language.En, withYear: false));
        Assert.Equal("12 月 6 日至 8 日", DateWords.Range(Day, Day.AddDays(2), Language.Zh, withYear: false));
    }

    [Fact]
    public void Times_are_of_the_24_hour_clock()
    {
        Assert.Equal("09:00", DateWords.Time(new TimeOnly(9, 0)));
        Assert.Equal("14:05–15:30", DateWords.Times(new TimeOnly(14, 5), new TimeOnly(15, 30)));
        Assert.Equal("9 December 2024, 10:20", DateWords.Moment(new DateTime(2024, 12, 9, 10, 20, 0), Language.En));
        Assert.Equal("2024 年 12 月 9 日 10:20", DateWords.Moment(new DateTime(2024, 12, 9, 10, 20, 0), Language.Zh));
    }

    [Theory]
    [InlineData(25, "25 minutes", "25 分钟")]
    [InlineData(1, "1 minute", "1 分钟")]
    [InlineData(60, "1 hour", "1 小时")]
    [InlineData(125, "2 hours 5 minutes", "2 小时 5 分钟")]
    [InlineData(-5, "0 minutes", "0 分钟")]
    public void A_length_is_in_hours_and_minutes(int minutes, string english, string chinese)
    {
        Assert.Equal(english, DateWords.Length(minutes, Language.En));
        Assert.Equal(chinese, DateWords.Length(minutes, Language.Zh));
    }
}
