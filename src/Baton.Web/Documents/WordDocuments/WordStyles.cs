using System.Globalization;
using Baton.Domain;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Baton.Web.Documents.WordDocuments;

/// <summary>
/// The style set. Chinese follows what offices know from GB/T 9704: 仿宋 16 pt on a pitch of 28 pt, two characters of indent, 黑体 headings.
/// English takes the same order with Latin sizes. All styles hang on Normal, so an office changes a font in one place.
/// </summary>
internal static class WordStyles
{
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Body = "BodyText";
    public const string Quote = "Quote";
    public const string Credit = "Credit";
    public const string Remark = "Remark";
    public const string Picture = "Picture";
    public const string Caption = "Caption";
    public const string Footer = "Footer";
    public const string FactLabel = "FactLabel";
    public const string FactValue = "FactValue";

    // Headings are bold in both languages: where 黑体 and 仿宋 are missing, one fallback font may serve both.
    private const string SongTi = "宋体";
    private const string FangSong = "仿宋";
    private const string HeiTi = "黑体";
    private const string Serif = "Times New Roman";
    private const string Sans = "Arial";

    /// <summary>The id of a heading's style.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The level is neither 1 nor 2.</exception>
    public static string Heading(int level) => level is 1 or 2
        ? $"Heading{level.ToString(CultureInfo.InvariantCulture)}"
        : throw new ArgumentOutOfRangeException(nameof(level), level, "Headings have level 1 or 2.");

    public static Styles Of(Language language)
    {
        var zh = language == Language.Zh;
        var text = zh ? 16.0 : 11.5;
        var small = zh ? 12.0 : 9.5;
        var body = new ParagraphLook { Line = zh ? 28 : null, After = zh ? 0 : 8, Justified = zh };
        return new Styles(
            Defaults(language),
            Paragraph("Normal", "Normal", new(), Fonts(Serif, zh ? FangSong : SongTi), text),
            Paragraph(Title, "Title", new() { Centred = zh, Before = zh ? 12 : 0, After = 12, KeepNext = true }, Fonts(zh ? Serif : Sans, zh ? SongTi : HeiTi), zh ? 22 : 20, bold: true, next: Body),
            Paragraph(Subtitle, "Subtitle", new() { Centred = zh, After = zh ? 14 : 12 }, null, small, colour: "595959", next: Body),
            Paragraph(Body, "Body Text", zh ? body with { IndentCharacters = 2, IndentPoints = 2 * text } : body),
            Paragraph(Heading(1), "heading 1", new() { Before = zh ? 12 : 16, After = 6, KeepNext = true, Level = 0 }, Fonts(Sans, HeiTi), zh ? 16 : 14, bold: true, next: Body),
            Paragraph(Heading(2), "heading 2", new() { Before = zh ? 8 : 12, After = 4, KeepNext = true, Level = 1 }, Fonts(Sans, HeiTi), zh ? 15 : 12, bold: true, next: Body),
            Paragraph(Quote, "Quote", body with { Before = 6, After = 6, SidePoints = 2 * text }, zh ? Fonts(Serif, "楷体") : null, italic: !zh, next: Body),
            Paragraph(Credit, "Credit", new() { Before = 12, After = 6, Right = zh }, null, small, colour: "595959", custom: true),
            Paragraph(Remark, "Remark", new() { Before = 4, After = 4 }, null, zh ? 10.5 : 9, colour: "595959", custom: true),
            Paragraph(Picture, "Picture", new() { Centred = true, Before = 10, After = 4, KeepNext = true }, custom: true, next: Caption),
            Paragraph(Caption, "caption", new() { Centred = true, After = 12, KeepLines = true }, Fonts(zh ? Serif : Sans, zh ? "楷体" : HeiTi), zh ? 12 : 9, colour: "404040", next: Body),
            Paragraph(Footer, "footer", new() { RightTab = true }, Fonts(Serif, SongTi), zh ? 10.5 : 9, colour: "595959"),
            Paragraph(FactValue, "Fact value", new() { Before = 2, After = 2, KeepNext = true }, null, zh ? 12 : 10.5, custom: true),
            Paragraph(FactLabel, "Fact label", new() { Before = 2, After = 2, KeepNext = true }, zh ? Fonts(Sans, HeiTi) : null, zh ? 12 : 10.5, bold: !zh, custom: true));
    }

    /// <summary>The fonts named above with what may stand in for them where they are missing.</summary>
    public static DocumentFormat.OpenXml.Wordprocessing.Fonts FontTable() => new(
        Font(FangSong, "FangSong,FangSong_GB2312,STFangsong,Noto Serif CJK SC", FontFamilyValues.Roman, "86"),
        Font(HeiTi, "SimHei,STHeiti,Noto Sans CJK SC", FontFamilyValues.Swiss, "86"),
        Font("楷体", "KaiTi,KaiTi_GB2312,STKaiti,LXGW WenKai", FontFamilyValues.Roman, "86"),
        Font(SongTi, "SimSun,STSong,Noto Serif CJK SC", FontFamilyValues.Roman, "86"),
        Font(Serif, "Liberation Serif", FontFamilyValues.Roman, "00"),
        Font(Sans, "Liberation Sans", FontFamilyValues.Swiss, "00"));

    private static Font Font(string name, string others, FontFamilyValues family, string charset) => new()
    {
        Name = name,
        AltName = new() { Val = others },
        FontCharSet = new() { Val = charset },
        FontFamily = new() { Val = family },
        Pitch = new() { Val = FontPitchValues.Variable },
    };

    private static DocDefaults Defaults(Language language) => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(Fonts(Serif, SongTi), WordText.Languages(language))),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new WidowControl())));

    private static RunFonts Fonts(string latin, string han) => new() { Ascii = latin, HighAnsi = latin, ComplexScript = latin, EastAsia = han };

    private static Style Paragraph(
        string id, string name, ParagraphLook look, RunFonts? fonts = null, double? points = null, bool bold = false, bool italic = false, string? colour = null, string? next = null, bool custom = false)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, StyleName = new() { Val = name } };
        if (id == "Normal")
        {
            style.Default = true;
        }
        else
        {
            style.BasedOn = new() { Val = "Normal" };
        }

        if (custom)
        {
            style.CustomStyle = true;
        }

        if (next is not null)
        {
            style.NextParagraphStyle = new() { Val = next };
        }

        style.PrimaryStyle = new();
        style.StyleParagraphProperties = look.ToProperties();
        var runs = new StyleRunProperties { RunFonts = fonts };
        if (bold)
        {
            (runs.Bold, runs.BoldComplexScript) = (new(), new());
        }

        if (italic)
        {
            (runs.Italic, runs.ItalicComplexScript) = (new(), new());
        }

        if (colour is not null)
        {
            runs.Color = new() { Val = colour };
        }

        if (points is { } size)
        {
            // Half points.
            var half = (size * 2).ToString(CultureInfo.InvariantCulture);
            (runs.FontSize, runs.FontSizeComplexScript) = (new() { Val = half }, new() { Val = half });
        }

        style.StyleRunProperties = runs;
        return style;
    }
}
