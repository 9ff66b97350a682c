namespace Baton.Web.Features.Office.Agenda;

/// <summary>The addresses of the agenda at work.</summary>
public static class AgendaAddress
{
    /// <summary>The page.</summary>
    public static string Of(string slug, int number) => OfficeAddress.Of(slug, number, "agenda");

    /// <summary>The page with an item open, at a field of its form.</summary>
    public static string Open(string slug, int number, Guid item, string? field = null) => $"{Of(slug, number)}?open={item}{(field is null ? "" : $"#f-{field}")}";

    /// <summary>The page with the form of a new item.</summary>
    /// <param name="slug">The programme.</param>
    /// <param name="number">The edition.</param>
    /// <param name="after">The item it comes after, or the stage at whose beginning it stands; null = the last item.</param>
    /// <param name="minutes">How long it takes; null = not said.</param>
    public static string Insert(string slug, int number, Guid? after = null, int? minutes = null) =>
        $"{Of(slug, number)}?insert={after}{(minutes is { } m ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"&minutes={m}") : "")}#new";

    /// <summary>A command on an item: save, arrange, retime, remove.</summary>
    public static string Item(string slug, int number, Guid item, string act) => $"{Of(slug, number)}/items/{item}/{act}";
}
