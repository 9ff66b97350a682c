using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Baton.Web.Storage.History;

namespace Baton.Web.Features.Office.Programmes;

/// <summary>Decides about one line of the ledger: the host agrees, declines, or is passed over.</summary>
public sealed class DecideTurn(BatonDb db, TimeProvider clock)
{
    /// <summary>The decisions by the verbs of their addresses.</summary>
    internal static IReadOnlyDictionary<string, HostStanding> Verbs { get; } = new Dictionary<string, HostStanding>(StringComparer.Ordinal)
    {
        ["agree"] = HostStanding.Agreed,
        ["decline"] = HostStanding.Declined,
        ["skip"] = HostStanding.Skipped,
    };

    /// <summary>Decides, or says why not; what was decided so already stays as it is.</summary>
    /// <param name="scope">The programme.</param>
    /// <param name="id">The line.</param>
    /// <param name="verb">One of <see cref="Verbs"/>; also the prefix of the form's fields.</param>
    /// <param name="form">When and why.</param>
    /// <param name="language">The language of the act's note.</param>
    /// <param name="actor">Who.</param>
    /// <param name="to">Where to go when it is done.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<CommandAnswer> HandleAsync(PlanScope scope, Guid id, string verb, TypedForm form, Language language, string actor, string to, CancellationToken cancellation)
    {
        await using var writing = await LedgerWriting.BeginAsync(db, clock, scope, cancellation);
        if (writing is null || writing.Turns.FirstOrDefault(t => t.Id.Value == id) is not { } turn)
        {
            return CommandAnswer.Missing;
        }

        var standing = Verbs[verb];
        if (turn.Details.Standing == standing)
        {
            return CommandAnswer.Done(to);
        }

        if (form["version"] is { Length: > 0 } version && version != PartVersion.Of(turn))
        {
            return CommandAnswer.Refused([], await SavePart.ClashAsync(db, turn, cancellation));
        }

        var prefix = verb + ".";
        var faults = new List<Fault>();
        var on = writing.Day(form, prefix + "on", faults);
        var reason = LedgerWriting.Text(form, prefix + "reason");
        if (faults.Count > 0)
        {
            return CommandAnswer.Refused(faults);
        }

        var decided = standing switch
        {
            HostStanding.Agreed => writing.Ledger.Agree(turn.Id, on),
            HostStanding.Declined => writing.Ledger.Decline(turn.Id, reason, on),
            _ => writing.Ledger.Skip(turn.Id, reason, on),
        };
        if (decided.Refusal is { } refusal)
        {
            return CommandAnswer.Refused([LedgerFaults.Of(refusal, prefix)]);
        }

        var act = LedgerNotes.Act(standing, language) + (reason.IsEmpty ? "" : (language == Language.Zh ? "：" : ": ") + reason.Shown(language));
        var note = LedgerNotes.Of(turn.Details.Number, writing.Name(turn.Details.InstitutionId, language), act, language);
        return CommandAnswer.Done(to, await writing.SaveAsync(decided.Value, new Authorship(actor, note), cancellation));
    }
}
