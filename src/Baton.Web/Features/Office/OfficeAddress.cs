namespace Baton.Web.Features.Office;

/// <summary>The addresses of the office: <c>/manage/{slug}</c> for a programme, <c>/manage/{slug}/{number}</c> for an edition.</summary>
public static class OfficeAddress
{
    /// <summary>Pattern of a programme's pages.</summary>
    public const string Programme = "/manage/{slug}";

    /// <summary>Pattern of an edition's pages.</summary>
    public const string Edition = "/manage/{slug}/{number:int}";

    /// <summary>The address of an edition's office, or of the programme's where <paramref name="number"/> is 0.</summary>
    public static string Of(string slug, int number, string page = "") =>
        (number == 0 ? $"/manage/{slug}" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/manage/{slug}/{number}")) + (page.Length == 0 ? "" : "/" + page);

    /// <summary>The address of a part's form, with the field to begin in.</summary>
    public static string Part(string slug, int number, string sheet, Guid id, string? field = null) =>
        Of(slug, number, $"parts/{sheet}/{id}") + (field is null ? "" : $"#f-{field}");

    /// <summary>Where parts of a kind are listed: the page made for them, else the generic list.</summary>
    public static string List(string slug, int number, string sheet) => (number, sheet) switch
    {
        (0, "programme") => Of(slug, 0, "settings"),
        (0, "institutions") => Of(slug, 0, "institutions"),
        (0, "venues") => Of(slug, 0, "institutions") + "?view=venues",
        (0, "members") => Of(slug, 0, "member-institutions"),
        (0, "hosts") => Of(slug, 0, "hosts"),
        _ => Of(slug, number, $"parts/{sheet}"),
    };
}
