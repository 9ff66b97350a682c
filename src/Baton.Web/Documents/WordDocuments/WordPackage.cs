using System.IO.Compression;
using System.Text;

namespace Baton.Web.Documents.WordDocuments;

/// <summary>
/// The parts of a DOCX in a ZIP written by ourselves: order, names, relationship ids and times are fixed,
/// which the library's own package does not promise, so the same document is the same bytes.
/// </summary>
internal sealed class WordPackage
{
    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly DateTimeOffset FixedTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<(string Name, ReadOnlyMemory<byte> Bytes)> parts = [];
    private readonly StringBuilder types = new();

    /// <summary>Adds a part under its full name without the leading slash.</summary>
    public void Add(string name, string contentType, ReadOnlyMemory<byte> bytes)
    {
        types.Append($"""<Override PartName="/{name}" ContentType="{contentType}"/>""");
        parts.Add((name, bytes));
    }

    /// <summary>Adds an XML part.</summary>
    public void Add(string name, string contentType, string xml) => Add(name, contentType, Xml(xml));

    /// <summary>Adds the relationships of a part, or of the package for an empty name.</summary>
    public void Relate(string name, IEnumerable<(string Id, string Type, string Target)> relationships)
    {
        var slash = name.LastIndexOf('/') + 1;
        var xml = string.Concat(relationships.Select(to => $"""<Relationship Id="{to.Id}" Type="{to.Type}" Target="{to.Target}"/>"""));
        parts.Add(($"{name[..slash]}_rels/{name[slash..]}.rels", Xml($"""<Relationships xmlns="{Relationships}">{xml}</Relationships>""")));
    }

    public byte[] ToBytes()
    {
        var contentTypes = $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{types}</Types>
            """;
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts.Prepend(("[Content_Types].xml", Xml(contentTypes))))
            {
                var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = FixedTime;
                using var content = entry.Open();
                content.Write(bytes.Span);
            }
        }

        return stream.ToArray();
    }

    private static ReadOnlyMemory<byte> Xml(string xml) => Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n" + xml);
}
