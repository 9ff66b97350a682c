using System.IO.Compression;
using System.Text;

namespace Baton.Web.Tests.Documents.Spreadsheets;

/// <summary>A workbook put together by hand from its parts, so that a test can put wrong ones in.</summary>
internal sealed class RawWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, byte[] Bytes)> parts = [];

    /// <summary>One sheet with the given XML inside its root element.</summary>
    public RawWorkbook(string sheet, string styles = "", string texts = "", string workbook = "")
    {
        With("_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        With("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}">{workbook}<sheets><sheet name="One" sheetId="1" r:id="b"/></sheets></workbook>""");
        With("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="b" Type="{Relations}/worksheet" Target="worksheets/first.xml"/><Relationship Id="c" Type="{Relations}/externalLink" Target="http://127.0.0.1:9/never.xlsx" TargetMode="External"/></Relationships>""");
        With("xl/worksheets/first.xml", $"""<worksheet xmlns="{Main}">{sheet}</worksheet>""");
        With("xl/styles.xml", $"""<styleSheet xmlns="{Main}">{styles}</styleSheet>""");
        With("xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{texts}</sst>""");
    }

    /// <summary>Adds or, where the name is there, replaces a part.</summary>
    public RawWorkbook With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Adds or, where the name is there, replaces a part.</summary>
    public RawWorkbook With(string name, byte[] bytes)
    {
        parts.RemoveAll(part => part.Name == name);
        parts.Add((name, bytes));
        return this;
    }

    /// <summary>Takes a part out.</summary>
    public RawWorkbook Without(string name)
    {
        parts.RemoveAll(part => part.Name == name);
        return this;
    }

    /// <summary>Adds a second entry of a name.</summary>
    public RawWorkbook Twice(string name)
    {
        parts.Add((name, [1, 2, 3]));
        return this;
    }

    /// <summary>The file.</summary>
    public byte[] ToBytes()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var stream = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                stream.Write(bytes);
            }
        }

        return file.ToArray();
    }
}
