using Baton.Domain;

namespace Baton.Web.Features.Office.Workbook;

/// <summary>Version 7 ids for new rows that sort in the order they were asked for, even within one millisecond.</summary>
internal sealed class RowIds(DateTimeOffset now)
{
    private long given;

    /// <summary>The next id.</summary>
    public Guid Next() => EntityId.InOrder(now, given++);
}
