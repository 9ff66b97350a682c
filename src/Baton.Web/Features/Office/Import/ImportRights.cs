using Baton.Web.Access;
using Baton.Web.Features.Office.Parts;

namespace Baton.Web.Features.Office.Import;

/// <summary>What a person may bring in: a workbook holds sheets that are not everybody's to change.</summary>
internal static class ImportRights
{
    /// <summary>The kinds of part the person may not change here; rows that would are rejected.</summary>
    public static IReadOnlySet<Type> Closed(CurrentPrincipal who) =>
        PartPermissions.ClosedTo(who);

    /// <summary>True when the person may not change the state of the edition.</summary>
    public static bool StatesClosed(CurrentPrincipal who) => !who.Decide(Permissions.ChangeEditionState).Allowed;
}
