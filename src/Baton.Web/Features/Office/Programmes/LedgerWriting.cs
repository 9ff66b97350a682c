using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Forms;
using Baton.Web.Localization;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Programmes;

/// <summary>
/// One decision about the ledger of hosts: the ledger is read while the programme is held, asked, and what it answers is written together
/// with what follows for the editions, as one act of the history.
/// </summary>
internal sealed class LedgerWriting : IAsyncDisposable
{
    private readonly BatonDb db;
    private readonly PlanWriting writing;
    private readonly DateTimeOffset now;

    private LedgerWriting(BatonDb db, PlanWriting writing, DateTimeOffset now) => (this.db, this.writing, this.now) = (db, writing, now);

    /// <summary>The ledger with its rules.</summary>
    public HostLedger Ledger { get; private set; } = null!;

    /// <summary>All lines, tracked.</summary>
    public IReadOnlyList<HostTurn> Turns { get; private set; } = [];

    /// <summary>All applications, tracked.</summary>
    public IReadOnlyList<HostApplication> Applications { get; private set; } = [];

    /// <summary>All lots, tracked.</summary>
    public IReadOnlyList<HostDraw> Draws { get; private set; } = [];

    /// <summary>All institutions by id.</summary>
    public IReadOnlyDictionary<InstitutionId, Institution> Institutions { get; private set; } = new Dictionary<InstitutionId, Institution>();

    /// <summary>The day in the programme's zone.</summary>
    public DateOnly Today { get; private set; }

    private IReadOnlyList<Edition> Editions { get; set; } = [];

    /// <summary>Begins; null when there is no such programme.</summary>
    public static async Task<LedgerWriting?> BeginAsync(BatonDb db, TimeProvider clock, PlanScope scope, CancellationToken cancellation)
    {
        var whole = new PlanScope(scope.ProgrammeId);
        if (await PlanWriting.BeginAsync(db, whole, cancellation) is not { } writing)
        {
            return null;
        }

        try
        {
            var ledger = new LedgerWriting(db, writing, clock.GetUtcNow())
            {
                Turns = await writing.AllAsync<HostTurn, HostTurnId, HostTurnDetails>(cancellation),
                Applications = await writing.AllAsync<HostApplication, HostApplicationId, HostApplicationDetails>(cancellation),
                Draws = await writing.AllAsync<HostDraw, HostDrawId, HostDrawDetails>(cancellation),
                Institutions = (await writing.AllAsync<Institution, InstitutionId, InstitutionDetails>(cancellation)).ToDictionary(i => i.Id),
                Editions = await db.Set<Edition>().Where(e => e.ProgrammeId == scope.ProgrammeId).ToListAsync(cancellation),
                Today = clock.Today(await db.Set<Programme>().AsNoTracking().FirstAsync(p => p.Id == scope.ProgrammeId, cancellation)),
            };
            ledger.Ledger = new HostLedger(ledger.Turns, ledger.Applications, HostLedger.Held(ledger.Editions));
            return ledger;
        }
        catch
        {
            // The programme stays locked for others until then.
            await writing.DisposeAsync();
            throw;
        }
    }

    /// <summary>The full name of an institution in a language; empty when it is gone.</summary>
    public string Name(InstitutionId? institution, Language language) =>
        institution is { } id && Institutions.TryGetValue(id, out var found) ? found.Brief().Shown(language) : "";

    /// <summary>The day a form names in a field, today where it names none; adds a fault where it is no day.</summary>
    public DateOnly Day(TypedForm form, string field, List<Fault> faults)
    {
        var typed = CellText.Tidy(form.Text(field));
        if (typed.Length == 0)
        {
            return Today;
        }

        if (CellValues.Day(typed) is { } day)
        {
            return day;
        }

        faults.Add(new Fault(field, new Refusal("cell.not-a-day", typed)));
        return Today;
    }

    /// <summary>The text of two fields, one for each language.</summary>
    public static LocalizedText Text(TypedForm form, string field) => new(CellText.Tidy(form.Text(field + ".zh")), CellText.Tidy(form.Text(field + ".en")));

    /// <summary>Writes a decision and what follows from it, and commits; the act of the history.</summary>
    /// <param name="change">What the ledger answered.</param>
    /// <param name="author">Who, and what for.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="id">Id of the line or application that is new; null = any.</param>
    public async Task<Guid?> SaveAsync(LedgerChange change, Authorship author, CancellationToken cancellation, Guid? id = null)
    {
        var released = new HashSet<InstitutionId>();
        var place = 0;
        foreach (var (turn, details) in change.Lines)
        {
            if (turn is { } known && Turns.FirstOrDefault(t => t.Id == known) is { } line)
            {
                if (line.Details.InstitutionId is { } former)
                {
                    released.Add(former);
                }

                Refusal.Must(line.Describe(details));
            }
            else
            {
                writing.Add(HostTurn.Create(HostTurnId.From(Fresh()), writing.Scope, details).Value);
            }
        }

        foreach (var (application, details) in change.Applications)
        {
            if (application is { } known && Applications.FirstOrDefault(a => a.Id == known) is { } found)
            {
                Refusal.Must(found.Describe(details));
            }
            else
            {
                writing.Add(HostApplication.Create(HostApplicationId.From(Fresh()), writing.Scope, details).Value);
            }
        }

        HostTurnDetails[] after = [.. Turns.Select(t => t.Details), .. change.Lines.Where(l => l.Turn is null).Select(l => l.Details)];
        new HostNaming(after, Editions).Write(change.Lines.Select(l => l.Details.Number), released);
        return await writing.SaveAsync(author, cancellation);

        Guid Fresh()
        {
            var fresh = place == 0 && id is { } wished ? wished : EntityId.InOrder(now, place);
            place++;
            return fresh;
        }
    }

    /// <summary>Enters the record of a lot, to be saved with what it decided.</summary>
    public void Add(HostDraw draw) => writing.Add(draw);

    /// <summary>True when something of that id was ever entered, wherever.</summary>
    public Task<bool> IsTakenAsync(Guid id, CancellationToken cancellation) => db.Changes.AnyAsync(c => c.PartId == id, cancellation);

    /// <summary>The id a form carries for what it enters, unless something has it already; else any.</summary>
    public async Task<Guid> NewIdAsync(TypedForm form, CancellationToken cancellation) =>
        form.Id(Parts.SavePart.IdOfNew) is { } wished && !await IsTakenAsync(wished, cancellation) ? wished : EntityId.InOrder(now, 0);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => writing.DisposeAsync();
}
