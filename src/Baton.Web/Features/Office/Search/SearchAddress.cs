using Baton.Domain;
using Baton.Domain.Handover;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Sessions;
using Baton.Domain.SiteVisits;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Features.Office.Photos;
using Baton.Web.Features.Office.Workbook;

namespace Baton.Web.Features.Office.Search;

/// <summary>The page on which a finding is read and changed: the page made for its kind, at its place there, else the form of the part.</summary>
internal static class SearchAddress
{
    /// <summary>The address; null where only an edition's office could show it and there is none.</summary>
    /// <param name="partKind">The kind of part, by type name.</param>
    /// <param name="part">The part.</param>
    /// <param name="slug">The programme.</param>
    /// <param name="number">The edition that is searched, or the finding's own; null = neither.</param>
    /// <param name="home">The edition in which things of all editions are shown; null = none.</param>
    public static string? Of(string partKind, Guid part, string slug, int? number, int? home)
    {
        var kind = PlanPartKind.All[partKind].PartType;
        var shown = number ?? (PartPermissions.AreOfWhole(kind) ? 0 : home);
        return shown switch
        {
            _ when kind == typeof(HostDraw) => OfficeAddress.Of(slug, 0, $"hosts/lots/{part}"),
            _ when kind == typeof(HostApplication) => OfficeAddress.Of(slug, 0, "hosts"),
            null => null,
            > 0 and var n when kind == typeof(Talk) => OfficeAddress.Of(slug, n, $"talks/{part}"),
            > 0 and var n when kind == typeof(Stop) => OfficeAddress.Of(slug, n, $"visit#s-{part}"),
            > 0 and var n when kind == typeof(Photo) => OfficeAddress.Of(slug, n, $"photos#{PhotoForm.Anchor(new PhotoId(part))}"),
            > 0 and var n when kind == typeof(RelayBaton) => OfficeAddress.Of(slug, n, $"baton#b-{part}"),
            { } n => OfficeAddress.Part(slug, n, WorkbookSheets.Of(kind).Key, part),
        };
    }
}
