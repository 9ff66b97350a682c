using Baton.Domain;
using Baton.Web.Access;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.History;

/// <summary>Brings one removed part back from the bin, as it was when it was removed.</summary>
public sealed class RestorePart(BatonDb db, TimeProvider clock)
{
    /// <summary>How long removed parts stand in the bin.</summary>
    public static TimeSpan Keeps { get; } = TimeSpan.FromDays(30);

    /// <summary>
    /// Restores it; refused when its number was given to another, or what it names is gone, or its personal values were erased. Where changing
    /// it takes a fresh proof of who one is, so does this.
    /// </summary>
    /// <param name="scope">The programme, and the edition that is worked on.</param>
    /// <param name="change">The change that removed it.</param>
    /// <param name="who">Who asks.</param>
    /// <param name="language">The language of the act's note.</param>
    /// <param name="to">Where to go when it was done.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<CommandAnswer> HandleAsync(PlanScope scope, Guid change, CurrentPrincipal who, Language language, string to, CancellationToken cancellation)
    {
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        var (programme, edition, since) = (scope.ProgrammeId.Value, scope.EditionId?.Value, clock.GetUtcNow().UtcDateTime - Keeps);
        var asked = db.Changes.AsNoTracking().Where(c => c.Id == change && c.Kind == ChangeKind.Removed
            && db.ChangeSets.Any(s => s.Id == c.ChangeSetId && s.ProgrammeId == programme && s.At >= since));
        Change? removed = null;
        foreach (var source in HistoryQuery.RemovedHere(db, asked, edition, who.Principal.Actor))
        {
            removed ??= await source.Include(c => c.Personal).FirstOrDefaultAsync(cancellation);
        }

        if (writing is null || removed is null || !PlanPartKind.All.TryGetValue(removed.PartKind, out var kind))
        {
            return CommandAnswer.Missing;
        }

        Touched[] touched = [new(removed.PartKind, removed.EditionId, removed.StateBefore != removed.StateAfter)];
        if ((await UndoRights.ForAsync(db, who, touched, cancellation)).Refusing(touched) is { } denied)
        {
            return denied;
        }

        var sheet = WorkbookSheets.Of(kind.PartType);
        var label = sheet.Name;
        if (removed.Personal is null && kind.HoldsPersonalValues)
        {
            return new Refusal("office.erased", label);
        }

        if ((await sheet.Load(db, [removed.PartId], cancellation)).Count > 0)
        {
            return new Refusal("office.already-undone");
        }

        var details = PartJson.Read(kind.DetailsType, removed.Before!, removed.Personal?.Before);
        var at = new PlanScope(scope.ProgrammeId, removed.EditionId is { } own ? EditionId.From(own) : null);
        if (await new PartRules(db).BesideOthersAsync(sheet, removed.PartId, details, scope, "", cancellation) is { } twin)
        {
            return CommandAnswer.Refused([twin]);
        }

        var named = References.Of(details).ToHashSet();
        foreach (var other in WorkbookSheets.All)
        {
            named.ExceptWith((await other.Load(db, [.. named], cancellation)).Where(p => p.ProgrammeId == scope.ProgrammeId).Select(p => p.Key));
        }

        if (named.Count > 0 || kind.Recreate(removed.PartId, at, details) is not { } again)
        {
            return new Refusal("office.names-what-is-gone", label);
        }

        writing.Add(again);
        var note = new LocalizedText($"从回收站恢复{sheet.Name.Zh}", $"restored from the bin: {sheet.Name.En}");
        return CommandAnswer.Done(to, await writing.SaveAsync(new Authorship(who.Principal.Actor, note[language], Both: note), cancellation));
    }
}
