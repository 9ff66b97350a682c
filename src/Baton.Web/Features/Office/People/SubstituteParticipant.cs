using Baton.Domain;
using Baton.Domain.Attendance;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.SiteVisits;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.People;

/// <summary>
/// Somebody comes in another's place: a new line of the roster with the same delegation, category, capacity and order, the same group,
/// and the other excused at every stage, all in one act.
/// </summary>
public sealed class SubstituteParticipant(BatonDb db, TimeProvider clock)
{
    // As long as the note of a mark may be typed on the list.
    private const int LongestReason = 300;

    /// <summary>Substitutes; refused where the other is a substitute themselves, was substituted already, or no name or reason is given.</summary>
    /// <param name="scope">The edition.</param>
    /// <param name="id">Who does not come.</param>
    /// <param name="form">Who comes instead: fields full-name, title in both languages, reason.</param>
    /// <param name="language">The language of the act's note.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<PartOutcome> HandleAsync(PlanScope scope, Guid id, TypedForm form, Language language, string actor, CancellationToken cancellation)
    {
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        var roster = writing is null ? [] : await writing.AllAsync<Participant, ParticipantId, ParticipantDetails>(cancellation);
        if (writing is null || roster.Find(p => p.Id.Value == id) is not { } original)
        {
            return PartOutcome.Missing;
        }

        if (await writing.FindAsync<Person, PersonId, PersonDetails>(original.Details.PersonId, cancellation) is not { } replaced)
        {
            return PartOutcome.Missing;
        }

        var reason = CellText.Tidy(form.Text("reason"));
        if (reason.Length is 0 or > LongestReason)
        {
            return new PartOutcome(null, null, [new Fault("reason", reason.Length == 0 ? new Refusal("cell.needed") : new Refusal("cell.too-long", LongestReason))]);
        }

        var posts = await db.Set<Post>().Where(o => o.ProgrammeId == scope.ProgrammeId && o.Details.PersonId == replaced.Id).ToListAsync(cancellation);
        if (form["version"] is { Length: > 0 } version && version != SaveRosterLine.VersionOf(original, replaced, posts))
        {
            return new PartOutcome(null, null, [], await SaveRosterLine.ClashAsync(db, original, replaced, posts, cancellation));
        }

        var now = clock.GetUtcNow();
        var name = new LocalizedText(PersonName.Tidy(form.Text("full-name.zh")), PersonName.Tidy(form.Text("full-name.en")));
        var person = Person.Create(EntityId.New<PersonId>(now), new PlanScope(scope.ProgrammeId), new PersonDetails { FullName = name });
        if (person.Refusal is { } nameless)
        {
            return new PartOutcome(null, null, [new Fault("full-name.zh", new Refusal(nameless.Code == "plan.name-missing" ? "cell.needed" : nameless.Code, nameless.Details))]);
        }

        // Whose delegation they are of is written down: the substitute may have no post that would say it.
        var body = await DelegationAsync(scope, original, posts, cancellation);
        var substitute = Participant.Create(
            EntityId.New<ParticipantId>(now), scope,
            original.Details with { PersonId = person.Value.Id, InstitutionId = body, ShownPostIds = [], Code = "", SubstituteForId = original.Id });
        if ((substitute.Refusal ?? Substitution.Check(roster.ToDictionary(p => p.Id, p => p.Details), substitute.Value.Id, substitute.Value.Details)) is { } refused)
        {
            return new PartOutcome(null, null, [new Fault(null, refused)]);
        }

        writing.Add(person.Value);
        writing.Add(substitute.Value);
        var title = new LocalizedText(CellText.Tidy(form.Text("title.zh")), CellText.Tidy(form.Text("title.en")));
        if (!title.IsEmpty && body is null)
        {
            return new PartOutcome(null, null, [new Fault("title.zh", new Refusal("office.post-needs-delegation"))]);
        }

        if (!title.IsEmpty)
        {
            var post = Post.Create(EntityId.New<PostId>(now), new PlanScope(scope.ProgrammeId), new PostDetails { PersonId = person.Value.Id, InstitutionId = body!.Value, Title = title, Order = 1 });
            if (post.Refusal is { } titleRefused)
            {
                return new PartOutcome(null, null, [new Fault("title.zh", titleRefused)]);
            }

            writing.Add(post.Value);
        }

        foreach (var visitors in await writing.AllAsync<VisitGroup, VisitGroupId, VisitGroupDetails>(cancellation))
        {
            if (visitors.Details.MemberIds.Contains(original.Id))
            {
                Refusal.Must(visitors.Describe(visitors.Details with { MemberIds = [.. visitors.Details.MemberIds.Select(m => m == original.Id ? substitute.Value.Id : m)] }));
            }
        }

        var marks = await writing.AllAsync<StageAttendance, StageAttendanceId, StageAttendanceDetails>(cancellation);
        foreach (var stage in await writing.AllAsync<Stage, StageId, StageDetails>(cancellation))
        {
            var sheet = new AttendanceSheet(stage.Id, [.. roster, substitute.Value], marks, _ => reason);
            foreach (var change in sheet.ExcuseSubstituted(now.UtcDateTime))
            {
                AttendanceWriting.Apply(writing, marks, change, scope, now);
            }
        }

        // Names of people are personal values and have no place in a note, which cannot be erased.
        var note = language == Language.Zh ? "名单：1 人由他人代替参会" : "Roster: one person comes in place of another";
        return new PartOutcome(substitute.Value.Id.Value, await writing.SaveAsync(new Authorship(actor, note), cancellation), []);
    }

    private async Task<InstitutionId?> DelegationAsync(PlanScope scope, Participant original, List<Post> posts, CancellationToken cancellation)
    {
        var programme = await db.Set<Programme>().AsNoTracking().FirstAsync(p => p.Id == scope.ProgrammeId, cancellation);
        var edition = await db.Set<Edition>().AsNoTracking().FirstAsync(e => e.Id == scope.EditionId, cancellation);
        return new EditionDossier(programme, edition, [original, .. posts]).DelegationOf(original);
    }
}
