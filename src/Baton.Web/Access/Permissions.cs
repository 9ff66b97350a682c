namespace Baton.Web.Access;

/// <summary>
/// Every permission by name. An endpoint or command names exactly one; what names none is closed to everybody. Who has it stands in
/// <c>permissions.csv</c> beside this file: a new permission is a constant here and a row there.
/// </summary>
public static class Permissions
{
    /// <summary>Read what is published: pages, calendars, reports, pictures.</summary>
    public const string ReadPublished = "published.read";

    /// <summary>Fetch style sheets, icons and other files of the program itself.</summary>
    public const string ReadAssets = "assets.read";

    /// <summary>Ask whether the server lives and is ready.</summary>
    public const string ReadHealth = "health.read";

    /// <summary>Ask for a sign-in link, open it, sign out.</summary>
    public const string UseSignIn = "sign-in.use";

    /// <summary>See where one is signed in, end it, confirm that it is oneself.</summary>
    public const string ManageAccount = "account.self";

    /// <summary>See the programmes and editions one works on.</summary>
    public const string ListOffice = "office.list";

    /// <summary>Enter the office of an edition and see its dashboard.</summary>
    public const string EnterOffice = "office.enter";

    /// <summary>Read settings, members and ledger of hosts of a programme, and its dashboard.</summary>
    public const string ReadProgramme = "programme.read";

    /// <summary>Create a programme; whoever does becomes its organiser.</summary>
    public const string CreateProgramme = "programme.create";

    /// <summary>Change settings and members of a programme.</summary>
    public const string ChangeProgramme = "programme.change";

    /// <summary>Keep the ledger of hosts.</summary>
    public const string ChangeLedger = "ledger.change";

    /// <summary>Enter and change institutions, units and venues.</summary>
    public const string ChangeInstitutions = "institutions.change";

    /// <summary>Create an edition.</summary>
    public const string CreateEdition = "edition.create";

    /// <summary>Lead an edition through the states of its life.</summary>
    public const string ChangeEditionState = "edition.change-state";

    /// <summary>Read the draft of an edition: agenda, stages, visit, baton.</summary>
    public const string ReadPlan = "plan.read";

    /// <summary>Change agenda, stages, talks' places, baton, credits.</summary>
    public const string ChangePlan = "plan.change";

    /// <summary>Make changes of the plan public.</summary>
    public const string PublishPlan = "plan.publish";

    /// <summary>Bring a workbook, roster or folder in.</summary>
    public const string Import = "plan.import";

    /// <summary>Take the plan of an edition out.</summary>
    public const string Export = "plan.export";

    /// <summary>Change stops, capacities, displays, groups and their rotation.</summary>
    public const string ChangeVisit = "visit.change";

    /// <summary>Read talks and slides before they are published.</summary>
    public const string ReadTalk = "talk.read";

    /// <summary>Write talk records, bring slides in.</summary>
    public const string ChangeTalk = "talk.change";

    /// <summary>Read names, posts, institutions and categories of the people of an edition.</summary>
    public const string ReadPeople = "people.read";

    /// <summary>Find people by name.</summary>
    public const string SearchPeople = "people.search";

    /// <summary>Enter and change people, posts, participants, categories.</summary>
    public const string ChangePeople = "people.change";

    /// <summary>Read who came.</summary>
    public const string ReadAttendance = "attendance.read";

    /// <summary>Note on the day who came.</summary>
    public const string RecordAttendance = "attendance.record";

    /// <summary>Correct who came, with a reason.</summary>
    public const string CorrectAttendance = "attendance.correct";

    /// <summary>Read the draft of the report with its facts and gaps.</summary>
    public const string ReadReport = "report.read";

    /// <summary>Write, review and sign off the report.</summary>
    public const string DraftReport = "report.draft";

    /// <summary>Publish the report, or a correction of it.</summary>
    public const string PublishReport = "report.publish";

    /// <summary>Write a document of an edition.</summary>
    public const string WriteDocument = "document.write";

    /// <summary>See photographs that are not public.</summary>
    public const string ReadPhoto = "photo.read";

    /// <summary>Bring photographs in, caption, credit, crop, take down.</summary>
    public const string ChangePhoto = "photo.change";

    /// <summary>Take the roster with names and posts out; logged with its purpose.</summary>
    public const string ExportRoster = "roster.export";

    /// <summary>Read who changed what.</summary>
    public const string ReadHistory = "history.read";

    /// <summary>Take back an act by its history, restore from the bin.</summary>
    public const string Undo = "history.undo";

    /// <summary>See who works here, in which role.</summary>
    public const string ReadMembers = "members.read";

    /// <summary>Invite, change and end host staff, door staff and editors.</summary>
    public const string ChangeMembers = "members.change";

    /// <summary>Invite, change and end every other role but the organiser's.</summary>
    public const string ChangeOtherMembers = "members.change-others";

    /// <summary>Make someone an organiser, or end that.</summary>
    public const string ChangeOrganisers = "organisers.change";

    /// <summary>Search everything one may read.</summary>
    public const string UseSearch = "search.use";

    /// <summary>See background jobs with progress and result.</summary>
    public const string ReadJobs = "jobs.read";

    /// <summary>Cancel and retry background jobs.</summary>
    public const string ChangeJobs = "jobs.change";

    /// <summary>Read what the command line can do.</summary>
    public const string ReadHelp = "help.read";

    /// <summary>Run the server.</summary>
    public const string Serve = "installation.serve";

    /// <summary>Print a sign-in link for anybody.</summary>
    public const string Invite = "installation.invite";

    /// <summary>Copy the whole installation out.</summary>
    public const string Backup = "installation.backup";

    /// <summary>Fill an empty installation from a backup.</summary>
    public const string Restore = "installation.restore";

    /// <summary>Check the installation.</summary>
    public const string Check = "installation.check";

    /// <summary>Build the search index anew.</summary>
    public const string Reindex = "installation.reindex";

    /// <summary>All permissions.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. typeof(Permissions).GetFields(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static)
            .Where(f => f.IsLiteral)
            .Select(f => (string)f.GetRawConstantValue()!),
    ];
}
