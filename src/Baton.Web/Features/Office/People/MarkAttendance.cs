using Baton.Domain;
using Baton.Domain.Attendance;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Registration;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.People;

/// <summary>Marks who was at a stage, as a list was ticked; only what differs is written.</summary>
public sealed class MarkAttendance(BatonDb db, TimeProvider clock)
{
    /// <summary>
    /// Marks: field <c>m.{participant}</c> = Present, Excused, Absent or empty, <c>n.{participant}</c> = the note, <c>w.{participant}</c> = what stood
    /// there when the list was opened (see <see cref="Stood"/>). A line that was not touched stays as it is by now; one that was touched
    /// and that somebody else changed meanwhile is refused.
    /// </summary>
    public async Task<PartOutcome> HandleAsync(PlanScope scope, Guid stage, TypedForm form, Language language, string actor, CancellationToken cancellation)
    {
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        if (writing is null || await writing.FindAsync<Stage, StageId, StageDetails>(StageId.From(stage), cancellation) is not { } at || at.EditionId != scope.EditionId)
        {
            return PartOutcome.Missing;
        }

        var roster = await writing.AllAsync<Participant, ParticipantId, ParticipantDetails>(cancellation);
        var marks = await writing.AllAsync<StageAttendance, StageAttendanceId, StageAttendanceDetails>(cancellation);
        var standing = marks.Where(m => m.Details.StageId == at.Id).GroupBy(m => m.Details.ParticipantId).ToDictionary(g => g.Key, g => g.First().Details);
        var ticked = new List<(ParticipantId, AttendanceMark?, string)>();
        var faults = new List<Fault>();
        foreach (var participant in roster)
        {
            var key = participant.Id.Value;
            if (form[$"m.{key}"] is not { } typed)
            {
                continue;
            }

            var mark = MarkOf(typed);
            var (said, was, stands) = (form.Text($"n.{key}").Trim(), form[$"w.{key}"], standing.GetValueOrDefault(participant.Id));
            if (mark is null && said.Length > 0)
            {
                faults.Add(new Fault($"n.{key}", new Refusal("attendance.note-without-mark", await NameAsync(participant, cancellation))));
                continue;
            }

            if (!IsTouched(form, key))
            {
                continue;
            }

            if (was is not null && Stood(stands?.Mark, stands?.Note) is var stood && stood != was && stood != Stood(mark, said))
            {
                faults.Add(new Fault($"m.{key}", new Refusal("attendance.marked-meanwhile", await NameAsync(participant, cancellation), Told(stands))));
            }

            ticked.Add((participant.Id, mark, said));
        }

        if (faults.Count > 0)
        {
            return new PartOutcome(null, null, faults);
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

    /// <summary>What stands on one line of the list, in one word.</summary>
    internal static string Stood(AttendanceMark? mark, string? note) => mark is null ? "" : $"{mark}|{note}";

    /// <summary>True when a line says something else than it did when the list was opened.</summary>
    internal static bool IsTouched(TypedForm form, Guid participant)
    {
        var (mark, said) = (MarkOf(form.Text($"m.{participant}")), form.Text($"n.{participant}").Trim());
        return (mark is null && said.Length > 0) || form[$"w.{participant}"] != Stood(mark, said);
    }

    private static AttendanceMark? MarkOf(string text) => Enum.TryParse<AttendanceMark>(text, out var one) && Enum.IsDefined(one) ? one : null;

    private static LocalizedText Told(StageAttendanceDetails? stands) => stands is null ? new("未登记", "not marked") : SheetWords.Marks[stands.Mark].Word;

    private async Task<LocalizedText> NameAsync(Participant participant, CancellationToken cancellation) =>
        (await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == participant.Details.PersonId, cancellation))?.Details.FullName ?? LocalizedText.Empty;
}
