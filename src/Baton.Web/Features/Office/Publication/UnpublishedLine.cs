using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Baton.Domain;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Storage.Publication;

namespace Baton.Web.Features.Office.Publication;

/// <summary>One field before and after, as the workbook writes it.</summary>
/// <param name="Heading">What the field is called.</param>
/// <param name="Before">What is public; empty = nothing.</param>
/// <param name="After">What the draft says; empty = nothing.</param>
/// <param name="Lang">Language of the two, zh-CN or en; null = no language of its own.</param>
public sealed record FieldChange(string Heading, string Before, string After, string? Lang);

/// <summary>A change that is not public yet, in the reader's words.</summary>
/// <param name="Change">The change.</param>
/// <param name="Sheet">What kind of thing it is.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Fields">What differs; empty for what is new, gone or only in another order.</param>
public sealed record UnpublishedLine(UnpublishedChange Change, string Sheet, string Label, IReadOnlyList<FieldChange> Fields)
{
    private const int Around = 60;
    private const int Longest = 200;

    // Made once for what is public and each language, as every look at the overview asks for them.
    private static readonly ConditionalWeakTable<IReadOnlyList<IPlanPart>, ConcurrentDictionary<Language, WorkbookNames>> FormerNames = [];

    /// <summary>What its box in the form says: the name and the version that was read.</summary>
    public string Value => $"{Change.Name}/{Change.Version}";

    /// <summary>The lines of all changes, in the order of the workbook's sheets.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="fields">The draft with its names, in the reader's language.</param>
    internal static IReadOnlyList<UnpublishedLine> Of(UnpublishedChanges changes, PartFields fields)
    {
        if (changes.Count == 0)
        {
            return [];
        }

        var (language, now) = (fields.Language, fields.Names);
        var before = FormerNames.GetOrCreateValue(changes.Shown).GetOrAdd(language, static (asked, shown) => WorkbookNames.Of(asked, shown), changes.Shown);
        return
        [
            .. changes.All
                .Select(change => (Change: change, Sheet: WorkbookSheets.Of(PlanPartKind.All[change.Keys[0].Kind].PartType)))
                .OrderBy(c => Place(c.Sheet))
                .Select(c => new UnpublishedLine(c.Change, c.Sheet.Name[language], LabelOf(c.Change, c.Sheet, now, before), Differences(c.Change, c.Sheet, now, before))),
        ];
    }

    private static int Place(WorkbookSheet sheet) => WorkbookSheets.All.TakeWhile(s => s != sheet).Count();

    private static string LabelOf(UnpublishedChange change, WorkbookSheet sheet, WorkbookNames now, WorkbookNames before)
    {
        if (change.Kind is UnpublishedKind.Reordered or UnpublishedKind.Counted)
        {
            return "";
        }

        var label = change.Draft is { } draft ? sheet.Label(draft.Content, now) : sheet.Label(change.Public!.Content, before);
        return label.Length > 0 ? label : sheet.Name[now.Language];
    }

    private static List<FieldChange> Differences(UnpublishedChange change, WorkbookSheet sheet, WorkbookNames now, WorkbookNames before)
    {
        var fields = new List<FieldChange>();
        if (change is { Kind: UnpublishedKind.Changed, Draft: { } draft, Public: { } shown })
        {
            var (after, former) = (new RowDraft(draft), new RowDraft(shown));
            foreach (var column in sheet.Columns.Where(c => !c.Hidden))
            {
                var (was, says) = (column.Write(former, before), column.Write(after, now));
                if (was != says)
                {
                    var (shortWas, shortSays) = Brief(was, says);
                    fields.Add(new FieldChange(column.Heading[now.Language], shortWas, shortSays, PartFields.LanguageOf(column)));
                }
            }
        }

        return fields;
    }

    /// <summary>Two long texts as far as they differ, with some words around.</summary>
    private static (string Was, string Says) Brief(string was, string says)
    {
        if (was.Length <= Longest && says.Length <= Longest)
        {
            return (was, says);
        }

        var same = 0;
        while (same < Math.Min(was.Length, says.Length) && was[same] == says[same])
        {
            same++;
        }

        var from = Math.Max(0, same - Around);
        return (Cut(was, from), Cut(says, from));
    }

    private static string Cut(string text, int from)
    {
        from = from > 0 && from < text.Length && char.IsLowSurrogate(text[from]) ? from - 1 : Math.Min(from, text.Length);
        var until = Math.Min(text.Length, from + Longest);
        until = until < text.Length && char.IsLowSurrogate(text[until]) ? until - 1 : until;
        return (from > 0 ? "…" : "") + text[from..until] + (until < text.Length ? "…" : "");
    }
}
