using Baton.Domain;
using Baton.Domain.Handover;
using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using Baton.Domain.Registration;

namespace Baton.Web.Features.Office.Workbook;

/// <summary>
/// Decides, without a database, what each row of a workbook means: a stored part or a new one, what it changes, and what is wrong with it.
/// Sheets are read each after those it refers to; nothing is changed here.
/// </summary>
internal sealed partial class ImportRun
{
    private readonly ImportFacts facts;
    private readonly Dictionary<Guid, IPlanPart> stored;
    private readonly ILookup<Type, IPlanPart> storedByKind;
    private readonly Dictionary<Guid, LocalizedText> rejected = [];
    private readonly Dictionary<Guid, ImportRow> byId = [];
    private readonly List<ImportRow> rows = [];
    private readonly WorkbookNames before;
    private readonly WorkbookNames after;
    private readonly FormerWords former;
    private readonly RowIds ids;
    private readonly ImportProgress progress;
    private Programme? programme;

    /// <summary>Prepares a run over the recognised sheets of a file.</summary>
    public ImportRun(ImportFacts facts, ImportProgress progress)
    {
        this.facts = facts;
        this.progress = progress;
        stored = facts.Parts.ToDictionary(p => p.Key);
        storedByKind = facts.Parts.ToLookup(p => p.GetType());
        programme = facts.Parts.OfType<Programme>().FirstOrDefault();
        before = WorkbookNames.Of(facts.Language, facts.Parts);
        after = new WorkbookNames(facts.Language);
        former = new FormerWords(facts);
        ids = new RowIds(facts.Now);
    }

    /// <summary>The names as they were.</summary>
    public WorkbookNames Before => before;

    /// <summary>The names as they are with the file's rows.</summary>
    public WorkbookNames After => after;

    /// <summary>All rows, sheet by sheet.</summary>
    public IReadOnlyList<ImportRow> Rows => rows;

    /// <summary>A part as it is stored; null when there is none of that id.</summary>
    public IPlanPart? Stored(Guid id) => stored.GetValueOrDefault(id);

    /// <summary>Reads all sheets.</summary>
    public void Read(IReadOnlyList<FoundSheet> found)
    {
        foreach (var sheet in WorkbookSheets.ByDependency)
        {
            if (found.FirstOrDefault(f => f.Sheet == sheet) is { } at)
            {
                ReadSheet(at);
            }

            Register(sheet.PartType);
        }

        RefuseRemovalsOfNamed();
        RefuseImpossibleStates();
    }

    private void ReadSheet(FoundSheet at)
    {
        var sheet = at.Sheet;
        var own = sheet.Columns.Where(c => c.RefersTo == sheet.PartType).ToList();
        var others = sheet.Columns.Except(own).ToList();
        var all = at.Rows.Select(r => new ImportRow(at, r, new CellReading(after, before, rejected), former)).ToList();
        rows.AddRange(all);
        foreach (var row in all.Where(r => at.Id(r.Cells).Length > 0))
        {
            IdentifyById(row);
            row.Read(others, before);
            progress.Step();
        }

        var unclaimed = new SoughtRows(sheet, own, before, storedByKind[sheet.PartType], all.Where(r => r.Named && byId.GetValueOrDefault(r.Id) == r));
        foreach (var row in all.Where(r => at.Id(r.Cells).Length == 0))
        {
            IdentifyByKey(row, unclaimed, others);
            progress.Step();
        }

        ReadOwn(all, own);
        foreach (var row in all)
        {
            Finish(row);
            progress.Step();
        }

        RefuseRings(all, own);
        RefuseTwins(all);
        RefuseOfRoster(all);
        foreach (var row in all.Where(r => r.Part is null && r.Rejected))
        {
            rejected[row.Id] = Place(row);
        }
    }

    private void IdentifyById(ImportRow row)
    {
        var text = row.At.Id(row.Cells);
        row.Named = true;
        if (!Guid.TryParse(CellText.Plain(text), out var id) || id == Guid.Empty)
        {
            row.Id = ids.Next();
            row.Reading.RefuseAt(null, "import.id-form", text);
            return;
        }

        row.Id = id;
        if (byId.TryGetValue(id, out var first))
        {
            row.Reading.RefuseAt(null, "import.id-twice", Place(first));
            row.Id = ids.Next();
        }
        else if (stored.TryGetValue(id, out var part) && part.GetType() == row.Sheet.PartType)
        {
            row.Means(part);
            byId[id] = row;
        }
        else if (stored.ContainsKey(id) || facts.Elsewhere.ContainsKey(id))
        {
            row.Reading.RefuseAt(null, facts.Elsewhere.GetValueOrDefault(id) ? "import.id-of-other-edition" : "import.id-elsewhere");
            row.Id = ids.Next();
        }
        else
        {
            RefuseSecond(row);
            byId[id] = row;
        }
    }

    /// <summary>Programme and edition have one row; a file that names the target otherwise than by id means the stored one.</summary>
    private void RefuseSecond(ImportRow row)
    {
        if (row.Sheet.Single && rows.Find(r => r != row && r.Sheet == row.Sheet && byId.ContainsKey(r.Id)) is { } first)
        {
            row.Reading.RefuseAt(null, "import.one-row-only", Place(first));
        }
    }

    private void IdentifyByKey(ImportRow row, SoughtRows sought, List<SheetColumn> columns)
    {
        row.Id = ids.Next();
        if (row.Sheet.Single)
        {
            row.Id = row.Sheet.PartType == typeof(Programme) ? facts.Scope.ProgrammeId.Value : facts.Scope.EditionId!.Value.Value;
            if (byId.TryGetValue(row.Id, out var only))
            {
                row.Reading.RefuseAt(null, "import.one-row-only", Place(only));
                row.Id = ids.Next();
                return;
            }

            if (stored.TryGetValue(row.Id, out var target))
            {
                row.Means(target);
            }

            byId[row.Id] = row;
            row.Read(columns, before);
            return;
        }

        row.Read(columns, before);
        row.Sheet.Settle(row.Draft, null, row.Changed);
        var unread = row.Reading.Faults.Any(f => f.Column is { Required: true });
        if (!unread && sought.Find(row) is { } hit)
        {
            if (hit.Part is { } part)
            {
                row.Reading.Forget();
                row.Means(part);
                row.Read(columns, before);
            }
            else if (hit.Row is { } first)
            {
                row.Reading.RefuseAt(FirstKeyColumn(row), "import.twice", Place(first));
            }
            else
            {
                row.Reading.RefuseAt(FirstKeyColumn(row), "import.means-several", hit.Several);
            }
        }

        byId[row.Id] = row;
        if (!unread && !row.Rejected)
        {
            sought.Claim(row);
        }
    }

    /// <summary>
    /// Columns that name parts of the same sheet (a unit's parent): read in rounds, because a name may only be told from its twins once
    /// their own parents are known.
    /// </summary>
    private void ReadOwn(List<ImportRow> all, List<SheetColumn> own)
    {
        if (own.Count == 0 || all.Count == 0)
        {
            return;
        }

        var open = all.SelectMany(r => own.Select(c => (Row: r, Column: c))).ToList();
        for (var progress = true; progress && open.Count > 0;)
        {
            Register(all[0].Sheet.PartType);
            var now = open.Where(o => o.Row.At.Cell(o.Row.Cells, o.Column) is not { Length: > 0 } text || o.Row.Reading.CanFind(o.Column.RefersTo!, text)).ToList();
            progress = now.Count > 0;
            open = [.. open.Except(now)];
            foreach (var (row, column) in now)
            {
                row.Read([column], before);
            }
        }

        foreach (var (row, column) in open)
        {
            row.Read([column], before);
        }
    }

    private void Finish(ImportRow row)
    {
        ReadRemoval(row);
        if (!row.Rejected && (row.Removes || row.Part is null || row.Changed.Count > 0) && facts.Closed.Contains(row.Sheet.PartType))
        {
            row.Reading.RefuseAt(null, "import.not-yours");
        }
        else if (!row.Rejected && facts.StatesClosed && row.Changed.Overlaps(["state", "state-reason"]))
        {
            row.Reading.RefuseAt(row.Sheet.Column("state"), "import.not-yours");
        }

        if (row.Removes)
        {
            return;
        }

        // A new row that brings its id is restored as it was, also where its details do not agree.
        if (row.Part is not null || !row.Named)
        {
            row.Sheet.Settle(row.Draft, row.Stored, row.Changed);
        }

        if ((row.Part is null || row.Changed.Count > 0) && row.Draft.Details.Check() is { } refusal && ColumnOf(row, refusal) is var column && (!row.Rejected || IsOfItself(row, column)))
        {
            row.Reading.RefuseAt(column, refusal.Code, Said(row.Sheet, refusal.Details));
        }

        if (row.Draft.Details is EditionDetails edition && facts.OtherNumbers.Contains(edition.Number))
        {
            row.Reading.RefuseAt(row.Sheet.Column("number"), "import.number-taken", edition.Number);
        }

        if (row.Draft.Details is ProgrammeDetails { Slug: var slug } && facts.OtherSlugs.Contains(slug))
        {
            row.Reading.RefuseAt(row.Sheet.Column("slug"), "import.slug-taken", slug);
        }

        if (row.Draft.Details is ProgrammeDetails read && programme is null && !row.Rejected)
        {
            programme = Programme.Create(facts.Scope.ProgrammeId, read).Value;
        }
    }

    // Beside another fault a rule is told too, so that a row is mended in one go, but not where it may only follow from that fault.
    private static bool IsOfItself(ImportRow row, SheetColumn? column) =>
        column is not null && row.At.Cell(row.Cells, column) is { Length: > 0 } && row.Reading.Faults.All(f => f.Column is not null && f.Column.Field != column.Field);

    private static void ReadRemoval(ImportRow row)
    {
        var text = row.At.Remove(row.Cells);
        if (text.Length == 0 || CellValues.YesNo(text) == false)
        {
            return;
        }

        if (CellValues.YesNo(text) is null)
        {
            row.Reading.RefuseAt(null, "cell.not-yes-or-no", text);
        }
        else if (row.Sheet.Single)
        {
            row.Reading.RefuseAt(null, "import.not-removable");
        }
        else if (row.Part is null)
        {
            row.Reading.RefuseAt(null, "import.nothing-to-remove");
        }
        else
        {
            row.Reading.Forget();
        }

        row.Removes = true;
    }

    /// <summary>Who holds the baton by the last record of custody of this edition; null when there is none.</summary>
    public InstitutionId? Receiver => Final(typeof(CustodyRecord))
        .Where(f => f.Row is not { Rejected: true, Part: null })
        .Select(f => (CustodyRecordDetails)f.Details)
        .OrderBy(d => d.On)
        .LastOrDefault()?.ReceiverId;

    /// <summary>All parts of a kind as they will be: those stored, as their accepted rows make them, and new ones; removed ones left out.</summary>
    public IEnumerable<(Guid Key, IDetails Details, ImportRow? Row)> Final(Type kind)
    {
        foreach (var part in storedByKind[kind])
        {
            var row = byId.GetValueOrDefault(part.Key);
            if (row is not { Removes: true, Rejected: false })
            {
                yield return (part.Key, row is { Rejected: false } ? row.Draft.Details : part.Content, row);
            }
        }

        foreach (var row in rows.Where(r => r.Part is null && r.Sheet.PartType == kind))
        {
            yield return (row.Id, row.Draft.Details, row);
        }
    }

    private void Register(Type kind)
    {
        if (!WorkbookNames.Kinds.Contains(kind))
        {
            return;
        }

        // A part being removed is still named until the end, so that who names it is told so.
        after.Register(kind, storedByKind[kind].Select(p => (p.Key, byId.GetValueOrDefault(p.Key) is { Rejected: false, Removes: false } row ? row.Draft.Details : p.Content))
            .Concat(rows.Where(r => r.Part is null && r.Sheet.PartType == kind).Select(r => (r.Id, r.Draft.Details))));
    }

    private static SheetColumn? FirstKeyColumn(ImportRow row) =>
        row.Sheet.Columns.FirstOrDefault(c => c.Key is "person" or "slug" or "number" or "place" or "full-name.zh" or "name.zh" or "title.zh" or "item" or "participant"
            && row.At.Columns.ContainsKey(c) && (row.At.Cell(row.Cells, c)?.Length > 0 || !c.Key.EndsWith(".zh", StringComparison.Ordinal)))
        ?? row.Sheet.Columns.FirstOrDefault(row.At.Columns.ContainsKey);

    private static SheetColumn? ColumnOf(ImportRow row, Refusal refusal)
    {
        if (refusal.Details.FirstOrDefault() is not string field)
        {
            return refusal.Code switch
            {
                "programmes.slug-form" or "sessions.talk-key-form" => row.Sheet.Column("slug"),
                "programmes.unknown-time-zone" => row.Sheet.Column("time-zone"),
                "programmes.end-without-start" => row.Sheet.Column("starts-on"),
                "programmes.next-host-is-host" => row.Sheet.Column("next-host"),
                "programmes.reason-missing" => row.Sheet.Column("reason.zh"),
                "programmes.turn-without-host" => row.Sheet.Column("institution"),
                "programmes.swap-without-partner" or "programmes.swap-with-itself" => row.Sheet.Column("swapped-with"),
                "handover.given-to-itself" => row.Sheet.Column("receiver"),
                "publicity.credit-without-holder" or "publicity.sign-off-without-holder" => row.Sheet.Column("person"),
                _ => null,
            };
        }

        return refusal.Code switch
        {
            "programmes.slug-form" or "sessions.talk-key-form" => row.Sheet.Column("slug"),
            "programmes.unknown-time-zone" => row.Sheet.Column("time-zone"),
            _ => row.Sheet.Columns.Where(c => c.Field == field).OrderByDescending(c => row.At.Cell(row.Cells, c)?.Length ?? 0).FirstOrDefault(),
        };
    }

    /// <summary>The details of a refusal with fields named by their headings.</summary>
    private static IReadOnlyList<object> Said(WorkbookSheet sheet, IReadOnlyList<object> details) =>
        [.. details.Select(d => d is string field && sheet.ForField(field) is { } column ? Bare(column) : d)];

    private static LocalizedText Bare(SheetColumn column) => column.Key == column.Field
        ? column.Heading
        : new(column.Heading.Zh.Replace("（中文）", "", StringComparison.Ordinal).Replace("（英文）", "", StringComparison.Ordinal), column.Heading.En.Replace(" (Chinese)", "", StringComparison.Ordinal).Replace(" (English)", "", StringComparison.Ordinal));

    private static LocalizedText Place(ImportRow row) => new($"“{row.At.Name}”表第 {row.Cells.Number} 行", $"row {row.Cells.Number} of the sheet “{row.At.Name}”");
}
