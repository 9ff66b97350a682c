using Baton.Domain;
using Baton.Web.Forms;
using Baton.Web.Jobs;

namespace Baton.Web.Features.Office.Jobs;

/// <summary>What became of an act on a job.</summary>
/// <param name="IsThere">False when the place has no such job.</param>
/// <param name="Refusal">Why it was not done; null = it was.</param>
public readonly record struct JobAnswer(bool IsThere, Refusal? Refusal)
{
    /// <summary>It was done.</summary>
    public static JobAnswer Done { get; } = new(true, null);

    /// <summary>There is no such job here.</summary>
    public static JobAnswer Missing { get; } = new(false, null);

    /// <summary>It was not done.</summary>
    public static JobAnswer No(Refusal refusal) => new(true, refusal);

    /// <summary>The answer to the browser.</summary>
    public CommandAnswer Answer(string to, string said) =>
        !IsThere ? CommandAnswer.Missing : Refusal is { } refusal ? CommandAnswer.Refused(refusal) : CommandAnswer.Done(to, said: said);
}

/// <summary>Finds jobs along their parents.</summary>
internal static class JobsInScope
{
    /// <summary>The job, when it is one of this edition, or of this programme where the scope names none.</summary>
    public static IQueryable<Job> In(this IQueryable<Job> jobs, PlanScope scope, Guid id)
    {
        var (programme, edition) = (scope.ProgrammeId, scope.EditionId);
        return jobs.Where(j => j.Id == id && j.ProgrammeId == programme && (edition == null || j.EditionId == edition));
    }
}
