using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Baton.Domain;
using Baton.Domain.Publicity;
using Baton.Web.Storage;

namespace Baton.Web.Features.Office.Report;

/// <summary>One paragraph in both languages, side by side.</summary>
/// <param name="Place">Its place, one of <see cref="ReportPlaces"/>.</param>
/// <param name="Zh">In Chinese; null = there is nothing to say there.</param>
/// <param name="En">In English.</param>
/// <param name="Kept">Whose words stand there, where they are kept; null = it follows the facts.</param>
public sealed record ReportPair(string Place, ReportText? Zh, ReportText? En, ReportParagraph? Kept)
{
    // The order of a report, for places that have no paragraph yet.
    private static readonly string[] Order =
    [
        ReportPlaces.Lead, ReportPlaces.Organisers, ReportPlaces.Attendance, ReportPlaces.Visit, ReportPlaces.Session, ReportPlaces.Leaders,
        ReportPlaces.Presentation, ReportPlaces.Talks, ReportPlaces.Ceremony, ReportPlaces.Handover, ReportPlaces.Credits,
    ];

    /// <summary>The words that stand there.</summary>
    public LocalizedText Shown => new(Zh?.PlainText ?? "", En?.PlainText ?? "");

    /// <summary>The words made from today's facts.</summary>
    public LocalizedText Generated => new(GeneratedIn(Zh, Language.Zh), GeneratedIn(En, Language.En));

    /// <summary>True when the facts say otherwise than when the words were kept.</summary>
    public bool IsOffered => Zh?.Offered is not null || En?.Offered is not null;

    /// <summary>The offered words by language, with what they change; empty when the facts are those of then.</summary>
    public IEnumerable<(Language Language, ReportRevision Revision, string Words)> Offers
    {
        get
        {
            foreach (var (language, text) in new[] { (Language.Zh, Zh), (Language.En, En) })
            {
                if (text?.Offered is { } words && Kept is { } kept)
                {
                    yield return (language, ReportRevision.Of(kept.Details.ReplacedText[language], words, kept.Details.Text[language]), words);
                }
            }
        }
    }

    /// <summary>What a form saw of it: it notices by this that the words or the facts changed meanwhile.</summary>
    public string Seen
    {
        get
        {
            var words = string.Join('\0', Shown.Zh, Shown.En, Generated.Zh, Generated.En, Kept is null ? "" : PartVersion.Of(Kept));
            return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(0, 12));
        }
    }

    /// <summary>The paragraphs of a report in their order; places whose facts are missing stand among them, empty.</summary>
    public static IReadOnlyList<ReportPair> Of(ReportDesk desk)
    {
        var (zh, en) = (Texts(desk, Language.Zh), Texts(desk, Language.En));
        var kept = desk.Dossier.Paragraphs.GroupBy(p => p.Details.Place).ToDictionary(g => g.Key, g => g.First());
        var places = zh.Keys.ToList();
        var waiting = desk.Report(Language.Zh).Gaps.Select(g => g.Place).Where(p => p.Length > 0);
        foreach (var place in en.Keys.Concat(waiting).Where(p => !places.Contains(p)).Distinct().ToList())
        {
            var before = places.FindIndex(p => Rank(p) > Rank(place));
            places.Insert(before < 0 ? places.Count : before, place);
        }

        return [.. places.Select(p => new ReportPair(p, zh.GetValueOrDefault(p), en.GetValueOrDefault(p), kept.GetValueOrDefault(p)))];
    }

    /// <summary>The kind of place: <c>session</c> for <c>session-2</c>, <c>talks</c> for <c>ceremony-talks</c>.</summary>
    public static string KindOf(string place)
    {
        var bare = place.StartsWith("ceremony-", StringComparison.Ordinal) && !char.IsAsciiDigit(place[^1]) ? place["ceremony-".Length..] : place;
        var number = bare.LastIndexOf('-');
        return number > 0 && int.TryParse(bare.AsSpan(number + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out _) ? KindOf(bare[..number]) : bare;
    }

    private string GeneratedIn(ReportText? text, Language language) =>
        text is null ? "" : Kept is null || Kept.Details.Text[language].Length == 0 ? text.PlainText : text.Offered ?? Kept.Details.ReplacedText[language];

    private static Dictionary<string, ReportText> Texts(ReportDesk desk, Language language) =>
        desk.Report(language).Sections.SelectMany(s => s.Paragraphs).GroupBy(p => p.Place).ToDictionary(g => g.Key, g => g.First());

    private static int Rank(string place) => Array.IndexOf(Order, KindOf(place)) is var at && at >= 0 ? at : Order.Length;
}
