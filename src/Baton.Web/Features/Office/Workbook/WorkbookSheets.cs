using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Workbook;

/// <summary>The sheets of the workbook, each declared once: export, template and import are made from them.</summary>
internal static partial class WorkbookSheets
{
    /// <summary>All sheets, in the order of the workbook.</summary>
    public static IReadOnlyList<WorkbookSheet> All { get; } =
    [
        Programme(), Edition(), Institutions(), Venues(), Members(), Hosts(), Applications(), Draws(), People(), Posts(), Categories(), Participants(),
        Stages(), Stops(), Displays(), Groups(), Agenda(), Acts(), Talks(), Attendance(), Batons(), Custody(), Photos(), Credits(), Paragraphs(), SignOffs(),
    ];

    /// <summary>All sheets, each after those it refers to.</summary>
    public static IReadOnlyList<WorkbookSheet> ByDependency { get; } =
    [
        .. new[]
        {
            "institutions", "venues", "programme", "edition", "members", "hosts", "applications", "draws", "people", "posts", "categories", "stages", "stops", "participants",
            "displays", "groups", "agenda", "acts", "talks", "attendance", "baton", "custody", "photos", "credits", "paragraphs", "sign-offs",
        }.Select(key => All.Single(s => s.Key == key)),
    ];

    /// <summary>The sheet that lists a kind of part.</summary>
    public static WorkbookSheet Of(Type part) => All.First(s => s.PartType == part);

    private static WorkbookSheet Sheet<TPart, TId, TDetails>(
        string key, string zh, string en, string[] alsoKnown, SheetBuilder<TDetails> columns,
        Func<TId, PlanScope, TDetails, Outcome<TPart>> create,
        Func<TDetails, IEnumerable<string>> soughtBy,
        Func<IEnumerable<TPart>, WorkbookNames, IEnumerable<TPart>> ordered,
        Func<TDetails, WorkbookNames, string> label,
        bool ofEdition, bool unique = false, bool single = false,
        Func<TDetails, IEnumerable<string>>? foundUnder = null,
        Func<Programme?, bool>? scope = null,
        Action<RowDraft, RowDraft?, IReadOnlySet<string>>? settle = null)
        where TPart : PlanPart<TId, TDetails>
        where TId : struct, IEntityId<TId>
        where TDetails : class, IDetails, new() => new()
        {
            Key = key,
            Name = new(zh, en),
            AlsoKnown = alsoKnown,
            PartType = typeof(TPart),
            Single = single,
            Unique = unique,
            OfEdition = scope ?? (_ => ofEdition),
            Columns = columns.Columns,
            Blank = () => new TDetails(),
            Create = (id, at, details) => create(TId.From(id), at, (TDetails)details) is var made && made.Refusal is { } refusal ? refusal : Outcome<IPlanPart>.Of(made.Value),
            Load = LoadAsync<TPart, TId, TDetails>,
            LoadOfOthers = async (db, at, cancellation) => [.. await db.Set<TPart>().AsNoTracking()
                .Where(p => p.ProgrammeId == at.ProgrammeId && p.EditionId != null && p.EditionId != at.EditionId).ToListAsync(cancellation)],
            LoadHere = async (db, at, cancellation) => [.. await db.Set<TPart>().Here<TPart, TId, TDetails>(at.ProgrammeId, at.EditionId).ToListAsync(cancellation)],
            LoadAll = async (db, at, cancellation) => [.. await db.Set<TPart>().Where(p => p.ProgrammeId == at.ProgrammeId).ToListAsync(cancellation)],
            SoughtBy = d => soughtBy((TDetails)d),
            FoundUnder = d => (foundUnder ?? soughtBy)((TDetails)d),
            Ordered = (parts, names) => ordered(parts.Cast<TPart>().OrderBy(p => p.Id.Value), names),
            Label = (d, names) => label((TDetails)d, names),
            Settle = settle ?? ((_, _, _) => { }),
        };

    private static async Task<List<IPlanPart>> LoadAsync<TPart, TId, TDetails>(BatonDb db, IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
        where TPart : PlanPart<TId, TDetails>
        where TId : struct, IEntityId<TId>
        where TDetails : class, IDetails
    {
        var parts = new List<IPlanPart>();
        foreach (var some in ids.Select(TId.From).Chunk(500))
        {
            parts.AddRange(await db.Set<TPart>().Where(p => some.Contains(p.Id)).ToListAsync(cancellation));
        }

        return parts;
    }

    /// <summary>Sought by the Chinese name; by the English one only among parts that lack a Chinese name, or when the row itself lacks it.</summary>
    private static IEnumerable<string> SoughtByName(LocalizedText name, string more = "")
    {
        var (zh, en) = (CellText.Fold(name.Zh), CellText.Fold(name.En));
        return zh.Length == 0 ? [$"en:{en}|{more}"] : en.Length == 0 ? [$"zh:{zh}|{more}"] : [$"zh:{zh}|{more}", $"en only:{en}|{more}"];
    }

    private static IEnumerable<string> FoundUnderName(LocalizedText name, string more = "")
    {
        var (zh, en) = (CellText.Fold(name.Zh), CellText.Fold(name.En));
        if (zh.Length > 0)
        {
            yield return $"zh:{zh}|{more}";
        }

        if (en.Length > 0)
        {
            yield return $"en:{en}|{more}";
            if (zh.Length == 0)
            {
                yield return $"en only:{en}|{more}";
            }
        }
    }

    /// <summary>Parents before their children, siblings in order of entry; what hangs in a ring comes last.</summary>
    private static IEnumerable<T> Tree<T>(IEnumerable<T> parts, Func<T, Guid> key, Func<T, Guid?> parent)
    {
        var all = parts.ToList();
        var known = all.Select(key).ToHashSet();
        var children = all.ToLookup(p => parent(p) is { } above && known.Contains(above) ? above : Guid.Empty);
        var seen = new HashSet<Guid>();
        var ordered = new List<T>();
        var open = new Stack<T>(children[Guid.Empty].Reverse());
        while (open.TryPop(out var next))
        {
            if (seen.Add(key(next)))
            {
                ordered.Add(next);
                foreach (var child in children[key(next)].Reverse())
                {
                    open.Push(child);
                }
            }
        }

        return ordered.Concat(all.Where(p => !seen.Contains(key(p))));
    }
}
