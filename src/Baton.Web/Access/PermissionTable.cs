using System.Collections.Frozen;

namespace Baton.Web.Access;

/// <summary>How far a permission reaches for a role: the letter of its cell.</summary>
internal enum Reach
{
    /// <summary>–: not at all.</summary>
    Nowhere,

    /// <summary>a: anybody.</summary>
    Anybody,

    /// <summary>s: oneself.</summary>
    Self,

    /// <summary>d: the own delegation.</summary>
    Delegation,

    /// <summary>e: the editions the role is for.</summary>
    Edition,

    /// <summary>p: all of the programme the role is in.</summary>
    Programme,

    /// <summary>i: only a role in the whole installation.</summary>
    Installation,

    /// <summary>P: what is published.</summary>
    Published,

    /// <summary>x: counts and health only.</summary>
    Counts,

    /// <summary>c: at the console only.</summary>
    Console,
}

/// <summary>One cell of the table.</summary>
/// <param name="Reach">How far.</param>
/// <param name="Masked">m: names and categories only.</param>
/// <param name="StepUp">!: only after a fresh proof of who one is.</param>
/// <param name="SecondPerson">2: a second person has to agree.</param>
/// <param name="UnlessKept">k: left to this role unless the organiser keeps it.</param>
internal readonly record struct Cell(Reach Reach, bool Masked = false, bool StepUp = false, bool SecondPerson = false, bool UnlessKept = false);

/// <summary>The table of <c>permissions.csv</c>: for each permission a cell for each role.</summary>
internal static class PermissionTable
{
    private const string Name = "Baton.Web.Access.permissions.csv";
    private static readonly FrozenDictionary<string, Cell[]> Rows = Read();

    /// <summary>The permissions that have a row.</summary>
    public static IEnumerable<string> Permissions => Rows.Keys;

    /// <summary>The cell of a permission for a role; empty for a permission without a row.</summary>
    public static Cell Of(string permission, Role role) => Rows.TryGetValue(permission, out var cells) ? cells[(int)role] : default;

    /// <summary>True for what everybody may do, signed in or not: nothing need be asked of the database.</summary>
    public static bool IsEverybodys(string permission) => Of(permission, Role.Public).Reach == Reach.Anybody;

    private static FrozenDictionary<string, Cell[]> Read()
    {
        using var stream = typeof(PermissionTable).Assembly.GetManifestResourceStream(Name) ?? throw new InvalidOperationException($"{Name} is missing.");
        using var reader = new StreamReader(stream);
        var rows = new Dictionary<string, Cell[]>(StringComparer.Ordinal);
        var roles = Fields(reader.ReadLine()!)[2..].Select(c => RoleNames.OfColumn(c) ?? throw new FormatException($"No role named {c}.")).ToArray();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var fields = Fields(line);
            var cells = new Cell[Enum.GetValues<Role>().Length];
            foreach (var (role, text) in roles.Zip(fields[2..]))
            {
                cells[(int)role] = Parse(text);
            }

            rows.Add(fields[0], cells);
        }

        return rows.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static Cell Parse(string text)
    {
        var cell = default(Cell);
        foreach (var letter in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            cell = letter switch
            {
                "–" => cell,
                "a" => cell with { Reach = Reach.Anybody },
                "s" => cell with { Reach = Reach.Self },
                "d" => cell with { Reach = Reach.Delegation },
                "e" => cell with { Reach = Reach.Edition },
                "p" => cell with { Reach = Reach.Programme },
                "i" => cell with { Reach = Reach.Installation },
                "P" => cell with { Reach = Reach.Published },
                "x" => cell with { Reach = Reach.Counts },
                "c" => cell with { Reach = Reach.Console },
                "m" => cell with { Masked = true },
                "!" => cell with { StepUp = true },
                "2" => cell with { SecondPerson = true },
                "k" => cell with { UnlessKept = true },
                _ => throw new FormatException($"permissions.csv: no cell is written “{text}”."),
            };
        }

        return cell;
    }

    // The sentence may stand in quotation marks, because of its commas; nothing else does.
    private static string[] Fields(string line)
    {
        if (line.IndexOf('"', StringComparison.Ordinal) is var open && open < 0)
        {
            return line.Split(',');
        }

        var close = line.LastIndexOf('"');
        return [.. line[..open].TrimEnd(',').Split(','), line[(open + 1)..close], .. line[(close + 2)..].Split(',')];
    }
}
