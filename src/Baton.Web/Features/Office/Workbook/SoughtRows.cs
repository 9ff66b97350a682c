using Baton.Domain;

namespace Baton.Web.Features.Office.Workbook;

/// <summary>What a row without id may mean: stored parts no other row means, and rows that were read before it.</summary>
internal sealed class SoughtRows
{
    private readonly Dictionary<string, List<(IPlanPart? Part, ImportRow? Row)>> places = new(StringComparer.Ordinal);
    private readonly WorkbookSheet sheet;
    private readonly List<SheetColumn> own;
    private readonly WorkbookNames names;
    private readonly HashSet<Guid> claimed = [];

    /// <summary>Lays out the stored parts of a sheet and the rows that named their ids.</summary>
    public SoughtRows(WorkbookSheet sheet, List<SheetColumn> own, WorkbookNames names, IEnumerable<IPlanPart> stored, IEnumerable<ImportRow> named)
    {
        (this.sheet, this.own, this.names) = (sheet, own, names);
        foreach (var row in named)
        {
            Claim(row);
        }

        foreach (var part in stored.Where(p => !claimed.Contains(p.Key)))
        {
            Put(part.Content, (part, null));
        }
    }

    /// <summary>What the row means: a stored part, or a row that says the same already, or several parts; null = nothing known.</summary>
    public (IPlanPart? Part, ImportRow? Row, string Several)? Find(ImportRow row)
    {
        foreach (var key in sheet.SoughtBy(row.Draft.Details))
        {
            var here = places.GetValueOrDefault(key)?.Where(p => p.Part is null || !claimed.Contains(p.Part.Key)).Where(p => Fits(row, p)).ToList() ?? [];
            var parts = here.Where(p => p.Part is not null).ToList();
            if (parts.Count == 1)
            {
                return (parts[0].Part, null, "");
            }

            if (parts.Count > 1)
            {
                return (null, null, SheetWords.Join(parts.Select(p => names.Of(p.Part!.Key)), names.Language));
            }

            if (here.Count > 0)
            {
                return (null, here[0].Row, "");
            }
        }

        return null;
    }

    /// <summary>The row means its part from now on.</summary>
    public void Claim(ImportRow row)
    {
        if (row.Part is { } part)
        {
            claimed.Add(part.Key);
        }

        Put(row.Draft.Details, (null, row));
    }

    private void Put(IDetails details, (IPlanPart? Part, ImportRow? Row) place)
    {
        foreach (var key in sheet.FoundUnder(details).Distinct())
        {
            (places.TryGetValue(key, out var list) ? list : places[key] = []).Add(place);
        }
    }

    /// <summary>A unit or a room is only the same when it lies in the same place, as far as the row says.</summary>
    private bool Fits(ImportRow row, (IPlanPart? Part, ImportRow? Row) place) => own.TrueForAll(column =>
    {
        if (row.At.Cell(row.Cells, column) is not { } text)
        {
            return true;
        }

        if (place.Row is { } other)
        {
            return CellText.Fold(other.At.Cell(other.Cells, column) ?? "") == CellText.Fold(text);
        }

        var draft = new RowDraft(place.Part!);
        return text.Length == 0 ? column.Write(draft, names).Length == 0 : column.Write(draft, names) == text || column.StillSays(draft, text, names);
    });
}
