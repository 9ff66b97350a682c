using Baton.Domain;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Parts;

/// <summary>What became of a form.</summary>
/// <param name="Id">The part's id; null = refused, or there is no such part.</param>
/// <param name="Act">The act of the history; null = nothing changed.</param>
/// <param name="Faults">What is wrong; empty = saved, or missing.</param>
/// <param name="Clash">Somebody else saved meanwhile.</param>
/// <param name="Saved">What was saved; null = nothing, or it was removed.</param>
public sealed record PartOutcome(Guid? Id, Guid? Act, IReadOnlyList<Fault> Faults, Clash? Clash = null, IDetails? Saved = null)
{
    /// <summary>There is no such part here.</summary>
    public static PartOutcome Missing { get; } = new(null, null, []);

    /// <summary>The answer of a command: to the page that is named, or refused, or 404.</summary>
    public CommandAnswer Answer(Func<Guid, string> to) =>
        Faults.Count > 0 || Clash is not null ? CommandAnswer.Refused(Faults, Clash) : Id is { } id ? CommandAnswer.Done(to(id), Act) : CommandAnswer.Missing;
}

/// <summary>
/// Saves the form of any part: one that is stored, or a new one. The form of a new one may carry an id for it in the field <c>new</c>: then
/// it is entered once, however often it is sent.
/// </summary>
public sealed class SavePart(BatonDb db, TimeProvider clock)
{
    /// <summary>The field of a new part's form that carries an id for it.</summary>
    public const string IdOfNew = "new";

    /// <summary>Which part, and what was typed.</summary>
    /// <param name="Kind">The kind of part.</param>
    /// <param name="Id">The part; null = a new one is entered.</param>
    /// <param name="Fields">What was typed; the field <c>version</c> tells which version was read.</param>
    /// <param name="Language">The language names were chosen in.</param>
    /// <param name="Start">Details a new part starts from; null = blank.</param>
    /// <param name="Prefix">Stands before the fields' names.</param>
    public sealed record Form(Type Kind, Guid? Id, TypedForm Fields, Language Language, IDetails? Start = null, string Prefix = "");

    /// <summary>Saves it as one act, or refuses it field by field and changes nothing.</summary>
    /// <param name="scope">The programme, and the edition that is worked on.</param>
    /// <param name="form">Which part and what was typed.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<PartOutcome> HandleAsync(PlanScope scope, Form form, string actor, CancellationToken cancellation)
    {
        var sheet = WorkbookSheets.Of(form.Kind);
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        if (writing is null)
        {
            return PartOutcome.Missing;
        }

        var part = form.Id is { } id ? await EditableParts.FindAsync(db, sheet, id, scope, cancellation) : null;
        if (form.Id is not null && part is null)
        {
            return PartOutcome.Missing;
        }

        if (part is not null && form.Fields["version"] is { Length: > 0 } version && version != PartVersion.Of(part))
        {
            return new PartOutcome(null, null, [], await ClashAsync(part, cancellation));
        }

        var key = part?.Key ?? form.Fields.Id(IdOfNew) ?? Guid.Empty;
        if (part is null && await IsTakenAsync(key, cancellation))
        {
            if (await EditableParts.FindAsync(db, sheet, key, scope, cancellation) is not null)
            {
                return new PartOutcome(key, null, []);
            }

            key = Guid.Empty;
        }

        if (key == Guid.Empty)
        {
            key = Guid.CreateVersion7(clock.GetUtcNow());
        }

        var read = await new PartReading(db).ReadAsync(sheet, part, form.Fields, scope, form.Language, cancellation, form.Prefix, form.Start);
        var faults = read.Faults.Count > 0 ? read.Faults
            : await new PartRules(db).BesideOthersAsync(sheet, key, read.Draft.Details, scope, form.Prefix, cancellation) is { } fault ? [fault] : [];
        if (faults.Count > 0)
        {
            return new PartOutcome(null, null, faults);
        }

        if (part is null)
        {
            var programme = await db.Set<Domain.Programmes.Programme>().AsNoTracking().FirstAsync(p => p.Id == scope.ProgrammeId, cancellation);
            var ofEdition = sheet.OfEdition(programme);
            if (ofEdition && scope.EditionId is null)
            {
                return PartOutcome.Missing;
            }

            var made = sheet.Create(key, ofEdition ? scope : new PlanScope(scope.ProgrammeId), read.Draft.Details);
            if (made.Refusal is { } refused)
            {
                return new PartOutcome(null, null, [PartRules.Fault(sheet, refused, form.Prefix)]);
            }

            writing.Add(made.Value);
        }
        else if (part.Rewrite(read.Draft.Details) is { } refused)
        {
            return new PartOutcome(null, null, [PartRules.Fault(sheet, refused, form.Prefix)]);
        }

        var note = PartNotes.Saved(sheet, read.Draft.Details, form.Language);
        return new PartOutcome(key, await writing.SaveAsync(new Authorship(actor, note), cancellation), [], Saved: read.Draft.Details);
    }

    /// <summary>Who changed a part last, for the page that shows both versions.</summary>
    internal static async Task<Clash> ClashAsync(BatonDb db, IPlanPart part, CancellationToken cancellation)
    {
        var key = part.Key;
        var last = await db.ChangeSets.AsNoTracking().Where(s => s.Changes.Any(c => c.PartId == key)).OrderByDescending(s => s.At).ThenByDescending(s => s.Id)
            .Select(s => new { s.Actor, s.At }).FirstOrDefaultAsync(cancellation);
        return new Clash(last?.Actor ?? "", last?.At, PartVersion.Of(part));
    }

    // Whatever was ever entered stands in the history, of whichever kind and wherever: an id is used once.
    private Task<bool> IsTakenAsync(Guid key, CancellationToken cancellation) =>
        key == Guid.Empty ? Task.FromResult(false) : db.Changes.AnyAsync(c => c.PartId == key, cancellation);

    private Task<Clash> ClashAsync(IPlanPart part, CancellationToken cancellation) => ClashAsync(db, part, cancellation);
}
