using Baton.Web.Access;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Storage.Publication;

namespace Baton.Web.Features.Office.Publication;

/// <summary>
/// Which changes a person may make public: those of kinds they may change here. A host thus does not publish the organiser's ledger; what a
/// chosen change needs goes along all the same.
/// </summary>
internal static class PublicationRights
{
    /// <summary>The kinds of part, by type name, that the person may not publish here.</summary>
    public static IReadOnlySet<string> Closed(CurrentPrincipal who) =>
        PartPermissions.ClosedTo(who).Select(kind => kind.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>The changes without those of closed kinds.</summary>
    public static UnpublishedChanges Open(UnpublishedChanges changes, IReadOnlySet<string> closed) =>
        closed.Count == 0 ? changes : changes with { All = [.. changes.All.Where(c => !closed.Contains(c.Keys[0].Kind))] };

    /// <summary>The changes the person may publish here.</summary>
    public static UnpublishedChanges Open(UnpublishedChanges changes, CurrentPrincipal who) => Open(changes, Closed(who));
}
