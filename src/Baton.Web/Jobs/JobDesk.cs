using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Baton.Domain;
using Baton.Web.Files;
using Baton.Web.Storage;

namespace Baton.Web.Jobs;

/// <summary>What is asked for.</summary>
public sealed record NewJob
{
    /// <summary>The kind's name.</summary>
    public required string Kind { get; init; }

    /// <summary>Where it works.</summary>
    public required PlanScope Scope { get; init; }

    /// <summary>What people call it, in both languages.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Who asks, as the history names them.</summary>
    public required string Actor { get; init; }

    /// <summary>The account that asks; null = the operator at the console.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>What the kind needs to know; written as JSON.</summary>
    public object Settings { get; init; } = new { };

    /// <summary>Files it works on, under plain names of our own (not those of the upload).</summary>
    public IReadOnlyList<(string Name, Stream Content)> Files { get; init; } = [];
}

/// <summary>Takes long work in.</summary>
public sealed class JobDesk(BatonDb db, JobFiles files, JobBoard board, TimeProvider clock)
{
    /// <summary>How settings are written.</summary>
    internal static JsonSerializerOptions Json { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>When a job was asked for, which its id says.</summary>
    internal static DateTimeOffset AskedAt(Guid job) =>
        DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(job.ToString("N")[..12], 16));

    /// <summary>Puts a job into the queue and returns its id. Its files are stored first: a job whose files are missing cannot come about.</summary>
    /// <exception cref="IOException">The files cannot be stored; nothing is left behind.</exception>
    public async Task<Guid> EnqueueAsync(NewJob asked, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var job = new Job
        {
            Id = Guid.CreateVersion7(now),
            ProgrammeId = asked.Scope.ProgrammeId,
            EditionId = asked.Scope.EditionId,
            Kind = asked.Kind,
            TitleZh = asked.Title.Zh,
            TitleEn = asked.Title.En,
            Settings = JsonSerializer.Serialize(asked.Settings, asked.Settings.GetType(), Json),
            Actor = asked.Actor,
            AccountId = asked.AccountId,
            CreatedAt = now.UtcDateTime,
        };
        try
        {
            foreach (var (name, content) in asked.Files)
            {
                await files.PutAsync(job.Id, name, content, cancellation);
            }

            db.Add(job);
            await db.SaveChangesAsync(cancellation);
        }
        catch
        {
            files.Delete(job.Id);
            throw;
        }

        board.Wake();
        return job.Id;
    }
}
