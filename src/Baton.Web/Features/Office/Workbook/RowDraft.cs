using Baton.Domain;
using Baton.Domain.Programmes;

namespace Baton.Web.Features.Office.Workbook;

/// <summary>What a row says about a part, while it is being read or written: the details and, for an edition, its state.</summary>
internal sealed class RowDraft(IDetails details)
{
    /// <summary>A draft of what is stored.</summary>
    public RowDraft(IPlanPart part)
        : this(part.Content)
    {
        if (part is Edition edition)
        {
            (State, StateReason) = (edition.State, edition.StateReason);
        }
    }

    /// <summary>The details as read so far.</summary>
    public IDetails Details { get; set; } = details;

    /// <summary>Of an edition: where it stands.</summary>
    public EditionState State { get; set; }

    /// <summary>Of an edition: why it was cancelled or postponed.</summary>
    public string StateReason { get; set; } = "";
}
