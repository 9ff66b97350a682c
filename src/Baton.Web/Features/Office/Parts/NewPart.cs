using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Sessions;
using Baton.Domain.SiteVisits;
using Baton.Web.Features.Office.Workbook;

namespace Baton.Web.Features.Office.Parts;

/// <summary>What the form of a new part starts from: the next free number or place, so that nobody has to count.</summary>
internal static class NewPart
{
    /// <summary>The details to start from; blank for kinds without a number.</summary>
    public static IDetails Start(WorkbookSheet sheet, EditionDossier dossier) => sheet.Blank() switch
    {
        StageDetails d => d with { Number = Next(dossier.Stages.Select(s => s.Details.Number)) },
        StopDetails d => d with { Number = Next(dossier.Stops.Select(s => s.Details.Number)) },
        AgendaItemDetails d => d with { Number = Next(dossier.AgendaItems.Select(i => i.Details.Number)) },
        VisitGroupDetails d => d with { Order = Next(dossier.Groups.Select(g => g.Details.Order)) },
        PhotoDetails d => d with { Order = Next(dossier.Photos.Select(p => p.Details.Order)) },
        CreditDetails d => d with { Order = Next(dossier.Credits.Select(c => c.Details.Order)) },
        Domain.Registration.CategoryDetails d => d with { Order = Next(dossier.Categories.Select(c => c.Details.Order)) },
        Domain.Registration.ParticipantDetails d => d with { Order = Next(dossier.Participants.Select(p => p.Details.Order)) },
        var blank => blank,
    };

    private static int Next(IEnumerable<int> taken) => taken.DefaultIfEmpty().Max() + 1;
}
