using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;

namespace Baton.Web.Features.Office.People;

/// <summary>What of the roster is shown.</summary>
/// <param name="Delegation">One delegation; null = all.</param>
/// <param name="Category">One category; empty = those without one; null = all.</param>
/// <param name="Capacity">One capacity; null = all.</param>
/// <param name="Text">Part of a name, post or code; null = all.</param>
internal sealed record RosterFilter(Guid? Delegation = null, Guid? Category = null, Capacity? Capacity = null, string? Text = null)
{
    /// <summary>The names of the four in the page's address.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["delegation", "category", "capacity", "text"];

    /// <summary>True when nothing is filtered.</summary>
    public bool IsOpen => this == new RosterFilter();
}

/// <summary>One line of the roster.</summary>
/// <param name="Participant">Who.</param>
/// <param name="Name">The name.</param>
/// <param name="Posts">The posts this edition shows.</param>
/// <param name="Category">The category; null = none yet.</param>
/// <param name="StandsFor">In whose place they come; empty = their own.</param>
/// <param name="Substitute">Who comes in their place; empty = nobody.</param>
internal sealed record RosterLine(Participant Participant, LocalizedText Name, string Posts, Category? Category, string StandsFor, string Substitute);

/// <summary>A delegation with its people, in order of precedence.</summary>
/// <param name="Institution">The institution; null = people of nobody's delegation.</param>
/// <param name="Lines">Its people that fit the filter.</param>
/// <param name="Size">How many it has in all.</param>
internal sealed record RosterDelegation(Institution? Institution, IReadOnlyList<RosterLine> Lines, int Size);

/// <summary>The roster by delegation: delegations and people stand in the order of precedence of the list.</summary>
internal static class RosterView
{
    private static readonly ConditionalWeakTable<EditionDossier, ConcurrentDictionary<Language, IReadOnlyList<RosterDelegation>>> Known = [];

    /// <summary>The delegations that have anybody who fits. Whoever may see names and categories only finds nobody by code.</summary>
    public static IReadOnlyList<RosterDelegation> Of(IReadOnlyList<RosterDelegation> whole, RosterFilter filter, bool masked = false)
    {
        return filter.IsOpen ? whole :
        [
            .. whole.Where(d => filter.Delegation is not { } one || d.Institution?.Id.Value == one)
                .Select(d => d with { Lines = [.. d.Lines.Where(l => Fits(l.Participant) && Says(l, filter.Text, masked))] })
                .Where(d => d.Lines.Count > 0),
        ];

        bool Fits(Participant p) =>
            (filter.Capacity is not { } capacity || p.Details.Capacity == capacity)
            && (filter.Category is not { } category || (p.Details.CategoryId?.Value ?? Guid.Empty) == category);
    }

    /// <summary>
    /// All delegations, put together once for each draft and language: for dossiers that are read and not changed. Whoever may see names
    /// and categories only gets everybody as one.
    /// </summary>
    public static IReadOnlyList<RosterDelegation> Whole(EditionDossier dossier, EditionWords say, bool masked = false) =>
        masked ? Made(dossier, say, masked) : Known.GetOrCreateValue(dossier).GetOrAdd(say.Language, _ => Made(dossier, say, masked));

    private static IReadOnlyList<RosterDelegation> Made(EditionDossier dossier, EditionWords say, bool masked)
    {
        var substitutes = dossier.Participants.Where(p => p.Details.SubstituteForId is not null).ToLookup(p => p.Details.SubstituteForId!.Value);
        var categories = dossier.Categories.ToDictionary(c => c.Id);
        return
        [
            .. dossier.Participants.GroupBy(p => masked ? null : dossier.DelegationOf(p)).OrderBy(g => g.Key is null).ThenBy(g => g.Min(p => p.Details.Order))
                .Select(g => new RosterDelegation(dossier.Institution(g.Key), [.. g.Select(Line)], g.Count())),
        ];

        RosterLine Line(Participant p) => new(
            p, dossier.Person(p.Details.PersonId)?.Details.FullName ?? LocalizedText.Empty, masked ? "" : say.PostLine(p.Details.PersonId),
            p.Details.CategoryId is { } id ? categories.GetValueOrDefault(id) : null,
            p.Details.SubstituteForId is { } original ? NameOf(original) : "",
            substitutes[p.Id].FirstOrDefault() is { } other ? NameOf(other.Id) : "");

        string NameOf(ParticipantId id) => dossier.Find<Participant>(id.Value) is { } p && dossier.Person(p.Details.PersonId) is { } person ? say.Name(person).Text : "";
    }

    private static bool Says(RosterLine line, string? text, bool masked) => string.IsNullOrWhiteSpace(text) || Matches(line, text.Trim(), masked);

    private static bool Matches(RosterLine line, string text, bool masked) =>
        line.Name.Zh.Contains(text, StringComparison.OrdinalIgnoreCase)
        || line.Name.En.Contains(text, StringComparison.OrdinalIgnoreCase)
        || line.Posts.Contains(text, StringComparison.OrdinalIgnoreCase)
        || (!masked && CheckCode.Tidy(text) is { Length: > 0 } code && line.Participant.Details.Code == code);
}
