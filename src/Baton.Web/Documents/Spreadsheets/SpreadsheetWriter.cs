using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Baton.Web.Documents.Spreadsheets;

/// <summary>Writes an XLSX workbook. The same content gives the same bytes: fixed ids, no time stamps.</summary>
public static class SpreadsheetWriter
{
    /// <summary>What the first hidden cell of the note row holds, so that a reader can tell it from a row of content.</summary>
    public const string NoteMark = "#";

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None };

    /// <summary>The whole file; names of sheets are made acceptable and different from each other.</summary>
    /// <exception cref="ArgumentException">There is no sheet.</exception>
    public static byte[] Write(IReadOnlyList<SheetContent> sheets)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        if (sheets.Count == 0)
        {
            throw new ArgumentException("A workbook needs a sheet.", nameof(sheets));
        }

        var names = SheetNames.Of(sheets.Select(sheet => sheet.Name).Append("lists"));
        var lists = new ChoiceLists(names[^1]);
        var texts = new TextTable();
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var parts = new List<WorksheetPart>(sheets.Select(sheet => new WorksheetPart(sheet, texts, lists)));
            for (var index = 0; index < parts.Count; index++)
            {
                Entry(zip, $"xl/worksheets/sheet{index + 1}.xml", parts[index].Write);
            }

            if (lists.Columns.Count > 0)
            {
                parts.Add(new WorksheetPart(Lists(names[^1], lists), texts, lists));
                Entry(zip, $"xl/worksheets/sheet{parts.Count}.xml", parts[^1].WriteBare);
            }

            Entry(zip, "xl/sharedStrings.xml", texts.Write);
            WriteText(zip, "xl/styles.xml", SpreadsheetStyles.Part);
            Entry(zip, "xl/workbook.xml", writer => WriteWorkbook(writer, parts, names));
            WriteText(zip, "xl/_rels/workbook.xml.rels", Relations(
            [
                .. parts.Select((_, index) => ("worksheet", $"worksheets/sheet{index + 1}.xml")),
                ("sharedStrings", "sharedStrings.xml"),
                ("styles", "styles.xml"),
            ]));
            WriteText(zip, "_rels/.rels", Relations([("officeDocument", "xl/workbook.xml")]));
            WriteText(zip, "[Content_Types].xml", ContentTypes(parts.Count));
        }

        return file.ToArray();
    }

    /// <summary>The letters of a column from 0: A, B … Z, AA ….</summary>
    internal static string Letters(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }

    private static SheetContent Lists(string name, ChoiceLists lists) => new(
        name,
        [.. lists.Columns.Select(_ => new ColumnContent(""))],
        [.. Enumerable.Range(0, lists.Columns.Max(list => list.Count)).Select(row => (IReadOnlyList<string?>)[.. lists.Columns.Select(list => row < list.Count ? list[row] : null)])])
    {
        Hidden = true,
    };

    private static void WriteWorkbook(XmlWriter writer, List<WorksheetPart> parts, IReadOnlyList<string> names)
    {
        writer.WriteStartElement("workbook", Main);
        writer.WriteAttributeString("xmlns", "r", null, Relation);
        var active = Math.Max(0, parts.FindIndex(part => !part.Content.Hidden));
        writer.WriteStartElement("bookViews", Main);
        writer.WriteStartElement("workbookView", Main);
        writer.WriteAttributeString("activeTab", active.ToString(CultureInfo.InvariantCulture));
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteStartElement("sheets", Main);
        for (var index = 0; index < parts.Count; index++)
        {
            var number = (index + 1).ToString(CultureInfo.InvariantCulture);
            writer.WriteStartElement("sheet", Main);
            writer.WriteAttributeString("name", index < names.Count - 1 ? names[index] : names[^1]);
            writer.WriteAttributeString("sheetId", number);
            if (parts[index].Content.Hidden && index != active)
            {
                writer.WriteAttributeString("state", "hidden");
            }

            writer.WriteAttributeString("id", Relation, "rId" + number);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        WriteNames(writer, parts, names);
        writer.WriteEndElement();
    }

    /// <summary>The area of the filter and the rows repeated on paper; both are names the format reserves.</summary>
    private static void WriteNames(XmlWriter writer, List<WorksheetPart> parts, IReadOnlyList<string> names)
    {
        var defined = parts.Take(names.Count - 1).Index().Where(part => part.Item.FilterArea is not null).ToList();
        if (defined.Count == 0)
        {
            return;
        }

        writer.WriteStartElement("definedNames", Main);
        foreach (var (index, part) in defined)
        {
            var sheet = $"'{names[index].Replace("'", "''", StringComparison.Ordinal)}'!";
            var corners = part.FilterArea!.Split(':');
            WriteName(writer, "_xlnm._FilterDatabase", index, true, $"{sheet}{Absolute(corners[0])}:{Absolute(corners[1])}");
            WriteName(writer, "_xlnm.Print_Titles", index, false, $"{sheet}${part.HeadingRow}:${part.HeadingRow}");
        }

        writer.WriteEndElement();
    }

    private static void WriteName(XmlWriter writer, string name, int sheet, bool hidden, string area)
    {
        writer.WriteStartElement("definedName", Main);
        writer.WriteAttributeString("name", name);
        writer.WriteAttributeString("localSheetId", sheet.ToString(CultureInfo.InvariantCulture));
        if (hidden)
        {
            writer.WriteAttributeString("hidden", "1");
        }

        writer.WriteString(area);
        writer.WriteEndElement();
    }

    private static string Absolute(string cell)
    {
        var digits = cell.AsSpan().IndexOfAnyInRange('0', '9');
        return $"${cell[..digits]}${cell[digits..]}";
    }

    private static string Relations(IEnumerable<(string Type, string Target)> relations) =>
        $"""<?xml version="1.0" encoding="utf-8" standalone="yes"?><Relationships xmlns="{Package}/relationships">"""
        + string.Concat(relations.Select((relation, index) => $"""<Relationship Id="rId{index + 1}" Type="{Relation}/{relation.Type}" Target="{relation.Target}"/>"""))
        + "</Relationships>";

    private static string ContentTypes(int sheets)
    {
        const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return $"""<?xml version="1.0" encoding="utf-8" standalone="yes"?><Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Kind}sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Kind}styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="{Kind}sharedStrings+xml"/>"""
            + string.Concat(Enumerable.Range(1, sheets).Select(number => $"""<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{Kind}worksheet+xml"/>"""))
            + "</Types>";
    }

    private static void Entry(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        using var stream = entry.Open();
        using var writer = XmlWriter.Create(stream, Settings);
        writer.WriteStartDocument(true);
        write(writer);
        writer.WriteEndDocument();
    }

    private static void WriteText(ZipArchive zip, string name, string text)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
