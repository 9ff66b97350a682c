using System.Globalization;
using System.Xml;

namespace Baton.Web.Documents.Spreadsheets;

/// <summary>Each different text of a workbook once, in the order of first use.</summary>
internal sealed class TextTable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];
    private int uses;

    /// <summary>The index of a text, which is added when it is new.</summary>
    public int IndexOf(string text)
    {
        uses++;
        if (!indexes.TryGetValue(text, out var index))
        {
            indexes[text] = index = texts.Count;
            texts.Add(text);
        }

        return index;
    }

    /// <summary>The whole part.</summary>
    public void Write(XmlWriter writer)
    {
        writer.WriteStartElement("sst", Main);
        writer.WriteAttributeString("count", uses.ToString(CultureInfo.InvariantCulture));
        writer.WriteAttributeString("uniqueCount", texts.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var text in texts)
        {
            writer.WriteStartElement("si", Main);
            writer.WriteStartElement("t", Main);
            if (text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || text.Contains('\n', StringComparison.Ordinal)))
            {
                writer.WriteAttributeString("xml", "space", null, "preserve");
            }

            writer.WriteString(CellEscape.Escape(text));
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }
}
