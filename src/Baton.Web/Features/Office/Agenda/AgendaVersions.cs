using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Baton.Domain.Sessions;
using Baton.Web.Storage;

namespace Baton.Web.Features.Office.Agenda;

/// <summary>Short digests that a form carries, by which it notices that somebody else saved meanwhile.</summary>
internal static class AgendaVersions
{
    private const int Bytes = 12;

    /// <summary>Of all that an item's form writes: the item and its acts.</summary>
    public static string Of(AgendaItem item, IEnumerable<AgendaAct> acts) =>
        Digest(string.Join(' ', acts.OrderBy(a => a.Id.Value).Select(a => $"{a.Id.Value} {PartVersion.Of(a)}").Prepend(PartVersion.Of(item))));

    /// <summary>Of what a re-timing goes by: order, begin and length of every item of a stage. Titles and speakers may change meanwhile.</summary>
    public static string OfTimes(IEnumerable<AgendaItem> items) =>
        Digest(JsonSerializer.Serialize(items.OrderBy(i => i.Id.Value).Select(i => new { Id = i.Id.Value, Slot = AgendaSlot.Of(i.Details) })));

    private static string Digest(string content) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, Bytes));
}
