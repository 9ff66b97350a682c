using Baton.Domain;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Import;

/// <summary>Takes a kept file in: its valid rows become unpublished changes of the edition, as one act that can be undone.</summary>
public sealed class TakeImport(BatonDb db, ImportWorkbook importing, ImportTray tray, KeptImportsQuery kept)
{
    /// <summary>Rows from which the work goes on in the background, inclusive.</summary>
    public const int Long = 2001;

    /// <summary>
    /// Writes the valid rows; null act when there was nothing to write. Refused when the file was taken in before or discarded, would do
    /// something else than was looked at, or cannot be read after all.
    /// </summary>
    /// <param name="import">The file.</param>
    /// <param name="slug">The programme.</param>
    /// <param name="number">The edition.</param>
    /// <param name="closed">Kinds of part that are not to be changed.</param>
    /// <param name="statesClosed">True when the edition's state is not to be changed.</param>
    /// <param name="language">The language of the messages.</param>
    /// <param name="actor">Who.</param>
    /// <param name="seen">What the preview showed (<see cref="PreviewVersion"/>); null = nobody looked.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="conclude">Runs in the same transaction, before the commit.</param>
    /// <param name="progress">Told how many rows are done, and of how many.</param>
    public async Task<Outcome<(ImportResult Result, Guid? Act)>> HandleAsync(
        KeptImport import, string slug, int number, IReadOnlySet<Type> closed, bool statesClosed, Language language, string actor, string? seen,
        CancellationToken cancellation, Func<ImportResult, Task>? conclude = null, Action<int, int>? progress = null)
    {
        await using var writing = await PlanWriting.BeginAsync(db, import.Scope, cancellation);
        if (writing is null)
        {
            return new Refusal("office.unknown-edition", slug, number);
        }

        // What was read before the lock may be old by now, and the file may have been taken in or discarded.
        db.ChangeTracker.Clear();
        var now = await kept.FindAsync(import.Scope, import.Id, cancellation);
        var content = now is null ? null : await tray.ContentAsync(import, cancellation);
        if (now is null || content is null)
        {
            return new Refusal("office.import-gone");
        }

        if (now.State == ImportState.TakenIn)
        {
            return new Refusal("office.import-taken-already");
        }

        var options = Options(import, slug, number, closed, statesClosed, language, actor) with
        {
            AcceptValid = true,
            Progress = progress,
            Agree = result => seen is null || PreviewVersion.Of(result) == seen ? null : new Refusal("office.import-changed-since"),
        };
        var done = await importing.HandleAsync(content, options, cancellation);
        if (done.Refusal is { } refusal)
        {
            return refusal;
        }

        if (conclude is not null)
        {
            await conclude(done.Value);
        }

        var act = db.ChangeTracker.Entries<ChangeSet>().Select(e => e.Entity).MaxBy(s => s.Id)?.Id;
        if (!await tray.SaveAsync(import with { Act = act ?? Guid.Empty, Earlier = now.File.Act is { } noted ? [.. now.File.Earlier, noted] : now.File.Earlier }, cancellation))
        {
            return new Refusal("office.import-gone");
        }

        await writing.CommitAsync(cancellation);
        return (done.Value, act);
    }

    internal static ImportOptions Options(KeptImport import, string slug, int number, IReadOnlySet<Type> closed, bool statesClosed, Language language, string actor) => new()
    {
        Slug = slug,
        Number = number,
        Language = language,
        Actor = actor,
        Note = language == Language.Zh ? $"导入 {import.FileName}" : $"import of {import.FileName}",
        NoteInBoth = new LocalizedText($"导入 {import.FileName}", $"import of {import.FileName}"),
        Amendments = import.Amendments,
        Closed = closed,
        StatesClosed = statesClosed,
    };
}
