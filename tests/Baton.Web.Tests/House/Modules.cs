namespace Baton.Web.Tests.House;

/// <summary>
/// The plan of the house: each module with the modules it may use, lower ones first, and the rooms around the features.
/// Closed by default: what is not written here is forbidden until someone writes it here.
/// </summary>
internal static class Modules
{
    private static readonly string[] Ground = ["Institutions", "People", "Programmes"];

    private static readonly string[] Visits = [.. Ground, "Registration"];

    private static readonly string[] BelowPlaybook = [.. Visits, "SiteVisits", "Sessions", "Seating", "Attendance"];

    private static readonly string[] BelowHandover = [.. BelowPlaybook, "Playbook", "Commitments", "Practices"];

    private static readonly string[] BelowPublicity = [.. BelowHandover, "Handover"];

    /// <summary>Module → the modules it may use, in the order of the house.</summary>
    public static IReadOnlyDictionary<string, string[]> Plan { get; } = new OrderedDictionary<string, string[]>
    {
        ["Institutions"] = [],
        ["People"] = ["Institutions"],
        ["Programmes"] = ["Institutions", "People"],
        ["Registration"] = Ground,
        ["SiteVisits"] = Visits,
        ["Sessions"] = Visits,
        ["Seating"] = [.. Visits, "Sessions"],
        ["Attendance"] = Visits,
        ["Playbook"] = BelowPlaybook,
        ["Commitments"] = Ground,
        ["Practices"] = [.. Ground, "Sessions", "Commitments"],
        ["Handover"] = BelowHandover,
        ["Publicity"] = BelowPublicity,
        ["Office"] = [.. BelowPublicity, "Publicity"],
    };

    /// <summary>The rooms of Baton.Web around the features; none of them may use a feature.</summary>
    public static IReadOnlyList<string> Rooms { get; } = ["Access", "Delivery", "Documents", "Files", "Forms", "Layout", "Localization", "Outbox", "Storage"];

    /// <summary>The rooms that lead in from outside, as Program.cs does: they may use every feature, and none may use them.</summary>
    public static IReadOnlyList<string> Entrances { get; } = ["CommandLine"];

    /// <summary>The rooms of Baton.Domain that are no module: like its root, every module may use them and they use none.</summary>
    public static IReadOnlyList<string> DomainRooms { get; } = ["Wording"];

    /// <summary>The modules that have a source file, in the order of the house; unknown ones come last.</summary>
    public static IReadOnlyList<string> Existing { get; } =
    [
        .. Repository.Below("src/Baton.Domain", ".cs").Concat(Repository.Below("src/Baton.Web/Features", ".cs", ".razor"))
            .Select(file => file.Replace("src/Baton.Domain/", "", StringComparison.Ordinal).Replace("src/Baton.Web/Features/", "", StringComparison.Ordinal).Split('/'))
            .Where(parts => parts.Length > 1)
            .Select(parts => parts[0])
            .Except(DomainRooms)
            .OrderBy(module => Plan.Keys.ToList().IndexOf(module) is var order && order < 0 ? int.MaxValue : order),
    ];

    /// <summary>Where a namespace stands: a module and whether it is its domain or its pages, or a room, or the root of a project.</summary>
    public static Place Of(string name)
    {
        var parts = name.Split('.');
        return parts switch
        {
            ["Baton", "Domain"] => new(Floor.DomainRoot, ""),
            ["Baton", "Domain", var room, ..] when DomainRooms.Contains(room) => new(Floor.DomainRoot, room),
            ["Baton", "Domain", var module, ..] => new(Floor.Domain, module),
            ["Baton", "Planning", ..] => new(Floor.Planning, ""),
            ["Baton", "Web", "Features"] => new(Floor.Features, ""),
            ["Baton", "Web", "Features", var module, ..] => new(Floor.Features, module),
            ["Baton", "Web"] => new(Floor.WebRoot, ""),
            ["Baton", "Web", var room, ..] when Entrances.Contains(room) => new(Floor.WebRoot, room),
            ["Baton", "Web", var room, ..] => new(Floor.Room, room),
            _ => new(Floor.Outside, name),
        };
    }
}

/// <summary>The floors of the house.</summary>
internal enum Floor
{
    /// <summary>Not ours.</summary>
    Outside,

    /// <summary>The few types every module of the domain uses.</summary>
    DomainRoot,

    /// <summary>A module's subject.</summary>
    Domain,

    /// <summary>The solvers.</summary>
    Planning,

    /// <summary>A module's pages, handlers and queries.</summary>
    Features,

    /// <summary>A room around the features.</summary>
    Room,

    /// <summary>Program.cs and the entrances.</summary>
    WebRoot,
}

/// <summary>One place in the house.</summary>
internal readonly record struct Place(Floor Floor, string Name);
