namespace Baton.Domain.Publicity;

/// <summary>A paragraph whose words are to be kept.</summary>
/// <param name="Paragraph">The paragraph that is there; null = a new one.</param>
/// <param name="Details">Its words.</param>
public sealed record KeptParagraph(ReportParagraphId? Paragraph, ReportParagraphDetails Details);

/// <summary>Keeps the words of a report that was signed: later facts are then offered and change nothing by themselves.</summary>
public static class SignedText
{
    /// <summary>Every paragraph that still follows the facts, with today's words in both languages; those kept already are left alone.</summary>
    public static IReadOnlyList<KeptParagraph> Of(EditionDossier dossier, DateOnly today)
    {
        var chinese = Words(dossier, today, Language.Zh);
        var english = Words(dossier, today, Language.En);
        var kept = dossier.Paragraphs.ToDictionary(p => p.Details.Place);
        var paragraphs = new List<KeptParagraph>();
        foreach (var place in chinese.Keys.Union(english.Keys))
        {
            var existing = kept.GetValueOrDefault(place);
            var details = existing?.Details ?? new ReportParagraphDetails { Place = place, Signed = true };
            var (zh, en) = (chinese.GetValueOrDefault(place), english.GetValueOrDefault(place));
            var full = details with
            {
                Text = new(zh ?? details.Text.Zh, en ?? details.Text.En),
                ReplacedText = new(zh ?? details.ReplacedText.Zh, en ?? details.ReplacedText.En),
            };
            if (full != existing?.Details)
            {
                paragraphs.Add(new KeptParagraph(existing?.Id, full));
            }
        }

        return paragraphs;
    }

    /// <summary>The generated words by place, where neither the office's nor signed ones stand there.</summary>
    private static Dictionary<string, string> Words(EditionDossier dossier, DateOnly today, Language language) => dossier.ReportOn(today, language).Sections
        .SelectMany(s => s.Paragraphs)
        .Where(p => !p.Replaced && !p.Signed)
        .GroupBy(p => p.Place)
        .ToDictionary(g => g.Key, g => g.First().PlainText);
}
