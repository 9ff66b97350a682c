using Baton.Web.Forms;

namespace Baton.Web.Features.Office.Parts;

/// <summary>Fields of several parts on one page: each carries its part's id before the column's key, so that every label finds its own field.</summary>
internal static class PrefixedFields
{
    /// <summary>Before the fields of the part that is still to be entered.</summary>
    public const string New = "new.";

    /// <summary>Before the fields of a part.</summary>
    public static string Of(Guid id) => $"{id:N}.";

    /// <summary>The fields behind a prefix under their bare keys, with the version or the id of a new part that the form carries.</summary>
    public static TypedForm Bare(this TypedForm form, string prefix)
    {
        var fields = form.Fields.Where(f => f.Key.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(f => f.Key[prefix.Length..], f => f.Value, StringComparer.Ordinal);
        foreach (var carried in (string[])["version", SavePart.IdOfNew])
        {
            if (form.Fields.TryGetValue(carried, out var value))
            {
                fields[carried] = value;
            }
        }

        return new TypedForm(fields, []);
    }

    /// <summary>The outcome with its faults at the fields behind the prefix.</summary>
    public static PartOutcome Behind(this PartOutcome outcome, string prefix) =>
        outcome with { Faults = [.. outcome.Faults.Select(f => f with { Field = f.Field is null ? null : prefix + f.Field })] };
}
