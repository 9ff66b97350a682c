using System.Resources;
using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Domain.Publicity;
using Baton.Domain.Sessions;
using Baton.Web.Documents.WordDocuments;
using Baton.Web.Files;
using Baton.Web.Localization;

namespace Baton.Web.Features.Publicity;

/// <summary>The report of an edition as a DOCX of an office: text, pictures with captions, credits, facts.</summary>
public sealed class NewsReportDocument
{
    private static readonly ResourceManager Texts = new("Baton.Web.Features.Publicity.NewsReportDocument", typeof(NewsReportDocument).Assembly);

    /// <summary>Pixels at 96 dots an inch, 11.6 cm: text and picture share a page.</summary>
    private const int WidestPicture = 440;

    private readonly EditionDossier dossier;
    private readonly Language language;
    private readonly EditionWords say;
    private readonly NewsReport report;

    private NewsReportDocument(EditionDossier dossier, Language language, DateOnly today)
    {
        (this.dossier, this.language) = (dossier, language);
        say = new EditionWords(dossier, language);
        report = NewsReport.Of(dossier, language, today);
    }

    /// <summary>Writes the file; refused when there is nothing to report. The same facts at the same moment give the same bytes.</summary>
    /// <param name="dossier">The facts.</param>
    /// <param name="language">The language of the text.</param>
    /// <param name="asOf">Wall time at the venue: printed at the foot, and it decides whether the edition lies ahead.</param>
    /// <param name="picture">Finds a stored picture by its hash; null where it is not stored. The caption is printed all the same.</param>
    /// <param name="cancellation">Stops the reading of pictures.</param>
    public static async Task<Outcome<byte[]>> WriteAsync(
        EditionDossier dossier, Language language, DateTime asOf, Func<string, CancellationToken, Task<byte[]?>> picture, CancellationToken cancellation)
    {
        var document = new NewsReportDocument(dossier, language, DateOnly.FromDateTime(asOf));
        if (document.report.Sections.Count == 0)
        {
            return new Refusal("publicity.report-without-facts", dossier.Edition.Details.Number);
        }

        var pictures = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var hash in document.report.Sections.SelectMany(s => s.Photos).Select(p => p.Details.FileHash).Where(h => h.Length > 0).Distinct())
        {
            if (await picture(hash, cancellation) is { } bytes)
            {
                pictures[hash] = bytes;
            }
        }

        return document.Write(asOf, pictures);
    }

    private byte[] Write(DateTime asOf, Dictionary<string, byte[]> pictures)
    {
        var programme = dossier.Programme.Details.Name.Shown(language);
        var edition = NumberWords.EditionInText(dossier.Edition.Details.Number, language);
        return WordDocumentWriter.Write(new WordDocument(report.Title, language,
        [
            .. Opening(),
            .. report.Sections.SelectMany(section => Section(section, pictures)),
            new WordBlock.Heading(1, Say("Facts")),
            new WordBlock.Facts(Say("Facts"), [.. Facts()]),
            .. new[] { dossier.Programme.Details.Remark, dossier.Edition.Details.Remark }
                .Where(r => !r.IsEmpty).Distinct().Select(r => new WordBlock.Paragraph(ParagraphKind.Remark, Run(r))),
        ])
        {
            Footer = Say("Foot", programme, edition, DateWords.Moment(asOf, language)),
            Author = string.Join("; ", dossier.Credits.Where(c => c.Details.Kind == CreditKind.Text)
                .Select(c => dossier.Person(c.Details.PersonId) is { } person ? say.Name(person).Text : say.Full(dossier.Institution(c.Details.UnitId)))),
        });
    }

    private IEnumerable<WordBlock> Opening()
    {
        var corrected = dossier.CorrectedOn is { } on ? Say("Corrected", DateWords.Full(on, language)) : "";
        var words = new[] { Days(), dossier.Programme.Details.Sample ? Words.In(language, "Sample") : "", corrected }.Where(w => w.Length > 0).ToList();
        if (words.Count > 0)
        {
            yield return new WordBlock.Paragraph(ParagraphKind.Subtitle, string.Join(language == Language.Zh ? "　" : ". ", words));
        }
    }

    private IEnumerable<WordBlock> Section(ReportSection section, Dictionary<string, byte[]> pictures)
    {
        if (section.Heading is { } heading)
        {
            yield return new WordBlock.Heading(1, heading);
        }

        var kind = section.Place == ReportPlaces.Credits ? ParagraphKind.Credit : ParagraphKind.Body;
        foreach (var text in section.Paragraphs)
        {
            yield return new WordBlock.Paragraph(kind, [.. text.Runs.Select(r => new WordRun(r.Text, Language: r.OtherLanguage))]);

            // The pictures stand by the first paragraph, which is about what they show.
            if (text == section.Paragraphs[0])
            {
                foreach (var block in section.Photos.SelectMany(photo => Picture(photo, pictures)))
                {
                    yield return block;
                }
            }
        }

        if (section.Paragraphs.Count == 0)
        {
            foreach (var block in section.Photos.SelectMany(photo => Picture(photo, pictures)))
            {
                yield return block;
            }
        }
    }

    private IEnumerable<WordBlock> Picture(Photo photo, Dictionary<string, byte[]> pictures)
    {
        List<WordRun> caption = [Run(photo.Details.Caption)];
        if (CreditOf(photo, dossier, say) is { Length: > 0 } credit)
        {
            caption.Add(caption[0].Text.Length > 0 ? $"{(language == Language.Zh ? "　" : " ")}{credit}" : credit);
        }

        if (pictures.TryGetValue(photo.Details.FileHash, out var bytes)
            && PictureHeader.Read(bytes) is { Kind: PictureKind.Jpeg or PictureKind.Png or PictureKind.Gif, Width: > 0, Height: > 0 } header)
        {
            var shown = Math.Min(header.Width, WidestPicture);
            yield return new WordBlock.Picture(bytes, shown, Math.Max(1, header.Height * shown / header.Width), photo.Details.AltText.Shown(language), caption);
        }
        else if (caption.Any(run => run.Text.Length > 0))
        {
            yield return new WordBlock.Paragraph(ParagraphKind.Quote, [Say("Picture"), .. caption]);
        }
    }

    /// <summary>That it is a drawing, else who made the photo, as documents print it; empty when neither is known.</summary>
    internal static string CreditOf(Photo photo, EditionDossier dossier, EditionWords say)
    {
        var language = say.Language;
        if (photo.Details.Drawing)
        {
            return Words.In(language, "DrawingInPlace") + (language == Language.Zh ? "" : ".");
        }

        var person = dossier.Person(photo.Details.CreditPersonId) is { } by ? say.Name(by).Text : "";
        var unit = say.Full(dossier.Institution(photo.Details.CreditUnitId));
        return (person.Length > 0, unit.Length > 0) switch
        {
            (true, true) => Say(language, "PhotoByOf", person, unit),
            (false, false) => "",
            _ => Say(language, "PhotoBy", person + unit),
        };
    }

    private IEnumerable<WordBlock.Fact> Facts()
    {
        var count = HeadCount.Of(dossier);
        List<WordBlock.Fact> rows =
        [
            Names("Organisers", dossier.Organisers),
            Names("Host", dossier.Host is { } host ? [host] : []),
            Names("NextHost", dossier.NextHost is { } next ? [next] : []),
            WordBlock.Fact.Of(Say("Date"), Days()),
        ];
        rows.AddRange(dossier.Stages.Select(stage => new WordBlock.Fact(
            stage.Details.Name.Shown(language),
            [[new WordRun(say.Place(stage.Details.VenueId))], .. dossier.StopsOf(stage.Id).Select(s => (IReadOnlyList<WordRun>)[Run(s.Details.Name)])])));
        rows.Add(new WordBlock.Fact(Say("Presentation"), [.. dossier.AgendaItems
            .Where(i => i.Details.Kind == AgendaKind.MainPresentation)
            .SelectMany(i => i.Details.Speakers)
            .Select(s => (IReadOnlyList<WordRun>)[Run(say.Speaker(s))])]));
        rows.Add(WordBlock.Fact.Of(Say("Participants"), count.Total is { } total ? NumberWords.Digits(total) : ""));
        if (dossier.Baton is { } baton)
        {
            rows.Add(new WordBlock.Fact(Say("Baton"),
                [Run(new LocalizedText(Quoted(baton.Details.Title.Zh, '《', '》'), Quoted(baton.Details.Title.En, '“', '”')))],
                dossier.Person(baton.Details.MakerId) is { } maker ? [Run(say.Name(maker))] : []));
        }

        return rows
            .Select(row => row with { Values = [.. row.Values.Where(v => v.Any(run => run.Text.Length > 0))] })
            .Where(row => row.Values.Count > 0);
    }

    private WordBlock.Fact Names(string label, IEnumerable<Institution> institutions) =>
        new(Say(label), [.. institutions.Select(i => (IReadOnlyList<WordRun>)[Run(i.Details.Name)])]);

    private static string Quoted(string title, char open, char close) => title.Length == 0 || title[0] == open ? title : open + title + close;

    private string Days() => dossier.Edition.Details.StartsOn is { } first
        ? DateWords.Range(first, dossier.Edition.Details.LastDay!.Value, language, !dossier.Edition.Details.YearIllustrative)
        : "";

    private WordRun Run(LocalizedText text)
    {
        var (words, found) = text.Best(language);
        return Run(new Wording(words, found));
    }

    private WordRun Run(Wording wording) => new(wording.Text, Language: wording.Language == language ? null : wording.Language);

    private string Say(string key, params object[] details) => Say(language, key, details);

    private static string Say(Language language, string key, params object[] details)
    {
        var culture = ReaderLanguage.Of(language).Culture;
        return string.Format(culture, Texts.GetString(key, culture) ?? throw new InvalidOperationException($"No text named {key}."), details);
    }
}
