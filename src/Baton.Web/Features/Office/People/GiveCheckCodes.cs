using System.Security.Cryptography;
using Baton.Domain;
using Baton.Domain.Registration;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Storage;
using Baton.Web.Storage.History;

namespace Baton.Web.Features.Office.People;

/// <summary>Gives everybody on the roster who has none a code to be found by.</summary>
public sealed class GiveCheckCodes(BatonDb db)
{
    /// <summary>Gives them; codes already given stay.</summary>
    public async Task<PartOutcome> HandleAsync(PlanScope scope, Language language, string actor, CancellationToken cancellation)
    {
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        if (writing is null || scope.EditionId is not { } edition)
        {
            return PartOutcome.Missing;
        }

        var given = CheckCode.Give(await writing.AllAsync<Participant, ParticipantId, ParticipantDetails>(cancellation), RandomNumberGenerator.GetInt32);
        foreach (var (participant, details) in given)
        {
            Refusal.Must(participant.Describe(details));
        }

        var note = language == Language.Zh ? $"签到码：{given.Count} 人" : $"codes for checking in: {given.Count} people";
        return new PartOutcome(edition.Value, await writing.SaveAsync(new Authorship(actor, note), cancellation), []);
    }
}
