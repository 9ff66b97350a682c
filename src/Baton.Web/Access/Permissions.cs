namespace Baton.Web.Access;

/// <summary>Every permission by name. An endpoint or command names exactly one; what names none is closed to everybody.</summary>
public static class Permissions
{
    /// <summary>Read what is published: pages, calendars, reports, pictures.</summary>
    public const string ReadPublished = "published.read";

    /// <summary>Fetch style sheets, icons and other files of the program itself.</summary>
    public const string ReadAssets = "assets.read";

    /// <summary>Ask whether the server lives and is ready.</summary>
    public const string ReadHealth = "health.read";

    /// <summary>Enter the office of an edition.</summary>
    public const string EnterOffice = "office.enter";

    /// <summary>Run the server.</summary>
    public const string Serve = "installation.serve";

    /// <summary>Read what the command line can do.</summary>
    public const string ReadHelp = "help.read";

    /// <summary>Bring a workbook, roster or folder in.</summary>
    public const string Import = "plan.import";

    /// <summary>Take the plan of an edition out.</summary>
    public const string Export = "plan.export";

    /// <summary>Take the roster with names and posts out; logged with its purpose.</summary>
    public const string ExportRoster = "roster.export";

    /// <summary>Write a document of an edition.</summary>
    public const string WriteDocument = "document.write";

    /// <summary>Copy the whole installation out.</summary>
    public const string Backup = "installation.backup";

    /// <summary>Fill an empty installation from a backup.</summary>
    public const string Restore = "installation.restore";

    /// <summary>Check the installation.</summary>
    public const string Check = "installation.check";

    /// <summary>Take back an act by its history.</summary>
    public const string Undo = "plan.undo";

    /// <summary>All permissions.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. typeof(Permissions).GetFields(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static)
            .Where(f => f.IsLiteral)
            .Select(f => (string)f.GetRawConstantValue()!),
    ];
}
