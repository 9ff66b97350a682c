using System.Text;
using Baton.Web.Documents.Calendars;
using CsCheck;
using Parsed = Ical.Net.Calendar;

namespace Baton.Web.Tests.Documents.Calendars;

public sealed class CalendarWriterTests
{
    private static readonly DateTimeOffset Changed = new(2024, 12, 1, 8, 30, 15, 900, TimeSpan.FromHours(8));
    private static readonly CalendarSpan Morning = Wall("2024-12-06T09:30", "2024-12-06T11:00", "Asia/Shanghai");

    [Fact]
    public void A_session_in_Shenzhen_is_written_line_by_line() => Assert.Equal(
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Baton//Baton//EN
        CALSCALE:GREGORIAN
        NAME:标杆引领高校行
        X-WR-CALNAME:标杆引领高校行
        REFRESH-INTERVAL;VALUE=DURATION:PT1H
        X-PUBLISHED-TTL:PT1H
        BEGIN:VTIMEZONE
        TZID:Asia/Shanghai
        BEGIN:STANDARD
        DTSTART:19700101T000000
        TZOFFSETFROM:+0800
        TZOFFSETTO:+0800
        TZNAME:+0800
        END:STANDARD
        END:VTIMEZONE
        BEGIN:VEVENT
        UID:1@baton
        DTSTAMP:20241201T003015Z
        LAST-MODIFIED:20241201T003015Z
        SEQUENCE:7
        DTSTART;TZID=Asia/Shanghai:20241206T093000
        DTEND;TZID=Asia/Shanghai:20241206T110000
        STATUS:CANCELLED
        SUMMARY:交流展示会
        DESCRIPTION:第一行\n第二行\, 分号\; 反斜杠\\
        LOCATION:同德楼\, 第一会议室
        URL:https://example.org/p/a/1?lang=zh-CN
        CATEGORIES:session,a\,b
        END:VEVENT
        END:VCALENDAR

        """.ReplaceLineEndings("\r\n"),
        Text(new("标杆引领高校行",
        [
            new("1@baton", Morning, "交流展示会", Changed)
            {
                Sequence = 7,
                Status = CalendarStatus.Cancelled,
                Description = "第一行\r\n第二行, 分号; 反斜杠\\",
                Location = "同德楼, 第一会议室",
                Url = new("https://example.org/p/a/1?lang=zh-CN"),
                Categories = ["session", "", "a,b"],
            },
        ])
        { Refresh = TimeSpan.FromHours(1) }));

    [Fact]
    public void Whole_days_include_the_last_one()
    {
        var text = Text(One(new CalendarSpan.WholeDays(new(2024, 12, 6), new(2024, 12, 7))));
        Assert.Contains("DTSTART;VALUE=DATE:20241206\r\nDTEND;VALUE=DATE:20241208\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("VTIMEZONE", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2024-12-06T09:30")]
    public void A_moment_without_length_has_no_end(string? end) =>
        Assert.DoesNotContain("DTEND", Text(One(Wall("2024-12-06T09:30", end, "Asia/Shanghai"))), StringComparison.Ordinal);

    [Fact]
    public void Utc_is_marked_by_its_letter_and_needs_no_zone()
    {
        var text = Text(One(Wall("2024-12-06T09:30", null, "Etc/UTC")));
        Assert.Contains("DTSTART:20241206T093000Z\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("VTIMEZONE", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changing_clock_is_written_for_the_years_used()
    {
        var text = Text(One(Wall("2025-03-30T12:00", "2025-03-30T13:00", "Europe/Berlin")));
        Assert.Contains("BEGIN:DAYLIGHT\r\nDTSTART:20250330T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n", text, StringComparison.Ordinal);
        Assert.Contains("BEGIN:STANDARD\r\nDTSTART:20251026T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n", text, StringComparison.Ordinal);
        Assert.Equal(3, text.Split("TZOFFSETTO").Length - 1);
    }

    [Fact]
    public void An_end_before_its_start_and_an_unknown_zone_are_wrong_use()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Wall("2024-12-06T09:30", "2024-12-06T09:29", "Asia/Shanghai"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CalendarSpan.WholeDays(new(2024, 12, 7), new(2024, 12, 6)));
        Assert.ThrowsAny<TimeZoneNotFoundException>(() => Wall("2024-12-06T09:30", null, "Asia/Shanghai\r\nBEGIN:VALARM"));
    }

    [Theory]
    [InlineData("a\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nACTION:AUDIO\r\nEND:VALARM")]
    [InlineData("a\rBEGIN:VALARM")]
    [InlineData("a\u2028BEGIN:VALARM\u0085X\0Y")]
    [InlineData("\\nBEGIN:VALARM")]
    public void What_looks_like_syntax_stays_a_value(string hostile)
    {
        var calendar = new Calendar(hostile, [new(hostile, Morning, hostile, Changed) { Description = hostile, Location = hostile, Categories = [hostile, "kept"], Url = new("https://example.org/" + Uri.EscapeDataString(hostile)) }]);
        Assert.DoesNotContain(Text(calendar).Split("\r\n"), line => line is "BEGIN:VALARM");
        var back = Assert.Single(Back(calendar).Events);
        Assert.Empty(back.Alarms);
        Assert.Equal(Expected(hostile), back.Summary);
        Assert.Equal(Expected(hostile), back.Location);
        Assert.Equal([Expected(hostile), "kept"], back.Categories);
    }

    [Fact]
    public void Any_text_comes_back_and_no_line_is_longer_than_75_octets() => Gen.Select(AnyText, AnyText).Sample((summary, description) =>
    {
        var calendar = new Calendar("x", [new("1@baton", Morning, "s" + summary + "e", Changed) { Description = "s" + description + "e" }]);
        var bytes = CalendarWriter.Write(calendar);
        var lines = Encoding.UTF8.GetString(bytes).Split("\r\n");
        Assert.All(lines, line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.DoesNotContain(lines, line => line.AsSpan().ContainsAny('\r', '\n'));
        var back = Assert.Single(Back(calendar).Events);
        Assert.Equal("s" + Expected(summary) + "e", back.Summary);
        Assert.Equal("s" + Expected(description) + "e", back.Description);
        Assert.Equal(bytes, CalendarWriter.Write(calendar));
    }, iter: 300);

    [Theory]
    [InlineData("Asia/Shanghai")]
    [InlineData("Europe/Berlin")]
    [InlineData("Europe/Dublin")]
    [InlineData("America/New_York")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Asia/Kathmandu")]
    [InlineData("Asia/Tehran")]
    [InlineData("Africa/Casablanca")]
    public void The_written_rules_give_the_moment_the_system_gives(string zoneId)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId);
        var wallTimes = new[] { 1985, 1988, 2019, 2024, 2025, 2026 }
            .SelectMany(year => Enumerable.Range(0, 730).Select(half => new DateTime(year, 1, 1).AddHours(12 * half + 0.5)))
            .Where(wall => !zone.IsInvalidTime(wall) && !zone.IsAmbiguousTime(wall)).ToList();
        var rules = Rules(Text(new("x", [.. wallTimes.Select(wall => new CalendarEvent("1", new CalendarSpan.WallTimes(wall, null, zoneId), "x", Changed))])));
        // What an RFC 5545 reader does: the last setting whose start is not after the wall time holds.
        Assert.All(wallTimes, wall => Assert.Equal(zone.GetUtcOffset(wall), rules.Last(rule => rule.From <= wall).Offset));
    }

    [Fact]
    public void Years_at_the_ends_of_time_are_written() =>
        Assert.Contains("DTSTART;TZID=Europe/Berlin:99991231T235900", Text(new("x", [
            new("1", Wall("9999-12-31T23:59", null, "Europe/Berlin"), "x", Changed), new("2", Wall("0001-01-01T00:00", null, "Europe/Berlin"), "x", Changed)])), StringComparison.Ordinal);

    [Fact]
    public void A_known_reader_understands_times_days_and_zone()
    {
        var back = Back(new("x", [new("1", Morning, "x", Changed) { Sequence = 3 }, new("2", new CalendarSpan.WholeDays(new(2024, 12, 6), new(2024, 12, 6)), "y", Changed)]));
        Assert.Equal("Asia/Shanghai", Assert.Single(back.TimeZones).TzId);
        var first = back.Events.Single(item => item.Uid == "1");
        Assert.Equal(new DateTime(2024, 12, 6, 1, 30, 0, DateTimeKind.Utc), first.DtStart!.AsUtc);
        Assert.Equal(new DateTime(2024, 12, 6, 3, 0, 0, DateTimeKind.Utc), first.DtEnd!.AsUtc);
        Assert.Equal(3, first.Sequence);
        Assert.True(back.Events.Single(item => item.Uid == "2").IsAllDay);
    }

    /// <summary>Chinese, Latin, characters beyond the basic plane, everything that has a meaning in the format.</summary>
    private static readonly string[] Pieces = ["交流", "展示会", "𬱖", "😀", "a", "Z", " ", "\\", ";", ",", ":", "\"", "\r\n", "\n", "\t", "\0", "BEGIN:VALARM", "\\n", "é", "^n"];

    private static Gen<string> AnyText { get; } = Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece]).Array[0, 90].Select(string.Concat);

    private static string Expected(string text) => string.Concat(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\u2028', '\n').Replace('\u0085', '\n')
        .Where(letter => letter is '\n' or '\t' || !char.IsControl(letter)));

    private static List<(DateTime From, TimeSpan Offset)> Rules(string text)
    {
        var unfolded = text.Replace("\r\n ", "", StringComparison.Ordinal);
        var zone = unfolded[unfolded.IndexOf("BEGIN:VTIMEZONE", StringComparison.Ordinal)..unfolded.IndexOf("END:VTIMEZONE", StringComparison.Ordinal)];
        return [.. zone.Split("DTSTART:")[1..].Select(block => (
            DateTime.ParseExact(block[..15], "yyyyMMdd'T'HHmmss", null),
            Span(block.Split("TZOFFSETTO:")[1].Split("\r\n")[0])))];
    }

    private static TimeSpan Span(string offset) =>
        new TimeSpan(int.Parse(offset[1..3], null), int.Parse(offset[3..5], null), offset.Length > 5 ? int.Parse(offset[5..7], null) : 0) * (offset[0] == '-' ? -1 : 1);

    private static Calendar One(CalendarSpan span) => new("x", [new("1@baton", span, "x", Changed)]);

    private static CalendarSpan Wall(string start, string? end, string zone) =>
        new CalendarSpan.WallTimes(DateTime.Parse(start, null), end is null ? null : DateTime.Parse(end, null), zone);

    private static string Text(Calendar calendar) => Encoding.UTF8.GetString(CalendarWriter.Write(calendar));

    private static Parsed Back(Calendar calendar) => Parsed.Load(Text(calendar))!;
}
