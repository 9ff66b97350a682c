using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Baton.Web.Storage.Publication;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Publication;

/// <summary>What somebody wishes to publish.</summary>
/// <param name="Chosen">The changes, each as its box in the form says it.</param>
/// <param name="Note">What strangers read beside what changed; may be empty.</param>
/// <param name="Closed">The kinds of part, by type name, that the person may not publish: nothing of them is taken.</param>
/// <param name="Open">Whether strangers may see the edition from then on, or the programme; null = as it is.</param>
public sealed record PublishWish(IReadOnlyList<string> Chosen, LocalizedText Note, IReadOnlySet<string> Closed, bool? Open = null);

/// <summary>Publishes chosen changes of an edition's draft and of what serves all editions, in one act.</summary>
public sealed class PublishChanges(BatonDb db, DossierQuery drafts, UnpublishedQuery unpublished, TimeProvider clock)
{
    /// <summary>
    /// Publishes; what chosen changes need goes along and is told. Refused when nothing is chosen, when a chosen change was changed
    /// again since it was read, or when something public still names what would go.
    /// </summary>
    public async Task<Outcome<Publishing>> HandleAsync(PlanScope scope, PublishWish wish, string actor, CancellationToken cancellation)
    {
        if (Rules.Brief(wish.Note, "note") is { } tooLong)
        {
            return tooLong;
        }

        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        if (writing is null || await ChangesAsync(scope, cancellation) is not var (all, draft))
        {
            return new Refusal("office.unknown-edition", "", 0);
        }

        var changes = PublicationRights.Open(all, wish.Closed);
        var sought = wish.Chosen.Select(c => c.Split('/')).ToDictionary(c => c[0], c => c[^1], StringComparer.Ordinal);
        var chosen = changes.All.Where(c => sought.ContainsKey(c.Name)).ToList();
        if (chosen.Find(c => c.Version != sought[c.Name]) is { } again)
        {
            return new Refusal("publication.changed-since", Called(again.Draft ?? again.Public!, draft));
        }

        if (chosen.Exists(c => c is { Draft: Edition { Details.ReportHeld: false }, Public: Edition { Details.ReportHeld: true } }))
        {
            return new Refusal("publication.report-by-itself");
        }

        var opened = wish.Open is { } open ? await OpenAsync(scope, open, cancellation) : null;
        if (chosen.Count == 0 && opened is null)
        {
            return new Refusal("publication.nothing-chosen");
        }

        if (opened is not null)
        {
            var note = wish.Open == true ? new LocalizedText("对外公开", "shown to strangers") : new LocalizedText("不再对外公开", "hidden from strangers");
            db.WriteAs(new Authorship(actor, note.En, Both: note));
            await db.SaveChangesAsync(cancellation);
        }

        var publishing = await new Publisher(db, clock).PublishAsync(
            scope.ProgrammeId, [.. chosen.SelectMany(c => c.Keys)], new PublishingBy(actor, wish.Note, scope.EditionId), leaveOutNamed: false, cancellation, opened);
        if (publishing.TakenAddress is { } slug)
        {
            return new Refusal("publication.address-taken", slug);
        }

        if (publishing.StillNamed.Count > 0)
        {
            var (goes, namer) = publishing.StillNamed[0];
            var there = draft.Select(p => p.Key).ToHashSet();
            IReadOnlyList<IPlanPart> among = [.. draft, .. changes.Shown.Where(p => !there.Contains(p.Key))];
            return new Refusal("publication.still-named", Called(goes, among), Called(namer, among));
        }

        await writing.CommitAsync(cancellation);
        return publishing;
    }

    private async Task<(UnpublishedChanges Changes, IReadOnlyList<IPlanPart> Draft)?> ChangesAsync(PlanScope scope, CancellationToken cancellation)
    {
        var programme = await db.Set<Programme>().AsNoTracking().FirstAsync(p => p.Id == scope.ProgrammeId, cancellation);
        if (scope.EditionId is not { } id)
        {
            return await drafts.ProgrammeAsync(programme.Details.Slug, cancellation) is { } whole
                ? (await unpublished.OfAsync(whole, cancellation), [whole.Programme, .. whole.Parts])
                : null;
        }

        if (await db.Set<Edition>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == id && e.ProgrammeId == scope.ProgrammeId, cancellation) is not { } edition)
        {
            return null;
        }

        var dossier = await drafts.EditionAsync(programme, edition, tracked: false, cancellation);
        return (await unpublished.OfAsync(dossier, cancellation), [programme, edition, .. dossier.Parts]);
    }

    /// <summary>The edition, or the programme where there is none, with whether strangers may see it as wished; null when it is so already.</summary>
    private async Task<IPlanPart?> OpenAsync(PlanScope scope, bool open, CancellationToken cancellation)
    {
        if (scope.EditionId is { } id)
        {
            var edition = await db.Set<Edition>().FirstAsync(e => e.Id == id, cancellation);
            Refusal.Must(edition.Describe(edition.Details with { Public = open }));
            return edition;
        }

        var programme = await db.Set<Programme>().FirstAsync(p => p.Id == scope.ProgrammeId, cancellation);
        Refusal.Must(programme.Describe(programme.Details with { Public = open }));
        return programme;
    }

    /// <summary>What a part is called, in both languages, with its kind.</summary>
    private static LocalizedText Called(IPlanPart part, IReadOnlyList<IPlanPart> among)
    {
        var sheet = WorkbookSheets.Of(part.GetType());
        return new(
            $"“{sheet.Label(part.Content, WorkbookNames.Of(Language.Zh, among))}”（{sheet.Name.Zh}）",
            $"“{sheet.Label(part.Content, WorkbookNames.Of(Language.En, among))}” ({sheet.Name.En})");
    }
}
