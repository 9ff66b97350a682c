using Baton.Domain;
using Baton.Domain.Sessions;
using Baton.Web.Features.Office.Agenda;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Storage;
using Baton.Web.Storage.History;

namespace Baton.Web.Features.Office.Talks;

/// <summary>Removes the record of a talk. The file of its slides stays where files lie, so that the act can be taken back.</summary>
public sealed class RemoveTalkRecord(BatonDb db, TimeProvider clock)
{
    /// <summary>Removes it as one act, or refuses and changes nothing.</summary>
    /// <param name="scope">The programme and the edition.</param>
    /// <param name="talk">The talk.</param>
    /// <param name="version">The version that was read.</param>
    /// <param name="actor">Who.</param>
    /// <param name="language">The language of the act's note.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<PartOutcome> HandleAsync(PlanScope scope, Guid talk, string? version, string actor, Language language, CancellationToken cancellation)
    {
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        if (writing is null)
        {
            return PartOutcome.Missing;
        }

        if (await writing.FindAsync<Talk, TalkId, TalkDetails>(TalkId.From(talk), cancellation) is not { } stored)
        {
            var just = await LastAct.OfAsync(db, talk, actor, clock.GetUtcNow(), ChangeKind.Removed, cancellation);
            return just is null ? PartOutcome.Missing : new PartOutcome(talk, just, []);
        }

        if (version != PartVersion.Of(stored))
        {
            return new PartOutcome(null, null, [], await AgendaClash.OfAsync(db, [talk], PartVersion.Of(stored), cancellation));
        }

        writing.Remove(stored);
        var title = stored.Details.Title.Shown(language);
        return new PartOutcome(talk, await writing.SaveAsync(new Authorship(actor, language == Language.Zh ? $"删除发言材料：{title}" : $"removed from talks: {title}"), cancellation), []);
    }
}
