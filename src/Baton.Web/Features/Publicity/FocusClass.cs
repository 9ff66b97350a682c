using System.Globalization;
using Baton.Domain.Publicity;

namespace Baton.Web.Features.Publicity;

/// <summary>
/// The classes by which the frame of 3:2 is laid around what matters in a photo. Classes, because the pages allow no styles of their own;
/// in steps of ten percent, which nobody sees.
/// </summary>
public static class FocusClass
{
    /// <summary>The classes, with further ones before them; null for a photo whose middle matters and no further class.</summary>
    public static string? Of(PhotoDetails photo, string? further = null)
    {
        var (x, y) = (Step(photo.FocusX), Step(photo.FocusY));
        string?[] classes = [further, x == 50 ? null : Class('x', x), y == 50 ? null : Class('y', y)];
        return string.Join(' ', classes.OfType<string>()) is { Length: > 0 } known ? known : null;
    }

    private static string Class(char axis, int percent) => string.Create(CultureInfo.InvariantCulture, $"at-{axis}{percent}");

    private static int Step(int percent) => (int)Math.Round(percent / 10.0) * 10;
}
