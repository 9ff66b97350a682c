using System.Runtime.CompilerServices;
using Baton.Domain;
using Baton.Domain.People;
using Baton.Domain.Publicity;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Forms;

namespace Baton.Web.Features.Office.Parts;

/// <summary>The fields of a part's form: the columns of its sheet that people fill in, with what stands in them and what may be chosen.</summary>
internal sealed class PartFields
{
    private static readonly ConditionalWeakTable<EditionDossier, Made> Known = [];
    private readonly WorkbookNames names;
    private readonly ILookup<Type, IPlanPart> parts;
    private readonly Lazy<HashSet<Guid>> keys;

    /// <summary>Prepares forms over the parts of an edition or programme.</summary>
    /// <param name="all">Everything a field may name.</param>
    /// <param name="language">The reader's language.</param>
    public PartFields(IEnumerable<IPlanPart> all, Language language)
    {
        var list = all as IReadOnlyCollection<IPlanPart> ?? [.. all];
        parts = list.ToLookup(p => p.GetType());
        names = WorkbookNames.Of(language, list);
        keys = new(() => [.. list.Select(p => p.Key)]);
        Language = language;
    }

    /// <summary>The fields over an edition's draft, made once for each draft and language.</summary>
    public static PartFields Of(EditionDossier dossier, Language language) =>
        Known.GetValue(dossier, static d => new Made(d)).In(language);

    /// <summary>The reader's language.</summary>
    public Language Language { get; }

    /// <summary>True when there is such a part today.</summary>
    public bool Has(Guid key) => keys.Value.Contains(key);

    /// <summary>The parts of some kinds there are today.</summary>
    public List<Guid> KeysOf(params IReadOnlyList<Type> kinds) => [.. kinds.SelectMany(k => parts[k]).Select(p => p.Key)];

    /// <summary>How parts are called.</summary>
    public WorkbookNames Names => names;

    // What a form cannot say: states, files, publishing and signatures are acts of their own, with rights of their own.
    private static readonly HashSet<string> Acts = ["state", "state-reason", "file", "slides", "report-held", "signed", "signed-at"];

    /// <summary>The columns of a kind that stand in its form, and the only ones a form may change.</summary>
    public static IReadOnlyList<SheetColumn> Of(WorkbookSheet sheet) => [.. sheet.Columns.Where(c => !c.Hidden && !Acts.Contains(c.Key))];

    /// <summary>What a part is called.</summary>
    public string Label(IPlanPart part) => WorkbookSheets.Of(part.GetType()) is var sheet && sheet.Label(part.Content, names) is { Length: > 0 } label ? label : sheet.Name[Language];

    /// <summary>What stands in a field: an id where one part is named, one name a line where several are.</summary>
    public string Value(SheetColumn column, RowDraft draft) => column switch
    {
        { RefersTo: not null, Several: false, Held: { } held } => held(draft)?.ToString() ?? "",
        { Several: true } => string.Join('\n', CellText.Items(column.Write(draft, names))),
        { Form: FieldKind.Box } => CellValues.YesNo(column.Write(draft, names)) == true ? "yes" : "",
        _ => column.Write(draft, names),
    };

    /// <summary>What may be chosen in a field; empty = it is written.</summary>
    public IReadOnlyList<FieldOption> Options(SheetColumn column) => column switch
    {
        { RefersTo: { } kind, Several: false } => [.. Ordered(kind).Select(p => new FieldOption(p.Key.ToString(), names.Of(p.Key)))],
        { Form: FieldKind.Choice } => [.. column.Choices.Select(c => new FieldOption(c[Language], c[Language]))],
        _ => [],
    };

    private IEnumerable<IPlanPart> Ordered(Type kind) =>
        kind == typeof(Person) ? PersonOrder.ByName(parts[kind].Cast<Person>(), p => p.Details, Language) : WorkbookSheets.Of(kind).Ordered(parts[kind], names);

    /// <summary>The heading of a column without the language in brackets, for a column of one of two languages.</summary>
    public static LocalizedText Bare(SheetColumn column) => column.Key == column.Field
        ? column.Heading
        : new(
            column.Heading.Zh.Replace("（中文）", "", StringComparison.Ordinal).Replace("（英文）", "", StringComparison.Ordinal),
            column.Heading.En.Replace(" (Chinese)", "", StringComparison.Ordinal).Replace(" (English)", "", StringComparison.Ordinal));

    /// <summary>The language of what is written in a column; null = no language of its own.</summary>
    public static string? LanguageOf(SheetColumn column) =>
        column.Key.EndsWith(".zh", StringComparison.Ordinal) ? "zh-CN" : column.Key.EndsWith(".en", StringComparison.Ordinal) ? "en" : null;

    private sealed class Made(EditionDossier dossier)
    {
        private readonly Lazy<PartFields> zh = new(() => Over(dossier, Language.Zh));
        private readonly Lazy<PartFields> en = new(() => Over(dossier, Language.En));

        public PartFields In(Language language) => (language == Language.Zh ? zh : en).Value;

        private static PartFields Over(EditionDossier dossier, Language language) => new([dossier.Programme, dossier.Edition, .. dossier.Parts], language);
    }
}
