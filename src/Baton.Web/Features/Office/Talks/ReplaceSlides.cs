using Baton.Domain;
using Baton.Domain.Sessions;
using Baton.Web.Features.Office.Agenda;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Features.Publicity;
using Baton.Web.Files;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Talks;

/// <summary>Brings the slides of a talk in, in place of those it has. A former file stays where files lie, so that the act can be taken back.</summary>
public sealed class ReplaceSlides(BatonDb db, BlobStore store, TimeProvider clock)
{
    /// <summary>Which talk, and the file.</summary>
    /// <param name="Talk">The talk.</param>
    /// <param name="File">The file that was chosen; null = none.</param>
    /// <param name="Version">The version of the slides that were seen.</param>
    /// <param name="Language">The language of the act's note.</param>
    public sealed record Form(Guid Talk, IFormFile? File, string? Version, Language Language);

    /// <summary>Stores the file and names it, as one act; or refuses, and neither is there.</summary>
    public async Task<PartOutcome> HandleAsync(PlanScope scope, Form form, string actor, CancellationToken cancellation)
    {
        var id = TalkId.From(form.Talk);
        if (!await db.Set<Talk>().AnyAsync(t => t.Id == id && t.ProgrammeId == scope.ProgrammeId && t.EditionId == scope.EditionId, cancellation))
        {
            return PartOutcome.Missing;
        }

        if (form.File is not { Length: > 0 } file)
        {
            return Refused(new Refusal("slides.none-chosen"));
        }

        await using var content = file.OpenReadStream();
        if (SlideFile.Read(content, file.FileName).Refusal is { } refusal)
        {
            return Refused(refusal);
        }

        try
        {
            content.Position = 0;
            using var staged = await store.StageAsync(content, cancellation);
            return await NameAsync(scope, form, staged, file.FileName, actor, cancellation);
        }
        catch (IOException)
        {
            return Refused(new Refusal("slides.disk-full"));
        }
    }

    private async Task<PartOutcome> NameAsync(PlanScope scope, Form form, StagedFile staged, string name, string actor, CancellationToken cancellation)
    {
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        if (writing is null || await writing.FindAsync<Talk, TalkId, TalkDetails>(TalkId.From(form.Talk), cancellation) is not { } talk)
        {
            return PartOutcome.Missing;
        }

        var details = talk.Details with { SlidesHash = staged.Hash, SlidesName = SafeFileName.Of(name, talk.Details.Slug + Path.GetExtension(name).ToLowerInvariant()) };
        if (talk.Details == details)
        {
            return new PartOutcome(form.Talk, await LastAct.OfAsync(db, form.Talk, actor, clock.GetUtcNow(), null, cancellation), []);
        }

        if (form.Version != TalkVersions.OfSlides(talk.Details))
        {
            return new PartOutcome(null, null, [], await AgendaClash.OfAsync(db, [form.Talk], TalkVersions.OfSlides(talk.Details), cancellation));
        }

        if (talk.Describe(details) is { } refusal)
        {
            return Refused(refusal);
        }

        staged.Keep();
        var title = details.Title.Shown(form.Language);
        return new PartOutcome(form.Talk, await writing.SaveAsync(new Authorship(actor, form.Language == Language.Zh ? $"上传课件：{title}" : $"slides of {title}"), cancellation), []);
    }

    private static PartOutcome Refused(Refusal refusal) => new(null, null, [new Fault("slides", refusal)]);
}
