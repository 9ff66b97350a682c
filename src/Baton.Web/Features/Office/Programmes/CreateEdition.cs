using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Domain.Office;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Programmes;

/// <summary>Creates an edition: blank, or taking over chosen kinds of parts of an earlier one; one act of the history.</summary>
public sealed class CreateEdition(BatonDb db, TimeProvider clock)
{
    /// <summary>Creates it, or refuses the form field by field; sent twice it is created once.</summary>
    /// <param name="scope">The programme.</param>
    /// <param name="form">Number, host (empty = as the ledger says), first day, the earlier edition and the kinds that come.</param>
    /// <param name="language">The language of the act's note.</param>
    /// <param name="actor">Who.</param>
    /// <param name="to">Where to go when it is done, from the edition's number.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<CommandAnswer> HandleAsync(PlanScope scope, TypedForm form, Language language, string actor, Func<int, string> to, CancellationToken cancellation)
    {
        await using var writing = await PlanWriting.BeginAsync(db, new PlanScope(scope.ProgrammeId), cancellation);
        if (writing is null)
        {
            return CommandAnswer.Missing;
        }

        var editions = await db.Set<Edition>().Where(e => e.ProgrammeId == scope.ProgrammeId).ToListAsync(cancellation);
        if (form.Id(SavePart.IdOfNew) is { } wished && editions.Find(e => e.Id.Value == wished) is { } made)
        {
            return CommandAnswer.Done(to(made.Details.Number), said: "edition-created");
        }

        var earlier = CellText.Tidy(form.Text("from"));
        var source = earlier.Length == 0 ? null : editions.Find(e => NumberWords.Digits(e.Details.Number) == earlier);
        var institutions = (await writing.AllAsync<Institution, InstitutionId, InstitutionDetails>(cancellation)).Select(i => i.Id).ToHashSet();
        if ((earlier.Length > 0 && source is null) || (form.Id("host") is { } named && !institutions.Contains(InstitutionId.From(named))))
        {
            return CommandAnswer.Missing;
        }

        var read = Read(form, editions);
        if (read.Faults.Count > 0)
        {
            return CommandAnswer.Refused(read.Faults);
        }

        var ledger = new HostLedger(await writing.AllAsync<HostTurn, HostTurnId, HostTurnDetails>(cancellation), [], new HashSet<int>());
        var turn = ledger.Naming(read.Number)?.Details;
        var host = form.Id("host") is { } chosen ? InstitutionId.From(chosen) : turn?.InstitutionId;
        var next = ledger.Naming(read.Number + 1)?.Details is { Standing: HostStanding.Agreed or HostStanding.Swapped } after && after.InstitutionId != host ? after.InstitutionId : null;
        var details = NextEdition.Details(read.Number, host) with { StartsOn = read.StartsOn, NextHostId = next };
        var id = EditionId.From(await NewIdAsync(form, cancellation));
        var edition = Edition.Create(id, scope.ProgrammeId, details);
        if (edition.Refusal is { } refusal)
        {
            return CommandAnswer.Refused([PartRules.Fault(WorkbookSheets.Of(typeof(Edition)), refusal, "")]);
        }

        writing.Add(edition.Value);
        if (form.Id("host") is not null || turn?.Standing is HostStanding.Agreed or HostStanding.Swapped)
        {
            NameAsNext(editions.Find(e => e.Details.Number == read.Number - 1), host);
        }

        if (source is not null)
        {
            var programme = await db.Set<Programme>().AsNoTracking().FirstAsync(p => p.Id == scope.ProgrammeId, cancellation);
            var dossier = await new DossierQuery(db).EditionAsync(programme, source, tracked: false, cancellation);
            foreach (var part in Copies(dossier, form, id, read.StartsOn))
            {
                writing.Add(part);
            }
        }

        var called = NumberWords.Edition(read.Number, language);
        var note = (source, language) switch
        {
            (null, Language.Zh) => $"新建{called}",
            (null, _) => $"created {NumberWords.EditionInText(read.Number, language)}, blank",
            (_, Language.Zh) => $"新建{called}，沿用第 {earlier} 届",
            _ => $"created {NumberWords.EditionInText(read.Number, language)} after edition {earlier}",
        };
        await writing.SaveAsync(new Authorship(actor, note), cancellation);
        return CommandAnswer.Done(to(read.Number), said: "edition-created");
    }

    private IReadOnlyList<IPlanPart> Copies(EditionDossier from, TypedForm form, EditionId to, DateOnly? startsOn)
    {
        var (now, place) = (clock.GetUtcNow(), 0);
        return NextEdition.Copy(from, form.All("kind"), to, startsOn, () => EntityId.InOrder(now, ++place));
    }

    private static (int Number, DateOnly? StartsOn, IReadOnlyList<Fault> Faults) Read(TypedForm form, IReadOnlyList<Edition> editions)
    {
        var faults = new List<Fault>();
        var typed = CellText.Tidy(form.Text("number"));
        if (CellValues.Number(typed) is not { } number)
        {
            faults.Add(new Fault("number", typed.Length == 0 ? new Refusal("cell.needed") : new Refusal("cell.not-a-number", typed)));
            number = 0;
        }
        else if (editions.Any(e => e.Details.Number == number))
        {
            faults.Add(new Fault("number", new Refusal("import.number-taken", number)));
        }

        var day = CellText.Tidy(form.Text("starts-on"));
        var startsOn = day.Length == 0 ? null : CellValues.Day(day);
        if (day.Length > 0 && startsOn is null)
        {
            faults.Add(new Fault("starts-on", new Refusal("cell.not-a-day", day)));
        }

        return (number, startsOn, faults);
    }

    // The edition before hands the baton to whoever hosts this one, unless somebody was named already.
    private static void NameAsNext(Edition? before, InstitutionId? host)
    {
        if (before is { Details.NextHostId: null, State: not (EditionState.HandedOver or EditionState.Archived or EditionState.Cancelled) } && host is not null && before.Details.HostId != host)
        {
            Refusal.Must(before.Describe(before.Details with { NextHostId = host }));
        }
    }

    private async Task<Guid> NewIdAsync(TypedForm form, CancellationToken cancellation) =>
        form.Id(SavePart.IdOfNew) is { } wished && !await db.Changes.AnyAsync(c => c.PartId == wished, cancellation) ? wished : EntityId.InOrder(clock.GetUtcNow(), 0);
}
