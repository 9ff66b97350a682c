using Baton.Domain;
using Baton.Web.Access;
using Baton.Web.Features.Office.Parts;

namespace Baton.Web.Features.Office.History;

/// <summary>Whether a person may take an act back: only who may change everything it changed, in this edition or what all editions share.</summary>
internal static class UndoRights
{
    /// <summary>True when the person may.</summary>
    /// <param name="changed">The kinds of part the act changed, each with its edition.</param>
    /// <param name="who">Who asks, and where.</param>
    public static bool Covers(IEnumerable<(string PartKind, Guid? EditionId)> changed, CurrentPrincipal who) =>
        who.May(Permissions.Undo) && changed.All(c =>
            PlanPartKind.All.TryGetValue(c.PartKind, out var kind)
            && Rights.Can(who.Principal, PartPermissions.ToChange(kind.PartType), who.Facts with { Edition = c.EditionId is { } edition ? EditionId.From(edition) : who.Facts.Edition })
                .Denial is null or Denial.StepUp);
}
