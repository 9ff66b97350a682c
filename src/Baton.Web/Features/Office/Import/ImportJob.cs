using System.Text.Json;
using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Access;
using Baton.Web.Jobs;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Import;

/// <summary>Takes a large file in while nobody waits for a page.</summary>
internal static class ImportJob
{
    /// <summary>Name of the kind.</summary>
    public const string Name = "import";

    /// <summary>The kind of work.</summary>
    public static JobKind Kind { get; } = new(Name, RunAsync);

    /// <summary>Asks for a file to be taken in.</summary>
    /// <param name="desk">Takes long work in.</param>
    /// <param name="import">The file.</param>
    /// <param name="looked">What the preview showed last.</param>
    /// <param name="who">Who asks; what they may not change stays closed.</param>
    /// <param name="language">The language of the act's note.</param>
    /// <param name="cancellation">Gives up.</param>
    public static Task<Guid> AskAsync(JobDesk desk, KeptImport import, ImportResult looked, CurrentPrincipal who, Language language, CancellationToken cancellation) => desk.EnqueueAsync(
        new NewJob
        {
            Kind = Name,
            Scope = import.Scope,
            Title = new($"导入 {import.FileName}（{looked.Rows} 行）", $"Import of {import.FileName} ({looked.Rows} rows)"),
            Actor = who.Principal.Actor,
            AccountId = who.Principal.AccountId,
            Settings = new Asked(import.Id, [.. ImportRights.Closed(who).Select(t => t.Name)], ImportRights.StatesClosed(who), language, PreviewVersion.Of(looked)),
        },
        cancellation);

    private static async Task<Outcome<JobResult>> RunAsync(JobRun run, CancellationToken cancellation)
    {
        var asked = run.Settings<Asked>();
        var (tray, take, db) = (run.Services.GetRequiredService<ImportTray>(), run.Services.GetRequiredService<TakeImport>(), run.Services.GetRequiredService<BatonDb>());
        if (await tray.FindAsync(run.Scope, asked.Import, cancellation) is not { } import)
        {
            return new Refusal("office.import-gone");
        }

        var (programme, edition) = (run.Scope.ProgrammeId, run.Scope.EditionId!.Value);
        var slug = await db.Set<Programme>().Where(p => p.Id == programme).Select(p => p.Details.Slug).FirstAsync(cancellation);
        var number = await db.Set<Edition>().Where(e => e.Id == edition).Select(e => e.Details.Number).FirstAsync(cancellation);
        JobResult? told = null;
        var closed = PlanPartKind.All.Values.Where(k => asked.Closed.Contains(k.Name)).Select(k => k.PartType).ToHashSet();
        var done = await take.HandleAsync(import, slug, number, closed, asked.StatesClosed, asked.Language, run.Actor, asked.Seen, cancellation, async result =>
        {
            told = new JobResult(
                new($"新增 {result.New}，修改 {result.Changed}，相同 {result.Same}，不予导入 {result.RejectedRows} 行。", $"{result.New} new, {result.Changed} changed, {result.Same} the same, {result.RejectedRows} rows rejected."),
                OfficeAddress.Of(slug, number, $"import/{import.Id}"));
            await run.ConcludeAsync(db, told, cancellation);
        }, run.Report);
        return done.Refusal is { } refusal ? refusal : told!;
    }

    /// <summary>The file a job takes in.</summary>
    public static Guid FileOf(Job job) => JsonSerializer.Deserialize<Asked>(job.Settings, JobDesk.Json)?.Import ?? Guid.Empty;

    private sealed record Asked(Guid Import, IReadOnlyList<string> Closed, bool StatesClosed, Language Language = Language.Zh, string? Seen = null);
}
