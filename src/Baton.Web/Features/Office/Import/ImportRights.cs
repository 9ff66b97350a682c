using Baton.Web.Access;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Features.Office.Workbook;

namespace Baton.Web.Features.Office.Import;

/// <summary>What a person may bring in: a workbook holds sheets that are not everybody's to change.</summary>
internal static class ImportRights
{
    /// <summary>The kinds of part the person may not change here; rows that would are rejected.</summary>
    public static IReadOnlySet<Type> Closed(CurrentPrincipal who) =>
        WorkbookSheets.All.Select(s => s.PartType).Where(kind => !who.Decide(PartPermissions.ToChange(kind)).Allowed).ToHashSet();

    /// <summary>True when the person may not change the state of the edition.</summary>
    public static bool StatesClosed(CurrentPrincipal who) => !who.Decide(Permissions.ChangeEditionState).Allowed;
}
