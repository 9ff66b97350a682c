using Baton.Domain.Attendance;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baton.Web.Features.Attendance;

/// <summary>Maps the parts of this module to their tables.</summary>
public sealed class AttendanceMapping :
    IEntityTypeConfiguration<StageAttendance>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<StageAttendance> builder) => builder.MapPart<StageAttendance, StageAttendanceId, StageAttendanceDetails>("stage_attendance");
}
