using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Tests.Fixtures;
using Baton.Web.Features.Publicity;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using SkiaSharp;
using Properties = DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties;

namespace Baton.Web.Tests.Publicity;

public sealed class NewsReportDocumentTests
{
    private static readonly DateTime AsOf = new(2024, 12, 9, 10, 20, 0);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public async Task Each_paragraph_and_caption_of_the_report_is_in_the_file_with_a_style_of_its_own(Language language)
    {
        var dossier = WithPictures(LaunchEdition.Given()).Dossier();
        var report = NewsReport.Of(dossier, language);

        using var file = Open(await WriteAsync(dossier, language));
        var body = file.MainDocumentPart!.Document!.Body!;

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file));
        Assert.Equal(report.Title, Styled(body, "Title").Single());
        Assert.Equal([.. report.Sections.Select(s => s.Heading).OfType<string>(), language == Language.Zh ? "要点" : "Facts"], Styled(body, "Heading1"));
        var text = body.InnerText;
        Assert.All(report.Sections.SelectMany(s => s.Paragraphs), p => Assert.Contains(p.PlainText, text, StringComparison.Ordinal));
        Assert.Equal(
            dossier.Photos.Select(p => p.Details.Caption.Shown(language) + (language == Language.Zh ? "　线图代照片" : " Drawing in place of the photograph.")),
            Styled(body, "Caption"));
        Assert.Equal(dossier.Photos.Select(p => p.Details.AltText.Shown(language)), body.Descendants<Properties>().Select(p => p.Description!.Value!));
    }

    [Theory]
    [InlineData(Language.Zh, "标杆引领高校行，第 1 届　截至 2024 年 12 月 9 日 10:20")]
    [InlineData(Language.En, "Benchmark Leading Universities Initiative, edition 1. As of 9 December 2024, 10:20")]
    public async Task The_foot_says_as_of_when(Language language, string foot)
    {
        using var file = Open(await WriteAsync(LaunchEdition.Dossier(), language));

        Assert.StartsWith(foot, file.MainDocumentPart!.FooterParts.Single().Footer!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_facts_stand_in_a_table_and_empty_rows_are_left_out()
    {
        using var file = Open(await WriteAsync(LaunchEdition.Dossier(), Language.En));
        var rows = file.MainDocumentPart!.Document!.Body!.Descendants<TableRow>().ToDictionary(
            r => r.Elements<TableCell>().First().InnerText,
            r => r.Elements<TableCell>().Last().Elements<Paragraph>().Select(p => p.InnerText).ToList());

        Assert.Equal(["Organization Department of the CPC Shenzhen Municipal Committee", "Education Working Committee of the CPC Shenzhen Municipal Committee"], rows["Organisers"]);
        Assert.Equal(["6 December"], rows["Date"]);
        Assert.Equal(["BYD Institute of Applied Technology", "Han’s Laser Industry Academy", "Key Materials Research Institute for Integrated Circuits"], rows["Site visit"]);
        Assert.Equal(["Meeting Room 1, Tongde Building, Liuxiandong Campus"], rows["Exchange and display session"]);
        Assert.Equal(["“Shenzhen Polytechnic Impression”", "Lin Wenjing"], rows["Baton"]);
        Assert.DoesNotContain(rows.Values, values => values.Count == 0 || values.Contains(""));
    }

    [Fact]
    public async Task A_romanised_name_in_Chinese_text_is_marked_as_English()
    {
        using var file = Open(await WriteAsync(LaunchEdition.Dossier(), Language.Zh));

        var run = file.MainDocumentPart!.Document!.Body!.Descendants<Run>().First(r => r.InnerText == "Yang Xinbin");
        Assert.StartsWith("en", run.RunProperties!.Languages!.Val!.Value!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_that_is_not_stored_leaves_its_caption()
    {
        using var file = Open(await WriteAsync(LaunchEdition.Dossier(), Language.En));

        var body = file.MainDocumentPart!.Document!.Body!;
        Assert.Empty(body.Descendants<Properties>());
        Assert.Contains("Picture: The closing handover ceremony. Drawing in place of the photograph.", body.InnerText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public async Task The_same_facts_at_the_same_moment_are_the_same_bytes(Language language) =>
        Assert.Equal(await WriteAsync(LaunchEdition.Dossier(), language), await WriteAsync(LaunchEdition.Dossier(), language));

    [Fact]
    public async Task Without_a_fact_it_is_refused()
    {
        var empty = new Given { State = EditionState.Planned }.Dossier();

        var outcome = await NewsReportDocument.WriteAsync(empty, Language.En, AsOf, PictureAsync, Cancellation);

        Assert.Equal("publicity.report-without-facts", outcome.Refusal?.Code);
    }

    /// <summary>The same edition with a stored picture behind each photo.</summary>
    private static Given WithPictures(Given given)
    {
        foreach (var photo in given.Parts.OfType<Photo>())
        {
            photo.Describe(photo.Details with { FileHash = new string((char)('a' + photo.Details.Order), 64), Width = 600, Height = 400 });
        }

        return given;
    }

    private static async Task<byte[]> WriteAsync(EditionDossier dossier, Language language) =>
        (await NewsReportDocument.WriteAsync(dossier, language, AsOf, PictureAsync, Cancellation)).Value;

    private static Task<byte[]?> PictureAsync(string hash, CancellationToken cancellation)
    {
        using var bitmap = new SKBitmap(600, 400);
        bitmap.Erase(new SKColor((uint)(0xFF000000 + (hash[0] * 100))));
        using var jpeg = bitmap.Encode(SKEncodedImageFormat.Jpeg, 80);
        return Task.FromResult<byte[]?>(jpeg.ToArray());
    }

    private static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);

    private static IEnumerable<string> Styled(Body body, string style) =>
        body.Descendants<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value == style).Select(p => p.InnerText);
}
