using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Workbook;

/// <summary>What a file is about: a programme and an edition, each stored or to be entered.</summary>
/// <param name="Programme">The stored programme; null = it is new.</param>
/// <param name="Edition">The stored edition; null = it is new.</param>
/// <param name="ProgrammeKey">The id the programme has or will have; null = a new one.</param>
/// <param name="EditionKey">The id the edition has or will have; null = a new one.</param>
/// <param name="Slug">The programme's slug, as far as it is known.</param>
/// <param name="Number">The edition's number, as far as it is known.</param>
internal sealed record ImportTarget(Programme? Programme, Edition? Edition, Guid? ProgrammeKey, Guid? EditionKey, string Slug, int Number)
{
    /// <summary>Finds it by the file's sheets of programme and edition, else by what was asked for; both must agree.</summary>
    public static async Task<Outcome<ImportTarget>> FindAsync(BatonDb db, SheetFinder file, ImportOptions options, CancellationToken cancellation)
    {
        var (programmeKey, slug) = Said(file.Of("programme"), "slug");
        var programmeId = ProgrammeId.From(programmeKey ?? Guid.Empty);
        var sought = slug ?? options.Slug;
        if (slug is null && programmeKey is null && options.Slug is null)
        {
            return new Refusal("office.target-missing");
        }

        var programme = await db.Set<Programme>().FirstOrDefaultAsync(p => p.Id == programmeId, cancellation)
            ?? (programmeKey is null ? await db.Set<Programme>().FirstOrDefaultAsync(p => p.Details.Slug == sought, cancellation) : null);
        var known = programme?.Details.Slug ?? sought ?? "";
        var (editionKey, words) = Said(file.Of("edition"), "number");
        var said = words is null ? null : CellValues.Number(words);
        if (words is null && editionKey is null && options.Number is null)
        {
            return new Refusal("office.target-missing");
        }

        var edition = programme is null ? null : await EditionAsync(db, programme.Id, editionKey, said ?? options.Number, cancellation);
        var number = edition?.Details.Number ?? said ?? options.Number ?? 0;
        if ((options.Slug is { } slugAsked && slugAsked != known && slugAsked != slug) || (options.Number is { } asked && asked != number && asked != said))
        {
            return new Refusal("office.other-edition", known, number);
        }

        // Without its own sheet a programme or edition must be there already.
        return (slug is null && programmeKey is null && programme is null) || (words is null && editionKey is null && edition is null)
            ? new Refusal("office.unknown-edition", known, number)
            : new ImportTarget(programme, edition, programme?.Id.Value ?? programmeKey, edition?.Id.Value ?? editionKey, slug is { Length: > 0 } ? slug : known, said ?? number);
    }

    private static async Task<Edition?> EditionAsync(BatonDb db, ProgrammeId programme, Guid? key, int? number, CancellationToken cancellation)
    {
        var id = EditionId.From(key ?? Guid.Empty);
        return key is not null
            ? await db.Set<Edition>().FirstOrDefaultAsync(e => e.ProgrammeId == programme && e.Id == id, cancellation)
            : await db.Set<Edition>().FirstOrDefaultAsync(e => e.ProgrammeId == programme && e.Details.Number == number, cancellation);
    }

    private static (Guid? Key, string? Text) Said(FoundSheet? sheet, string column) =>
        sheet is not { Rows.Count: > 0 } ? (null, null)
        : (Guid.TryParse(CellText.Plain(sheet.Id(sheet.Rows[0])), out var key) && key != Guid.Empty ? key : null,
            sheet.Cell(sheet.Rows[0], column) is { Length: > 0 } text ? text : null);
}
