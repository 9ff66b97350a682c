using Baton.Domain;

namespace Baton.Web.Jobs;

/// <summary>A kind of long work, registered as a service by the feature that does it.</summary>
/// <param name="Name">Its name in the database, in kebab case; up to 40.</param>
/// <param name="RunAsync">
/// Does one job. A refusal is its failure and is told as it is; so is a full disk. It may be begun again after the process died at any
/// place: what it writes it writes in one transaction, in which it also calls <see cref="JobRun.ConcludeAsync"/>.
/// </param>
public sealed record JobKind(string Name, Func<JobRun, CancellationToken, Task<Outcome<JobResult>>> RunAsync);

/// <summary>What came of a job.</summary>
/// <param name="Text">A sentence, in both languages.</param>
/// <param name="Link">Where it is seen, a local address; empty = nowhere.</param>
public sealed record JobResult(LocalizedText Text, string Link = "");
