using System.IO.Compression;
using System.Text;
using System.Xml;
using Baton.Domain;

namespace Baton.Web.Documents.Spreadsheets;

/// <summary>The ZIP archive of a workbook, inspected whole before any of it is understood.</summary>
internal sealed class WorkbookArchive : IDisposable
{
    private readonly ZipArchive zip;
    private readonly SpreadsheetLimits limits;
    private readonly UnpackBudget reading;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Opens and inspects.</summary>
    /// <exception cref="UnreadablePartException">An entry is unsafe, double, encrypted, too large, damaged or declares a document type.</exception>
    public WorkbookArchive(byte[] file, SpreadsheetLimits limits)
    {
        this.limits = limits;
        reading = new UnpackBudget(limits);
        zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        Collect();
        var budget = new UnpackBudget(limits);
        foreach (var entry in parts.Values)
        {
            Inspect(entry, budget);
        }
    }

    /// <summary>True when the archive holds the part; names compare without case, as the format asks.</summary>
    public bool Has(string part) => parts.ContainsKey(part);

    /// <summary>A reader on a part that neither resolves nor expands anything, or null when there is no such part.</summary>
    public XmlReader? Open(string part) => parts.TryGetValue(part, out var entry)
        ? XmlReader.Create(Unpack(entry, reading), Settings())
        : null;

    public void Dispose() => zip.Dispose();

    private void Collect()
    {
        if (zip.Entries.Count > limits.MaxEntries)
        {
            throw new UnreadablePartException(new Refusal("spreadsheet.too-many-entries", limits.MaxEntries));
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            var name = entry.FullName;
            if (IsUnsafe(name))
            {
                throw new UnreadablePartException(new Refusal("spreadsheet.unsafe-entry", Printable(name)));
            }

            if (name.EndsWith('/'))
            {
                continue;
            }

            if (!seen.Add(name.Normalize(NormalizationForm.FormC).ToUpperInvariant().ToLowerInvariant().Normalize(NormalizationForm.FormC)))
            {
                throw new UnreadablePartException(new Refusal("spreadsheet.duplicate-entry", Printable(name)));
            }

            if (entry.IsEncrypted)
            {
                throw new UnreadablePartException(new Refusal("spreadsheet.encrypted"));
            }

            parts[name] = entry;
        }
    }

    private static bool IsUnsafe(string name) =>
        name.Length == 0
        || name[0] == '/'
        || (name.Length > 1 && name[1] == ':')
        || name.Contains('\\', StringComparison.Ordinal)
        || name.Any(char.IsControl)
        || name.Split('/').Contains("..");

    private static string Printable(string name)
    {
        var clean = string.Concat(name.Select(c => char.IsControl(c) ? '\uFFFD' : c));
        return clean.Length <= 100 ? clean : clean[..100] + "…";
    }

    private static void Inspect(ZipArchiveEntry entry, UnpackBudget budget)
    {
        using var stream = Unpack(entry, budget);
        if (IsXml(entry.FullName) && DeclaresDocumentType(stream))
        {
            throw new UnreadablePartException(new Refusal("spreadsheet.document-type", Printable(entry.FullName)));
        }

        stream.CopyTo(Stream.Null);
    }

    private static bool IsXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".vml", StringComparison.OrdinalIgnoreCase);

    /// <summary>A document type can stand only before the first element, so no more than that is parsed here.</summary>
    private static bool DeclaresDocumentType(Stream stream)
    {
        try
        {
            using var reader = XmlReader.Create(stream, Settings());
            reader.MoveToContent();
            return false;
        }
        catch (XmlException fault)
        {
            // A part that is no XML at all is refused when it is needed, and ignored when it is not.
            return fault.Message.Contains("DTD", StringComparison.Ordinal);
        }
    }

    private static PartStream Unpack(ZipArchiveEntry entry, UnpackBudget budget) =>
        new(entry.Open(), Printable(entry.FullName), entry.CompressedLength, entry.Crc32, budget);

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
        CloseInput = false,
    };
}
