using System.Reflection;

namespace Baton.Web.Tests.House;

public sealed class DomainPurityTests
{
    [Fact]
    public void The_domain_references_nothing_but_the_base_library() =>
        Assert.All(Referenced("Baton.Domain"), name => Assert.StartsWith("System.", name, StringComparison.Ordinal));

    [Fact]
    public void Planning_references_only_the_domain_and_its_solver() =>
        Findings.None(Referenced("Baton.Planning").Where(name => name is not ("Baton.Domain" or "Google.OrTools") && !name.StartsWith("System.", StringComparison.Ordinal)));

    [Fact]
    public void Production_never_references_tests() =>
        Findings.None(Referenced("baton").Where(name => name.Contains("Test", StringComparison.OrdinalIgnoreCase) || name.StartsWith("xunit", StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<string> Referenced(string assembly) => Assembly.Load(assembly).GetReferencedAssemblies().Select(reference => reference.Name!);
}
