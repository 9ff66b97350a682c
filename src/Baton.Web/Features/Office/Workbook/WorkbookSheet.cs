using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Storage;

namespace Baton.Web.Features.Office.Workbook;

/// <summary>One sheet of the workbook: a table of one kind of part.</summary>
internal sealed class WorkbookSheet
{
    /// <summary>Heading of the hidden column of ids; the same in both languages.</summary>
    public const string IdHeading = "id";

    /// <summary>Stands in the id column of the row of notes.</summary>
    public const string NoteMark = "#";

    /// <summary>The key.</summary>
    public required string Key { get; init; }

    /// <summary>The sheet's name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Further names it is known by.</summary>
    public IReadOnlyList<string> AlsoKnown { get; init; } = [];

    /// <summary>The kind of part it lists.</summary>
    public required Type PartType { get; init; }

    /// <summary>True for programme and edition: one row, which cannot be removed.</summary>
    public bool Single { get; init; }

    /// <summary>True when its parts belong to the edition, false when to the programme.</summary>
    public required Func<Programme?, bool> OfEdition { get; init; }

    /// <summary>The columns besides id and remove.</summary>
    public required IReadOnlyList<SheetColumn> Columns { get; init; }

    /// <summary>Details with nothing in them.</summary>
    public required Func<IDetails> Blank { get; init; }

    /// <summary>Makes the part.</summary>
    public required Func<Guid, PlanScope, IDetails, Outcome<IPlanPart>> Create { get; init; }

    /// <summary>The stored parts of some ids, wherever they belong; tracked.</summary>
    public required Func<BatonDb, IReadOnlyCollection<Guid>, CancellationToken, Task<List<IPlanPart>>> Load { get; init; }

    /// <summary>The parts of the other editions of a programme; not tracked.</summary>
    public required Func<BatonDb, PlanScope, CancellationToken, Task<List<IPlanPart>>> LoadOfOthers { get; init; }

    /// <summary>The parts of an edition, and those that serve all editions; tracked.</summary>
    public required Func<BatonDb, PlanScope, CancellationToken, Task<List<IPlanPart>>> LoadHere { get; init; }

    /// <summary>All parts of a programme, of all its editions; tracked.</summary>
    public required Func<BatonDb, PlanScope, CancellationToken, Task<List<IPlanPart>>> LoadAll { get; init; }

    /// <summary>The keys a row without id is sought by, the surest first.</summary>
    public required Func<IDetails, IEnumerable<string>> SoughtBy { get; init; }

    /// <summary>The keys a part is found under.</summary>
    public required Func<IDetails, IEnumerable<string>> FoundUnder { get; init; }

    /// <summary>True when no two parts may be found under one key.</summary>
    public bool Unique { get; init; }

    /// <summary>The rows in their natural order, the same for the same content.</summary>
    public required Func<IEnumerable<IPlanPart>, WorkbookNames, IEnumerable<IPlanPart>> Ordered { get; init; }

    /// <summary>How a row is called in lists and messages.</summary>
    public required Func<IDetails, WorkbookNames, string> Label { get; init; }

    /// <summary>Makes dependent details agree after a row was read; gets the stored draft (null = new) and the keys of the columns that changed.</summary>
    public Action<RowDraft, RowDraft?, IReadOnlySet<string>> Settle { get; init; } = (_, _, _) => { };

    /// <summary>The column of that key.</summary>
    public SheetColumn Column(string key) => Columns.First(c => c.Key == key);

    /// <summary>The first column that holds a detail, or null.</summary>
    public SheetColumn? ForField(string field) => Columns.FirstOrDefault(c => c.Key == field) ?? Columns.FirstOrDefault(c => c.Field == field);

    /// <summary>The heading of the column that removes.</summary>
    public static LocalizedText Remove { get; } = new("删除", "Remove");
}
