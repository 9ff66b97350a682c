using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Sessions;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.Sessions;

public sealed class AgendaLinterTests
{
    private static readonly PersonId Wang = Id<PersonId>(1);
    private static readonly InstitutionId University = Id<InstitutionId>(2);
    private static readonly AgendaLinter Linter = new(_ => Say("王汝津", "Wang Rujin"), _ => Say("深圳大学", "Shenzhen University"));

    [Fact]
    public void A_sound_agenda_has_no_warning() => Assert.Empty(Codes(
        Item(1, "15:30", 5, AgendaKind.Chair, Speaker.Of(Wang)),
        Item(2, "15:35", 60, AgendaKind.MainPresentation, Speaker.Of(Wang)),
        Item(3, "16:40", 3, AgendaKind.Practical),
        Item(4, "16:43", 15, AgendaKind.Handover)));

    [Fact]
    public void An_agenda_not_begun_needs_no_warning() => Assert.Empty(Codes());

    [Fact]
    public void What_is_missing_is_told()
    {
        var warnings = Check(
            Item(1, null, null, AgendaKind.Chair, Speaker.For(University)),
            Item(2, null, null, AgendaKind.Speech),
            Item(3, null, null, AgendaKind.ExperienceTalk, Speaker.For(University)));

        Assert.Equal(["sessions.no-chair", "sessions.speaker-unnamed", "sessions.no-speaker", "sessions.speaker-unnamed"], warnings.Select(w => w.Code));
        Assert.Equal([3, Say("深圳大学", "Shenzhen University")], warnings[3].Details);
        Assert.Equal(Id<AgendaItemId>(3), warnings[3].Item);
    }

    [Fact]
    public void Lengths_are_held_against_the_stage_the_hour_and_the_half_day()
    {
        Assert.Equal(
            [("sessions.minutes-over-stage", 131), ("sessions.presentation-too-long", 2), ("sessions.past-stage-end", 3)],
            Check(Chair(), Item(2, null, 61, AgendaKind.MainPresentation, Speaker.Of(Wang)), Item(3, null, 65, AgendaKind.Discussion)).Select(w => (w.Code, (int)w.Details[0])));
        Assert.Contains("sessions.longer-than-half-a-day", Codes(Chair(), Item(2, null, 240, AgendaKind.Discussion)));
    }

    [Fact]
    public void Times_that_do_not_meet_are_told_with_their_minutes() => Assert.Equal(
        [("sessions.talk-over-time", 2, 5), ("sessions.runs-into-next", 3, 1), ("sessions.past-stage-end", 5, 20), ("sessions.no-changeover", 5, 2), ("sessions.gap", 6, 6)],
        Check(
            Chair(),
            Item(2, "15:35", 20, AgendaKind.ExperienceTalk, Speaker.Of(Wang)),
            Item(3, "15:50", 11, AgendaKind.Speech, Speaker.Of(Wang)),
            Item(4, "16:00", 58, AgendaKind.Discussion),
            Item(5, "17:00", 30, AgendaKind.Handover),
            Item(6, "17:36", 10, AgendaKind.Practical)).Where(w => w.Code != "sessions.minutes-over-stage").Select(w => (w.Code, (int)w.Details[0], (int)w.Details[1])));

    [Fact]
    public void Nobody_speaks_at_two_stages_at_once()
    {
        var session = Agenda(1, Chair(), Item(2, "15:40", 20, AgendaKind.Speech, Speaker.Of(Id<PersonId>(7))));
        var other = Agenda(2, Item(9, "15:50", 20, AgendaKind.Speech, Speaker.Of(Id<PersonId>(7))));

        Assert.Equal((2, Id<AgendaItemId>(2)), Assert.Single(Linter.Check(session, [session, other]).Select(w => ((int)w.Details[0], w.Item!.Value))));
        Assert.Empty(Linter.Check(session, [other with { Day = new DateOnly(2024, 12, 7) }]));
        Assert.Empty(Linter.Check(session, [Agenda(2, Item(9, "16:00", 20, AgendaKind.Speech, Speaker.Of(Id<PersonId>(7))))]));
    }

    private static AgendaItem Chair() => Item(1, "15:30", 5, AgendaKind.Chair, Speaker.Of(Wang));

    private static IReadOnlyList<AgendaWarning> Check(params AgendaItem[] items) => Linter.Check(Agenda(1, items), []);

    private static IEnumerable<string> Codes(params AgendaItem[] items) => Check(items).Select(w => w.Code);

    private static StageAgenda Agenda(int stage, params AgendaItem[] items) => new(
        Stage.Create(Id<StageId>(stage), default, new StageDetails { Kind = StageKind.Session, Name = Say("展示会", "Session"), StartsAt = new TimeOnly(15, 30), EndsAt = new TimeOnly(17, 10) }).Value,
        new DateOnly(2024, 12, 6), items, []);

    private static AgendaItem Item(int number, string? start, int? minutes, AgendaKind kind, params Speaker[] speakers) => AgendaItem.Create(Id<AgendaItemId>(number), default, new AgendaItemDetails
    {
        Number = number,
        StartsAt = start is null ? null : TimeOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture),
        Minutes = minutes,
        Kind = kind,
        Speakers = speakers,
    }).Value;
}
