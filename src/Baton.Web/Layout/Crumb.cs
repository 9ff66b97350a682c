using Baton.Domain;

namespace Baton.Web.Layout;

/// <summary>One step of the way to a page. Without an address it is the page itself.</summary>
/// <param name="Text">The name of the step.</param>
/// <param name="Href">Where it leads; null for the page the reader is on.</param>
public sealed record Crumb(LocalizedText Text, string? Href = null)
{
    /// <summary>A step named by a text of the interface, which is in the reader's language already.</summary>
    public static Crumb Of(string text, string? href = null) => new(LocalizedText.Both(text), href);
}
