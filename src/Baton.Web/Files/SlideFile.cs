using System.Buffers.Binary;
using System.Text;
using Baton.Domain;

namespace Baton.Web.Files;

/// <summary>The kinds of file that the slides of a talk may come in; a closed list.</summary>
public enum SlideKind
{
    /// <summary>Portable document.</summary>
    Pdf,

    /// <summary>PowerPoint since 2007.</summary>
    Pptx,

    /// <summary>PowerPoint before 2007.</summary>
    Ppt,

    /// <summary>Word since 2007: the text of a speech.</summary>
    Docx,

    /// <summary>OpenDocument presentation.</summary>
    Odp,
}

/// <summary>
/// Tells what a file of slides is by its bytes, without unpacking or running anything of it. Only a whole file that is of one kind of the
/// list, and called so, passes: nothing that is two things at once, nothing with macros, nothing that would unpack to hundreds of megabytes.
/// </summary>
public static class SlideFile
{
    /// <summary>Largest file in bytes, inclusive.</summary>
    public const int LargestFile = 50 << 20;

    /// <summary>Most bytes that an archive may say it unpacks to, inclusive.</summary>
    public const long LargestUnpacked = 1L << 30;

    // Where the mark that ends a document, or the directory that ends an archive, is looked for.
    private const int Tail = 2048;

    private static readonly Dictionary<SlideKind, string> Types = new()
    {
        [SlideKind.Pdf] = "application/pdf",
        [SlideKind.Pptx] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        [SlideKind.Ppt] = "application/vnd.ms-powerpoint",
        [SlideKind.Docx] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [SlideKind.Odp] = "application/vnd.oasis.opendocument.presentation",
    };

    /// <summary>The endings of the list, for the field that chooses a file: ".pdf,.pptx,…".</summary>
    public static string Endings { get; } = string.Join(',', Types.Keys.Select(Ending));

    /// <summary>What the ending of a name stands for; anything that is not of the list is only bytes.</summary>
    public static string ContentType(string name) => KindOf(name) is { } kind ? Types[kind] : "application/octet-stream";

    /// <summary>The kind of a file, or why it is not taken.</summary>
    /// <param name="file">What it holds; a stream one can go back in.</param>
    /// <param name="name">What it is called.</param>
    /// <returns>
    /// <c>slides.too-large</c> (limit in MB), <c>slides.unknown-kind</c>, <c>slides.other-kind</c> (name, what it is),
    /// <c>slides.damaged</c>, <c>slides.macros</c>, <c>slides.unpacks-too-far</c> (limit in MB).
    /// </returns>
    public static Outcome<SlideKind> Read(Stream file, string name)
    {
        if (file.Length > LargestFile)
        {
            return new Refusal("slides.too-large", LargestFile >> 20);
        }

        Span<byte> start = stackalloc byte[8];
        file.Position = 0;
        var begins = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        var found = begins.StartsWith("%PDF-"u8) ? Pdf(file)
            : begins.StartsWith("PK\u0003\u0004"u8) ? Archive(file)
            : begins.SequenceEqual<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) && HoldsPowerPoint(file) ? SlideKind.Ppt
            : new Refusal("slides.unknown-kind");
        return found.IsRefused || found.Value == KindOf(name) ? found
            : KindOf(name) is null ? new Refusal("slides.unknown-kind")
            : new Refusal("slides.other-kind", Path.GetExtension(name).ToLowerInvariant(), Ending(found.Value));
    }

    private static SlideKind? KindOf(string name)
    {
        var ending = Path.GetExtension(name);
        return Types.Keys.Where(k => ending.Equals(Ending(k), StringComparison.OrdinalIgnoreCase)).Select(k => (SlideKind?)k).FirstOrDefault();
    }

    private static string Ending(SlideKind kind) => "." + kind.ToString().ToLowerInvariant();

    private static Outcome<SlideKind> Pdf(Stream file)
    {
        var tail = new byte[(int)Math.Min(Tail, file.Length)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        return tail.AsSpan().IndexOf("%%EOF"u8) < 0 || EndsAsArchive(tail) ? new Refusal("slides.damaged") : SlideKind.Pdf;
    }

    /// <summary>An archive is found by its end: a document that ends as one is two things at once.</summary>
    private static bool EndsAsArchive(ReadOnlySpan<byte> tail)
    {
        for (var at = tail.LastIndexOf("PK\u0005\u0006"u8); at >= 0; at = tail[..at].LastIndexOf("PK\u0005\u0006"u8))
        {
            if (at + 22 <= tail.Length && at + 22 + BinaryPrimitives.ReadUInt16LittleEndian(tail[(at + 20)..]) == tail.Length)
            {
                return true;
            }
        }

        return false;
    }

    private static Outcome<SlideKind> Archive(Stream file)
    {
        if (ArchiveList.Read(file) is not { } list)
        {
            return new Refusal("slides.damaged");
        }

        if (list.Entries.Sum(e => e.Unpacked) > LargestUnpacked)
        {
            return new Refusal("slides.unpacks-too-far", LargestUnpacked >> 20);
        }

        if (list.Entries.Any(e => e.Name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || e.Name.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase)))
        {
            return new Refusal("slides.macros");
        }

        var office = list.Has("[Content_Types].xml");
        return (office && list.Has("ppt/presentation.xml"), office && list.Has("word/document.xml"), list.SaysOfItself(Types[SlideKind.Odp])) switch
        {
            (true, false, false) => SlideKind.Pptx,
            (false, true, false) => SlideKind.Docx,
            (false, false, true) => SlideKind.Odp,
            _ => new Refusal("slides.unknown-kind"),
        };
    }

    /// <summary>The directory of an old Office file names its parts in entries of 128 bytes.</summary>
    private static bool HoldsPowerPoint(Stream file)
    {
        const int entry = 128;
        const string part = "PowerPoint Document";
        byte[] sought = [.. Encoding.Unicode.GetBytes(part), 0, 0];
        var buffer = new byte[512 * entry];
        file.Position = 0;
        for (int read; (read = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)) >= entry;)
        {
            for (var at = 0; at + entry <= read; at += entry)
            {
                if (buffer.AsSpan(at, sought.Length).SequenceEqual(sought) && buffer[at + 64] == sought.Length)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
