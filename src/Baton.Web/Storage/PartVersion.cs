using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Baton.Domain;
using Baton.Domain.Programmes;

namespace Baton.Web.Storage;

/// <summary>The version of a part: a short digest of all that is written about it. A form carries it, and notices by it that somebody else saved.</summary>
public static class PartVersion
{
    private const int Bytes = 12;

    /// <summary>16 letters of base64url; equal for equal content and state.</summary>
    public static string Of(IPlanPart part)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(part.Content, part.Content.GetType(), PartJson.Plain);
        var state = part is Edition edition ? JsonSerializer.SerializeToUtf8Bytes(new[] { edition.State.ToString(), edition.StateReason }) : [];
        return Base64Url.EncodeToString(SHA256.HashData([.. content, .. state]).AsSpan(0, Bytes));
    }
}
