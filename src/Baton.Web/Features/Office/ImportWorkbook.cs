using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Documents.Spreadsheets;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Files;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Baton.Web.Storage.Publication;

namespace Baton.Web.Features.Office;

/// <summary>
/// Takes a workbook back: finds out what each row would do, says what is wrong with each cell, and writes all of it in one transaction or nothing.
/// </summary>
public sealed class ImportWorkbook(BatonDb db, DossierQuery dossiers, BlobStore store, TimeProvider clock)
{
    /// <summary>Reads a workbook's file; refused, and not read, when it is larger than any workbook may be.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static async Task<Outcome<byte[]>> ReadAsync(string path, CancellationToken cancellation) =>
        new FileInfo(path).Length > SpreadsheetLimits.Default.MaxFileBytes
            ? new Refusal("spreadsheet.too-large", SpreadsheetLimits.Default.MaxFileBytes >> 20)
            : await File.ReadAllBytesAsync(path, cancellation);

    /// <summary>
    /// Imports a file. Refused when it is no workbook, holds no known sheet, or is about no edition or another one than asked for;
    /// rejected rows are not a refusal but part of the result.
    /// </summary>
    public async Task<Outcome<ImportResult>> HandleAsync(byte[] file, ImportOptions options, CancellationToken cancellation)
    {
        var read = SpreadsheetReader.Read(file, SpreadsheetLimits.Default);
        if (read.Refusal is { } unreadable)
        {
            return unreadable;
        }

        var finder = new SheetFinder(options.Amendments.On(read.Value));
        if (finder.Found.Count == 0 && finder.Faults.Count == 0)
        {
            return new Refusal("office.no-known-sheet", string.Join(options.Language == Language.Zh ? "、" : ", ", WorkbookSheets.All.Select(s => s.Name[options.Language])));
        }

        var target = await ImportTarget.FindAsync(db, finder, options, cancellation);
        if (target.Refusal is { } lost)
        {
            return lost;
        }

        var facts = await new ImportFactsQuery(db, dossiers).AskAsync(finder, target.Value, options.Language, clock.GetUtcNow(), cancellation) with { Closed = options.Closed, StatesClosed = options.StatesClosed };
        var progress = new ImportProgress(finder.Found.Sum(f => f.Rows.Count), options.Progress);
        var run = new ImportRun(facts, progress);
        run.Read(finder.Found);
        var files = new ImportFiles(store, options.Files);
        if (files.Prepare(run) is { } refused)
        {
            return refused;
        }

        var report = new ImportReport(finder, run, facts, options.Language);
        if (options.DryRun || (report.Rejected.Count > 0 && !options.AcceptValid) || !report.HasTarget(target.Value))
        {
            return report.Result(target.Value, written: false);
        }

        if (options.Agree?.Invoke(report.Result(target.Value, written: false)) is { } disagreed)
        {
            return disagreed;
        }

        // Also where nothing changes: a stored file that was lost or damaged is mended.
        await files.StoreAsync(cancellation);
        var writes = files.ChangesUnlisted || run.Rows.Any(r => ImportReport.Does(r) is not null);
        if (writes)
        {
            db.WriteAs(new Authorship(options.Actor, options.Note, Both: options.NoteInBoth));
            new ImportWriting(db, facts, run, progress).Write();
            files.WriteUnlisted();
            await using var whole = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
            await db.SaveChangesAsync(cancellation);
            if (options.PublishedAs is { } note)
            {
                await new Publisher(db, clock).WrittenAsync(new PublishingBy(options.Actor, note, facts.Scope.EditionId), cancellation);
            }

            if (whole is not null)
            {
                await whole.CommitAsync(cancellation);
            }
        }

        progress.End();
        return report.Result(target.Value, writes);
    }
}
