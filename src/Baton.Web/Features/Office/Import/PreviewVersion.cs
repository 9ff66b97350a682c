using System.Security.Cryptography;
using System.Text.Json;

namespace Baton.Web.Features.Office.Import;

/// <summary>What a preview showed, as one word: a file is taken in only as long as it would do what was looked at.</summary>
internal static class PreviewVersion
{
    /// <summary>The version of a result; the same in both languages.</summary>
    public static string Of(ImportResult result)
    {
        // One JSON array, so that no text of a cell can be taken for the end of another.
        var told = JsonSerializer.SerializeToUtf8Bytes(new object[]
        {
            result.Same,
            result.Rejected.Select(r => new object[] { r.Sheet, r.Row, r.At, r.Code, r.Value }),
            result.Changes.Select(c => new object[] { c.Sheet, c.Row, (int)c.Kind, c.Cells.Select(cell => new[] { cell.Column, cell.Before, cell.After }) }),
        });
        return Convert.ToHexStringLower(SHA256.HashData(told).AsSpan(0, 12));
    }
}
