using System.Globalization;
using Baton.Domain.Publicity;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Forms;
using Microsoft.Extensions.Primitives;

namespace Baton.Web.Features.Office.Photos;

/// <summary>The form of one photo among others on a page: its fields carry the photo's id, so that each is found by its own label.</summary>
internal static class PhotoForm
{
    /// <summary>The columns of a photo's sheet that are filled in by hand.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["caption", "alt-text", "credit-person", "credit-unit", "subject", "stage", "drawing"];

    /// <summary>Those that hold for all pictures that are brought in together.</summary>
    public static IReadOnlyList<string> ColumnsForAll { get; } = ["subject", "stage", "credit-person", "credit-unit"];

    /// <summary>Name of the field in which the place that matters is chosen.</summary>
    public const string Focus = "focus";

    /// <summary>The nine places, by rows from the top left: percent of the width and of the height.</summary>
    public static IReadOnlyList<(int X, int Y)> Places { get; } = [.. from y in (int[])[0, 50, 100] from x in (int[])[0, 50, 100] select (x, y)];

    /// <summary>Stands before the names of a photo's fields.</summary>
    public static string Prefix(PhotoId photo) => PrefixedFields.Of(photo.Value);

    /// <summary>Where a photo stands on its page.</summary>
    public static string Anchor(PhotoId photo) => $"photo-{photo.Value}";

    /// <summary>The place as the field holds it.</summary>
    public static string Write((int X, int Y) place) => string.Create(CultureInfo.InvariantCulture, $"{place.X} {place.Y}");

    /// <summary>Which of the nine places a photo's focus is in.</summary>
    public static (int X, int Y) Nearest(int x, int y) => (Third(x), Third(y));

    /// <summary>The fields of one photo under the keys of its sheet, the version with them.</summary>
    public static TypedForm Fields(TypedForm form, string prefix)
    {
        var bare = form.Bare(prefix);
        var chosen = Places.Where(p => Write(p) == bare[Focus]).ToList();
        if (chosen is not [var place])
        {
            return bare;
        }

        var fields = new Dictionary<string, StringValues>(bare.Fields, StringComparer.Ordinal)
        {
            ["focus-x"] = place.X.ToString(CultureInfo.InvariantCulture),
            ["focus-y"] = place.Y.ToString(CultureInfo.InvariantCulture),
        };
        return bare with { Fields = fields };
    }

    private static int Third(int percent) => percent switch
    {
        < 34 => 0,
        > 66 => 100,
        _ => 50,
    };
}
