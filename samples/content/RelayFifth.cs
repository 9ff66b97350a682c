using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Sessions;
using static Baton.Samples.Words;

namespace Baton.Samples;

/// <summary>Edition 5 of the Open Classroom Relay, which Lanxi prepares: two days, an outline without times, the first names.</summary>
internal static class RelayFifth
{
    /// <summary>Enters it.</summary>
    public static void Enter(SamplePlan plan)
    {
        var edition = plan.Edition(
            new()
            {
                Number = 5,
                StartsOn = Day(2027, 4, 22),
                EndsOn = Day(2027, 4, 23),
                HostId = plan.Institution("l"),
                VenueId = plan.Venue("l/campus"),
                Themes = Say("做中学，课堂开在车间", "Learning by doing: the classroom in the workshop"),
                Arrival = Say(
                    "乘轮渡 2 路到廊桥码头，下船即见校门；自驾请停北门。",
                    "Ferry line 2 to Covered Bridge Pier; the gate is in front of you. Cars park at the north gate."),
                Contact = Say("岚汐职大教务处，relay@lanxi.example", "Academic Affairs Office, Lanxi Polytechnic, relay@lanxi.example"),
                Remark = Say("筹备中，议程与名单会变。", "In preparation: agenda and roster will change."),
            },
            EditionState.Planned);
        RelayPeople.Attend(plan, edition, "l");
        edition.Stage(new() { Kind = StageKind.Visit, Name = Say("车间公开课", "Open lessons in the workshops"), VenueId = plan.Venue("l/building"), On = Day(2027, 4, 22) });
        edition.Stop(new() { Name = Say("船模放样", "Lofting a hull"), InstitutionId = plan.Institution("l/ship"), Capacity = 24, Minutes = 40 });
        edition.Stop(new() { Name = Say("火候：看、听、闻", "Heat: look, listen, smell"), InstitutionId = plan.Institution("l/food"), Capacity = 20, Minutes = 40 });
        edition.Stage(new() { Kind = StageKind.Session, Name = Say("交流会", "Exchange session"), VenueId = plan.Venue("l/hall"), On = Day(2027, 4, 23) });
        edition.Item(AgendaKind.Chair, null, null, Say("开场", "Opening"), Speaker.Of(plan.Person("Jiang Ruoshui")));
        edition.Item(AgendaKind.Speech, null, null, Say("欢迎致辞", "Welcome"), Speaker.Of(plan.Person("Ding Xiangnan")));
        edition.Item(AgendaKind.MainPresentation, null, null, null, Speaker.Of(plan.Person("Yu Gui")));
        edition.Item(AgendaKind.ExperienceTalk, null, null, null, Speaker.For(plan.Institution("x")));
        edition.Item(AgendaKind.ExperienceTalk, null, null, null, Speaker.For(plan.Institution("m")));
        edition.Drawing(PhotoSubject.Host, null, "sample-bridge-campus.png",
            Say("岚汐职业技术大学廊桥校区。", "Bridge Campus, Lanxi Polytechnic."),
            Say("线图：三孔拱桥横跨水面，两端各有一栋楼。", "Line drawing: a bridge of three arches over water, a building at either end."));
        SampleRelay.DrawBaton(edition);
    }
}
