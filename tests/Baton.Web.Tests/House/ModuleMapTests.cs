using System.Text;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Baton.Web.Tests.Fixtures;
using Assembly = System.Reflection.Assembly;

namespace Baton.Web.Tests.House;

public sealed class ModuleMapTests
{
    private static readonly Lazy<Arrow[]> Loaded = new(Load);

    private static Arrow[] Arrows => Loaded.Value;

    [Fact]
    public void Arrows_are_seen_at_all() => Assert.True(Arrows.Length > 20, $"Only {Arrows.Length} uses were found: the assemblies were not read.");

    [Fact]
    public void Only_planned_modules_and_rooms_exist()
    {
        var rooms = Repository.Below("src/Baton.Web", ".cs", ".razor").Select(file => file.Split('/')).Where(parts => parts.Length > 3).Select(parts => parts[2])
            .Except(["Features", "wwwroot", "Properties"]).Except(Modules.Rooms).Except(Modules.Entrances);
        var modules = Arrows.SelectMany(arrow => new[] { arrow.From, arrow.To })
            .Where(place => place.Floor is Floor.Domain or Floor.Features).Select(place => place.Name)
            .Concat(Modules.Existing).Distinct().Except(Modules.Plan.Keys);
        Findings.None(modules.Select(module => $"{module}: an unplanned module").Concat(rooms.Select(room => $"{room}: an unplanned room")));
    }

    [Fact]
    public void A_module_uses_only_the_modules_below_it() => None(arrow =>
        arrow.From.Floor is Floor.Domain or Floor.Features
        && arrow.To.Floor is Floor.Domain or Floor.Features
        && arrow.From.Name != arrow.To.Name
        && !(Modules.Plan.TryGetValue(arrow.From.Name, out var allowed) && allowed.Contains(arrow.To.Name)));

    [Fact]
    public void The_domain_root_uses_no_module() => None(arrow => arrow.From.Floor == Floor.DomainRoot && arrow.To.Floor == Floor.Domain);

    [Fact]
    public void Rooms_never_use_features_or_entrances() => None(arrow => arrow.From.Floor == Floor.Room && arrow.To.Floor is Floor.Features or Floor.WebRoot);

    [Fact]
    public void Features_never_use_entrances() => None(arrow => arrow.From.Floor == Floor.Features && arrow.To.Floor == Floor.WebRoot);

    [Fact]
    public void Only_the_program_knows_the_solvers() => None(arrow => arrow.From.Floor is Floor.Room or Floor.Features && arrow.To.Floor == Floor.Planning);

    [Fact]
    public void A_namespace_is_the_folder_of_its_file()
    {
        var strayed = Repository.Below("src", ".cs")
            .Select(file => (File: file, Line: Repository.Read(file).Split('\n').FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))))
            .Where(found => found.Line is not null)
            .Where(found => found.Line!.TrimEnd(';', '\r')["namespace ".Length..] != string.Join('.', found.File.Split('/')[1..^1]))
            .Select(found => $"{found.File}: {found.Line}");
        Findings.None(strayed);
    }

    [Fact]
    public void The_drawn_map_is_the_real_one() => Snapshot.MatchesPage(Draw(), Path.Combine(Repository.Root, "docs", "module-map.md"));

    private static void None(Func<Arrow, bool> forbidden) =>
        Findings.None(Arrows.Where(forbidden).Select(arrow => $"{arrow.User} uses {arrow.Used}").Distinct().Order(StringComparer.Ordinal));

    private static Arrow[] Load()
    {
        var architecture = new ArchLoader().LoadAssemblies(Assembly.Load("Baton.Domain"), Assembly.Load("Baton.Planning"), Assembly.Load("baton")).Build();
        return
        [
            .. architecture.Types
                .SelectMany(type => type.Dependencies.Select(dependency => (User: type, Used: dependency.Target)))
                .Where(use => Ours(use.User) && Ours(use.Used))
                .Select(use => new Arrow(Modules.Of(use.User.Namespace.FullName), Modules.Of(use.Used.Namespace.FullName), use.User.FullName, use.Used.FullName))
                .Where(arrow => arrow.From != arrow.To)
                .Distinct(),
        ];
    }

    private static bool Ours(IType type) =>
        type.Namespace is { } space && (space.FullName + ".").StartsWith("Baton.", StringComparison.Ordinal) && !space.FullName.Contains(".Migrations", StringComparison.Ordinal);

    private static string Draw()
    {
        var map = new StringBuilder()
            .Append("# Module map\n\nDrawn by `ModuleMapTests` from the real arrows between types; do not edit it. ")
            .Append("After a change that is meant: `dotnet make.cs snapshot`.\n\n")
            .Append("| module | its subject uses | its features use |\n| --- | --- | --- |\n");
        foreach (var module in Modules.Existing)
        {
            map.Append($"| {module} | {Used(Floor.Domain, module)} | {Used(Floor.Features, module)} |\n");
        }

        map.Append("\n| room | uses |\n| --- | --- |\n");
        foreach (var room in Modules.Rooms.Where(room => Arrows.Any(arrow => arrow.From == new Place(Floor.Room, room))))
        {
            var used = Arrows.Where(arrow => arrow.From == new Place(Floor.Room, room))
                .Select(arrow => arrow.To.Floor is Floor.Domain or Floor.DomainRoot ? "the domain" : arrow.To.Floor == Floor.Planning ? "the solvers" : arrow.To.Name).Distinct().Order(StringComparer.Ordinal);
            map.Append($"| {room} | {string.Join(", ", used)} |\n");
        }

        return map.ToString();
    }

    private static string Used(Floor floor, string module)
    {
        var used = Arrows.Where(arrow => arrow.From == new Place(floor, module)).Select(arrow => arrow.To).ToList();
        var modules = Modules.Existing.Where(other => other != module && used.Any(place => place.Name == other && place.Floor is Floor.Domain or Floor.Features));
        var rooms = used.Where(place => place.Floor == Floor.Room).Select(place => place.Name).Distinct().Order(StringComparer.Ordinal);
        string[] all = [.. modules, .. rooms];
        return all.Length == 0 ? "-" : string.Join(", ", all);
    }

    private sealed record Arrow(Place From, Place To, string User, string Used);
}
