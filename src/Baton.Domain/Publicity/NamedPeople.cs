using Baton.Domain.Attendance;
using Baton.Domain.People;
using Baton.Domain.Registration;
using Baton.Domain.SiteVisits;

namespace Baton.Domain.Publicity;

/// <summary>
/// Who is named in what strangers read of an edition, or will be: chairs, speakers, makers, those credited, those present at a handover,
/// leaders who attend. The roster, the groups and who came tell more, and only to whoever may read the people.
/// </summary>
public static class NamedPeople
{
    /// <summary>Their ids.</summary>
    public static IReadOnlySet<PersonId> Of(EditionDossier dossier) =>
        dossier.Parts.Where(p => p is not (Post or Participant or VisitGroup or StageAttendance or Person))
            .SelectMany(p => References.Of(p.Content))
            .Select(PersonId.From)
            .Where(id => dossier.Person(id) is not null)
            .Concat(dossier.Participants.Where(p => p.Details.Capacity == Capacity.Leader).Select(p => p.Details.PersonId))
            .ToHashSet();
}
