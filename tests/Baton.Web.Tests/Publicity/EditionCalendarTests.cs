using System.Text;
using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Domain.Sessions;
using Baton.Domain.Tests.Fixtures;
using Baton.Web.Documents.Calendars;
using Baton.Web.Features.Publicity;
using Baton.Web.Tests.Fixtures;
using CalendarText = Ical.Net.Calendar;

namespace Baton.Web.Tests.Publicity;

public sealed class EditionCalendarTests
{
    private static readonly DateTimeOffset Modified = new(2024, 12, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly Uri Origin = new("https://relay.example.org/");

    [Fact]
    public void Without_times_it_is_one_event_over_the_edition()
    {
        var calendar = EditionCalendar.Of(LaunchEdition.Dossier(), Language.En, Modified, Origin);

        var only = Assert.Single(calendar.Events);
        Assert.Equal("Benchmark Leading Universities Initiative, edition 1", only.Summary);
        Assert.Equal("SZPU, Xili Campus", only.Location);
        Assert.Equal(new CalendarSpan.WholeDays(LaunchEdition.Day, LaunchEdition.Day), only.When);
        Assert.Equal("https://relay.example.org/p/benchmark-leading-universities/1", only.Url!.AbsoluteUri);
    }

    [Theory]
    [InlineData(Language.Zh, "launch.zh-CN")]
    [InlineData(Language.En, "launch.en")]
    public void With_times_stages_and_items_have_events_in_wall_time(Language language, string name) =>
        Snapshot.Matches(Text(Timed(), language), name, "ics");

    [Fact]
    public void Another_reader_of_calendars_finds_the_same_events()
    {
        var read = CalendarText.Load(Text(Timed(), Language.En))!;

        Assert.Equal(9, read.Events.Count);
        var talk = read.Events.Single(e => e.Summary!.StartsWith("Promoting", StringComparison.Ordinal));
        Assert.Equal(new DateTime(2024, 12, 6, 15, 50, 0), talk.DtStart!.Value);
        Assert.Equal("Asia/Shanghai", talk.DtStart.TzId);
        Assert.Contains("Yang Xinbin (Party Secretary, Shenzhen Polytechnic University)", talk.Description!, StringComparison.Ordinal);
        Assert.Equal("Meeting Room 1, Tongde Building, Liuxiandong Campus", talk.Location);
    }

    [Fact]
    public void Ids_are_the_same_in_both_languages_and_after_a_change()
    {
        var given = Timed();
        var before = EditionCalendar.Of(given.Dossier(), Language.Zh, Modified, Origin).Events.Select(e => e.Uid).ToList();
        var talk = given.Parts.OfType<AgendaItem>().First(i => i.Details.Kind == AgendaKind.MainPresentation);
        talk.Describe(talk.Details with { StartsAt = talk.Details.StartsAt!.Value.AddMinutes(10) });

        var after = EditionCalendar.Of(given.Dossier(), Language.En, Modified, Origin).Events;

        Assert.Equal(before, after.Select(e => e.Uid));
        Assert.Equal(before.Count, before.Distinct().Count());
        Assert.Contains(after, e => e.When is CalendarSpan.WallTimes { Start: { Hour: 16, Minute: 0 } });
    }

    [Fact]
    public void A_cancelled_edition_tells_so_in_every_event()
    {
        var given = Timed();
        given.State = EditionState.Cancelled;

        Assert.All(EditionCalendar.Of(given.Dossier(), Language.Zh, Modified, Origin).Events, e => Assert.Equal(CalendarStatus.Cancelled, e.Status));
    }

    [Fact]
    public void Without_a_date_it_is_refused() =>
        Assert.Equal("publicity.calendar-without-date", EditionCalendar.Write(new Given().Dossier(), Language.En, Modified, null).Refusal?.Code);

    private static string Text(Given given, Language language) => Encoding.UTF8.GetString(EditionCalendar.Write(given.Dossier(), language, Modified, Origin).Value);

    /// <summary>The launch edition with illustrative clock times.</summary>
    private static Given Timed()
    {
        var given = LaunchEdition.Given();
        var (visit, session) = (given.Parts.OfType<Stage>().First(), given.Parts.OfType<Stage>().Last());
        visit.Describe(visit.Details with { StartsAt = new TimeOnly(13, 35), EndsAt = new TimeOnly(15, 0) });
        session.Describe(session.Details with { StartsAt = new TimeOnly(15, 30), EndsAt = new TimeOnly(17, 20) });
        int[] minutes = [5, 15, 30, 15, 15, 15, 15];
        var at = new TimeOnly(15, 30);
        foreach (var (item, length) in given.Parts.OfType<AgendaItem>().Zip(minutes))
        {
            item.Describe(item.Details with { StartsAt = at, Minutes = length });
            at = at.AddMinutes(length);
        }

        return given;
    }
}
