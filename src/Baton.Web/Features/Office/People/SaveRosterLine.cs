using System.Security.Cryptography;
using System.Text;
using Baton.Domain;
using Baton.Domain.People;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.People;

/// <summary>Saves one line of the roster as one act: the person, the posts, and their part in this edition.</summary>
public sealed class SaveRosterLine(BatonDb db, TimeProvider clock)
{
    /// <summary>The version of a line: of the participant, the person and all posts together.</summary>
    public static string VersionOf(EditionDossier dossier, Participant participant) => VersionOf(
        participant, dossier.Person(participant.Details.PersonId), dossier.Posts.Where(p => p.Details.PersonId == participant.Details.PersonId));

    /// <summary>Saves a line, or enters a new one.</summary>
    /// <param name="scope">The edition.</param>
    /// <param name="id">The participant; null = somebody new on the roster.</param>
    /// <param name="form">
    /// What was typed: fields <c>person.…</c>, <c>participant.…</c>, <c>post0.…</c>, <c>new.…</c>, <c>shown</c>, <c>ends</c>, <c>existing</c>; for somebody new also
    /// <c>new</c>, an id under which they are entered once, however often the form is sent.
    /// </param>
    /// <param name="language">The language names were chosen in.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<PartOutcome> HandleAsync(PlanScope scope, Guid? id, TypedForm form, Language language, string actor, CancellationToken cancellation)
    {
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        if (writing is null || scope.EditionId is null)
        {
            return PartOutcome.Missing;
        }

        var fresh = id is null ? form.Id(SavePart.IdOfNew) : null;
        if (fresh is { } sent && await db.Changes.AnyAsync(c => c.PartId == sent, cancellation))
        {
            var entered = await writing.FindAsync<Participant, ParticipantId, ParticipantDetails>(ParticipantId.From(sent), cancellation);
            if (entered?.EditionId == scope.EditionId)
            {
                return new PartOutcome(sent, null, []);
            }

            fresh = null;
        }

        var participant = id is { } known ? await writing.FindAsync<Participant, ParticipantId, ParticipantDetails>(ParticipantId.From(known), cancellation) : null;
        if (id is not null && participant?.EditionId != scope.EditionId)
        {
            return PartOutcome.Missing;
        }

        var personId = participant?.Details.PersonId ?? (form.Id("existing") is { } chosen ? PersonId.From(chosen) : (PersonId?)null);
        var person = personId is { } p ? await writing.FindAsync<Person, PersonId, PersonDetails>(p, cancellation) : null;
        if (personId is not null && person is null)
        {
            return PartOutcome.Missing;
        }

        var posts = person is null ? [] : await db.Set<Post>().Where(o => o.ProgrammeId == scope.ProgrammeId && o.Details.PersonId == person.Id).ToListAsync(cancellation);
        if (participant is not null && form["version"] is { Length: > 0 } version && version != VersionOf(participant, person, posts))
        {
            return new PartOutcome(null, null, [], await ClashAsync(db, participant, person, posts, cancellation));
        }

        var reading = new PartReading(db);
        var faults = new List<Fault>();
        var newPerson = person;
        var day = (await db.Set<Domain.Programmes.Edition>().AsNoTracking().FirstAsync(e => e.Id == scope.EditionId, cancellation)).Details.StartsOn;
        var held = posts.Where(o => o.HeldOn(day)).Select(o => o.Id).ToHashSet();
        if (participant is null && person is not null && (form.Has("person.full-name.zh") || form.Has("person.full-name.en")))
        {
            faults.Add(new Fault("existing", new Refusal("office.person-or-name")));
        }
        else if (form["person.full-name.zh"] is not null && (person is null || participant is not null))
        {
            var read = await reading.ReadAsync(WorkbookSheets.Of(typeof(Person)), person, form, scope, language, cancellation, "person.");
            faults.AddRange(read.Faults);
            if (read.Faults.Count == 0 && person is null)
            {
                newPerson = Person.Create(EntityId.New<PersonId>(clock.GetUtcNow()), new PlanScope(scope.ProgrammeId), (PersonDetails)read.Draft.Details).Value;
                if (await NamesakeAsync(newPerson, cancellation) is { } namesake)
                {
                    faults.Add(new Fault("person.distinguisher", new Refusal("office.known-already", namesake.Details.FullName)));
                }

                writing.Add(newPerson);
            }
            else if (read.Faults.Count == 0)
            {
                person!.Describe((PersonDetails)read.Draft.Details);
            }
        }

        var made = newPerson is null ? null : await ReadPostsAsync(writing, reading, newPerson, posts, form, language, faults, cancellation);

        var roster = await reading.ReadAsync(WorkbookSheets.Of(typeof(Participant)), participant, form, scope, language, cancellation, "participant.");
        faults.AddRange(roster.Faults);
        if (faults.Count > 0 || newPerson is null)
        {
            return new PartOutcome(null, null, faults);
        }

        var shown = form.Ids("shown").Select(PostId.From).Where(s => posts.Exists(o => o.Id == s)).ToList();
        var details = (ParticipantDetails)roster.Draft.Details with { PersonId = newPerson.Id };
        if (form["version"] is not null || shown.Count > 0)
        {
            // All that are held on the day are what is usual and are not written down, so that a new post shows by itself.
            details = details with { ShownPostIds = shown.Count == 0 || held.SetEquals(shown) ? [] : [.. shown.Select(Successor)] };
        }

        if (await new PartRules(db).BesideOthersAsync(WorkbookSheets.Of(typeof(Participant)), participant?.Id.Value ?? Guid.Empty, details, scope, "participant.", cancellation) is { } twin)
        {
            return new PartOutcome(null, null, [twin]);
        }

        if (participant is null)
        {
            participant = Participant.Create(fresh is { } key ? ParticipantId.From(key) : EntityId.New<ParticipantId>(clock.GetUtcNow()), scope, details).Value;
            writing.Add(participant);
        }
        else if (participant.Describe(details) is { } refusal)
        {
            return new PartOutcome(null, null, [PartRules.Fault(WorkbookSheets.Of(typeof(Participant)), refusal, "participant.")]);
        }

        // Names of people are personal values and have no place in a note, which cannot be erased.
        var note = language == Language.Zh ? "名单：1 人" : "Roster: one person";
        return new PartOutcome(participant.Id.Value, await writing.SaveAsync(new Authorship(actor, note), cancellation), []);

        // A post that was chosen to be shown and ends before the day gives way to the one that takes its place.
        PostId Successor(PostId chosen) => made is { } next && form.Id("ends") == chosen.Value && next.HeldOn(day) ? next.Id : chosen;
    }

    // Whoever is called alike and not told apart: who takes part in other editions is chosen, not written again.
    private async Task<Person?> NamesakeAsync(Person person, CancellationToken cancellation)
    {
        var sheet = WorkbookSheets.Of(typeof(Person));
        var wanted = sheet.SoughtBy(person.Details).ToHashSet(StringComparer.Ordinal);
        var (programme, zh, en) = (person.ProgrammeId, person.Details.FullName.Zh, person.Details.FullName.En);
        return (await db.Set<Person>().AsNoTracking()
                .Where(p => p.ProgrammeId == programme && ((zh != "" && p.Details.FullName.Zh == zh) || (en != "" && p.Details.FullName.En == en))).ToListAsync(cancellation))
            .Find(p => sheet.FoundUnder(p.Details).Any(wanted.Contains));
    }

    /// <summary>Who changed any of a line last.</summary>
    internal static async Task<Clash> ClashAsync(BatonDb db, Participant participant, Person? person, IReadOnlyList<Post> posts, CancellationToken cancellation)
    {
        var keys = new IPlanPart?[] { participant, person }.OfType<IPlanPart>().Concat(posts).Select(p => p.Key).ToList();
        var last = await db.ChangeSets.AsNoTracking().Where(c => c.Changes.Any(p => keys.Contains(p.PartId))).OrderByDescending(c => c.At).ThenByDescending(c => c.Id)
            .Select(c => new { c.Actor, c.At }).FirstOrDefaultAsync(cancellation);
        return new Clash(last?.Actor ?? "", last?.At, VersionOf(participant, person, posts));
    }

    private async Task<Post?> ReadPostsAsync(
        PlanWriting writing, PartReading reading, Person person, List<Post> posts, TypedForm form, Language language, List<Fault> faults, CancellationToken cancellation)
    {
        var sheet = WorkbookSheets.Of(typeof(Post));
        for (var i = 0; form.Id($"post{i}.id") is { } key; i++)
        {
            if (posts.Find(p => p.Id.Value == key) is not { } post)
            {
                continue;
            }

            var read = await reading.ReadAsync(sheet, post, form, writing.Scope, language, cancellation, $"post{i}.");
            faults.AddRange(read.Faults);
            if (read.Faults.Count == 0)
            {
                post.Describe((PostDetails)read.Draft.Details);
            }
        }

        if (!form.Has("new.title.zh") && !form.Has("new.title.en"))
        {
            if (form.Has("new.from") || form.Has("new.until") || form.Has("ends"))
            {
                faults.Add(new Fault("new.title.zh", new Refusal("cell.needed")));
            }

            return null;
        }

        var start = new PostDetails { PersonId = person.Id, Order = posts.Select(p => p.Details.Order).DefaultIfEmpty().Max() + 1 };
        var made = await reading.ReadAsync(sheet, null, form, writing.Scope, language, cancellation, "new.", start);
        faults.AddRange(made.Faults);
        if (made.Faults.Count > 0)
        {
            return null;
        }

        var details = (PostDetails)made.Draft.Details;
        var ended = form.Id("ends") is { } former ? posts.Find(p => p.Id.Value == former) : null;
        if (ended is not null && details.From is null)
        {
            faults.Add(new Fault("new.from", new Refusal("office.post-needs-beginning")));
            return null;
        }

        if (ended?.Describe(ended.Details with { Until = details.From!.Value.AddDays(-1) }) is { } refusal)
        {
            faults.Add(new Fault("new.from", refusal));
            return null;
        }

        var entered = Post.Create(EntityId.New<PostId>(clock.GetUtcNow()), new PlanScope(writing.Scope.ProgrammeId), details).Value;
        writing.Add(entered);
        return entered;
    }

    internal static string VersionOf(Participant participant, Person? person, IEnumerable<Post> posts)
    {
        var all = new IPlanPart?[] { participant, person }.OfType<IPlanPart>().Concat(posts.OrderBy(p => p.Id.Value)).Select(PartVersion.Of);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join(' ', all))).AsSpan(0, 12));
    }
}
