using Baton.Domain;
using Baton.Domain.Sessions;
using Baton.Web.Features.Office.Agenda;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Storage;
using Baton.Web.Storage.History;

namespace Baton.Web.Features.Office.Talks;

/// <summary>Takes the slides of a talk away. The file stays where files lie, so that the act can be taken back.</summary>
public sealed class RemoveSlides(BatonDb db)
{
    /// <summary>Takes them away as one act, or refuses and changes nothing; where there are none, nothing is done.</summary>
    /// <param name="scope">The programme and the edition.</param>
    /// <param name="talk">The talk.</param>
    /// <param name="version">The version of the slides that were seen.</param>
    /// <param name="actor">Who.</param>
    /// <param name="language">The language of the act's note.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<PartOutcome> HandleAsync(PlanScope scope, Guid talk, string? version, string actor, Language language, CancellationToken cancellation)
    {
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        if (writing is null || await writing.FindAsync<Talk, TalkId, TalkDetails>(TalkId.From(talk), cancellation) is not { } stored)
        {
            return PartOutcome.Missing;
        }

        if (stored.Details is { SlidesHash: "", SlidesName: "" })
        {
            return new PartOutcome(talk, null, []);
        }

        if (version != TalkVersions.OfSlides(stored.Details))
        {
            return new PartOutcome(null, null, [], await AgendaClash.OfAsync(db, [talk], TalkVersions.OfSlides(stored.Details), cancellation));
        }

        Refusal.Must(stored.Describe(stored.Details with { SlidesHash = "", SlidesName = "" }));
        var title = stored.Details.Title.Shown(language);
        return new PartOutcome(talk, await writing.SaveAsync(new Authorship(actor, language == Language.Zh ? $"移除课件：{title}" : $"slides of {title} removed"), cancellation), []);
    }
}
