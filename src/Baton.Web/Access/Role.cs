namespace Baton.Web.Access;

/// <summary>What a person is to a programme or an edition. The columns of <c>permissions.csv</c> stand for them.</summary>
public enum Role
{
    /// <summary>Anybody at all; nobody is given it.</summary>
    Public,

    /// <summary>Takes part in an edition.</summary>
    Delegate,

    /// <summary>Leads a delegation.</summary>
    Lead,

    /// <summary>Works for the host of an edition.</summary>
    Host,

    /// <summary>Stands at the door on the day.</summary>
    Door,

    /// <summary>Writes for the public: report and photographs.</summary>
    Editor,

    /// <summary>Answers for the programme.</summary>
    Organiser,

    /// <summary>Hosts the next edition: sees this one when it has been handed over.</summary>
    NextHost,

    /// <summary>Hosted an edition that is closed: reads.</summary>
    PastHost,

    /// <summary>Looks and changes nothing.</summary>
    Auditor,

    /// <summary>Runs the machine: no content, counts and health only.</summary>
    Operator,
}

/// <summary>The names of roles outside this program.</summary>
public static class RoleNames
{
    private static readonly (Role Role, string Column, string Word)[] Names =
    [
        (Role.Public, "PUB", "public"),
        (Role.Delegate, "DEL", "delegate"),
        (Role.Lead, "LEAD", "lead"),
        (Role.Host, "HOST", "host"),
        (Role.Door, "DOOR", "door"),
        (Role.Editor, "EDIT", "editor"),
        (Role.Organiser, "ORG", "organiser"),
        (Role.NextHost, "NEXT", "next-host"),
        (Role.PastHost, "PAST", "past-host"),
        (Role.Auditor, "AUD", "auditor"),
        (Role.Operator, "OPS", "operator"),
    ];

    /// <summary>The words of all roles that are given to people, in the order of the columns.</summary>
    public static IReadOnlyList<string> Given { get; } = [.. Names.Where(n => n.Role is not (Role.Public or Role.Operator)).Select(n => n.Word)];

    /// <summary>The role of a column; null for an unknown one.</summary>
    public static Role? OfColumn(string column) => Names.Where(n => n.Column == column).Select(n => (Role?)n.Role).FirstOrDefault();

    /// <summary>The role a form or a command names ("next-host"), among those that are given; null for anything else.</summary>
    public static Role? Named(string? word) => Names.Where(n => n.Word == word && Given.Contains(n.Word)).Select(n => (Role?)n.Role).FirstOrDefault();

    /// <summary>The word of a role in forms and commands.</summary>
    public static string Word(this Role role) => Names.First(n => n.Role == role).Word;

    /// <summary>True for the roles of one edition; the others belong to a programme.</summary>
    public static bool IsOfEdition(this Role role) => role is not (Role.Organiser or Role.Auditor or Role.Operator or Role.Public);
}
