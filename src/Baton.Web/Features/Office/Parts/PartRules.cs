using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using Baton.Domain.Registration;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Parts;

/// <summary>The rules between a part and the others of its programme, which its details cannot know: nothing twice, nothing within itself, nothing removed that is named.</summary>
internal sealed class PartRules(BatonDb db)
{
    /// <summary>Whether details may stand beside the others; null = they may.</summary>
    /// <param name="sheet">The kind.</param>
    /// <param name="id">The part's id.</param>
    /// <param name="details">What it is to be.</param>
    /// <param name="scope">Its programme and edition.</param>
    /// <param name="prefix">Stands before the column's key in the form.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Fault?> BesideOthersAsync(WorkbookSheet sheet, Guid id, IDetails details, PlanScope scope, string prefix, CancellationToken cancellation)
    {
        switch (details)
        {
            case ProgrammeDetails programme when await db.Set<Programme>().AnyAsync(p => p.Details.Slug == programme.Slug && p.Id != ProgrammeId.From(id), cancellation):
                return new Fault(prefix + "slug", new Refusal("import.slug-taken", programme.Slug));
            case EditionDetails edition when await db.Set<Edition>().AnyAsync(e => e.ProgrammeId == scope.ProgrammeId && e.Details.Number == edition.Number && e.Id != EditionId.From(id), cancellation):
                return new Fault(prefix + "number", new Refusal("import.number-taken", edition.Number));
        }

        if (details is ParticipantDetails participant)
        {
            var roster = (await sheet.LoadHere(db, scope, cancellation)).ToDictionary(p => ParticipantId.From(p.Key), p => (ParticipantDetails)p.Content);
            if (Roster.Check(roster, ParticipantId.From(id), participant) is { } refusal)
            {
                return Fault(sheet, refusal, prefix);
            }
        }

        if (sheet.Single || !(sheet.Unique || details is InstitutionDetails or VenueDetails))
        {
            return null;
        }

        var others = (await sheet.LoadHere(db, scope, cancellation)).Where(p => p.Key != id).ToList();
        if (sheet.Unique && others.Find(o => sheet.FoundUnder(o.Content).Intersect(sheet.SoughtBy(details), StringComparer.Ordinal).Any()) is { } twin)
        {
            var names = new WorkbookNames(Language.Zh);
            var english = new WorkbookNames(Language.En);
            return new Fault(null, new Refusal("office.entered-already", new LocalizedText(sheet.Label(twin.Content, names), sheet.Label(twin.Content, english))));
        }

        var parents = others.ToDictionary(p => p.Key, p => Parent(p.Content));
        parents[id] = Parent(details);
        return Tree.HasRing<object, object>(id, key => key, key => parents.GetValueOrDefault((Guid)key)) ? new Fault(prefix + "parent", new Refusal("import.ring")) : null;
    }

    /// <summary>Who still names a part, in words of its kind and name; null = nobody, it may go.</summary>
    public async Task<Refusal?> StillNamedAsync(IPlanPart part, PlanScope scope, CancellationToken cancellation, IReadOnlySet<Guid>? goingToo = null) =>
        await FirstNamedAsync([part], scope, cancellation, goingToo) is { } named ? new Refusal("office.named-by", named.By) : null;

    /// <summary>The first of several parts going together that something else still names, and what, in words of its kind and name; null = all may go.</summary>
    public async Task<(IPlanPart Part, LocalizedText By)?> FirstNamedAsync(
        IReadOnlyCollection<IPlanPart> going, PlanScope scope, CancellationToken cancellation, IReadOnlySet<Guid>? goingToo = null)
    {
        var parts = going.ToDictionary(p => p.Key);
        var own = going.Select(p => p.EditionId).Distinct().ToList() is [{ } one] ? one : (EditionId?)null;
        foreach (var sheet in WorkbookSheets.All)
        {
            // What belongs to an edition is named there or in what serves all editions; only what serves all may be named anywhere.
            foreach (var other in own is { } edition && sheet.PartType != typeof(Edition) && sheet.PartType != typeof(Programme)
                ? await sheet.LoadHere(db, new PlanScope(scope.ProgrammeId, edition), cancellation)
                : await sheet.LoadAll(db, scope, cancellation))
            {
                if (!parts.ContainsKey(other.Key) && goingToo?.Contains(other.Key) != true && db.Entry(other).State != EntityState.Deleted
                    && References.Of(other.Content).FirstOrDefault(parts.ContainsKey) is var named && named != Guid.Empty)
                {
                    return (parts[named], By(sheet, other));
                }
            }
        }

        return null;
    }

    /// <summary>A refusal of a rule at the field it is about.</summary>
    public static Fault Fault(WorkbookSheet sheet, Refusal refusal, string prefix)
    {
        var column = refusal.Details.OfType<string>().Select(sheet.ForField).OfType<SheetColumn>().FirstOrDefault()
            ?? (refusal.Code is "programmes.slug-form" or "programmes.slug-reserved" or "sessions.talk-key-form" ? sheet.ForField("slug") : null);
        return new Fault(column is null ? null : prefix + column.Key, new Refusal(refusal.Code, [.. refusal.Details.Select(d => d is string field && sheet.ForField(field) is { } named ? PartFields.Bare(named) : d)]));
    }

    private static LocalizedText By(WorkbookSheet sheet, IPlanPart part) => new(
        $"“{sheet.Name.Zh}”中的 {sheet.Label(part.Content, new WorkbookNames(Language.Zh))}".TrimEnd(),
        $"{sheet.Label(part.Content, new WorkbookNames(Language.En))} ({sheet.Name.En})".TrimStart());

    private static object? Parent(IDetails details) => details switch
    {
        InstitutionDetails d => d.ParentId?.Value,
        VenueDetails d => d.ParentId?.Value,
        _ => null,
    };
}
