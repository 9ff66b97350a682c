using System.Diagnostics;
using Baton.Domain;
using Baton.Web.Documents.WordDocuments;
using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using SkiaSharp;
using Inline = DocumentFormat.OpenXml.Drawing.Wordprocessing.Inline;
using Properties = DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties;

namespace Baton.Web.Tests.Documents.WordDocuments;

public sealed class WordDocumentWriterTests
{
    private const int TextWidthEmu = (11906 - 2880) * 635;

    private static readonly WordDocument Chinese = new("标杆引领高校行在深圳职业技术大学启动", Language.Zh,
    [
        new WordBlock.Paragraph(ParagraphKind.Subtitle, "12 月 6 日　供稿：组织部"),
        new WordBlock.Paragraph("12 月 6 日，标杆引领高校行在深圳职业技术大学启动。活动结束时，深圳职业技术大学把接力棒交给下一届承办单位", new WordRun("深圳大学", Bold: true), "。"),
        new WordBlock.Heading(1, "交流展示会"),
        new WordBlock.Paragraph("交流展示会由校长 ", new WordRun("Xu Jianling", Language: Language.En), " 主持，主旨报告题为《以高质量党建推动高质量发展》。报告介绍“上下贯通、执行有力”——以及……"),
        new WordBlock.Picture(Drawing(1600, 1000, SKEncodedImageFormat.Jpeg), 1600, 1000, "一张示意图：会议室里坐着人", "交流展示会。照片位置上的示意图。摄影：", new WordRun("Zhang Lei", Language: Language.En)),
        new WordBlock.Heading(2, "要点"),
        new WordBlock.Paragraph(ParagraphKind.Quote, "这一棒，我们接住了。"),
        new WordBlock.Facts("活动要点",
        [
            new("主办单位", ["深圳市委组织部"], ["深圳市委教育工委"]),
            WordBlock.Fact.Of("承办单位", "深圳职业技术大学"),
            new("制作", [new WordRun[] { new("Lin Wenjing", Language: Language.En), "，创新创意设计学院" }]),
        ]),
        new WordBlock.Paragraph(ParagraphKind.Credit, "供稿：组织部　摄影：", new WordRun("Zhang Lei", Language: Language.En), "（宣传部）"),
    ])
    {
        Footer = "标杆引领高校行 第 1 届，截至 2024 年 12 月 7 日",
        Author = "组织部",
        Changed = new(2024, 12, 7, 9, 0, 0, TimeSpan.FromHours(8)),
    };

    private static readonly WordDocument English = new("Benchmark Leading Universities starts at Shenzhen Polytechnic University", Language.En,
    [
        new WordBlock.Paragraph(ParagraphKind.Subtitle, "6 December. Text: Organization Department"),
        new WordBlock.Paragraph("On 6 December the programme started at ", new WordRun("Shenzhen Polytechnic University", Bold: true), " (SZPU). At the end SZPU handed the baton to Shenzhen University, the next host."),
        new WordBlock.Heading(1, "The session"),
        new WordBlock.Paragraph("The presentation “High-quality development” was followed by talks; the baton is called “", new WordRun("深职印象", Language: Language.Zh), "”."),
        new WordBlock.Picture(Drawing(300, 200, SKEncodedImageFormat.Png), 300, 200, "A drawing of a room", "The session. A drawing in place of the photograph."),
        new WordBlock.Heading(2, "Key points"),
        new WordBlock.Paragraph(ParagraphKind.Quote, "We have taken the baton."),
        new WordBlock.Facts("Facts", [WordBlock.Fact.Of("Organisers", "Organization Department", "Education Commission"), WordBlock.Fact.Of("Next host", "Shenzhen University")]),
        new WordBlock.Picture(Drawing(700, 1400, SKEncodedImageFormat.Png), 700, 1400, "A tall drawing"),
        new WordBlock.Paragraph(ParagraphKind.Credit, "Text: Organization Department. Photos: Zhang Lei, Publicity Department."),
    ])
    { Footer = "Benchmark Leading Universities, edition 1, as of 7 December 2024" };

    public static TheoryData<string> Languages => ["zh", "en"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void It_is_valid_for_Word(string language) => Assert.Empty(Faults(WordDocumentWriter.Write(Of(language))));

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_same_document_is_the_same_bytes(string language) =>
        Assert.Equal(WordDocumentWriter.Write(Of(language)), WordDocumentWriter.Write(Of(language) with { }));

    [Fact]
    public void Everything_has_a_real_style_and_the_words_are_there()
    {
        using var file = Open(WordDocumentWriter.Write(Chinese));
        var body = file.MainDocumentPart!.Document!.Body!;
        var styles = file.MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<Style>().Select(style => style.StyleId!.Value!).ToHashSet();
        Assert.All(body.Descendants<Paragraph>(), paragraph => Assert.Contains(paragraph.ParagraphProperties!.ParagraphStyleId!.Val!.Value!, styles));
        Assert.Equal(Chinese.Title, ByStyle(body, "Title").Single());
        Assert.Equal(["交流展示会"], ByStyle(body, "Heading1"));
        Assert.Equal(["要点"], ByStyle(body, "Heading2"));
        Assert.Equal(["主办单位", "承办单位", "制作"], ByStyle(body, "FactLabel"));
        Assert.Equal(["深圳市委组织部", "深圳市委教育工委", "深圳职业技术大学", "Lin Wenjing，创新创意设计学院"], ByStyle(body, "FactValue"));
        Assert.Equal(["供稿：组织部　摄影：Zhang Lei（宣传部）"], ByStyle(body, "Credit"));
        Assert.Equal("深圳大学", Assert.Single(body.Descendants<Run>(), run => run.RunProperties?.Bold is not null).InnerText);
        Assert.StartsWith("标杆引领高校行 第 1 届，截至 2024 年 12 月 7 日", file.MainDocumentPart.FooterParts.Single().Footer!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_run_is_in_its_language_and_the_file_in_its_own()
    {
        using var file = Open(WordDocumentWriter.Write(Chinese));
        var runs = file.MainDocumentPart!.Document!.Body!.Descendants<Run>().Where(run => run.InnerText.Length > 0).ToList();
        Assert.All(runs.Where(run => run.InnerText is "Xu Jianling" or "Zhang Lei" or "Lin Wenjing"), run => Assert.Equal(("en-GB", null), Marks(run)));
        Assert.All(runs.Where(run => run.InnerText.Contains('。', StringComparison.Ordinal)), run => Assert.Equal(("zh-CN", FontTypeHintValues.EastAsia), Marks(run)));
        Assert.Equal(Chinese.Title, file.PackageProperties.Title);
        Assert.Equal("zh-CN", file.PackageProperties.Language);
        Assert.Equal("组织部", file.PackageProperties.Creator);
        Assert.Equal(new DateTime(2024, 12, 7, 1, 0, 0, DateTimeKind.Utc), file.PackageProperties.Modified!.Value.ToUniversalTime());

        static (string?, FontTypeHintValues?) Marks(Run run) => (run.RunProperties!.Languages!.Val!.Value, run.RunProperties.RunFonts?.Hint?.Value);
    }

    [Fact]
    public void Pictures_fit_the_text_keep_their_shape_and_their_caption()
    {
        using var wide = Open(WordDocumentWriter.Write(Chinese));
        var shown = Assert.Single(wide.MainDocumentPart!.Document!.Descendants<Inline>());
        Assert.Equal(TextWidthEmu, shown.Extent!.Cx!.Value);
        Assert.Equal(1.6, shown.Extent.Cx.Value / (double)shown.Extent.Cy!.Value, 3);
        Assert.Equal("一张示意图：会议室里坐着人", shown.GetFirstChild<Properties>()!.Description!.Value);
        var plate = shown.Ancestors<Paragraph>().Single();
        Assert.Equal("Caption", plate.NextSibling<Paragraph>()!.ParagraphProperties!.ParagraphStyleId!.Val!.Value);
        Assert.Null(plate.ParagraphProperties!.KeepNext);

        using var others = Open(WordDocumentWriter.Write(English));
        var sizes = others.MainDocumentPart!.Document!.Descendants<Inline>().Select(inline => (inline.Extent!.Cx!.Value, inline.Extent.Cy!.Value)).ToList();
        Assert.Equal([(300 * 9525L, 200 * 9525L), (7 * 360_000L, 14 * 360_000L)], sizes);
        Assert.False(others.MainDocumentPart.Document.Descendants<Inline>().Last().Ancestors<Paragraph>().Single().ParagraphProperties!.KeepNext!.Val!.Value);
    }

    [Fact]
    public void A_picture_shown_twice_is_kept_once()
    {
        var picture = Chinese.Blocks.OfType<WordBlock.Picture>().Single();
        var bytes = WordDocumentWriter.Write(new("x", Language.En, [picture, picture]));
        using var file = Open(bytes);
        Assert.Single(file.MainDocumentPart!.ImageParts);
        Assert.Equal([1u, 2u], file.MainDocumentPart.Document!.Descendants<Properties>().Select(properties => properties.Id!.Value));
        Assert.Empty(Faults(bytes));
    }

    [Fact]
    public void What_is_no_picture_and_a_third_level_are_wrong_use()
    {
        Assert.Throws<ArgumentException>(() => WordDocumentWriter.Write(new("x", Language.En, [new WordBlock.Picture("RIFF....WEBP"u8.ToArray(), 1, 1, "")])));
        Assert.Throws<ArgumentOutOfRangeException>(() => WordDocumentWriter.Write(new("x", Language.En, [new WordBlock.Picture(Drawing(1, 1, SKEncodedImageFormat.Png), 0, 1, "")])));
        Assert.Throws<ArgumentOutOfRangeException>(() => WordDocumentWriter.Write(new("x", Language.En, [new WordBlock.Heading(3, "x")])));
    }

    [Fact]
    public void An_empty_document_and_empty_blocks_are_valid()
    {
        Assert.Empty(Faults(WordDocumentWriter.Write(new("", Language.Zh, []))));
        Assert.Empty(Faults(WordDocumentWriter.Write(new("", Language.En, [new WordBlock.Paragraph(), new WordBlock.Facts("", []), new WordBlock.Facts("", [new("")])]))));
    }

    [Fact]
    public void Any_text_gives_a_valid_file_that_holds_it() => AnyText.Sample(text =>
    {
        var bytes = WordDocumentWriter.Write(new(text, Language.Zh,
        [
            new WordBlock.Paragraph(text, new WordRun(text, Bold: true, Language.En)),
            new WordBlock.Picture(Drawing(2, 2, SKEncodedImageFormat.Png), 2, 2, text, text),
            new WordBlock.Facts(text, [new(text, [new WordRun[] { text }])]),
        ])
        { Footer = text, Author = text });
        Assert.Empty(Faults(bytes));
        using var file = Open(bytes);
        var expected = string.Concat(text.ReplaceLineEndings("\n").Replace('\t', ' ').Where(letter => !char.IsControl(letter) && letter is not ('\uFFFE' or '\uFFFF')));
        Assert.Equal(expected, ByStyle(file.MainDocumentPart!.Document!.Body!, "Title").Single());
    }, iter: 60);

    [Fact]
    public void Another_office_program_opens_it()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/soffice"), "LibreOffice is not installed.");
        var folder = Directory.CreateTempSubdirectory("baton-word-");
        try
        {
            string[] files = [.. Languages.Select(row => Path.Combine(folder.FullName, row.Data + ".docx"))];
            foreach (var file in files)
            {
                File.WriteAllBytes(file, WordDocumentWriter.Write(Of(Path.GetFileNameWithoutExtension(file))));
            }

            using var office = Process.Start(new ProcessStartInfo("/usr/bin/soffice",
                ["--headless", $"-env:UserInstallation=file://{folder.FullName}/profile", "--convert-to", "pdf", "--outdir", folder.FullName, .. files])
            { RedirectStandardOutput = true, RedirectStandardError = true })!;
            Assert.True(office.WaitForExit(TimeSpan.FromMinutes(2)), "LibreOffice did not end.");
            Assert.All(files, file => Assert.True(new FileInfo(Path.ChangeExtension(file, ".pdf")).Length > 10_000));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static readonly string[] Pieces = ["交流", "𬱖", "😀", "a", " ", "<b>", "&amp;", "]]>", "\"", "'", "\r\n", "\n", "\t", "\0", "\u0001", "\uFFFE", "_x0041_", "é", "\u200F", "سلام", "<script>"];

    private static Gen<string> AnyText { get; } = Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece]).Array[0, 30].Select(string.Concat);

    private static WordDocument Of(string language) => language == "zh" ? Chinese : English;

    private static IEnumerable<string> ByStyle(Body body, string style) => body.Descendants<Paragraph>()
        .Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == style).Select(paragraph => paragraph.InnerText);

    private static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);

    private static List<string> Faults(byte[] bytes)
    {
        using var file = Open(bytes);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")];
    }

    private static byte[] Drawing(int width, int height, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(width, height);
        using var canvas = new SKCanvas(bitmap);
        using var paint = new SKPaint { Color = SKColors.SteelBlue };
        canvas.Clear(SKColors.WhiteSmoke);
        canvas.DrawCircle(width / 2f, height / 2f, Math.Min(width, height) / 3f, paint);
        using var encoded = bitmap.Encode(format, 80);
        return encoded.ToArray();
    }
}
