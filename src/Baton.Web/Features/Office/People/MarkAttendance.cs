using Baton.Domain;
using Baton.Domain.Attendance;
using Baton.Domain.Programmes;
using Baton.Domain.Registration;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Baton.Web.Storage.History;

namespace Baton.Web.Features.Office.People;

/// <summary>Marks who was at a stage, as a list was ticked; only what differs is written.</summary>
public sealed class MarkAttendance(BatonDb db, TimeProvider clock)
{
    /// <summary>Marks: field <c>m.{participant}</c> = Present, Excused, Absent or empty, <c>n.{participant}</c> = the note.</summary>
    public async Task<PartOutcome> HandleAsync(PlanScope scope, Guid stage, TypedForm form, Language language, string actor, CancellationToken cancellation)
    {
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        if (writing is null || await writing.FindAsync<Stage, StageId, StageDetails>(StageId.From(stage), cancellation) is not { } at || at.EditionId != scope.EditionId)
        {
            return PartOutcome.Missing;
        }

        var roster = await writing.AllAsync<Participant, ParticipantId, ParticipantDetails>(cancellation);
        var marks = await writing.AllAsync<StageAttendance, StageAttendanceId, StageAttendanceDetails>(cancellation);
        var ticked = new List<(ParticipantId, AttendanceMark?, string)>();
        foreach (var participant in roster)
        {
            if (form[$"m.{participant.Id.Value}"] is { } mark)
            {
                ticked.Add((participant.Id, Enum.TryParse<AttendanceMark>(mark, out var one) && Enum.IsDefined(one) ? one : null, form.Text($"n.{participant.Id.Value}").Trim()));
            }
        }

        var now = clock.GetUtcNow();
        var changes = new AttendanceSheet(at.Id, [.. roster.OrderBy(p => p.Details.Order)], marks).MarkAll(ticked, now.UtcDateTime);
        if (changes.Refusal is { } refusal)
        {
            return new PartOutcome(null, null, [new Fault(null, refusal)]);
        }

        foreach (var change in changes.Value)
        {
            AttendanceWriting.Apply(writing, marks, change, scope, now);
        }

        var note = language == Language.Zh ? $"出席：{at.Details.Name.Shown(language)}，{changes.Value.Count} 人" : $"attendance at {at.Details.Name.Shown(language)}: {changes.Value.Count} people";
        return new PartOutcome(stage, await writing.SaveAsync(new Authorship(actor, note), cancellation), []);
    }
}
