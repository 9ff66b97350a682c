using Baton.Domain;
using Baton.Domain.People;

namespace Baton.Web.Features.Office.Workbook;

/// <summary>
/// How parts were called before they were renamed. An office keeps its file and brings it in again: cells that were not touched since
/// still hold the old words, and must not be taken for new wishes.
/// </summary>
internal sealed class FormerWords
{
    /// <summary>A file from before so many renamings of one part is too old to be understood everywhere.</summary>
    private const int Farthest = 8;

    private readonly IReadOnlyDictionary<Guid, IReadOnlyList<IDetails>> former;
    private readonly List<WorkbookNames> names = [];

    /// <summary>Gathers the words of the parts as they were before each of their last changes.</summary>
    public FormerWords(ImportFacts facts)
    {
        former = facts.Former;
        var byKind = facts.Parts.ToLookup(p => p.GetType());
        for (var back = 0; back < Math.Min(Farthest, former.Values.Select(v => v.Count).DefaultIfEmpty().Max()); back++)
        {
            var then = new WorkbookNames(facts.Language);
            names.Add(then);
            foreach (var kind in WorkbookNames.Kinds)
            {
                then.Register(kind, byKind[kind].Select(p => (p.Key, former.TryGetValue(p.Key, out var versions) ? versions[Math.Min(back, versions.Count - 1)] : p.Content)));
            }
        }
    }

    /// <summary>True when an untouched cell of a file from before a renaming would hold this text.</summary>
    public bool Explain(SheetColumn column, Guid part, RowDraft stored, string text, WorkbookNames before) =>
        (column.RefersTo is not null && names.Exists(then => column.StillSays(stored, text, then)))
        || (column.Field is "family-name" or "given-name" && text.Length > 0 && former.TryGetValue(part, out var versions)
            && versions.Any(version => WholeNameChanged(column, version, stored.Details) && column.Write(new RowDraft(version), before) == text));

    /// <summary>Where the whole name is another since, the parts beside it are an echo of the former one.</summary>
    private static bool WholeNameChanged(SheetColumn column, IDetails version, IDetails stored) =>
        version is PersonDetails was && stored is PersonDetails now && (column.Key.EndsWith(".zh", StringComparison.Ordinal) ? Language.Zh : Language.En) is var language
        && was.FullName[language] != now.FullName[language];
}
