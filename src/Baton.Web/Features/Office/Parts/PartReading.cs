using Baton.Domain;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Parts;

/// <summary>What a form makes of a part.</summary>
/// <param name="Draft">The details, and of an edition its state, as the form says.</param>
/// <param name="Changed">Keys of the columns that say something else than is stored.</param>
/// <param name="Faults">What is wrong, field by field.</param>
internal sealed record PartReadingResult(RowDraft Draft, IReadOnlySet<string> Changed, IReadOnlyList<Fault> Faults);

/// <summary>
/// Reads a form as a row of the workbook: the same columns, the same tolerance, the same sentences. Fields are named by the column's key,
/// with a prefix where one form holds several parts; a column the form does not hold stays as it is.
/// </summary>
internal sealed class PartReading(BatonDb db)
{
    /// <summary>Reads the form over a stored part, or as a new one.</summary>
    /// <param name="sheet">The kind.</param>
    /// <param name="part">The stored part; null = a new one.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="scope">Where what it names must stand.</param>
    /// <param name="language">The language names were chosen in.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="prefix">Stands before the column's key in the fields of this part.</param>
    /// <param name="start">Details a new part starts from; null = blank.</param>
    public async Task<PartReadingResult> ReadAsync(
        WorkbookSheet sheet, IPlanPart? part, TypedForm form, PlanScope scope, Language language, CancellationToken cancellation, string prefix = "", IDetails? start = null)
    {
        var stored = part is null ? null : new RowDraft(part);
        var draft = part is null ? new RowDraft(start ?? sheet.Blank()) : new RowDraft(part);
        var posted = PartFields.Of(sheet).Where(c => Sent(c, form, prefix) is not null).ToList();
        var names = await NamesAsync(sheet, posted, draft, form, scope, language, prefix, cancellation);
        var reading = new CellReading(names, names, new Dictionary<Guid, LocalizedText>());
        var changed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in posted)
        {
            reading.Column = column;
            Read(column, Sent(column, form, prefix)!);
        }

        sheet.Settle(draft, stored, changed);
        var faults = reading.Faults.Select(f => new Fault(f.Column is { } at ? prefix + at.Key : null, new Refusal(f.Code, f.Details))).ToList();
        // Beside another fault a rule is told too, so that a form is mended in one go, but not where it may only follow from that fault.
        if (draft.Details.Check() is { } refusal && PartRules.Fault(sheet, refusal, prefix) is var fault
            && (faults.Count == 0 || (fault.Field is { } field && form.Has(field) && faults.All(f => f.Field is not null && f.Field != field))))
        {
            faults.Add(fault);
        }

        return new PartReadingResult(draft, changed, faults);

        void Read(SheetColumn column, string text)
        {
            if (text.Length == 0 && column.Required)
            {
                reading.Refuse("cell.needed");
                return;
            }

            var was = Held(column);
            if (text == column.Write(draft, names) || column.StillSays(draft, text, names))
            {
                return;
            }

            column.Read(draft, text, reading);
            if (!Equals(was, Held(column)))
            {
                changed.Add(column.Key);
            }
        }

        object? Held(SheetColumn column) => column.Held is { } held ? held(draft) : column.Write(draft, names);
    }

    /// <summary>What the form says in a column: null when it does not hold it; a box that was there and is not ticked says no.</summary>
    private static string? Sent(SheetColumn column, TypedForm form, string prefix)
    {
        var field = prefix + column.Key;
        return column.Form == FieldKind.Box
            ? form[field + "?"] is null && form[field] is null ? null : form.Has(field) ? "yes" : "no"
            : form[field] is { } text ? CellText.Tidy(text) : null;
    }

    /// <summary>
    /// The names the posted columns need. What was chosen from a list comes as an id and only that part is asked for; what was written
    /// by name needs all of its kind.
    /// </summary>
    private async Task<WorkbookNames> NamesAsync(
        WorkbookSheet sheet, List<SheetColumn> posted, RowDraft draft, TypedForm form, PlanScope scope, Language language, string prefix, CancellationToken cancellation)
    {
        var names = new WorkbookNames(language);
        var asked = posted.Where(c => c.RefersTo is not null && Sent(c, form, prefix)!.Length > 0).ToList();
        if (asked.Count == 0)
        {
            return names;
        }

        var whole = asked.Where(c => !Guid.TryParse(Sent(c, form, prefix), out _)).Select(c => c.RefersTo!).SelectMany(Needed).ToHashSet();
        var single = asked.Where(c => Guid.TryParse(Sent(c, form, prefix), out _)).ToLookup(c => c.RefersTo!, c => Guid.Parse(Sent(c, form, prefix)!));
        foreach (var kind in WorkbookNames.Kinds)
        {
            var parts = whole.Contains(kind)
                ? await WorkbookSheets.Of(kind).LoadHere(db, scope, cancellation)
                : single[kind].Any() ? await WorkbookSheets.Of(kind).Load(db, [.. single[kind]], cancellation) : [];
            names.Register(kind, parts.Where(p => p.ProgrammeId == scope.ProgrammeId && (p.EditionId is null || p.EditionId == scope.EditionId)).Select(p => (p.Key, p.Content)));
        }

        return names;
    }

    // The canonical name of some kinds is made of another's.
    private static IEnumerable<Type> Needed(Type kind) => kind switch
    {
        _ when kind == typeof(Domain.People.Post) => [kind, typeof(Domain.Institutions.Institution), typeof(Domain.People.Person)],
        _ when kind == typeof(Domain.Registration.Participant) => [kind, typeof(Domain.People.Person)],
        _ when kind == typeof(Domain.People.Person) => [kind, typeof(Domain.Institutions.Institution)],
        _ when kind == typeof(Domain.Sessions.AgendaItem) || kind == typeof(Domain.SiteVisits.Stop) => [kind, typeof(Domain.Programmes.Stage)],
        _ when kind == typeof(Domain.Institutions.Venue) => [kind, typeof(Domain.Institutions.Institution)],
        _ => [kind],
    };
}
