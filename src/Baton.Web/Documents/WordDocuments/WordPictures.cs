using System.Globalization;
using System.Security.Cryptography;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Wordprocessing;
using Inline = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Plate = DocumentFormat.OpenXml.Drawing.Pictures;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Baton.Web.Documents.WordDocuments;

/// <summary>The pictures of one document: each kept once, however often it is shown.</summary>
internal sealed class WordPictures
{
    /// <summary>EMU of a pixel at 96 dots an inch.</summary>
    private const long PixelEmu = 9525;

    private readonly Dictionary<string, (string Id, string Part, PictureFormat Format, ReadOnlyMemory<byte> Bytes)> kept = [];
    private uint shown;

    public IEnumerable<(string Id, string Part, PictureFormat Format, ReadOnlyMemory<byte> Bytes)> Kept => kept.Values;

    /// <summary>The picture in a run of its own.</summary>
    public Run Show(WordBlock.Picture picture)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(picture.Width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(picture.Height);
        var id = Keep(picture.Bytes);
        var (width, height) = Fit(picture.Width, picture.Height);
        shown++;
        var name = "Picture " + shown.ToString(CultureInfo.InvariantCulture);
        var alternative = WordText.Clean(picture.Alternative);
        var graphic = new Plate.Picture(
            new Plate.NonVisualPictureProperties(
                new Plate.NonVisualDrawingProperties { Id = shown, Name = name, Description = alternative },
                new Plate.NonVisualPictureDrawingProperties(new PictureLocks { NoChangeAspect = true })),
            new Plate.BlipFill(new Blip { Embed = id }, new Stretch(new FillRectangle())),
            new Plate.ShapeProperties(
                new Transform2D(new Offset { X = 0, Y = 0 }, new Extents { Cx = width, Cy = height }),
                new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle }));
        return new Run(new Drawing(new Inline.Inline(
            new Inline.Extent { Cx = width, Cy = height },
            new Inline.DocProperties { Id = shown, Name = name, Description = alternative },
            new Inline.NonVisualGraphicFrameDrawingProperties(new GraphicFrameLocks { NoChangeAspect = true }),
            new Graphic(new GraphicData(graphic) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 }));
    }

    private string Keep(ReadOnlyMemory<byte> bytes)
    {
        var hash = Convert.ToHexString(SHA256.HashData(bytes.Span));
        if (!kept.TryGetValue(hash, out var found))
        {
            var number = (kept.Count + 1).ToString(CultureInfo.InvariantCulture);
            var format = PictureFormat.Of(bytes.Span);
            found = ("picture" + number, $"media/picture{number}.{format.Extension}", format, bytes);
            kept.Add(hash, found);
        }

        return found.Id;
    }

    /// <summary>As large as its pixels at 96 dots an inch, unless the text area is smaller.</summary>
    private static (long Width, long Height) Fit(int width, int height)
    {
        var scale = Math.Min(1.0, Math.Min(
            WordPage.TextWidthEmu / (double)(width * PixelEmu),
            WordPage.PictureHeightEmu / (double)(height * PixelEmu)));
        return (Math.Max(1, (long)(width * PixelEmu * scale)), Math.Max(1, (long)(height * PixelEmu * scale)));
    }
}
