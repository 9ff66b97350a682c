using System.Text.Json;
using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Storage.Publication;

/// <summary>Who publishes, and the note that strangers read beside what changed.</summary>
/// <param name="Actor">An account's name, or that of the console.</param>
/// <param name="Note">The note; may be empty.</param>
/// <param name="EditionId">The edition it is done from; null = the programme as a whole.</param>
public sealed record PublishingBy(string Actor, LocalizedText Note, EditionId? EditionId = null);

/// <summary>What became of a wish to publish.</summary>
/// <param name="Act">The act; null = there was nothing to publish, or it was refused.</param>
/// <param name="TakenAlong">What was published although nobody chose it, because what was chosen needs it.</param>
/// <param name="StillNamed">Removals that something public still names: what would go, and what names it. Then nothing is published.</param>
/// <param name="TakenAddress">The programme's new name in addresses, where another programme is still public under it. Then nothing is published.</param>
public sealed record Publishing(
    PublicationAct? Act, IReadOnlyList<IPlanPart> TakenAlong, IReadOnlyList<(IPlanPart Goes, IPlanPart Namer)> StillNamed, string? TakenAddress = null);

/// <summary>Copies parts of the draft to what strangers see, in one act.</summary>
public sealed class Publisher(BatonDb db, TimeProvider clock)
{
    /// <summary>
    /// Publishes the chosen parts as they stand in the draft: what is new or changed is copied, what is gone is withdrawn. What chosen
    /// parts name and strangers cannot see yet goes along.
    /// </summary>
    /// <param name="programme">The programme.</param>
    /// <param name="chosen">The parts; those that are public as they stand are passed over.</param>
    /// <param name="by">Who, and the note.</param>
    /// <param name="leaveOutNamed">True to leave out removals that something public still names, instead of refusing.</param>
    /// <param name="cancellation">Gives up; nothing is published.</param>
    /// <param name="opened">A programme or edition of which, unless it is chosen, only is published whether strangers may see it; null = none.</param>
    public Task<Publishing> PublishAsync(
        ProgrammeId programme, IReadOnlyCollection<PartKey> chosen, PublishingBy by, bool leaveOutNamed, CancellationToken cancellation, IPlanPart? opened = null) =>
        PublishAsync(programme, new PublicationChoice(db, programme, leaveOutNamed), choice => choice.TakeAsync(chosen, opened, cancellation), by, cancellation);

    /// <summary>Publishes the whole programme as its draft stands.</summary>
    public Task<Publishing> EverythingAsync(ProgrammeId programme, PublishingBy by, CancellationToken cancellation) =>
        PublishAsync(programme, new PublicationChoice(db, programme, leaveOutNamed: true), choice => choice.TakeAllAsync(cancellation), by, cancellation);

    /// <summary>Publishes what this context has written so far.</summary>
    public async Task<Publishing?> WrittenAsync(PublishingBy by, CancellationToken cancellation)
    {
        Publishing? last = null;
        foreach (var programme in db.ChangeSets.Local.GroupBy(s => s.ProgrammeId).ToList())
        {
            var written = programme.SelectMany(s => s.Changes).Select(c => new PartKey(c.PartKind, c.PartId)).Distinct().ToList();
            last = await PublishAsync(ProgrammeId.From(programme.Key), written, by, leaveOutNamed: true, cancellation);
        }

        return last;
    }

    private async Task<Publishing> PublishAsync(
        ProgrammeId programme, PublicationChoice choice, Func<PublicationChoice, Task> take, PublishingBy by, CancellationToken cancellation)
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;

        // Whoever publishes in this programme waits here for the other, on both databases.
        await db.Set<Programme>().Where(p => p.Id == programme)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.PublicRevision, p => p.PublicRevision), cancellation);
        var stands = await db.Set<Programme>().AsNoTracking().Where(p => p.Id == programme)
            .Select(p => new { p.Revision, p.PublicRevision }).FirstOrDefaultAsync(cancellation);
        if (stands is null)
        {
            return new Publishing(null, [], []);
        }

        await take(choice);
        if (choice.StillNamed.Count > 0 || choice.TakenAddress is not null || choice.Steps.Count == 0)
        {
            return new Publishing(null, [], choice.StillNamed, choice.TakenAddress);
        }

        // What was carried over from a time without drafts goes on counting where calendars have counted to.
        var carried = stands.PublicRevision < 0;
        var number = carried ? Math.Max(1, stands.Revision) : stands.PublicRevision + 1;
        var at = clock.GetUtcNow().UtcDateTime;
        var seen = await SeenAsync(programme, choice, cancellation);
        choice.Steps.ForEach(step => Take(step, number, at, carried ? (int)Math.Clamp(stands.Revision - 1, 0, int.MaxValue) : 0));
        var act = new PublicationAct
        {
            Id = EntityId.InOrder(clock.GetUtcNow(), number),
            ProgrammeId = programme,
            EditionId = by.EditionId,
            Number = number,
            At = at,
            Actor = by.Actor,
            NoteZh = by.Note.Zh,
            NoteEn = by.Note.En,
            Count = choice.Steps.Count,
        };
        db.Publications.Add(act);
        await db.SaveChangesAsync(cancellation);
        if (seen.Count > 0)
        {
            await CompareAsync(seen, number, at, cancellation);
            await db.SaveChangesAsync(cancellation);
        }

        await db.Set<Programme>().Where(p => p.Id == programme)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.PublicRevision, number).SetProperty(p => p.Revision, p => p.Revision + 1), cancellation);
        if (own is not null)
        {
            await own.CommitAsync(cancellation);
        }

        return new Publishing(act, choice.TakenAlong, []);
    }

    private void Take(PublicationStep step, long number, DateTime at, int first)
    {
        var row = step.Row;
        if (row is null)
        {
            var part = step.Draft!;
            row = new PublishedPart { PartId = part.Key, ProgrammeId = part.ProgrammeId, EditionId = part.EditionId, Kind = step.Key.Kind, FirstAt = at, Sequence = first - 1, Open = false };
            db.PublishedParts.Add(row);
        }

        var back = row.WithdrawnAt is not null;
        (row.ChangedAt, row.ChangedIn, row.WithdrawnAt) = (at, number, step.Draft is null ? at : null);
        row.Sequence++;
        if (step.Draft is not { } draft)
        {
            row.MovedIn = number;
            return;
        }

        if (back)
        {
            (row.Former, row.MovedIn) = (null, null);
        }

        row.Handle = PublishedContent.HandleOf(draft);
        row.Content = PublishedContent.Write(draft);
        (row.State, row.StateReason) = draft is Edition edition ? (edition.State.ToString(), edition.StateReason) : (null, "");
        var open = PublishedContent.IsOpen(draft);
        if (draft is Programme or Edition)
        {
            row.OpenedIn = !open ? null : row.Open && !back ? row.OpenedIn : number;
        }

        row.Open = open;
    }

    /// <summary>The editions that strangers see and that may look otherwise after the act, as they see them now.</summary>
    private async Task<List<EditionDossier>> SeenAsync(ProgrammeId programme, PublicationChoice choice, CancellationToken cancellation)
    {
        var everywhere = choice.Steps.Exists(s => s.Row is { WithdrawnAt: null, EditionId: null });
        var touched = choice.Steps.Select(s => s.EditionId).OfType<EditionId>().ToHashSet();
        var query = new PublishedQuery(db);
        if (!await query.Public.AnyAsync(p => p.PartId == programme.Value && p.Open, cancellation))
        {
            return [];
        }

        var open = await query.Public.Where(p => p.ProgrammeId == programme && p.Kind == nameof(Edition) && p.Open).Select(p => p.EditionId).ToListAsync(cancellation);
        var seen = new List<EditionDossier>();
        foreach (var edition in open.OfType<EditionId>().Where(e => everywhere || touched.Contains(e)))
        {
            if (await query.EditionAsync(programme, edition, cancellation) is { } dossier)
            {
                seen.Add(dossier);
            }
        }

        return seen;
    }

    /// <summary>Keeps when and where things were before, and notes a report that reads otherwise now.</summary>
    private async Task CompareAsync(List<EditionDossier> seen, long number, DateTime at, CancellationToken cancellation)
    {
        foreach (var before in seen)
        {
            var after = await new PublishedQuery(db).EditionAsync(before.Programme.Id, before.Edition.Id, cancellation);
            var (slots, now) = (PublicSlot.Of(before), after is null ? new Dictionary<Guid, PublicSlot>() : PublicSlot.Of(after));
            var moved = slots.Where(s => !now.TryGetValue(s.Key, out var slot) || slot.MovedFrom(s.Value)).Select(s => s.Key).ToList();
            foreach (var row in await db.PublishedParts.Where(p => moved.Contains(p.PartId)).ToListAsync(cancellation))
            {
                row.Former = JsonSerializer.Serialize(slots[row.PartId], PartJson.Plain);
                row.MovedIn = number;
                if (row.ChangedIn != number)
                {
                    (row.ChangedAt, row.ChangedIn) = (at, number);
                    row.Sequence++;
                }
            }

            var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(before.Programme.Details.TimeZone)).DateTime);
            if (after is not null && !before.Edition.Details.ReportHeld && before.Edition.On(today) == EditionPhase.After && ReportImprint.Of(before, today) != ReportImprint.Of(after, today))
            {
                var row = await db.PublishedParts.SingleAsync(p => p.PartId == before.Edition.Id.Value, cancellation);
                row.CorrectedAt = at;
            }
        }
    }
}
