using System.Text.Json;
using System.Text.Json.Nodes;
using Baton.Domain;
using Baton.Domain.Programmes;

namespace Baton.Web.Storage.Publication;

/// <summary>Tells whether a part of the draft is public as it stands.</summary>
public static class PlanDifference
{
    // The number of an edition and of a turn is what it is called by, not a place among others.
    private static readonly HashSet<string> Named = [nameof(Edition), nameof(HostTurn)];

    /// <summary>True when the row says what the part says, also where an older program wrote it.</summary>
    public static bool Same(IPlanPart draft, PublishedPart row)
    {
        if (draft is Edition edition && (edition.State.ToString() != row.State || edition.StateReason != row.StateReason))
        {
            return false;
        }

        var now = PublishedContent.Write(draft);
        return now == row.Content || now == PublishedContent.Write(PublishedContent.Read(PlanPartKind.Of(draft), row.Content));
    }

    /// <summary>True when two details of a part differ in nothing but its place among its like.</summary>
    public static bool OnlyPlace(IPlanPart draft, IPlanPart shown) =>
        !Named.Contains(PlanPartKind.Of(draft).Name) && WithoutPlace(draft) == WithoutPlace(shown) && PublishedContent.Write(draft) != PublishedContent.Write(shown);

    private static string WithoutPlace(IPlanPart part)
    {
        var details = JsonSerializer.SerializeToNode(part.Content, part.Content.GetType(), PartJson.Public)!.AsObject();
        details.Remove("number");
        details.Remove("order");
        return details.ToJsonString();
    }
}
