using System.Runtime.CompilerServices;
using Baton.Domain.Office;
using Baton.Domain.Publicity;

namespace Baton.Web.Features.Office.Dashboard;

/// <summary>The to-do list and phase line of an edition, found once for each draft and day.</summary>
internal static class OpenWork
{
    private static readonly ConditionalWeakTable<EditionDossier, Found> Known = [];

    /// <summary>What is open on that day, and where the edition stands.</summary>
    public static (IReadOnlyList<OpenItem> Items, PhaseLine Phase) Of(EditionDossier dossier, DateOnly today)
    {
        if (Known.TryGetValue(dossier, out var found) && found.Day == today)
        {
            return (found.Items, found.Phase);
        }

        var items = OpenItems.Of(dossier, today);
        var made = new Found(today, items, PhaseLine.Of(dossier, items, today));
        Known.AddOrUpdate(dossier, made);
        return (made.Items, made.Phase);
    }

    private sealed record Found(DateOnly Day, IReadOnlyList<OpenItem> Items, PhaseLine Phase);
}
