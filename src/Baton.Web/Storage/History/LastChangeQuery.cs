using Baton.Domain;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Storage.History;

/// <summary>Asks the history when a programme last changed.</summary>
public sealed class LastChangeQuery(BatonDb db)
{
    /// <summary>The moment of the last act, UTC; the beginning of time where there is none.</summary>
    public async Task<DateTimeOffset> AtAsync(ProgrammeId programme, CancellationToken cancellation)
    {
        var last = await db.ChangeSets.Where(s => s.ProgrammeId == programme.Value).MaxAsync(s => (DateTime?)s.At, cancellation);
        return last is { } at ? new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)) : DateTimeOffset.UnixEpoch;
    }
}
