using System.Text;
using Baton.Domain.Institutions;

namespace Baton.Domain.Publicity;

/// <summary>All that a report prints, in both languages, as one text: two editions of a report differ where their imprints do.</summary>
public static class ReportImprint
{
    /// <summary>The imprint of the report as of a day at the venue.</summary>
    public static string Of(EditionDossier dossier, DateOnly today)
    {
        var text = new StringBuilder();
        foreach (var language in new[] { Language.Zh, Language.En })
        {
            var (report, say) = (NewsReport.Of(dossier, language, today), new EditionWords(dossier, language));
            text.AppendLine(report.Title);
            foreach (var section in report.Sections)
            {
                text.AppendLine(section.Heading);
                section.Paragraphs.ToList().ForEach(p => text.AppendLine(p.PlainText));
                section.Photos.ToList().ForEach(p => text.AppendJoin('\t', Print(p, dossier, say)).AppendLine());
            }

            text.AppendJoin('\t', Facts(dossier, say)).AppendLine();
        }

        return text.ToString();
    }

    private static IEnumerable<string> Print(Photo photo, EditionDossier dossier, EditionWords say)
    {
        var details = photo.Details;
        yield return details.FileHash;
        yield return details.Caption.Shown(say.Language);
        yield return details.AltText.Shown(say.Language);
        yield return details.Drawing ? "drawing" : "";
        yield return dossier.Person(details.CreditPersonId) is { } by ? say.Name(by).Text : "";
        yield return say.Full(dossier.Institution(details.CreditUnitId));
    }

    private static IEnumerable<string> Facts(EditionDossier dossier, EditionWords say)
    {
        IEnumerable<Institution?> bodies = [.. dossier.Organisers, dossier.Host, dossier.NextHost];
        return bodies.Select(say.Full)
            .Append(HeadCount.Of(dossier).Total?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "")
            .Append(dossier.Baton?.Details.Title.Shown(say.Language) ?? "")
            .Append(dossier.Person(dossier.Baton?.Details.MakerId) is { } maker ? say.Name(maker).Text : "")
            .Concat(dossier.Stages.SelectMany(s => dossier.StopsOf(s.Id).Select(stop => stop.Details.Name.Shown(say.Language))
                .Prepend(s.Details.Name.Shown(say.Language)).Append(say.Place(s.Details.VenueId))))
            .Append(dossier.Programme.Details.Remark.Shown(say.Language))
            .Append(dossier.Edition.Details.Remark.Shown(say.Language));
    }
}
