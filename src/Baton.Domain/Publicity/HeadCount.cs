using Baton.Domain.Registration;

namespace Baton.Domain.Publicity;

/// <summary>How many of one category; null = not published and not counted.</summary>
public sealed record CategoryCount(Category Category, int? Count);

/// <summary>How many took part: one total, and the categories it includes, outsiders first, each person once.</summary>
/// <param name="Total">The published total, else the roster's size; null = nothing is known.</param>
/// <param name="Categories">The categories in order; counts only where published or where the roster stands for the total.</param>
public sealed record HeadCount(int? Total, IReadOnlyList<CategoryCount> Categories)
{
    /// <summary>
    /// Counts an edition. A published total wins over the roster; then categories carry published counts only, because a roster
    /// beside a published total may be partial.
    /// </summary>
    public static HeadCount Of(EditionDossier dossier)
    {
        var published = dossier.Edition.Details.PublishedTotal;
        var roster = dossier.Participants;
        var counts = dossier.Categories
            .Select(c => new CategoryCount(c, c.Details.PublishedCount
                ?? (published is null && roster.Count > 0 ? roster.Count(p => p.Details.CategoryId == c.Id) : null)))
            .Where(c => c.Count != 0)
            .ToList();
        return new HeadCount(published ?? (roster.Count > 0 ? roster.Count : null), counts);
    }
}
