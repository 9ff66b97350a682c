using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Baton.Domain.Sessions;
using Baton.Web.Storage;

namespace Baton.Web.Features.Office.Talks;

/// <summary>Versions of a talk's two halves, text and slides: who writes the one does not stand in the way of who brings the other.</summary>
internal static class TalkVersions
{
    /// <summary>The version of a talk without slides.</summary>
    public const string NoSlides = "none";

    private const int Bytes = 12;

    /// <summary>Of everything but the slides.</summary>
    public static string OfText(TalkDetails talk) => Base64Url.EncodeToString(
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(talk with { SlidesHash = "", SlidesName = "" }, PartJson.Plain)).AsSpan(0, Bytes));

    /// <summary>Of the slides.</summary>
    public static string OfSlides(TalkDetails talk) => talk.SlidesHash.Length > 0 ? talk.SlidesHash : NoSlides;
}
