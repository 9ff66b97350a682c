using Baton.Domain;
using Baton.Web.Jobs;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Import;

/// <summary>Where a file stands that was brought in.</summary>
public enum ImportState
{
    /// <summary>Nothing of it is written; it waits to be checked and taken in.</summary>
    ToCheck,

    /// <summary>A background job takes it in.</summary>
    UnderWay,

    /// <summary>It was taken in.</summary>
    TakenIn,
}

/// <summary>A file that was brought in, and where it stands.</summary>
/// <param name="File">The file.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Act">The act that took it in; null = it was not, or there was nothing to write.</param>
/// <param name="Job">The job that takes it in, or tried to; null = none.</param>
/// <param name="Undone">True when it was taken in, and that was undone: it can be taken in again.</param>
public sealed record StandingImport(KeptImport File, ImportState State, Guid? Act, Job? Job, bool Undone);

/// <summary>
/// The files that were brought in. Where they stand is told by the database alone: an act counts once it stands in the history and until it is
/// undone, a job while its row says so. So nothing has to be mended after the process died, or a job was called off.
/// </summary>
public sealed class KeptImportsQuery(ImportTray tray, BatonDb db)
{
    /// <summary>One file; null when there is none.</summary>
    public async Task<StandingImport?> FindAsync(PlanScope scope, Guid id, CancellationToken cancellation) =>
        await tray.FindAsync(scope, id, cancellation) is { } file ? (await StandingAsync(scope, [file], cancellation))[0] : null;

    /// <summary>The files of an edition, the newest first.</summary>
    public async Task<IReadOnlyList<StandingImport>> AllAsync(PlanScope scope, CancellationToken cancellation) =>
        await StandingAsync(scope, await tray.OfAsync(scope, cancellation), cancellation);

    private static IEnumerable<Guid> Noted(KeptImport file) => file.Earlier.Concat(file.Act is { } act ? [act] : []);

    private async Task<IReadOnlyList<StandingImport>> StandingAsync(PlanScope scope, IReadOnlyList<KeptImport> files, CancellationToken cancellation)
    {
        var acts = files.SelectMany(Noted).ToList();
        var written = (await db.ChangeSets.AsNoTracking().Where(s => acts.Contains(s.Id)).Select(s => s.Id).ToListAsync(cancellation)).ToHashSet();
        var (programme, edition, key) = (scope.ProgrammeId, scope.EditionId, scope.ProgrammeId.Value);
        var undoing = written.Count == 0 ? []
            : (await db.ChangeSets.AsNoTracking().Where(s => s.ProgrammeId == key && s.Undoes != null).Select(s => new { s.Id, s.Undoes, s.At }).ToListAsync(cancellation))
                .GroupBy(s => s.Undoes!.Value).ToDictionary(g => g.Key, g => (g.First().Id, g.First().At));
        var jobs = (await db.Set<Job>().AsNoTracking().Where(j => j.Kind == ImportJob.Name && j.ProgrammeId == programme && j.EditionId == edition)
                .OrderBy(j => j.CreatedAt).ThenBy(j => j.Id).ToListAsync(cancellation))
            .ToLookup(ImportJob.FileOf);
        return [.. files.Select(Standing)];

        StandingImport Standing(KeptImport file)
        {
            var job = jobs[file.Id].FirstOrDefault(j => !j.IsOver) ?? jobs[file.Id].LastOrDefault();
            var stand = Noted(file).Where(written.Contains).ToLookup(a => UndoneAt(a) is null);
            Guid? act = stand[true].Any() ? stand[true].Last() : null;
            var undone = stand[false].Select(UndoneAt).Max();
            var state = act is not null || file.Act == Guid.Empty || jobs[file.Id].Any(j => j.State == JobState.Done && !(j.EndedAt <= undone)) ? ImportState.TakenIn
                : job is { IsOver: false } ? ImportState.UnderWay
                : ImportState.ToCheck;
            return new StandingImport(file, state, act, job, state == ImportState.ToCheck && undone is not null);
        }

        // What undoes may be undone in its turn.
        DateTime? UndoneAt(Guid act) => undoing.TryGetValue(act, out var by) && UndoneAt(by.Id) is null ? by.At : null;
    }
}
