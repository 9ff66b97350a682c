using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace Baton.Web.Forms;

/// <summary>The page of a command: it holds the form, and is shown again when the command refuses.</summary>
/// <param name="Component">The page's component.</param>
/// <param name="Address">Its address with the route values of the command, or fields of the form, in braces: <c>/manage/{slug}/{number}/agenda?open={item}</c>.</param>
/// <param name="Fixed">Parameters of the page that stand in the address as fixed words.</param>
public sealed partial record CommandPage(Type Component, string Address, params (string Name, object Value)[] Fixed)
{
    /// <summary>The address for these route values; what is in neither route nor form is left empty.</summary>
    public string AddressOf(RouteValueDictionary values, TypedForm typed) => Hole().Replace(Address, hole =>
    {
        var name = hole.Groups[1].Value;
        var value = values.TryGetValue(name, out var routed) ? Convert.ToString(routed, CultureInfo.InvariantCulture) : typed[name];
        return Uri.EscapeDataString(value ?? "");
    });

    /// <summary>The route values as parameters of the component, each in the type the component asks for.</summary>
    public IDictionary<string, object?> ParametersFrom(RouteValueDictionary values)
    {
        var parameters = Fixed.ToDictionary(f => f.Name, f => (object?)f.Value, StringComparer.Ordinal);
        foreach (var property in Component.GetProperties().Where(p => p.IsDefined(typeof(ParameterAttribute))))
        {
            if (values.TryGetValue(property.Name, out var value) && Typed(value, property.PropertyType) is { } typed)
            {
                parameters[property.Name] = typed;
            }
        }

        return parameters;
    }

    private static object? Typed(object? value, Type wanted)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture);
        var bare = Nullable.GetUnderlyingType(wanted) ?? wanted;
        return bare == typeof(string) ? text
            : bare == typeof(int) ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null
            : bare == typeof(Guid) && Guid.TryParse(text, out var id) ? id
            : null;
    }

    [GeneratedRegex("\\{([A-Za-z-]+)\\}")]
    private static partial Regex Hole();
}
