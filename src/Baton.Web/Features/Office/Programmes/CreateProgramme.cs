using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Access;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace Baton.Web.Features.Office.Programmes;

/// <summary>Founds a programme from a form; whoever does becomes its organiser, in the same transaction.</summary>
public sealed class CreateProgramme(BatonDb db, TimeProvider clock)
{
    private const string Slug = "slug";

    /// <summary>The details a new programme starts from: strangers see it when the office says so.</summary>
    internal static ProgrammeDetails Start { get; } = new() { Public = false };

    /// <summary>
    /// Founds it, or refuses the form field by field. A form that is sent twice founds one programme; an empty address name is made from
    /// the English name, or without one is a neutral word, and where that is taken is told apart by a number.
    /// </summary>
    public async Task<PartOutcome> HandleAsync(TypedForm form, Language language, Principal founder, CancellationToken cancellation)
    {
        var account = founder.AccountId ?? throw new InvalidOperationException("Only somebody who is signed in creates a programme.");
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);

        // Whatever was ever entered stands in the history: an id that does is this form's own programme, or it is not for this form to use.
        var wished = form.Id(SavePart.IdOfNew) ?? Guid.Empty;
        var taken = wished == Guid.Empty || await db.Changes.AnyAsync(c => c.PartId == wished, cancellation);
        if (taken && await MadeBeforeAsync(form, account, cancellation) is { } made)
        {
            return made;
        }

        var id = ProgrammeId.From(taken ? Guid.CreateVersion7(clock.GetUtcNow()) : wished);
        var sheet = WorkbookSheets.Of(typeof(Programme));
        var scope = new PlanScope(id);
        var read = await new PartReading(db).ReadAsync(sheet, null, await WithSlugAsync(form, cancellation), scope, language, cancellation, start: Start);
        var faults = read.Faults.Count > 0 ? read.Faults
            : await new PartRules(db).BesideOthersAsync(sheet, id.Value, read.Draft.Details, scope, "", cancellation) is { } fault ? [fault] : [];
        if (faults.Count > 0)
        {
            return new PartOutcome(null, null, faults);
        }

        var details = (ProgrammeDetails)read.Draft.Details;
        var programme = Programme.Create(id, details).Value;
        db.Add(programme);
        db.Add(RoleGrant.OfFounder(account, id, clock.GetUtcNow()));
        db.WriteAs(new Authorship(founder.Actor, language == Language.Zh ? $"新建交流活动：{details.Name.Shown(language)}" : $"created the programme {details.Name.Shown(language)}"));
        try
        {
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (DbUpdateException failure) when (StorageFailure.Of(failure) is null)
        {
            // Two at once: the same form pressed twice, or another programme took the name a moment ago.
            await transaction.RollbackAsync(cancellation);
            db.ChangeTracker.Clear();
            return await MadeBeforeAsync(form, account, cancellation) ?? new PartOutcome(null, null, [new Fault(Slug, new Refusal("import.slug-taken", details.Slug))]);
        }

        return new PartOutcome(id.Value, null, [], Saved: details);
    }

    /// <summary>The programme this form has founded already; nobody is told of one that is not theirs.</summary>
    private async Task<PartOutcome?> MadeBeforeAsync(TypedForm form, Guid account, CancellationToken cancellation)
    {
        if (form.Id(SavePart.IdOfNew) is not { } key)
        {
            return null;
        }

        ProgrammeId? id = ProgrammeId.From(key);
        var made = await db.Set<Programme>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancellation);
        return made is not null && await db.Set<RoleGrant>().AnyAsync(g => g.AccountId == account && g.ProgrammeId == id && g.Role == Role.Organiser, cancellation)
            ? new PartOutcome(key, null, [], Saved: made.Details)
            : null;
    }

    private async Task<TypedForm> WithSlugAsync(TypedForm form, CancellationToken cancellation)
    {
        if (form.Has(Slug))
        {
            return form;
        }

        var name = AddressName.Of(form.Text("name.en")) is { Length: > 0 } english ? english : AddressName.Neutral;
        var taken = await db.Set<Programme>().Where(p => p.Details.Slug.StartsWith(name)).Select(p => p.Details.Slug).ToListAsync(cancellation);
        var free = AddressName.Free(name, taken.ToHashSet(StringComparer.Ordinal));
        return form with { Fields = new Dictionary<string, StringValues>(form.Fields, StringComparer.Ordinal) { [Slug] = free } };
    }
}
