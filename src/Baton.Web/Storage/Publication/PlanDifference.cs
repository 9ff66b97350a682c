using Baton.Domain;
using Baton.Domain.Programmes;

namespace Baton.Web.Storage.Publication;

/// <summary>Tells whether a part of the draft is public as it stands.</summary>
public static class PlanDifference
{
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
}
