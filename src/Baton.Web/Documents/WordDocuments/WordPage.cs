using DocumentFormat.OpenXml.Wordprocessing;

namespace Baton.Web.Documents.WordDocuments;

/// <summary>A4 with margins of 2.54 cm; lengths in twips (1/20 pt) unless they say EMU.</summary>
internal static class WordPage
{
    public const int TextWidth = Width - (2 * Margin);

    /// <summary>Text width in EMU (635 a twip).</summary>
    public const long TextWidthEmu = TextWidth * 635L;

    /// <summary>The tallest picture in EMU: 14 cm, so that it shares its page with text and caption.</summary>
    public const long PictureHeightEmu = 14 * 360_000L;

    private const int Width = 11906;
    private const int Height = 16838;
    private const int Margin = 1440;

    public static SectionProperties Section(string footerId) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = footerId },
        new PageSize { Width = Width, Height = Height },
        new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 720, Footer = 720, Gutter = 0 });
}
