using System.Globalization;
using Baton.Domain;
using Baton.Web.Forms;

namespace Baton.Web.Features.Office.Workbook;

/// <summary>Declares the columns of a sheet over details of one type; each kind of column knows its canonical text and its readings.</summary>
internal sealed class SheetBuilder<TDetails>
    where TDetails : class, IDetails
{
    // Details of this name may run over several lines; all others are names and titles.
    private static readonly HashSet<string> RunningTexts =
    [
        "theme", "themes", "rule", "launch-act", "remark", "arrival", "contact", "directions", "note", "reason", "story", "abstract", "text", "caption", "alt-text", "statement",
    ];

    private const string MomentForm = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private readonly List<SheetColumn> columns = [];

    /// <summary>The columns declared so far.</summary>
    public IReadOnlyList<SheetColumn> Columns => columns;

    /// <summary>A text in two languages: one column for each.</summary>
    public SheetBuilder<TDetails> Text(
        string key, string zh, string en, Func<TDetails, LocalizedText> get, Func<TDetails, LocalizedText, TDetails> set,
        LocalizedText? note = null, int width = 24, Func<string, string>? tidy = null, bool hidden = false, params string[] alsoKnown)
    {
        tidy ??= CellText.Tidy;
        foreach (var language in Enum.GetValues<Language>())
        {
            var chinese = language == Language.Zh;
            columns.Add(new SheetColumn
            {
                Key = key + (chinese ? ".zh" : ".en"),
                Heading = chinese ? new($"{zh}（中文）", $"{en} (Chinese)") : new($"{zh}（英文）", $"{en} (English)"),
                AlsoKnown = [.. Bilingual(chinese, [zh, en, .. alsoKnown]), chinese ? zh : en],
                Note = chinese ? note ?? LocalizedText.Empty : LocalizedText.Empty,
                Width = width,
                Hidden = hidden,
                Form = RunningTexts.Contains(key) ? FieldKind.Text : FieldKind.Line,
                Write = (row, _) => tidy(get((TDetails)row.Details)[language]),
                Read = (row, text, _) => row.Details = set((TDetails)row.Details, get((TDetails)row.Details).With(language, tidy(text))),
            });
        }

        return this;
    }

    /// <summary>A text that is the same in both languages.</summary>
    public SheetBuilder<TDetails> Plain(
        string key, string zh, string en, Func<TDetails, string> get, Func<TDetails, string, TDetails> set,
        LocalizedText? note = null, int width = 16, bool required = false, bool hidden = false, int longest = 300, params string[] alsoKnown) =>
        Add(key, zh, en, note, width, required, hidden, alsoKnown,
            row => CellText.Tidy(get(row)),
            (row, text, reading) =>
            {
                if (new StringInfo(text).LengthInTextElements > longest)
                {
                    reading.Refuse("cell.too-long", longest);
                    return row;
                }

                return set(row, text);
            });

    /// <summary>A whole number; null = not said.</summary>
    public SheetBuilder<TDetails> Number(
        string key, string zh, string en, Func<TDetails, int?> get, Func<TDetails, int?, TDetails> set,
        LocalizedText? note = null, bool required = false, bool optional = true, bool hidden = false, params string[] alsoKnown) =>
        Add(key, zh, en, note, 10, required, hidden, alsoKnown,
            row => get(row)?.ToString(CultureInfo.InvariantCulture) ?? "",
            (row, text, reading) => Parsed(row, text, reading, CellValues.Number, set, "cell.not-a-number", optional), FieldKind.Number);

    /// <summary>A day; null = not said.</summary>
    public SheetBuilder<TDetails> Day(
        string key, string zh, string en, Func<TDetails, DateOnly?> get, Func<TDetails, DateOnly?, TDetails> set,
        LocalizedText? note = null, params string[] alsoKnown) =>
        Add(key, zh, en, note, 13, false, false, alsoKnown,
            row => get(row)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            (row, text, reading) => Parsed(row, text, reading, CellValues.Day, set, "cell.not-a-day", true), FieldKind.Day);

    /// <summary>A wall time; null = not said.</summary>
    public SheetBuilder<TDetails> Time(
        string key, string zh, string en, Func<TDetails, TimeOnly?> get, Func<TDetails, TimeOnly?, TDetails> set,
        LocalizedText? note = null, params string[] alsoKnown) =>
        Add(key, zh, en, note, 10, false, false, alsoKnown,
            row => get(row)?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "",
            (row, text, reading) => Parsed(row, text, reading, CellValues.Time, set, "cell.not-a-time", true), FieldKind.Time);

    /// <summary>A recorded moment in UTC, kept for the program; null = not recorded.</summary>
    public SheetBuilder<TDetails> Moment(string key, string zh, string en, Func<TDetails, DateTime?> get, Func<TDetails, DateTime?, TDetails> set) =>
        Add(key, zh, en, null, 20, false, true, [],
            row => get(row)?.ToString(MomentForm, CultureInfo.InvariantCulture) ?? "",
            (row, text, reading) => Parsed(
                row, text, reading,
                moment => DateTime.TryParseExact(moment, MomentForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : (DateTime?)null,
                set, "cell.not-a-moment", true));

    /// <summary>Yes or no; a new row without an answer keeps what is usual.</summary>
    public SheetBuilder<TDetails> YesNo(
        string key, string zh, string en, Func<TDetails, bool> get, Func<TDetails, bool, TDetails> set, LocalizedText? note = null, params string[] alsoKnown) =>
        AddChoices(key, zh, en, note, false, [SheetWords.Yes, SheetWords.No], alsoKnown,
            (row, names) => (get((TDetails)row.Details) ? SheetWords.Yes : SheetWords.No)[names.Language],
            (row, text, reading) =>
            {
                if (CellValues.YesNo(text) is { } answer)
                {
                    row.Details = set((TDetails)row.Details, answer);
                }
                else
                {
                    reading.Refuse("cell.not-yes-or-no", text);
                }
            });

    /// <summary>One of few.</summary>
    public SheetBuilder<TDetails> OneOf<TEnum>(
        string key, string zh, string en, Func<TDetails, TEnum?> get, Func<TDetails, TEnum?, TDetails> set, IReadOnlyDictionary<TEnum, Choice> words,
        LocalizedText? note = null, bool required = true, bool empties = false, params string[] alsoKnown)
        where TEnum : struct, Enum =>
        AddChoices(key, zh, en, note, required, [.. words.Values.Select(w => w.Word)], alsoKnown,
            (row, names) => get((TDetails)row.Details) is { } value ? words[value].Word[names.Language] : "",
            (row, text, reading) =>
            {
                if (text.Length == 0 && empties)
                {
                    row.Details = set((TDetails)row.Details, null);
                }
                else if (Choice.Find(words, text) is { } value)
                {
                    row.Details = set((TDetails)row.Details, value);
                }
                else
                {
                    Choice.Refuse(words, text, reading);
                }
            });

    /// <summary>Another part, by its name; null = none.</summary>
    public SheetBuilder<TDetails> Reference<TId>(
        string key, string zh, string en, Type kind, Func<TDetails, TId?> get, Func<TDetails, TId?, TDetails> set,
        LocalizedText? note = null, bool required = false, params string[] alsoKnown)
        where TId : struct, IEntityId<TId>
    {
        columns.Add(new SheetColumn
        {
            Key = key,
            Heading = new(zh, en),
            Note = note ?? LocalizedText.Empty,
            AlsoKnown = alsoKnown,
            Width = 22,
            Required = required,
            RefersTo = kind,
            Form = FieldKind.Choice,
            Write = (row, names) => names.Of(Present(get((TDetails)row.Details))),
            Held = row => Present(get((TDetails)row.Details)),
            StillSays = (row, text, names) => Present(get((TDetails)row.Details)) is { } held && names.Find(kind, text).Contains(held),
            Read = (row, text, reading) =>
            {
                if (text.Length == 0)
                {
                    Emptied(row, reading, required, () => set((TDetails)row.Details, null));
                }
                else if (reading.Find(kind, text) is { } found)
                {
                    row.Details = set((TDetails)row.Details, TId.From(found));
                }
            },
        });
        return this;
    }

    /// <summary>Several other parts, by their names, in order.</summary>
    public SheetBuilder<TDetails> References<TId>(
        string key, string zh, string en, Type kind, Func<TDetails, IReadOnlyList<TId>> get, Func<TDetails, IReadOnlyList<TId>, TDetails> set,
        Func<TDetails, Guid>? group = null, LocalizedText? note = null, params string[] alsoKnown)
        where TId : struct, IEntityId<TId>
    {
        var groupOf = group ?? (_ => Guid.Empty);
        columns.Add(new SheetColumn
        {
            Key = key,
            Heading = new(zh, en),
            Note = note ?? SheetWords.Several,
            AlsoKnown = alsoKnown,
            Width = 32,
            RefersTo = kind,
            Several = true,
            Form = FieldKind.Text,
            Write = (row, names) => SheetWords.Join(get((TDetails)row.Details).Select(id => names.Of(id.Value)), names.Language),
            Held = row => string.Join(' ', get((TDetails)row.Details).Select(id => id.Value)),
            StillSays = (row, text, names) =>
            {
                var held = get((TDetails)row.Details);
                var items = CellText.Items(text);
                return items.Count == held.Count && items.Zip(held).All(p => names.Find(kind, p.First, groupOf((TDetails)row.Details)).Contains(p.Second.Value));
            },
            Read = (row, text, reading) =>
            {
                var found = CellText.Items(text).Select(item => reading.Find(kind, item, groupOf((TDetails)row.Details))).ToList();
                if (found.TrueForAll(f => f is not null))
                {
                    row.Details = set((TDetails)row.Details, [.. found.Select(f => TId.From(f!.Value)).Distinct()]);
                }
            },
        });
        return this;
    }

    /// <summary>A column of its own kind.</summary>
    public SheetBuilder<TDetails> Own(SheetColumn column)
    {
        columns.Add(column);
        return this;
    }

    private SheetBuilder<TDetails> Add(
        string key, string zh, string en, LocalizedText? note, int width, bool required, bool hidden, string[] alsoKnown,
        Func<TDetails, string> write, Func<TDetails, string, CellReading, TDetails> read, FieldKind form = FieldKind.Line)
    {
        columns.Add(new SheetColumn
        {
            Key = key,
            Heading = new(zh, en),
            Note = note ?? LocalizedText.Empty,
            AlsoKnown = alsoKnown,
            Width = width,
            Required = required,
            Hidden = hidden,
            Form = form,
            Write = (row, _) => write((TDetails)row.Details),
            Read = (row, text, reading) => row.Details = read((TDetails)row.Details, text, reading),
        });
        return this;
    }

    private SheetBuilder<TDetails> AddChoices(
        string key, string zh, string en, LocalizedText? note, bool required, IReadOnlyList<LocalizedText> choices, string[] alsoKnown,
        Func<RowDraft, WorkbookNames, string> write, Action<RowDraft, string, CellReading> read)
    {
        columns.Add(new SheetColumn
        {
            Key = key,
            Heading = new(zh, en),
            Note = note ?? LocalizedText.Empty,
            AlsoKnown = alsoKnown,
            Width = 14,
            Required = required,
            Choices = choices,
            Form = ReferenceEquals(choices[0], SheetWords.Yes) ? FieldKind.Box : FieldKind.Choice,
            Write = write,
            Read = read,
        });
        return this;
    }

    private static TDetails Parsed<T>(
        TDetails row, string text, CellReading reading, Func<string, T?> parse, Func<TDetails, T?, TDetails> set, string code, bool optional)
        where T : struct
    {
        if (text.Length == 0)
        {
            if (optional)
            {
                return set(row, null);
            }

            reading.Refuse("cell.needed");
        }
        else if (parse(text) is { } value)
        {
            return set(row, value);
        }
        else
        {
            reading.Refuse(code, text);
        }

        return row;
    }

    private static void Emptied(RowDraft row, CellReading reading, bool required, Func<IDetails> emptied)
    {
        if (required)
        {
            reading.Refuse("cell.needed");
        }
        else
        {
            row.Details = emptied();
        }
    }

    private static Guid? Present<TId>(TId? id)
        where TId : struct, IEntityId<TId> => id is { } i && i.Value != Guid.Empty ? i.Value : null;

    private static IEnumerable<string> Bilingual(bool chinese, IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            yield return chinese ? $"{word}（中文）" : $"{word}（英文）";
            yield return chinese ? $"{word} (Chinese)" : $"{word} (English)";
            yield return chinese ? $"{word}中文" : $"{word}英文";
            yield return chinese ? $"中文{word}" : $"英文{word}";
            yield return chinese ? $"Chinese {word}" : $"English {word}";
            yield return chinese ? $"{word} in Chinese" : $"{word} in English";
            yield return chinese ? $"{word} zh" : $"{word} en";
        }
    }
}
