using Baton.Domain;
using Baton.Domain.Attendance;
using Baton.Web.Storage;

namespace Baton.Web.Features.Office.People;

/// <summary>Carries the marks that an attendance sheet asks for over to storage.</summary>
internal static class AttendanceWriting
{
    /// <summary>Enters, changes or takes away one mark.</summary>
    public static void Apply(PlanWriting writing, List<StageAttendance> marks, AttendanceChange change, PlanScope scope, DateTimeOffset now)
    {
        var existing = change.Existing is { } id ? marks.Find(m => m.Id == id) : null;
        if (change.Details is not { } details)
        {
            if (existing is not null)
            {
                writing.Remove(existing);
            }
        }
        else if (existing is not null)
        {
            Refusal.Must(existing.Describe(details));
        }
        else
        {
            writing.Add(StageAttendance.Create(EntityId.New<StageAttendanceId>(now), scope, details).Value);
        }
    }
}
