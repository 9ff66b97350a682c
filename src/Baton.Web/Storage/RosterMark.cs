using Baton.Domain.People;
using Baton.Domain.Registration;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Baton.Web.Storage;

/// <summary>
/// Marks the people that stand on a roster of any edition, with each save. Each edition offers those on none, and without the mark they
/// would have to be looked for among all people of all editions whenever anything was saved.
/// </summary>
internal static class RosterMark
{
    // Well below what either database takes as parameters of one command.
    private const int Together = 500;

    /// <summary>The property of a person, in no object: true when somewhere a participant.</summary>
    public const string Property = "OnRoster";

    /// <summary>Maps it, with an index that holds only the people without it.</summary>
    public static void HasRosterMark(this EntityTypeBuilder<Person> person)
    {
        person.Property<bool>(Property);
        person.HasIndex(nameof(Person.ProgrammeId), Property).HasFilter("NOT on_roster");
    }

    /// <summary>The people of a set that stand on no roster.</summary>
    public static IQueryable<Person> OnNoRoster(this IQueryable<Person> people) => people.Where(p => !EF.Property<bool>(p, Property));

    /// <summary>Whose mark a save may change; to be asked before it.</summary>
    public static IReadOnlyList<PersonId> Collect(ChangeTracker tracker)
    {
        var persons = new HashSet<PersonId>();
        foreach (var entry in tracker.Entries<Participant>().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            var person = entry.ComplexProperty(p => p.Details).Property(d => d.PersonId);
            if (entry.State != EntityState.Modified || person.IsModified)
            {
                persons.UnionWith([person.CurrentValue, person.OriginalValue]);
            }
        }

        return [.. persons];
    }

    /// <summary>Sets the marks; within the transaction of the save and after it.</summary>
    public static async Task FollowAsync(BatonDb db, IReadOnlyList<PersonId> persons, CancellationToken cancellation)
    {
        foreach (var some in persons.Chunk(Together))
        {
            await SetAsync(db, db.Set<Person>().Where(p => some.Contains(p.Id)), cancellation);
        }
    }

    /// <summary>Sets the marks of everybody.</summary>
    public static Task SetAllAsync(BatonDb db, CancellationToken cancellation) => SetAsync(db, db.Set<Person>(), cancellation);

    /// <summary>How many marks are wrong; changes nothing.</summary>
    public static Task<int> WrongAsync(BatonDb db, CancellationToken cancellation) => Wrong(db, db.Set<Person>()).CountAsync(cancellation);

    private static Task<int> SetAsync(BatonDb db, IQueryable<Person> people, CancellationToken cancellation) =>
        Wrong(db, people).ExecuteUpdateAsync(s => s.SetProperty(p => EF.Property<bool>(p, Property), p => !EF.Property<bool>(p, Property)), cancellation);

    private static IQueryable<Person> Wrong(BatonDb db, IQueryable<Person> people) =>
        people.Where(p => EF.Property<bool>(p, Property) != db.Set<Participant>().Any(q => q.ProgrammeId == p.ProgrammeId && q.Details.PersonId == p.Id));
}
