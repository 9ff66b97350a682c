using Baton.Domain;
using Baton.Domain.Attendance;
using Baton.Domain.Programmes;
using Baton.Domain.Registration;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Baton.Web.Storage.History;

namespace Baton.Web.Features.Office.People;

/// <summary>Marks as present whoever has a typed code.</summary>
public sealed class CheckInByCode(BatonDb db, TimeProvider clock)
{
    /// <summary>Marks them; the outcome's id is the participant, also when they were marked before. Refused when the code is no code or nobody's.</summary>
    public async Task<PartOutcome> HandleAsync(PlanScope scope, Guid stage, string code, Language language, string actor, CancellationToken cancellation)
    {
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        if (writing is null || await writing.FindAsync<Stage, StageId, StageDetails>(StageId.From(stage), cancellation) is not { } at || at.EditionId != scope.EditionId)
        {
            return PartOutcome.Missing;
        }

        var roster = await writing.AllAsync<Participant, ParticipantId, ParticipantDetails>(cancellation);
        var marks = await writing.AllAsync<StageAttendance, StageAttendanceId, StageAttendanceDetails>(cancellation);
        var now = clock.GetUtcNow();
        var found = new AttendanceSheet(at.Id, roster, marks).CheckIn(code, now.UtcDateTime);
        if (found.Refusal is { } refusal)
        {
            return new PartOutcome(null, null, [new Fault("code", refusal)]);
        }

        foreach (var change in found.Value.Changes)
        {
            AttendanceWriting.Apply(writing, marks, change, scope, now);
        }

        var note = language == Language.Zh ? $"签到：{at.Details.Name.Shown(language)}" : $"checked in: {at.Details.Name.Shown(language)}";
        return new PartOutcome(found.Value.Participant.Id.Value, await writing.SaveAsync(new Authorship(actor, note), cancellation), []);
    }
}
