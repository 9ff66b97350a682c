using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Sessions;

namespace Baton.Web.Features.Office.Workbook;

/// <summary>Speakers in one cell: people by name, and "representative of …" for those not named yet.</summary>
internal static class SpeakersColumn
{
    private static readonly string[] Before = ["代表：", "Representative of ", "Representative: ", "Representative of the "];
    private const string After = "代表";

    /// <summary>A column of speakers.</summary>
    public static SheetColumn Of<TDetails>(Func<TDetails, IReadOnlyList<Speaker>> get, Func<TDetails, IReadOnlyList<Speaker>, TDetails> set)
        where TDetails : class, IDetails => new()
        {
            Key = "speakers",
            Heading = new("发言人", "Speakers"),
            Note = new("姓名；尚未确定的写“某单位代表”；多人用分号隔开", "Names; for one not yet named write “Representative of” and the institution; separate with semicolons"),
            AlsoKnown = ["发言者", "讲话人", "Speaker", "Spoken by", "报告人"],
            Width = 32,
            RefersTo = typeof(Person),
            Several = true,
            Write = (row, names) => SheetWords.Join(get((TDetails)row.Details).Select(s => Write(s, names)), names.Language),
            Held = row => string.Join(' ', get((TDetails)row.Details).Select(s => $"{s.PersonId?.Value}/{s.RepresentingId?.Value}")),
            StillSays = (row, text, names) => StillSays(get((TDetails)row.Details), CellText.Items(text), names),
            Read = (row, text, reading) =>
            {
                var speakers = CellText.Items(text).Select(item => Read(item, reading)).ToList();
                if (!speakers.Contains(null))
                {
                    row.Details = set((TDetails)row.Details, [.. speakers.OfType<Speaker>()]);
                }
            },
        };

    private static string Write(Speaker speaker, WorkbookNames names)
    {
        if (speaker.PersonId is { } person)
        {
            return names.Of(person.Value);
        }

        var body = names.Of(speaker.RepresentingId?.Value);
        var usual = names.Language == Language.Zh ? body + After : "Representative of " + body;

        // A placeholder person may bear the very words ("深圳大学代表"): then the other form tells them apart.
        return names.Find(typeof(Person), usual).Count == 0 ? usual : names.Language == Language.Zh ? Before[0] + body : Before[2] + body;
    }

    private static bool StillSays(IReadOnlyList<Speaker> held, IReadOnlyList<string> items, WorkbookNames names) =>
        held.Count == items.Count && held.Zip(items).All(p => p.First.PersonId is { } person
            ? names.Find(typeof(Person), p.Second).Contains(person.Value)
            : p.First.RepresentingId is { } unit && Represented(p.Second, names.Language).Any(body => names.Find(typeof(Institution), body).Contains(unit.Value)));

    private static Speaker? Read(string item, CellReading reading)
    {
        var bodies = reading.CanFind(typeof(Person), item) ? [] : Represented(item, reading.Names.Language).ToList();
        if (bodies.Count > 0)
        {
            var body = bodies.Find(b => reading.CanFind(typeof(Institution), b)) ?? bodies[0];
            return reading.Find(typeof(Institution), body) is { } institution ? Speaker.For(InstitutionId.From(institution)) : null;
        }

        return reading.Find(typeof(Person), item) is { } person ? Speaker.Of(PersonId.From(person)) : null;
    }

    /// <summary>What may stand for the institution in "representative of …", the form of the workbook's language first.</summary>
    private static IEnumerable<string> Represented(string item, Language language)
    {
        var plain = item.Replace(':', '：');
        var led = Before.Select(words => words.Replace(':', '：').TrimEnd())
            .Where(words => plain.StartsWith(words, StringComparison.OrdinalIgnoreCase) && item.Length > words.Length)
            .Select(words => item[words.Length..].Trim());
        var ended = item.Length > After.Length && item.EndsWith(After, StringComparison.Ordinal) ? [item[..^After.Length].TrimEnd()] : Array.Empty<string>();
        return language == Language.Zh ? ended.Concat(led) : led.Concat(ended);
    }
}
