using System.Xml;
using Baton.Domain;

namespace Baton.Web.Documents.Spreadsheets;

/// <summary>Reads an XLSX workbook from outside: every cell as text. Any byte sequence gives a workbook or a refusal, never an exception.</summary>
public static class SpreadsheetReader
{
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Reads from a stream, no more than the limit and one byte.</summary>
    public static Outcome<Spreadsheet> Read(Stream stream, SpreadsheetLimits limits)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(limits);
        if (stream.CanSeek && stream.Length - stream.Position > limits.MaxFileBytes)
        {
            return TooLarge(limits);
        }

        using var file = new MemoryStream();
        var buffer = new byte[81_920];
        while (file.Length <= limits.MaxFileBytes && stream.Read(buffer) is var read and > 0)
        {
            file.Write(buffer.AsSpan(0, read));
        }

        return Read(file.ToArray(), limits);
    }

    /// <summary>Reads a file that is already in memory.</summary>
    public static Outcome<Spreadsheet> Read(byte[] file, SpreadsheetLimits limits)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(limits);
        if (file.Length > limits.MaxFileBytes)
        {
            return TooLarge(limits);
        }

        if (Foreign(file) is { } foreign)
        {
            return foreign;
        }

        try
        {
            return Parse(file, limits);
        }
        catch (UnreadablePartException unreadable)
        {
            return unreadable.Refusal;
        }
        catch (XmlException)
        {
            return new Refusal("spreadsheet.damaged", "XML");
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            // What the ZIP reader throws at a broken directory differs by where it is broken.
            return new Refusal("spreadsheet.truncated");
        }
    }

    private static Outcome<Spreadsheet> Parse(byte[] file, SpreadsheetLimits limits)
    {
        using var archive = new WorkbookArchive(file, limits);
        var workbook = new WorkbookParts(archive, limits);
        var reading = new WorksheetReading(workbook, limits);
        var sheets = new List<Sheet>();
        foreach (var (name, hidden, part) in workbook.Sheets)
        {
            using var reader = archive.Open(part)!;
            sheets.Add(new Sheet(name, hidden, reading.Rows(reader)));
        }

        return new Spreadsheet(sheets);
    }

    private static Refusal TooLarge(SpreadsheetLimits limits) => new Refusal("spreadsheet.too-large", limits.MaxFileBytes / (1024 * 1024));

    /// <summary>What the first bytes say when they do not begin a ZIP archive.</summary>
    private static Refusal? Foreign(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith("PK\u0003\u0004"u8) || file.StartsWith("PK\u0005\u0006"u8))
        {
            return null;
        }

        if (file.StartsWith(Compound))
        {
            return Names(file, "EncryptedPackage") ? new Refusal("spreadsheet.encrypted")
                : Names(file, "WordDocument") || Names(file, "PowerPoint Document") ? new Refusal("spreadsheet.not-a-workbook")
                : new Refusal("spreadsheet.old-excel");
        }

        return IsBareBinarySheet(file) ? new Refusal("spreadsheet.old-excel") : new Refusal("spreadsheet.not-a-workbook");
    }

    private static bool Names(ReadOnlySpan<byte> file, string stream) => file.IndexOf(System.Text.Encoding.Unicode.GetBytes(stream)) >= 0;

    /// <summary>Excel 2 to 4 wrote no container: the file begins with the record "beginning of file".</summary>
    private static bool IsBareBinarySheet(ReadOnlySpan<byte> file) =>
        file.Length >= 4 && file[0] == 9 && file[1] is 0 or 2 or 4 && file.Length >= 4 && file[2] is 4 or 6 && file[3] == 0;
}
