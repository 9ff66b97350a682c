using Baton.Domain;
using Baton.Domain.People;

namespace Baton.Web.Features.Office.Workbook;

/// <summary>
/// How parts were called before they were renamed. An office keeps its file and brings it in again: cells that were not touched since
/// still hold the old words, and must not be taken for new wishes.
/// </summary>
internal sealed class FormerWords
{
    private readonly IReadOnlyDictionary<Guid, IReadOnlyList<IDetails>> former;
    private readonly WorkbookNames? names;

    /// <summary>Gathers the words of the parts as they were before their last change.</summary>
    public FormerWords(ImportFacts facts)
    {
        former = facts.Former;
        if (former.Count == 0)
        {
            return;
        }

        names = new WorkbookNames(facts.Language);
        var byKind = facts.Parts.ToLookup(p => p.GetType());
        foreach (var kind in WorkbookNames.Kinds)
        {
            names.Register(kind, byKind[kind].Select(p => (p.Key, former.GetValueOrDefault(p.Key)?[0] ?? p.Content)));
        }
    }

    /// <summary>True when an untouched cell of a file from before a renaming would hold this text.</summary>
    public bool Explain(SheetColumn column, Guid part, RowDraft stored, string text, WorkbookNames before) =>
        (names is not null && column.RefersTo is not null && column.StillSays(stored, text, names))
        || (column.Field is "family-name" or "given-name" && text.Length > 0 && former.TryGetValue(part, out var versions)
            && versions.Any(version => WholeNameChanged(column, version, stored.Details) && column.Write(new RowDraft(version), before) == text));

    /// <summary>Where the whole name is another since, the parts beside it are an echo of the former one.</summary>
    private static bool WholeNameChanged(SheetColumn column, IDetails version, IDetails stored) =>
        version is PersonDetails was && stored is PersonDetails now && (column.Key.EndsWith(".zh", StringComparison.Ordinal) ? Language.Zh : Language.En) is var language
        && was.FullName[language] != now.FullName[language];
}
