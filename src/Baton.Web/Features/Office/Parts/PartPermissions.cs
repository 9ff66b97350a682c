using Baton.Domain;
using Baton.Domain.Attendance;
using Baton.Domain.Handover;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Domain.SiteVisits;
using Baton.Web.Access;

namespace Baton.Web.Features.Office.Parts;

/// <summary>Which permission it takes to read and to change each kind of part. A kind that is not listed is the plan's.</summary>
internal static class PartPermissions
{
    private static readonly Dictionary<Type, (string Read, string Change)> Kinds = new()
    {
        [typeof(Programme)] = (Permissions.ReadProgramme, Permissions.ChangeProgramme),
        [typeof(Membership)] = (Permissions.ReadProgramme, Permissions.ChangeProgramme),
        [typeof(HostTurn)] = (Permissions.ReadProgramme, Permissions.ChangeLedger),
        [typeof(HostApplication)] = (Permissions.ReadProgramme, Permissions.ChangeLedger),
        [typeof(HostDraw)] = (Permissions.ReadProgramme, Permissions.ChangeLedger),
        [typeof(Institution)] = (Permissions.ReadPlan, Permissions.ChangeInstitutions),
        [typeof(Venue)] = (Permissions.ReadPlan, Permissions.ChangeInstitutions),
        [typeof(Person)] = (Permissions.ReadPeople, Permissions.ChangePeople),
        [typeof(Post)] = (Permissions.ReadPeople, Permissions.ChangePeople),
        [typeof(Participant)] = (Permissions.ReadPeople, Permissions.ChangePeople),
        [typeof(Category)] = (Permissions.ReadPeople, Permissions.ChangePeople),
        [typeof(StageAttendance)] = (Permissions.ReadAttendance, Permissions.CorrectAttendance),
        [typeof(Stop)] = (Permissions.ReadPlan, Permissions.ChangeVisit),
        [typeof(Display)] = (Permissions.ReadPlan, Permissions.ChangeVisit),
        [typeof(VisitGroup)] = (Permissions.ReadPeople, Permissions.ChangeVisit),
        [typeof(Talk)] = (Permissions.ReadTalk, Permissions.ChangeTalk),
        [typeof(Photo)] = (Permissions.ReadPhoto, Permissions.ChangePhoto),
        [typeof(Credit)] = (Permissions.ReadReport, Permissions.DraftReport),
        [typeof(ReportParagraph)] = (Permissions.ReadReport, Permissions.DraftReport),
        [typeof(ReportSignOff)] = (Permissions.ReadReport, Permissions.DraftReport),
    };

    private static readonly HashSet<Type> OfWhole = [typeof(Programme), typeof(Institution), typeof(Venue), typeof(Membership), typeof(HostTurn), typeof(RelayBaton)];

    /// <summary>The permission to read parts of a kind in the draft.</summary>
    public static string ToRead(Type kind) => Kinds.TryGetValue(kind, out var named) ? named.Read : Permissions.ReadPlan;

    /// <summary>The permission to enter, change and remove parts of a kind.</summary>
    public static string ToChange(Type kind) => Kinds.TryGetValue(kind, out var named) ? named.Change : Permissions.ChangePlan;

    /// <summary>The kinds of part a person may not change here, and so neither bring in nor make public.</summary>
    public static IReadOnlySet<Type> ClosedTo(CurrentPrincipal who) =>
        PlanPartKind.All.Values.Select(k => k.PartType).Where(kind => !who.Decide(ToChange(kind)).Allowed).ToHashSet();

    /// <summary>True for a kind whose forms stand at the programme as well as at each edition.</summary>
    public static bool AreOfWhole(Type kind) => OfWhole.Contains(kind);
}
