using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Baton.Web.Storage.History;

namespace Baton.Web.Features.Office.Programmes;

/// <summary>Decides about an application to host: it is chosen, and the others are not; or the institution withdraws it.</summary>
public sealed class DecideApplication(BatonDb db, TimeProvider clock)
{
    /// <summary>The decisions by the verbs of their addresses.</summary>
    internal static IReadOnlyDictionary<string, ApplicationStanding> Verbs { get; } = new Dictionary<string, ApplicationStanding>(StringComparer.Ordinal)
    {
        ["choose"] = ApplicationStanding.Chosen,
        ["withdraw"] = ApplicationStanding.Withdrawn,
    };

    /// <summary>Decides, or says why not; what was decided so already stays as it is.</summary>
    public async Task<CommandAnswer> HandleAsync(PlanScope scope, Guid id, string verb, Language language, string actor, string to, CancellationToken cancellation)
    {
        await using var writing = await LedgerWriting.BeginAsync(db, clock, scope, cancellation);
        if (writing is null || writing.Applications.FirstOrDefault(a => a.Id.Value == id) is not { } application)
        {
            return CommandAnswer.Missing;
        }

        var standing = Verbs[verb];
        if (application.Details.Standing == standing)
        {
            return CommandAnswer.Done(to);
        }

        var decided = standing == ApplicationStanding.Chosen ? writing.Ledger.Choose(application.Id, writing.Today) : writing.Ledger.Withdraw(application.Id, writing.Today);
        if (decided.Refusal is { } refusal)
        {
            return CommandAnswer.Refused([new Fault(null, refusal)]);
        }

        var act = (standing, language) switch
        {
            (ApplicationStanding.Chosen, Language.Zh) => "申办入选，确定承办",
            (ApplicationStanding.Chosen, _) => "application chosen",
            (_, Language.Zh) => "撤回申办",
            _ => "application withdrawn",
        };
        var note = LedgerNotes.Of(application.Details.Number, writing.Name(application.Details.InstitutionId, language), act, language);
        return CommandAnswer.Done(to, await writing.SaveAsync(decided.Value, new Authorship(actor, note), cancellation));
    }
}
