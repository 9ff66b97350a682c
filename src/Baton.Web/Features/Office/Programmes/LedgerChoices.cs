using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Domain.Publicity;
using Baton.Web.Forms;

namespace Baton.Web.Features.Office.Programmes;

/// <summary>Who can be chosen as a host: members first, other bodies that belong to none after them.</summary>
internal static class LedgerChoices
{
    /// <summary>The institutions of a programme as options.</summary>
    /// <param name="dossier">The programme.</param>
    /// <param name="today">The day there.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="members">Heading of the members.</param>
    /// <param name="others">Heading of the others.</param>
    public static IReadOnlyList<FieldOption> Institutions(ProgrammeDossier dossier, DateOnly today, Language language, string members, string others)
    {
        var held = dossier.Memberships.Where(m => m.Details.Until is null || m.Details.Until >= today).Select(m => m.Details.InstitutionId).Distinct().ToList();
        return
        [
            .. held.Select(id => dossier.Institution(id)).OfType<Institution>().Select(i => Option(i, members)),
            .. dossier.Institutions.Where(i => i.Details.ParentId is null && !held.Contains(i.Id)).Select(i => Option(i, others)),
        ];

        FieldOption Option(Institution institution, string group) => new(institution.Id.Value.ToString(), institution.Details.Name.Shown(language), group);
    }
}
