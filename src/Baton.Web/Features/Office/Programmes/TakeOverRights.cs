using Baton.Domain.Office;
using Baton.Domain.Programmes;
using Baton.Web.Access;
using Baton.Web.Features.Office.Parts;

namespace Baton.Web.Features.Office.Programmes;

/// <summary>What a person may take over: what may be read there and changed here.</summary>
internal static class TakeOverRights
{
    /// <summary>True when the person may read the plan of the other edition.</summary>
    public static bool MayRead(CurrentPrincipal who, Edition source) => May(who, Permissions.ReadPlan, source);

    /// <summary>The kinds of part that may come from the other edition.</summary>
    public static IEnumerable<Type> Kinds(CurrentPrincipal who, Edition source) => CarriedKind.All
        .Where(rule => rule.As == CarriedAs.Comes)
        .Select(rule => rule.Kind.PartType)
        .Where(kind => May(who, PartPermissions.ToRead(kind), source) && who.May(PartPermissions.ToChange(kind)));

    private static bool May(CurrentPrincipal who, string permission, Edition source) =>
        Rights.Can(who.Principal, permission, who.Facts.In(source, programmePublic: true)) is { Allowed: true, IsMasked: false };
}
