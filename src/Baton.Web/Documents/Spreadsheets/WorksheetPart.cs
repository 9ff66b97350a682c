using System.Globalization;
using System.Xml;

namespace Baton.Web.Documents.Spreadsheets;

/// <summary>One worksheet part: title, headings, note row, content, lists to choose from, and how it is printed.</summary>
internal sealed class WorksheetPart(SheetContent content, TextTable texts, ChoiceLists lists)
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Empty rows below the content that offer the lists too.</summary>
    private const int RoomToGrow = 2_000;

    /// <summary>What is written.</summary>
    public SheetContent Content { get; } = content;

    /// <summary>The physical number of the heading row, from 1.</summary>
    public int HeadingRow { get; } = content.Title is null ? 1 : 2;

    /// <summary>The area of the filter; it begins at the note row where there is one, so that sorting leaves the notes in place.</summary>
    public string? FilterArea => Content.Columns.Count == 0 ? null : $"A{FirstRow - 1}:{SpreadsheetWriter.Letters(Content.Columns.Count - 1)}{Math.Max(FirstRow, LastRow)}";

    private bool HasNotes => Content.Columns.Any(column => column.Note is not null);

    private int FirstRow => HeadingRow + (HasNotes ? 2 : 1);

    private int LastRow => FirstRow + Content.Rows.Count - 1;

    /// <summary>The whole part with headings.</summary>
    public void Write(XmlWriter writer)
    {
        writer.WriteStartElement("worksheet", Main);
        Element(writer, "sheetPr", () => Element(writer, "pageSetUpPr", ("fitToPage", "1")));
        WriteView(writer);
        Element(writer, "sheetFormatPr", ("defaultRowHeight", "16.5"));
        WriteColumns(writer);
        writer.WriteStartElement("sheetData", Main);
        WriteHead(writer);
        WriteRows(writer, FirstRow);
        writer.WriteEndElement();
        if (FilterArea is { } area)
        {
            Element(writer, "autoFilter", ("ref", area));
        }

        WriteChoices(writer);
        Element(writer, "pageMargins", ("left", "0.4"), ("right", "0.4"), ("top", "0.5"), ("bottom", "0.6"), ("header", "0.3"), ("footer", "0.3"));
        Element(writer, "pageSetup", ("paperSize", "9"), ("orientation", "landscape"), ("fitToWidth", "1"), ("fitToHeight", "0"));
        Element(writer, "headerFooter", () => Leaf(writer, "oddFooter", "&L&A&R&P / &N"));
        writer.WriteEndElement();
    }

    /// <summary>The rows alone.</summary>
    public void WriteBare(XmlWriter writer)
    {
        writer.WriteStartElement("worksheet", Main);
        writer.WriteStartElement("sheetData", Main);
        WriteRows(writer, 1);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private void WriteView(XmlWriter writer) => Element(writer, "sheetViews", () =>
    {
        writer.WriteStartElement("sheetView", Main);
        writer.WriteAttributeString("workbookViewId", "0");
        var columns = Math.Clamp(Content.FrozenColumns, 0, Content.Columns.Count);
        writer.WriteStartElement("pane", Main);
        if (columns > 0)
        {
            writer.WriteAttributeString("xSplit", columns.ToString(CultureInfo.InvariantCulture));
        }

        writer.WriteAttributeString("ySplit", (FirstRow - 1).ToString(CultureInfo.InvariantCulture));
        writer.WriteAttributeString("topLeftCell", SpreadsheetWriter.Letters(columns) + FirstRow.ToString(CultureInfo.InvariantCulture));
        writer.WriteAttributeString("activePane", columns > 0 ? "bottomRight" : "bottomLeft");
        writer.WriteAttributeString("state", "frozen");
        writer.WriteEndElement();
        writer.WriteEndElement();
    });

    private void WriteColumns(XmlWriter writer)
    {
        if (Content.Columns.Count == 0)
        {
            return;
        }

        Element(writer, "cols", () =>
        {
            foreach (var (index, column) in Content.Columns.Index())
            {
                var number = (index + 1).ToString(CultureInfo.InvariantCulture);
                writer.WriteStartElement("col", Main);
                writer.WriteAttributeString("min", number);
                writer.WriteAttributeString("max", number);
                writer.WriteAttributeString("width", Math.Clamp(column.Width, 1, 255).ToString(CultureInfo.InvariantCulture));
                writer.WriteAttributeString("style", Style(column).ToString(CultureInfo.InvariantCulture));
                if (column.Hidden)
                {
                    writer.WriteAttributeString("hidden", "1");
                }

                writer.WriteAttributeString("customWidth", "1");
                writer.WriteEndElement();
            }
        });
    }

    private void WriteHead(XmlWriter writer)
    {
        if (Content.Title is { } title)
        {
            // The title stands in the first column in sight, since a text in a hidden column is not seen.
            var first = Math.Max(0, Content.Columns.Index().Where(column => !column.Item.Hidden).Select(column => column.Index).FirstOrDefault());
            StartRow(writer, 1);
            WriteText(writer, 1, first, SpreadsheetStyles.Title, title);
            writer.WriteEndElement();
        }

        StartRow(writer, HeadingRow, Height(column => column.Heading));
        foreach (var (index, column) in Content.Columns.Index())
        {
            WriteText(writer, HeadingRow, index, SpreadsheetStyles.Heading, column.Heading);
        }

        writer.WriteEndElement();
        if (!HasNotes)
        {
            return;
        }

        StartRow(writer, HeadingRow + 1, Height(column => column.Note, 1.2));
        var mark = Content.Columns.Index().Where(column => column.Item.Hidden).Select(column => column.Index).DefaultIfEmpty(-1).First();
        foreach (var (index, column) in Content.Columns.Index())
        {
            WriteText(writer, HeadingRow + 1, index, SpreadsheetStyles.Note, index == mark ? SpreadsheetWriter.NoteMark : column.Note ?? "");
        }

        writer.WriteEndElement();
    }

    private void WriteRows(XmlWriter writer, int firstRow)
    {
        foreach (var (index, row) in Content.Rows.Index())
        {
            StartRow(writer, firstRow + index, RowHeight.Of(row.Zip(Content.Columns).Where(cell => !cell.Second.Hidden).Select(cell => (cell.First ?? "", cell.Second.Width))));
            for (var column = 0; column < Math.Min(row.Count, Content.Columns.Count); column++)
            {
                if (row[column] is { Length: > 0 } text)
                {
                    WriteCell(writer, firstRow + index, column, text);
                }
            }

            writer.WriteEndElement();
        }
    }

    private void WriteCell(XmlWriter writer, int row, int column, string text)
    {
        if (Content.Columns[column].IsText || !IsPlainNumber(text))
        {
            WriteText(writer, row, column, SpreadsheetStyles.Text, text);
            return;
        }

        StartCell(writer, row, column, SpreadsheetStyles.Number);
        Leaf(writer, "v", text);
        writer.WriteEndElement();
    }

    /// <summary>True for what comes back letter for letter when it is stored as a number.</summary>
    private static bool IsPlainNumber(string text) =>
        text.Length <= 15 && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && CellNumber.Text(text, NumberMeaning.Number, false) == text && number.ToString(CultureInfo.InvariantCulture) == text;

    private void WriteText(XmlWriter writer, int row, int column, int style, string text)
    {
        StartCell(writer, row, column, style);
        if (text.Length > 0)
        {
            writer.WriteAttributeString("t", "s");
            Leaf(writer, "v", texts.IndexOf(text).ToString(CultureInfo.InvariantCulture));
        }

        writer.WriteEndElement();
    }

    private void WriteChoices(XmlWriter writer)
    {
        var offered = Content.Columns.Index().Where(column => column.Item.Choices is { Count: > 0 }).ToList();
        if (offered.Count == 0)
        {
            return;
        }

        writer.WriteStartElement("dataValidations", Main);
        writer.WriteAttributeString("count", offered.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var (index, column) in offered)
        {
            var letters = SpreadsheetWriter.Letters(index);
            writer.WriteStartElement("dataValidation", Main);
            writer.WriteAttributeString("type", "list");
            writer.WriteAttributeString("allowBlank", "1");
            if (column.OnlyChoices)
            {
                writer.WriteAttributeString("showErrorMessage", "1");
            }

            writer.WriteAttributeString("sqref", $"{letters}{FirstRow}:{letters}{Math.Max(FirstRow, LastRow) + RoomToGrow}");
            Leaf(writer, "formula1", lists.Formula(column.Choices!));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static int Style(ColumnContent column) => column.IsText ? SpreadsheetStyles.Text : SpreadsheetStyles.Number;

    // Notes are set smaller: more letters go into the width of a column.
    private double? Height(Func<ColumnContent, string?> text, double room = 1) =>
        RowHeight.Of(Content.Columns.Where(column => !column.Hidden).Select(column => (text(column) ?? "", column.Width * room)));

    private static void StartRow(XmlWriter writer, int number, double? height = null)
    {
        writer.WriteStartElement("row", Main);
        writer.WriteAttributeString("r", number.ToString(CultureInfo.InvariantCulture));
        if (height is { } points)
        {
            writer.WriteAttributeString("ht", points.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void StartCell(XmlWriter writer, int row, int column, int style)
    {
        writer.WriteStartElement("c", Main);
        writer.WriteAttributeString("r", SpreadsheetWriter.Letters(column) + row.ToString(CultureInfo.InvariantCulture));
        writer.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
    }

    private static void Element(XmlWriter writer, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        writer.WriteStartElement(name, Main);
        foreach (var (attribute, value) in attributes)
        {
            writer.WriteAttributeString(attribute, value);
        }

        writer.WriteEndElement();
    }

    private static void Element(XmlWriter writer, string name, Action children)
    {
        writer.WriteStartElement(name, Main);
        children();
        writer.WriteEndElement();
    }

    private static void Leaf(XmlWriter writer, string name, string text)
    {
        writer.WriteStartElement(name, Main);
        writer.WriteString(text);
        writer.WriteEndElement();
    }
}
