using Baton.Domain;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Baton.Web.Storage.History;

namespace Baton.Web.Features.Office.Parts;

/// <summary>Removes a part; it stays in the bin for 30 days, from where the history brings it back.</summary>
public sealed class RemovePart(BatonDb db)
{
    /// <summary>Removes it, and what <paramref name="with"/> names with it; refused while anything else still names it.</summary>
    /// <param name="scope">The programme, and the edition that is worked on.</param>
    /// <param name="kind">The kind of part.</param>
    /// <param name="id">The part.</param>
    /// <param name="version">The version that was read; null = whichever stands.</param>
    /// <param name="actor">Who.</param>
    /// <param name="language">The language of the act's note.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="with">Parts that hang on it and go with it (the acts of an agenda item), from all of the programme.</param>
    public async Task<PartOutcome> HandleAsync(
        PlanScope scope, Type kind, Guid id, string? version, string actor, Language language, CancellationToken cancellation, Func<IPlanPart, bool>? with = null)
    {
        var sheet = WorkbookSheets.Of(kind);
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        if (writing is null || sheet.Single
            || await EditableParts.FindAsync(db, sheet, id, scope, cancellation) is not { } part)
        {
            return PartOutcome.Missing;
        }

        if (version is { Length: > 0 } && version != PartVersion.Of(part))
        {
            return new PartOutcome(null, null, [], await SavePart.ClashAsync(db, part, cancellation));
        }

        var going = new List<IPlanPart> { part };
        if (with is not null)
        {
            foreach (var other in WorkbookSheets.All)
            {
                going.AddRange((await other.LoadAll(db, scope, cancellation)).Where(p => p.Key != id && with(p)));
            }
        }

        var keys = going.Select(p => p.Key).ToHashSet();
        foreach (var goes in going)
        {
            if (await new PartRules(db).StillNamedAsync(goes, scope, cancellation, keys) is { } named)
            {
                return new PartOutcome(null, null, [new Fault(null, named)]);
            }
        }

        foreach (var goes in going)
        {
            writing.Remove(goes);
        }

        return new PartOutcome(id, await writing.SaveAsync(new Authorship(actor, PartNotes.Removed(sheet, part.Content, language)), cancellation), []);
    }
}
