using Microsoft.Extensions.Primitives;

namespace Baton.Web.Forms;

/// <summary>What somebody typed into a form, field by field, exactly as it came; files stand apart.</summary>
/// <param name="Fields">The fields by name.</param>
/// <param name="Files">The files, in the order they were chosen.</param>
public sealed record TypedForm(IReadOnlyDictionary<string, StringValues> Fields, IReadOnlyList<IFormFile> Files)
{
    /// <summary>A form in which nothing was typed.</summary>
    public static TypedForm Empty { get; } = new(new Dictionary<string, StringValues>(StringComparer.Ordinal), []);

    /// <summary>What stands in a field, or null when the form had no such field. Line ends are LF; U+0000 cannot come in.</summary>
    public string? this[string field] => Fields.TryGetValue(field, out var value) ? Tidy(value.ToString()) : null;

    /// <summary>What stands in a field; empty when the form had no such field.</summary>
    public string Text(string field) => this[field] ?? "";

    /// <summary>All values of a field that may stand several times (boxes that were ticked).</summary>
    public IReadOnlyList<string> All(string field) => Fields.TryGetValue(field, out var value) ? [.. value.OfType<string>().Select(Tidy)] : [];

    /// <summary>True when the form had the field and something in it.</summary>
    public bool Has(string field) => !string.IsNullOrWhiteSpace(this[field]);

    /// <summary>The ids in a field that may stand several times; what is none is left out.</summary>
    public IReadOnlyList<Guid> Ids(string field) => [.. All(field).Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty)];

    /// <summary>The id in a field, or null.</summary>
    public Guid? Id(string field) => Guid.TryParse(this[field], out var id) && id != Guid.Empty ? id : null;

    /// <summary>A form with these fields, for tests and for pages that fill one in advance.</summary>
    public static TypedForm Of(params IEnumerable<(string Field, string Value)> fields) => new(
        fields.GroupBy(f => f.Field, StringComparer.Ordinal).ToDictionary(g => g.Key, g => new StringValues([.. g.Select(f => f.Value)]), StringComparer.Ordinal), []);

    /// <summary>Takes the form of a request over.</summary>
    public static TypedForm Of(IFormCollection form) => new(
        form.Where(f => f.Key is not AntiforgeryField).ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal), [.. form.Files]);

    // The framework's own field; it is no answer of the visitor.
    private const string AntiforgeryField = "__RequestVerificationToken";

    private static string Tidy(string text) => text.ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal);
}
