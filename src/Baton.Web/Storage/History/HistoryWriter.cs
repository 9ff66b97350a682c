using System.Text.Json;
using Baton.Domain;
using Baton.Domain.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Baton.Web.Storage.History;

/// <summary>Turns what a save is about to change into change sets, one per programme.</summary>
internal static class HistoryWriter
{
    // Within one millisecond the acts of this process keep their order: undo, and the words a part had before, go by it.
    private static long acts;

    /// <summary>The change sets of the tracked changes; empty when no part changed.</summary>
    /// <exception cref="InvalidOperationException">Parts changed and nobody said who changes them.</exception>
    public static IReadOnlyList<ChangeSet> Collect(ChangeTracker tracker, Authorship? authorship, DateTimeOffset now)
    {
        var entries = tracker.Entries<IPlanPart>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .ToList();
        if (entries.Count == 0)
        {
            return [];
        }

        var by = authorship ?? throw new InvalidOperationException("Every change needs an author: call WriteAs first.");
        return
        [
            .. entries.GroupBy(e => e.Entity.ProgrammeId).Select(programme =>
            {
                var id = EntityId.InOrder(now, Interlocked.Increment(ref acts));
                List<Change> changes = [.. programme.Select(e => Tell(e, id, now)).OfType<Change>()];
                var editions = changes.Select(c => c.EditionId).OfType<Guid>().Distinct().Take(2).ToList();
                return Act(id, programme.Key.Value, editions is [var only] ? only : null, by, now, changes);
            }).Where(s => s.Changes.Count > 0),
        ];
    }

    /// <summary>An act that changes no part of the plan and is told all the same: somebody was given a role.</summary>
    public static ChangeSet Note(Guid programme, Guid? edition, Authorship by, DateTimeOffset now) =>
        Act(EntityId.InOrder(now, Interlocked.Increment(ref acts)), programme, edition, by, now, []);

    private static ChangeSet Act(Guid id, Guid programme, Guid? edition, Authorship by, DateTimeOffset now, List<Change> changes) => new()
    {
        Id = id,
        ProgrammeId = programme,
        EditionId = edition,
        At = now.UtcDateTime,
        Actor = by.Actor,
        Note = by.Note,
        NoteZh = by.Both?.Zh,
        NoteEn = by.Both?.En,
        Undoes = by.Undoes,
        Changes = changes,
    };

    private static Change? Tell(EntityEntry<IPlanPart> entry, Guid set, DateTimeOffset now)
    {
        var part = entry.Entity;
        var before = entry.State == EntityState.Added ? null : Original(entry);
        var after = entry.State == EntityState.Deleted ? null : part;
        var id = Guid.CreateVersion7(now);
        var personal = new PersonalValues { ChangeId = id, Before = Write(before, PartJson.Personal), After = Write(after, PartJson.Personal) };
        var change = new Change
        {
            Id = id,
            ChangeSetId = set,
            EditionId = part.EditionId?.Value,
            PartKind = part.GetType().Name,
            PartId = part.Key,
            Kind = entry.State switch
            {
                EntityState.Added => ChangeKind.Added,
                EntityState.Deleted => ChangeKind.Removed,
                _ => ChangeKind.Changed,
            },
            Before = Write(before, PartJson.Impersonal),
            After = Write(after, PartJson.Impersonal),
            StateBefore = State(before),
            StateAfter = State(after),
            Personal = personal.Before is null or "{}" && personal.After is null or "{}" ? null : personal,
        };
        var same = change.Kind == ChangeKind.Changed
            && change.Before == change.After && change.StateBefore == change.StateAfter && personal.Before == personal.After;
        return same ? null : change;
    }

    private static IPlanPart Original(EntityEntry<IPlanPart> entry) => (IPlanPart)entry.OriginalValues.ToObject();

    private static string? State(IPlanPart? part) =>
        part is Edition edition ? JsonSerializer.Serialize(new[] { edition.State.ToString(), edition.StateReason }) : null;

    private static string? Write(IPlanPart? part, JsonSerializerOptions options) =>
        part is null ? null : JsonSerializer.Serialize(part.Content, part.Content.GetType(), options);
}
