using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Baton.Domain;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Hosting;

namespace Baton.Web.Tests.House;

public sealed partial class NamingTests
{
    /// <summary>Words that hide a missing name.</summary>
    private static readonly string[] EmptyWords =
        ["Manager", "Helper", "Helpers", "Util", "Utils", "Common", "Shared", "Base", "Impl", "Data", "Info", "Service", "Dto", "Model", "Entity", "V2"];

    /// <summary>One term of ours carries such a word: an id of any kind.</summary>
    private const string Excused = "EntityId";

    private static readonly Type[] Types =
    [
        .. new[] { "Baton.Domain", "Baton.Planning", "baton" }.SelectMany(name => Assembly.Load(name).GetTypes())
            .Where(type => type.Namespace?.StartsWith("Baton.", StringComparison.Ordinal) == true && !type.Namespace.Contains(".Migrations", StringComparison.Ordinal))
            .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && !type.Name.Contains('<', StringComparison.Ordinal) && type.Name != "_Imports"),
    ];

    [Fact]
    public void Ids_are_readonly_record_structs_named_after_their_noun()
    {
        var ids = Types.Where(type => type.IsValueType && Implements(type, typeof(IEntityId<>))).ToList();
        Assert.NotEmpty(ids);
        Assert.All(ids, id =>
        {
            Assert.EndsWith("Id", id.Name, StringComparison.Ordinal);
            Assert.True(id.IsDefined(typeof(IsReadOnlyAttribute), inherit: false), $"{id.Name} is not readonly");
            Assert.True(id.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null, $"{id.Name} is not a record");
            Assert.Contains(Types, type => type.Name == id.Name[..^2]);
        });
        Findings.None(Types.Where(type => type.IsValueType && type.Name.EndsWith("Id", StringComparison.Ordinal)).Except(ids));
    }

    [Fact]
    public void A_component_with_an_address_is_a_page_and_a_feature_s_page_has_an_address() => Findings.None(Types
        .Where(type => typeof(ComponentBase).IsAssignableFrom(type) && !type.IsAbstract)
        .Where(type => type.Name.EndsWith("Page", StringComparison.Ordinal)
            ? type.Namespace!.StartsWith("Baton.Web.Features.", StringComparison.Ordinal) && !type.IsDefined(typeof(RouteAttribute))
            : type.IsDefined(typeof(RouteAttribute)))
        .Select(type => type.FullName));

    [Fact]
    public void A_handler_has_one_public_method() => Findings.None(Types
        .Where(type => type.GetMethod("HandleAsync", BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly) is not null)
        .Where(type => Own(type).Count() != 1)
        .Select(type => $"{type.FullName}: {string.Join(", ", Own(type).Select(method => method.Name))}"));

    [Fact]
    public void A_query_reads_and_nothing_else() => Findings.None(Types
        .Where(type => type.IsClass && type.Name.EndsWith("Query", StringComparison.Ordinal))
        .SelectMany(type => Own(type).Where(method => method.ReturnType == typeof(void) || method.ReturnType == typeof(Task) || method.Name == "HandleAsync")
            .Select(method => $"{type.FullName}.{method.Name}")));

    [Fact]
    public void Classes_are_sealed() => Findings.None(Types
        .Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false } && !typeof(IComponent).IsAssignableFrom(type) && type.Name != "_Imports")
        .Where(type => !Types.Any(other => other.BaseType == type))
        .Select(type => type.FullName));

    [Fact]
    public void An_interface_has_two_faces_or_is_a_port_of_planning() => Findings.None(Types
        .Where(type => type.IsInterface)
        .Where(port => Types.Where(type => type is { IsInterface: false, IsAbstract: false } && Implements(type, port)).ToList()
            is var faces && faces.Count < 2 && faces.All(face => face.Namespace != "Baton.Planning"))
        .Select(port => port.FullName));

    [Fact]
    public void No_name_hides_a_missing_word()
    {
        var names = Types.Where(type => !typeof(IHostedService).IsAssignableFrom(type)).Select(type => type.Name.Split('`')[0])
            .Concat(Repository.Below("src", ".cs", ".razor").SelectMany(file => file.Split('/')[2..^1]));
        Findings.None(names.Where(name => Words().Matches(name.Replace(Excused, "", StringComparison.Ordinal)).Any(word => EmptyWords.Contains(word.Value))).Distinct());
    }

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Words();

    private static bool Implements(Type type, Type port) =>
        type.GetInterfaces().Any(face => face == port || (face.IsGenericType && face.GetGenericTypeDefinition() == port));

    private static IEnumerable<MethodInfo> Own(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => !method.IsSpecialName && method.GetBaseDefinition().DeclaringType == type && !method.Name.Contains("Dispose", StringComparison.Ordinal));
}
