using Baton.Domain;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Baton.Web.Documents.WordDocuments;

/// <summary>Blocks as paragraphs and tables.</summary>
internal static class WordBody
{
    /// <summary>The label column in twips.</summary>
    private const int LabelWidth = 2400;

    public static Body Of(WordDocument document, WordPictures pictures, string footerId) => new(
    [
        Paragraph(WordStyles.Title, [document.Title], document.Language),
        .. document.Blocks.SelectMany(block => Elements(block, document.Language, pictures)),
        WordPage.Section(footerId),
    ]);

    /// <summary>The as-of line on the left, page and pages on the right.</summary>
    public static Paragraph Foot(WordDocument document)
    {
        var foot = Paragraph(WordStyles.Footer, [document.Footer], document.Language);
        foot.Append(new Run(new TabChar()));
        foot.Append(Field("PAGE"), WordText.Run(" / ", document.Language), Field("NUMPAGES"));
        return foot;
    }

    private static IEnumerable<OpenXmlElement> Elements(WordBlock block, Language language, WordPictures pictures) => block switch
    {
        WordBlock.Heading heading => [Paragraph(WordStyles.Heading(heading.Level), heading.Runs, language)],
        WordBlock.Paragraph paragraph => [Paragraph(Style(paragraph.Kind), paragraph.Runs, language)],
        WordBlock.Picture picture => Illustration(picture, language, pictures),
        // A paragraph must stand between a table and what follows it, or two tables become one.
        WordBlock.Facts { Rows.Count: > 0 } facts => [Table(facts, language), Paragraph("Normal", [], language)],
        WordBlock.Facts => [],
        _ => throw new InvalidOperationException($"No such block: {block.GetType()}"),
    };

    private static string Style(ParagraphKind kind) => kind switch
    {
        ParagraphKind.Body => WordStyles.Body,
        ParagraphKind.Subtitle => WordStyles.Subtitle,
        ParagraphKind.Quote => WordStyles.Quote,
        ParagraphKind.Credit => WordStyles.Credit,
        ParagraphKind.Remark => WordStyles.Remark,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such paragraph."),
    };

    private static Paragraph Paragraph(string style, IReadOnlyList<WordRun> runs, Language language)
    {
        var paragraph = new Paragraph(new ParagraphProperties { ParagraphStyleId = new() { Val = style } });
        paragraph.Append(runs.Where(run => run.Text.Length > 0).Select(run => WordText.Run(run, language)));
        return paragraph;
    }

    private static IEnumerable<OpenXmlElement> Illustration(WordBlock.Picture picture, Language language, WordPictures pictures)
    {
        var plate = Paragraph(WordStyles.Picture, [], language);
        plate.Append(pictures.Show(picture));
        yield return plate;
        if (picture.Caption.Any(run => run.Text.Length > 0))
        {
            yield return Paragraph(WordStyles.Caption, picture.Caption, language);
        }
        else
        {
            // The style keeps a picture with its caption; without one there is nothing to stay with.
            plate.ParagraphProperties!.KeepNext = new() { Val = false };
        }
    }

    private static Table Table(WordBlock.Facts facts, Language language) => new(
    [
        new TableProperties(
            new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
            new TableBorders(Line<TopBorder>(), Line<BottomBorder>(), Line<InsideHorizontalBorder>()),
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableLook { FirstColumn = true, FirstRow = false, LastRow = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
            new TableCaption { Val = WordText.Clean(facts.Name) }),
        new TableGrid(new GridColumn { Width = Twips(LabelWidth) }, new GridColumn { Width = Twips(WordPage.TextWidth - LabelWidth) }),
        .. facts.Rows.Select(row => new TableRow(
            new TableRowProperties(new CantSplit()),
            Cell(LabelWidth, [Paragraph(WordStyles.FactLabel, [row.Label], language)]),
            Cell(WordPage.TextWidth - LabelWidth, row.Values.DefaultIfEmpty([]).Select(value => Paragraph(WordStyles.FactValue, value, language))))),
    ]);

    private static TableCell Cell(int width, IEnumerable<Paragraph> paragraphs) => new(
        [new TableCellProperties(new TableCellWidth { Width = Twips(width), Type = TableWidthUnitValues.Dxa }), .. paragraphs]);

    private static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "BFBFBF" };

    private static SimpleField Field(string code) => new(new Run(new Text("1"))) { Instruction = code };

    private static string Twips(int twips) => twips.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
