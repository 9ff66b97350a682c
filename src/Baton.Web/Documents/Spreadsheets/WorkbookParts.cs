using System.Globalization;
using System.Xml;
using Baton.Domain;

namespace Baton.Web.Documents.Spreadsheets;

/// <summary>The parts around the sheets: which sheets there are, their texts and their number formats.</summary>
internal sealed class WorkbookParts
{
    private readonly WorkbookArchive archive;
    private readonly SpreadsheetLimits limits;

    /// <summary>Reads everything but the sheets.</summary>
    /// <exception cref="UnreadablePartException">The archive holds no workbook.</exception>
    public WorkbookParts(WorkbookArchive archive, SpreadsheetLimits limits)
    {
        this.archive = archive;
        this.limits = limits;
        var main = Relations("").FirstOrDefault(relation => relation.Type.EndsWith("/officeDocument", StringComparison.Ordinal)).Part;
        main = main is not null && archive.Has(main) ? main : "xl/workbook.xml";
        var related = Relations(main);
        Sheets = ReadSheets(main, related);
        Texts = ReadTexts(PartOf(related, "/sharedStrings") is not { } texts ? "xl/sharedStrings.xml" : archive.Has(texts) ? texts : throw Lost(texts));
        Meanings = ReadMeanings(PartOf(related, "/styles") ?? "xl/styles.xml");
    }

    /// <summary>Name, visibility and part of each worksheet, in the order of the tabs; charts and macro sheets are left out.</summary>
    public IReadOnlyList<(string Name, bool Hidden, string Part)> Sheets { get; }

    /// <summary>The shared texts by index.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>What numbers mean, by the index of the cell's format.</summary>
    public IReadOnlyList<NumberMeaning> Meanings { get; }

    /// <summary>True when days are counted from 1904.</summary>
    public bool From1904 { get; private set; }

    /// <summary>The text below the element the reader stands on, without phonetic guides; the reader ends on its end tag.</summary>
    public static string RichText(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var (depth, guide, inText) = (reader.Depth, int.MaxValue, false);
        string? first = null;
        System.Text.StringBuilder? more = null;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                guide = guide == int.MaxValue && reader.LocalName == "rPh" && !reader.IsEmptyElement ? reader.Depth : guide;
                inText = reader.LocalName == "t" && guide == int.MaxValue && !reader.IsEmptyElement;
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                inText = false;
                guide = reader.Depth == guide ? int.MaxValue : guide;
            }
            else if (inText)
            {
                if (first is null)
                {
                    first = reader.Value;
                }
                else
                {
                    (more ??= new System.Text.StringBuilder(first)).Append(reader.Value);
                }
            }
        }

        return CellEscape.Unescape(more?.ToString() ?? first ?? "");
    }

    private static UnreadablePartException Lost(string part) => new(new Refusal("spreadsheet.damaged", part));

    private static string? PartOf(IReadOnlyList<(string Id, string Type, string Part)> relations, string type) =>
        relations.FirstOrDefault(relation => relation.Type.EndsWith(type, StringComparison.Ordinal)).Part;

    /// <summary>The relations of a part to others inside the archive; those that lead outside are never followed.</summary>
    private List<(string Id, string Type, string Part)> Relations(string part)
    {
        var relations = new List<(string Id, string Type, string Part)>();
        var folder = part[..(part.LastIndexOf('/') + 1)];
        using var reader = archive.Open($"{folder}_rels/{part[folder.Length..]}.rels");
        while (reader?.Read() == true)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && reader.GetAttribute("TargetMode") != "External")
            {
                relations.Add((reader.GetAttribute("Id") ?? "", reader.GetAttribute("Type") ?? "", Resolve(folder, reader.GetAttribute("Target") ?? "")));
            }
        }

        return relations;
    }

    private static string Resolve(string folder, string target)
    {
        var path = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && path.Count > 0)
            {
                path.RemoveAt(path.Count - 1);
            }
            else if (step is not ("." or ".."))
            {
                path.Add(step);
            }
        }

        return string.Join('/', path);
    }

    private List<(string Name, bool Hidden, string Part)> ReadSheets(string main, List<(string Id, string Type, string Part)> related)
    {
        using var reader = archive.Open(main) ?? throw new UnreadablePartException(new Refusal("spreadsheet.not-a-workbook"));
        var sheets = new List<(string Name, bool Hidden, string Part)>();
        var byId = related.DistinctBy(relation => relation.Id).ToDictionary(relation => relation.Id, StringComparer.Ordinal);
        var isWorkbook = false;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "workbook" when reader.Depth == 0:
                    isWorkbook = true;
                    break;
                case "workbookPr":
                    From1904 = IsTrue(reader.GetAttribute("date1904"));
                    break;
                case "sheet" when reader.Depth == 2:
                    if (sheets.Count > limits.MaxEntries)
                    {
                        throw new UnreadablePartException(new Refusal("spreadsheet.too-many-entries", limits.MaxEntries));
                    }

                    if (byId.TryGetValue(Attribute(reader, "id") ?? "", out var relation) && relation.Type.EndsWith("/worksheet", StringComparison.Ordinal))
                    {
                        // A sheet that is announced and not there is lost; to go on would be to take its rows for untouched.
                        sheets.Add(!archive.Has(relation.Part) ? throw Lost(relation.Part) : (CellEscape.Unescape(reader.GetAttribute("name") ?? ""), (reader.GetAttribute("state") ?? "visible") != "visible", relation.Part));
                    }

                    break;
            }
        }

        return !isWorkbook ? throw new UnreadablePartException(new Refusal("spreadsheet.not-a-workbook"))
            : sheets.Count == 0 ? throw new UnreadablePartException(new Refusal("spreadsheet.no-sheet"))
            : sheets;
    }

    /// <summary>The value of a qualified attribute; the sheet's own number has no prefix and another name.</summary>
    private static string? Attribute(XmlReader reader, string localName)
    {
        string? found = null;
        while (reader.MoveToNextAttribute())
        {
            found = reader.LocalName == localName && reader.NamespaceURI.Length > 0 ? reader.Value : found;
        }

        reader.MoveToElement();
        return found;
    }

    /// <summary>XML's two ways of saying yes.</summary>
    public static bool IsTrue(string? value) => value is "1" or "true";

    private List<string> ReadTexts(string part)
    {
        var texts = new List<string>();
        using var reader = archive.Open(part);
        while (reader?.Read() == true)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                texts.Add(RichText(reader));
                if (texts.Count > limits.MaxCells)
                {
                    throw new UnreadablePartException(new Refusal("spreadsheet.too-many-cells", limits.MaxCells));
                }
            }
        }

        return texts;
    }

    private List<NumberMeaning> ReadMeanings(string part)
    {
        var own = new Dictionary<int, NumberMeaning>();
        var meanings = new List<NumberMeaning>();
        using var reader = archive.Open(part);
        var inCellFormats = false;
        while (reader?.Read() == true)
        {
            if (reader.LocalName == "cellXfs")
            {
                inCellFormats = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "numFmt" } && Number(reader, "numFmtId") is { } id)
            {
                own[id] = NumberFormat.Of(reader.GetAttribute("formatCode") ?? "");
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "xf" } && inCellFormats)
            {
                var format = Number(reader, "numFmtId") ?? 0;
                meanings.Add(own.TryGetValue(format, out var meaning) ? meaning : NumberFormat.BuiltIn(format));
            }
        }

        return meanings;
    }

    private static int? Number(XmlReader reader, string attribute) =>
        int.TryParse(reader.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
