using System.Xml;
using System.Xml.Linq;
using Baton.Domain;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Baton.Web.Documents.WordDocuments;

/// <summary>Writes DOCX. The same document gives the same bytes: no clock is read and no id is drawn.</summary>
public static class WordDocumentWriter
{
    /// <summary>The media type to send it with.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>The document as a DOCX file.</summary>
    /// <exception cref="ArgumentException">A picture is not JPEG, PNG or GIF or has no size, or a heading has another level than 1 or 2.</exception>
    public static byte[] Write(WordDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var pictures = new WordPictures();
        var main = new Document(WordBody.Of(document, pictures, footerId: "footer"));
        var package = new WordPackage();
        package.Relate("",
        [
            ("document", Office + "officeDocument", "word/document.xml"),
            ("core", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
        ]);
        package.Add("word/document.xml", Word + "document.main+xml", main.OuterXml);
        package.Relate("word/document.xml",
        [
            ("styles", Office + "styles", "styles.xml"),
            ("settings", Office + "settings", "settings.xml"),
            ("fonts", Office + "fontTable", "fontTable.xml"),
            ("footer", Office + "footer", "footer.xml"),
            .. pictures.Kept.Select(picture => (picture.Id, Office + "image", picture.Part)),
        ]);
        package.Add("word/styles.xml", Word + "styles+xml", WordStyles.Of(document.Language).OuterXml);
        package.Add("word/settings.xml", Word + "settings+xml", Settings(document.Language).OuterXml);
        package.Add("word/fontTable.xml", Word + "fontTable+xml", WordStyles.FontTable().OuterXml);
        package.Add("word/footer.xml", Word + "footer+xml", new Footer(WordBody.Foot(document)).OuterXml);
        foreach (var picture in pictures.Kept)
        {
            package.Add("word/" + picture.Part, picture.Format.ContentType, picture.Bytes);
        }

        package.Add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", Core(document).ToString(SaveOptions.DisableFormatting));
        return package.ToBytes();
    }

    private static Settings Settings(Language language) => new(
        new DefaultTabStop { Val = 420 },
        new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
        new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
        new ThemeFontLanguages { Val = WordText.Tag(language), EastAsia = WordText.Tag(Language.Zh) });

    private static XElement Core(WordDocument document)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        XNamespace terms = "http://purl.org/dc/terms/";
        XNamespace xsi = "http://www.w3.org/2001/XMLSchema-instance";
        var changed = document.Changed is { } moment ? XmlConvert.ToString(moment.UtcDateTime, "yyyy-MM-ddTHH:mm:ssZ") : null;
        return new XElement(core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", core),
            new XAttribute(XNamespace.Xmlns + "dc", dc),
            new XAttribute(XNamespace.Xmlns + "dcterms", terms),
            new XAttribute(XNamespace.Xmlns + "xsi", xsi),
            new XElement(dc + "title", WordText.Clean(document.Title)),
            document.Author.Length > 0 ? new XElement(dc + "creator", WordText.Clean(document.Author)) : null,
            new XElement(dc + "language", WordText.Tag(document.Language)),
            changed is null ? null : new[] { "created", "modified" }.Select(name =>
                new XElement(terms + name, new XAttribute(xsi + "type", "dcterms:W3CDTF"), changed)));
    }
}
