using Baton.Web.Access;

namespace Baton.Web.Features.Office;

/// <summary>One of the office's sections, as the navigation shows it.</summary>
/// <param name="Key">Key of its word in <c>OfficeLayout.resx</c>.</param>
/// <param name="Path">Its path below the edition or programme; empty = the overview.</param>
/// <param name="Permission">Who sees it.</param>
public sealed record OfficeSection(string Key, string Path, string Permission)
{
    /// <summary>The sections of an edition's office, in their order.</summary>
    public static IReadOnlyList<OfficeSection> OfEdition { get; } =
    [
        new("Overview", "", Permissions.EnterOffice),
        new("Plan", "plan", Permissions.ReadPlan),
        new("Agenda", "agenda", Permissions.ReadPlan),
        new("Talks", "talks", Permissions.ReadTalk),
        new("Visit", "visit", Permissions.ReadPlan),
        new("People", "people", Permissions.ReadPeople),
        new("Attendance", "attendance", Permissions.ReadAttendance),
        new("Report", "report", Permissions.ReadReport),
        new("Photos", "photos", Permissions.ReadPhoto),
        new("Baton", "baton", Permissions.ReadPlan),
        new("Import", "import", Permissions.Import),
        new("Publish", "publish", Permissions.PublishPlan),
        new("History", "history", Permissions.ReadHistory),
    ];

    /// <summary>The sections of a programme's office, in their order.</summary>
    public static IReadOnlyList<OfficeSection> OfProgramme { get; } =
    [
        new("Overview", "", Permissions.ReadProgramme),
        new("Hosts", "hosts", Permissions.ReadProgramme),
        new("Institutions", "institutions", Permissions.ReadProgramme),
        new("MemberInstitutions", "member-institutions", Permissions.ReadProgramme),
        new("Members", "members", Permissions.ReadMembers),
        new("Publish", "publish", Permissions.PublishPlan),
        new("History", "history", Permissions.ReadHistory),
        new("Jobs", "jobs", Permissions.ReadJobs),
    ];
}
