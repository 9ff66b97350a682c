using System.Globalization;
using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Sessions;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Forms;

namespace Baton.Web.Features.Office.Agenda;

/// <summary>One act as its fields hold it.</summary>
/// <param name="Id">The act.</param>
/// <param name="Kind">Its kind, in a word of the workbook.</param>
/// <param name="Title">Its title.</param>
/// <param name="Who">Who acts, one value a field.</param>
internal sealed record ActFields(Guid Id, string Kind, LocalizedText Title, IReadOnlyList<string> Who);

/// <summary>
/// The part of an item's form that has as many lines as are needed: who speaks, and the acts. Lines come and go by buttons that send the
/// form; nothing typed is lost and nothing is saved by that.
/// </summary>
/// <param name="Who">Who speaks in the item, one value a field; at least one field.</param>
/// <param name="Acts">The acts, in order.</param>
internal sealed record AgendaItemFields(IReadOnlyList<string> Who, IReadOnlyList<ActFields> Acts)
{
    /// <summary>Most acts of an item, and most speakers of one line, inclusive.</summary>
    public const int Most = 30;

    private const string Person = "p-";
    private const string Body = "b-";

    /// <summary>What stands in a field for a speaker.</summary>
    public static string Value(Speaker speaker) => speaker.PersonId is { } person ? Value(person) : speaker.RepresentingId is { } body ? Value(body) : "";

    /// <summary>What stands in a field for a person.</summary>
    public static string Value(PersonId person) => $"{Person}{person.Value}";

    /// <summary>What stands in a field for a representative of an institution.</summary>
    public static string Value(InstitutionId body) => $"{Body}{body.Value}";

    /// <summary>The speaker a value names; null when it is not of the list but written.</summary>
    public static Speaker? Speaker(string value) =>
        value.StartsWith(Person, StringComparison.Ordinal) && Guid.TryParse(value[Person.Length..], out var person) ? Domain.Sessions.Speaker.Of(PersonId.From(person))
        : value.StartsWith(Body, StringComparison.Ordinal) && Guid.TryParse(value[Body.Length..], out var body) ? Domain.Sessions.Speaker.For(InstitutionId.From(body))
        : null;

    /// <summary>The name of a field of who speaks: of the item, or of one of its acts.</summary>
    public static string WhoField(int? act, int line) => string.Create(CultureInfo.InvariantCulture, $"{(act is { } a ? ActField(a, "") : "")}speakers.{line}");

    /// <summary>The name of a field of an act.</summary>
    public static string ActField(int act, string field) => string.Create(CultureInfo.InvariantCulture, $"act.{act}.{field}");

    /// <summary>What is stored.</summary>
    public static AgendaItemFields Of(AgendaItemDetails details, IEnumerable<AgendaAct> acts, Language language) => new(
        AtLeastOne(details.Speakers.Select(Value)),
        [.. acts.Select(a => new ActFields(a.Id.Value, SheetWords.Agenda[a.Details.Kind].Word[language], a.Details.Title, AtLeastOne(a.Details.Speakers.Select(Value))))]);

    /// <summary>What was typed.</summary>
    public static AgendaItemFields Of(TypedForm typed) => new(
        Lines(typed, null),
        [
            .. Enumerable.Range(0, Most).TakeWhile(i => typed[ActField(i, "id")] is not null).Select(i => new ActFields(
                typed.Id(ActField(i, "id")) ?? Guid.Empty, typed.Text(ActField(i, "kind")),
                new LocalizedText(typed.Text(ActField(i, "title.zh")), typed.Text(ActField(i, "title.en"))), Lines(typed, i))),
        ]);

    /// <summary>
    /// The fields after a button: <c>add-speaker</c>, <c>drop-speaker.LINE</c>, <c>add-act</c>, <c>drop-act.ACT</c>,
    /// <c>add-speaker-of.ACT</c>, <c>drop-speaker-of.ACT.LINE</c>. Anything else changes nothing.
    /// </summary>
    /// <param name="button">What was pressed.</param>
    /// <param name="fresh">The id of an act that is added.</param>
    /// <param name="kind">Its kind, in a word of the workbook.</param>
    public AgendaItemFields After(string button, Guid fresh, string kind)
    {
        var parts = button.Split('.');
        var (first, second) = (At(parts, 1), At(parts, 2));
        return (parts[0], first, second) switch
        {
            ("add-speaker", null, null) when Who.Count < Most => this with { Who = [.. Who, ""] },
            ("drop-speaker", { } line, null) => this with { Who = Without(Who, line) },
            ("add-act", null, null) when Acts.Count < Most => this with { Acts = [.. Acts, new ActFields(fresh, kind, LocalizedText.Empty, [""])] },
            ("drop-act", { } act, null) when act < Acts.Count => this with { Acts = [.. Acts.Where((_, i) => i != act)] },
            ("add-speaker-of", { } act, null) when act < Acts.Count && Acts[act].Who.Count < Most => WithAct(act, a => a with { Who = [.. a.Who, ""] }),
            ("drop-speaker-of", { } act, { } line) when act < Acts.Count => WithAct(act, a => a with { Who = Without(a.Who, line) }),
            _ => this,
        };
    }

    /// <summary>The form with these lines in place of its own.</summary>
    public TypedForm In(TypedForm typed) => new(
        TypedForm.Of(
            typed.Fields.Where(f => !f.Key.StartsWith("act.", StringComparison.Ordinal) && !f.Key.StartsWith("speakers.", StringComparison.Ordinal))
                .SelectMany(f => f.Value.Select(v => (f.Key, v ?? "")))
                .Concat(Written())).Fields,
        []);

    private IEnumerable<(string, string)> Written()
    {
        for (var line = 0; line < Who.Count; line++)
        {
            yield return (WhoField(null, line), Who[line]);
        }

        for (var i = 0; i < Acts.Count; i++)
        {
            var act = Acts[i];
            yield return (ActField(i, "id"), act.Id.ToString());
            yield return (ActField(i, "kind"), act.Kind);
            yield return (ActField(i, "title.zh"), act.Title.Zh);
            yield return (ActField(i, "title.en"), act.Title.En);
            for (var line = 0; line < act.Who.Count; line++)
            {
                yield return (WhoField(i, line), act.Who[line]);
            }
        }
    }

    private AgendaItemFields WithAct(int act, Func<ActFields, ActFields> change) => this with { Acts = [.. Acts.Select((a, i) => i == act ? change(a) : a)] };

    private static IReadOnlyList<string> Lines(TypedForm typed, int? act) =>
        AtLeastOne(Enumerable.Range(0, Most).Select(line => typed[WhoField(act, line)]).TakeWhile(v => v is not null).OfType<string>());

    private static IReadOnlyList<string> Without(IReadOnlyList<string> lines, int line) => AtLeastOne(lines.Where((_, i) => i != line));

    private static IReadOnlyList<string> AtLeastOne(IEnumerable<string> lines) => lines.ToList() is { Count: > 0 } some ? some : [""];

    private static int? At(string[] parts, int place) =>
        parts.Length > place && int.TryParse(parts[place], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
