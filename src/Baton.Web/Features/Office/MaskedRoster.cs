using Baton.Domain;
using Baton.Domain.Attendance;
using Baton.Domain.People;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Web.Access;

namespace Baton.Web.Features.Office;

/// <summary>
/// The people of an edition as whoever sees lists masked reads them, an auditor or a host of earlier days: names and categories; no notes,
/// no codes, and of posts only those of people who are named in public anyway.
/// </summary>
public static class MaskedRoster
{
    /// <summary>The edition as this person may read it here.</summary>
    public static EditionDossier For(CurrentPrincipal who, EditionDossier dossier) => who.Decide(Permissions.ReadPeople).IsMasked ? Of(dossier) : dossier;

    /// <summary>The same edition without what is masked; the one given is left as it is.</summary>
    public static EditionDossier Of(EditionDossier dossier)
    {
        var named = NamedPeople.Of(dossier);
        return dossier.With([.. dossier.Parts.Where(p => p is not Post post || named.Contains(post.Details.PersonId)).Select(Masked)]);
    }

    private static IPlanPart Masked(IPlanPart part) => part switch
    {
        Person person => Person.Create(person.Id, person.Scope(), person.Details with { Distinguisher = "" }).Value,
        Participant participant => Participant.Create(participant.Id, participant.Scope(), participant.Details with { Code = "" }).Value,
        StageAttendance mark => StageAttendance.Create(mark.Id, mark.Scope(), mark.Details with { Note = "" }).Value,
        _ => part,
    };

    private static PlanScope Scope(this IPlanPart part) => new(part.ProgrammeId, part.EditionId);
}
