using Baton.Domain;
using Baton.Domain.People;
using Baton.Domain.Registration;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.People;

/// <summary>Who is known to a programme and not on the roster of an edition: whoever took part before joins again without being written anew.</summary>
public sealed class KnownPeopleQuery(BatonDb db)
{
    /// <summary>How many are offered, those entered last; who has a name that was typed is always among them.</summary>
    public const int Most = 500;

    /// <summary>The people, by name in the language.</summary>
    public async Task<IReadOnlyList<FieldOption>> AllAsync(PlanScope scope, TypedForm? typed, Language language, CancellationToken cancellation)
    {
        var (programme, edition) = (scope.ProgrammeId, scope.EditionId);
        var (zh, en) = (PersonName.Tidy(typed?.Text("person.full-name.zh") ?? ""), PersonName.Tidy(typed?.Text("person.full-name.en") ?? ""));
        var people = db.Set<Person>().AsNoTracking()
            .Where(p => p.ProgrammeId == programme && !db.Set<Participant>().Any(q => q.EditionId == edition && q.Details.PersonId == p.Id));
        var last = await people.OrderByDescending(p => p.Id).Take(Most).ToListAsync(cancellation);
        var alike = zh.Length + en.Length == 0 ? [] : await people
            .Where(p => (zh != "" && p.Details.FullName.Zh == zh) || (en != "" && p.Details.FullName.En == en)).Take(Most).ToListAsync(cancellation);
        return
        [
            .. PersonOrder.ByName(alike.Concat(last).DistinctBy(p => p.Id), p => p.Details, language)
                .Select(p => new FieldOption(p.Id.Value.ToString(), Label(p.Details, language))),
        ];
    }

    private static string Label(PersonDetails person, Language language) =>
        person.Distinguisher.Length == 0 ? person.FullName.Shown(language)
        : language == Language.Zh ? $"{person.FullName.Shown(language)}（{person.Distinguisher}）" : $"{person.FullName.Shown(language)} ({person.Distinguisher})";
}
