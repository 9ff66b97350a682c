using System.Reflection;
using System.Text.RegularExpressions;

namespace Baton.Web.Tests.House;

public sealed partial class DocumentationTests
{
    private static IEnumerable<string> Pages => Repository.Files.Where(file => file.EndsWith(".md", StringComparison.Ordinal));

    [Fact]
    public void Each_link_between_pages_leads_somewhere() => Findings.None(
        from page in Pages
        from link in Link().Matches(Repository.Read(page))
        let target = link.Groups[1].Value.Split('#')[0]
        where target.Length > 0 && !target.Contains(':', StringComparison.Ordinal)
        let path = Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, target)
        where !File.Exists(path) && !Directory.Exists(path)
        select $"{page}: {target}");

    [Fact]
    public void The_plan_of_the_house_lists_the_modules_that_exist() =>
        Assert.Equal(Modules.Existing, Rows("docs/house.md").Where(Modules.Plan.ContainsKey));

    [Fact]
    public void Each_type_in_the_glossary_exists()
    {
        var types = new[] { "Baton.Domain", "Baton.Planning", "baton" }.SelectMany(name => Assembly.Load(name).GetTypes()).Select(type => type.Name.Split('`')[0]).ToHashSet();
        var named = GlossaryType().Matches(Repository.Read("docs/glossary.md")).SelectMany(row => Quoted().Matches(row.Groups[1].Value)).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(named);
        Findings.None(named.Where(name => !types.Contains(name)));
    }

    [Fact]
    public void Decisions_are_numbered_without_a_gap()
    {
        var numbers = Repository.Below("docs/adr", ".md").Select(file => int.Parse(Path.GetFileName(file)[..4], System.Globalization.CultureInfo.InvariantCulture)).Order().ToList();
        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
    }

    [Fact]
    public void Each_package_has_its_line_with_a_licence()
    {
        var listed = Repository.Read("docs/adr/0003-packages.md");
        Findings.None(PackageVersion().Matches(Repository.Read("Directory.Packages.props")).Select(match => match.Groups[1].Value)
            .Where(package => !listed.Contains($"| {package} |", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Rows(string page) => Row().Matches(Repository.Read(page)).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\| `?(\w+)`? \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\|[^|]+\|[^|]+\|([^|]+)\|", RegexOptions.Multiline)]
    private static partial Regex GlossaryType();

    [GeneratedRegex("`(\\w+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex("PackageVersion Include=\"([^\"]+)\"")]
    private static partial Regex PackageVersion();
}
