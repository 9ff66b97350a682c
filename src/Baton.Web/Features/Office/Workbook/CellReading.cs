using Baton.Domain;
using Baton.Domain.People;
using Baton.Domain.Registration;

namespace Baton.Web.Features.Office.Workbook;

/// <summary>What is wrong with one cell, or with a row when there is no column.</summary>
/// <param name="Column">The column; null = the row as a whole.</param>
/// <param name="Code">The key of the sentence.</param>
/// <param name="Details">Fill its placeholders; a <see cref="LocalizedText"/> is said in the reader's language.</param>
internal sealed record CellFault(SheetColumn? Column, string Code, params IReadOnlyList<object> Details);

/// <summary>Reads the cells of one row: knows the names and gathers what is wrong.</summary>
/// <param name="after">The names as they are after the import, as far as it has come.</param>
/// <param name="before">The names as they were: a renamed part may still be called by its old one.</param>
/// <param name="rejected">New parts whose own rows were rejected, with sheet and row in words.</param>
internal sealed class CellReading(WorkbookNames after, WorkbookNames before, IReadOnlyDictionary<Guid, LocalizedText> rejected)
{
    /// <summary>So many names are told in full where a text is none of them.</summary>
    private const int Few = 8;

    private readonly List<CellFault> faults = [];

    /// <summary>The names as they are after the import.</summary>
    public WorkbookNames Names { get; } = after;

    /// <summary>The column being read.</summary>
    public SheetColumn? Column { get; set; }

    /// <summary>What was found wrong so far.</summary>
    public IReadOnlyList<CellFault> Faults => faults;

    /// <summary>Something is wrong with the cell being read.</summary>
    public void Refuse(string code, params object[] details) => faults.Add(new CellFault(Column, code, details));

    /// <summary>Something is wrong with a column or, when null, with the row.</summary>
    public void RefuseAt(SheetColumn? column, string code, params IReadOnlyList<object> details) => faults.Add(new CellFault(column, code, details));

    /// <summary>Forgets what was found wrong: the row turned out to mean a stored part and is read anew.</summary>
    public void Forget() => faults.Clear();

    /// <summary>The one part that the text names; null, and refused, when it names none or several, or one whose row was rejected.</summary>
    public Guid? Find(Type kind, string text, Guid group = default)
    {
        var found = Names.Find(kind, text, group);
        if (found.Count == 0)
        {
            found = before.Find(kind, text, group);
        }

        if (found.Count == 1)
        {
            var one = found.First();
            if (rejected.TryGetValue(one, out var place))
            {
                Refuse("cell.names-rejected-row", text, place);
                return null;
            }

            return one;
        }

        if (found.Count > 1)
        {
            Refuse("cell.names-several", text, string.Join(Separator, found.Select(f => Names.Of(f)).Order(StringComparer.Ordinal)));
        }
        else if (Names.Near(kind, text) is { Count: > 0 } near)
        {
            Refuse("cell.names-nobody-near", text, string.Join(Separator, near));
        }
        else if (kind != typeof(Person) && kind != typeof(Participant) && Names.All(kind).Take(Few + 1).ToList() is { Count: > 0 and <= Few } few)
        {
            Refuse("cell.names-nobody-of-few", text, WorkbookSheets.Of(kind).Name, string.Join(Separator, few));
        }
        else
        {
            Refuse("cell.names-nobody", text, WorkbookSheets.Of(kind).Name);
        }

        return null;
    }

    /// <summary>True when the text names exactly one part, without refusing anything.</summary>
    public bool CanFind(Type kind, string text) => Names.Find(kind, text).Count == 1 || (Names.Find(kind, text).Count == 0 && before.Find(kind, text).Count == 1);

    private string Separator => Names.Language == Language.Zh ? "；" : "; ";
}
