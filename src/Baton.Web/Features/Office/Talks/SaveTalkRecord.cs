using Baton.Domain;
using Baton.Domain.Sessions;
using Baton.Web.Features.Office.Agenda;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Talks;

/// <summary>Saves the record of a talk: title, summary, key points and text. Its slides come and go by themselves.</summary>
public sealed class SaveTalkRecord(BatonDb db, TimeProvider clock)
{
    private static readonly string[] Columns = ["slug", "item", "title.zh", "title.en", "abstract.zh", "abstract.en", "text.zh", "text.en"];

    /// <summary>Which talk, and what was typed.</summary>
    /// <param name="Talk">The talk; the form of a new one brings the id it will have, so that a form sent twice enters it once.</param>
    /// <param name="IsNew">True for a new one.</param>
    /// <param name="Fields">What was typed.</param>
    /// <param name="Language">The language of the form's words.</param>
    public sealed record Form(Guid Talk, bool IsNew, TypedForm Fields, Language Language);

    /// <summary>Saves it as one act, or refuses it field by field and changes nothing.</summary>
    public async Task<PartOutcome> HandleAsync(PlanScope scope, Form form, string actor, CancellationToken cancellation)
    {
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        var id = TalkId.From(form.Talk);
        var stored = writing is null ? null : await writing.FindAsync<Talk, TalkId, TalkDetails>(id, cancellation);
        if (writing is null || (stored is null && (!form.IsNew || form.Talk == Guid.Empty || await db.Set<Talk>().AnyAsync(t => t.Id == id, cancellation))))
        {
            return PartOutcome.Missing;
        }

        var sheet = WorkbookSheets.Of(typeof(Talk));
        var fields = new TypedForm(Columns.Where(form.Fields.Fields.ContainsKey).ToDictionary(c => c, c => form.Fields.Fields[c], StringComparer.Ordinal), []);
        var sections = TalkSectionFields.Of(form.Fields);
        var start = (stored?.Details ?? new TalkDetails()) with { Sections = sections.Tidy() };
        var read = await new PartReading(db).ReadAsync(sheet, null, fields, scope, form.Language, cancellation, start: start);
        var details = (TalkDetails)read.Draft.Details;
        if (stored is not null && (form.IsNew || form.Fields["version"] != TalkVersions.OfText(stored.Details)))
        {
            return read.Faults.Count == 0 && TalkVersions.OfText(details) == TalkVersions.OfText(stored.Details)
                ? new PartOutcome(form.Talk, await LastAct.OfAsync(db, form.Talk, actor, clock.GetUtcNow(), null, cancellation), [])
                : new PartOutcome(null, null, [], await AgendaClash.OfAsync(db, [form.Talk], TalkVersions.OfText(stored.Details), cancellation));
        }

        var faults = sections.Faults().Concat(read.Faults.Where(f => f.Field is not ("sections.zh" or "sections.en"))).ToList();
        if (faults.Count == 0 && await db.Set<Talk>().AnyAsync(t => t.EditionId == scope.EditionId && t.Details.Slug == details.Slug && t.Id != id, cancellation))
        {
            faults.Add(new Fault("slug", new Refusal("sessions.talk-key-taken", details.Slug)));
        }

        if (faults.Count > 0)
        {
            return new PartOutcome(null, null, faults);
        }

        if (stored is null)
        {
            writing.Add(Talk.Create(id, scope, details).Value);
        }
        else if (stored.Describe(details) is { } refused)
        {
            return new PartOutcome(null, null, [PartRules.Fault(sheet, refused, "")]);
        }

        var note = $"{sheet.Name[form.Language]}{(form.Language == Language.Zh ? "：" : ": ")}{details.Title.Shown(form.Language)}";
        return new PartOutcome(form.Talk, await writing.SaveAsync(new Authorship(actor, note), cancellation), []);
    }
}
