using Baton.Domain;
using Baton.Domain.Handover;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Domain.SiteVisits;

namespace Baton.Web.Features.Office.Workbook;

/// <summary>
/// How parts are called in the cells of a workbook of one language, and which part a text names. Each part has one canonical text of its
/// own: its name; where that is another's too, the name with its parent in brackets; where that does not tell them apart, with a number.
/// </summary>
internal sealed class WorkbookNames(Language language)
{
    private readonly Dictionary<Guid, IDetails> details = [];
    private readonly Dictionary<Guid, string> canonical = [];
    private readonly Dictionary<(Type Kind, Guid Group, string Text), Guid> own = [];
    private readonly Dictionary<(Type Kind, Guid Group, string Text), HashSet<Guid>> forms = [];
    private readonly Dictionary<Type, List<Guid>> kinds = [];

    /// <summary>The language of the workbook.</summary>
    public Language Language { get; } = language;

    /// <summary>The kinds that are named in cells, those first whose names the later ones are made of.</summary>
    public static IReadOnlyList<Type> Kinds { get; } =
    [
        typeof(Institution), typeof(Venue), typeof(Person), typeof(Post), typeof(Category), typeof(Stage), typeof(Stop),
        typeof(Participant), typeof(AgendaItem), typeof(RelayBaton),
    ];

    /// <summary>The names of all given parts.</summary>
    public static WorkbookNames Of(Language language, IEnumerable<IPlanPart> parts)
    {
        var names = new WorkbookNames(language);
        var byKind = parts.ToLookup(p => p.GetType());
        foreach (var kind in Kinds)
        {
            names.Register(kind, byKind[kind].Select(p => (p.Key, p.Content)));
        }

        return names;
    }

    /// <summary>Names all parts of a kind; what was known of the kind before is forgotten.</summary>
    public void Register(Type kind, IEnumerable<(Guid Key, IDetails Details)> parts)
    {
        Forget(kind);
        var all = parts.OrderBy(p => p.Key).ToList();
        kinds[kind] = [.. all.Select(p => p.Key)];
        foreach (var (key, content) in all)
        {
            details[key] = content;
        }

        foreach (var group in all.GroupBy(p => GroupOf(p.Details)))
        {
            Name(kind, group.Key, [.. group]);
        }
    }

    /// <summary>The canonical text of a part; empty when it is none or unknown.</summary>
    public string Of(Guid? key) => key is { } k && canonical.TryGetValue(k, out var text) ? text : "";

    /// <summary>The canonical texts of all parts of a kind, in order of entry.</summary>
    public IEnumerable<string> All(Type kind) => kinds.TryGetValue(kind, out var keys) ? keys.Select(k => canonical[k]) : [];

    /// <summary>The parts a text may name; exactly one when it is a canonical text, or the id of a part, as forms send it.</summary>
    public IReadOnlyCollection<Guid> Find(Type kind, string text, Guid group = default)
    {
        if (Guid.TryParseExact(text, "D", out var id) && kinds.TryGetValue(kind, out var keys) && keys.Contains(id))
        {
            return [id];
        }

        var folded = CellText.Fold(text);
        return own.TryGetValue((kind, group, folded), out var one) ? [one]
            : forms.TryGetValue((kind, group, folded), out var several) ? several
            : [];
    }

    /// <summary>The details of a named part, or null.</summary>
    public T? Details<T>(Guid? key)
        where T : class, IDetails => key is { } k && details.TryGetValue(k, out var found) ? found as T : null;

    /// <summary>The canonical texts nearest to a text that names nothing; at most three.</summary>
    public IReadOnlyList<string> Near(Type kind, string text)
    {
        var sought = CellText.Fold(text);
        return
        [
            .. All(kind).Distinct().Take(5000)
                .Select(name => (Name: name, Distance: Distance(sought, CellText.Fold(name))))
                .Where(n => n.Distance <= Math.Max(1, sought.Length / 2))
                .OrderBy(n => n.Distance).ThenBy(n => n.Name, StringComparer.Ordinal)
                .Take(3)
                .Select(n => n.Name),
        ];
    }

    private void Name(Type kind, Guid group, List<(Guid Key, IDetails Details)> parts)
    {
        var plain = parts.ToDictionary(p => p.Key, p => Plain(p.Details, Language));
        foreach (var same in parts.GroupBy(p => CellText.Fold(plain[p.Key])))
        {
            var twins = same.ToList();
            var nearer = twins.Select(p => Nearer(p.Details, plain[p.Key])).ToList();
            for (var i = 0; i < twins.Count; i++)
            {
                var text = twins.Count == 1 ? plain[twins[i].Key]
                    : nearer[i] is { } parent && nearer.Count(n => n is not null && CellText.Fold(n) == CellText.Fold(parent)) == 1 ? parent
                    : $"{plain[twins[i].Key]} [{i + 1}]";
                var number = i + 1;
                while (!own.TryAdd((kind, group, CellText.Fold(text)), twins[i].Key))
                {
                    text = $"{plain[twins[i].Key]} [{++number}]";
                }

                canonical[twins[i].Key] = text;
            }
        }

        foreach (var (key, content) in parts)
        {
            foreach (var form in Forms(content).Append(Nearer(content, plain[key]) ?? ""))
            {
                var folded = CellText.Fold(form);
                if (folded.Length > 0)
                {
                    (forms.TryGetValue((kind, group, folded), out var keys) ? keys : forms[(kind, group, folded)] = []).Add(key);
                }
            }
        }
    }

    private string Plain(IDetails content, Language wanted) => CellText.AsItem(content switch
    {
        InstitutionDetails d => Shown(d.Name, wanted),
        VenueDetails d => Shown(d.Name, wanted),
        PersonDetails d => Distinguished(PersonName.Tidy(Shown(d.FullName, wanted)), CellText.Tidy(d.Distinguisher), wanted),
        PostDetails d => Held(Shown(d.Title, wanted), Of(d.InstitutionId.Value), wanted),
        CategoryDetails d => Shown(d.Name, wanted),
        StageDetails d => Shown(d.Name, wanted),
        StopDetails d => Shown(d.Name, wanted),
        ParticipantDetails d => Of(d.PersonId.Value),
        AgendaItemDetails d => $"{Of(d.StageId.Value)} #{d.Number}",
        RelayBatonDetails d => Shown(d.Title, wanted),
        _ => "",
    });

    private static string Shown(LocalizedText text, Language wanted) => new LocalizedText(CellText.Tidy(text.Zh), CellText.Tidy(text.En)).Shown(wanted);

    private string? Nearer(IDetails content, string plain) => content switch
    {
        InstitutionDetails { ParentId: { } parent } when Details<InstitutionDetails>(parent.Value) is { } above => InBrackets(plain, Shown(above.Name, Language)),
        VenueDetails { ParentId: { } parent } when Details<VenueDetails>(parent.Value) is { } above => InBrackets(plain, Shown(above.Name, Language)),
        VenueDetails { InstitutionId: { } owner } => InBrackets(plain, Of(owner.Value)),
        StopDetails d => InBrackets(plain, Of(d.StageId.Value)),
        _ => null,
    };

    private IEnumerable<string> Forms(IDetails content) => content switch
    {
        InstitutionDetails d => [d.Name.Zh, d.Name.En, d.ShortName.Zh, d.ShortName.En],
        VenueDetails d => [d.Name.Zh, d.Name.En, Path(d, Language.Zh), Path(d, Language.En)],
        PersonDetails d =>
        [
            d.FullName.Zh, d.FullName.En,
            Distinguished(d.FullName.Zh, d.Distinguisher, Language.Zh), Distinguished(d.FullName.En, d.Distinguisher, Language.En),
        ],
        PostDetails d when Details<InstitutionDetails>(d.InstitutionId.Value) is { } body =>
        [
            d.Title.Zh, d.Title.En, Held(d.Title.Zh, body.Name.Zh, Language.Zh), Held(d.Title.En, body.Name.En, Language.En),
            Held(d.Title.Zh, body.ShortName.Zh, Language.Zh), Held(d.Title.En, body.ShortName.En, Language.En),
        ],
        CategoryDetails d => [d.Name.Zh, d.Name.En],
        StageDetails d => [d.Name.Zh, d.Name.En, $"{d.Number}", $"第{d.Number}环节", $"Stage {d.Number}"],
        StopDetails d => [d.Name.Zh, d.Name.En],
        ParticipantDetails d when Details<PersonDetails>(d.PersonId.Value) is { } person => Forms(person),
        AgendaItemDetails d when Details<StageDetails>(d.StageId.Value) is { } stage =>
        [
            d.Title.Zh, d.Title.En, $"{stage.Number}#{d.Number}", $"{stage.Name.Zh}#{d.Number}", $"{stage.Name.En}#{d.Number}",
            $"{stage.Name.Zh}第{d.Number}项", $"{stage.Name.En}, item {d.Number}",
        ],
        RelayBatonDetails d => [d.Title.Zh, d.Title.En],
        _ => [],
    };

    private string Path(VenueDetails venue, Language wanted)
    {
        var path = Tree.Upward(venue, v => v, v => Details<VenueDetails>(v.ParentId?.Value)).Select(v => v.Name.Shown(wanted));
        return wanted == Language.Zh ? string.Concat(path.Reverse()) : string.Join(", ", path);
    }

    private string InBrackets(string name, string above) =>
        CellText.AsItem(above) is { Length: > 0 } text ? Language == Language.Zh ? $"{name}（{text}）" : $"{name} ({text})" : name;

    private static string Distinguished(string name, string distinguisher, Language language) =>
        distinguisher.Length == 0 || name.Length == 0 ? name : language == Language.Zh ? $"{name}（{distinguisher}）" : $"{name} ({distinguisher})";

    private static string Held(string title, string body, Language language) =>
        title.Length == 0 || body.Length == 0 ? title : language == Language.Zh ? body + title : $"{title}, {body}";

    private static Guid GroupOf(IDetails content) => content is PostDetails post ? post.PersonId.Value : Guid.Empty;

    private void Forget(Type kind)
    {
        if (!kinds.Remove(kind, out var keys))
        {
            return;
        }

        foreach (var key in keys)
        {
            canonical.Remove(key);
            details.Remove(key);
        }

        foreach (var key in own.Keys.Where(k => k.Kind == kind).ToList())
        {
            own.Remove(key);
        }

        foreach (var key in forms.Keys.Where(k => k.Kind == kind).ToList())
        {
            forms.Remove(key);
        }
    }

    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 4 || a.Length > 60 || b.Length > 60)
        {
            return a.Length >= 2 && b.Contains(a, StringComparison.Ordinal) ? 1 : int.MaxValue;
        }

        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0]++;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), corner + (a[i - 1] == b[j - 1] ? 0 : 1));
                corner = above;
            }
        }

        return row[b.Length];
    }
}
