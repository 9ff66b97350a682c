using System.IO.Compression;
using System.Text;
using Baton.Web.Files;

namespace Baton.Web.Tests.Files;

public sealed class SlideFileTests
{
    private const string Odp = "application/vnd.oasis.opendocument.presentation";

    public static TheoryData<string, string> Refused() => new()
    {
        { "page.html", "slides.unknown-kind" },
        { "page.pdf", "slides.unknown-kind" },
        { "talk.exe", "slides.unknown-kind" },
        { "talk.pdf.exe", "slides.unknown-kind" },
        { "deck.pdf", "slides.other-kind" },
        { "talk.pptx", "slides.other-kind" },
        { "cut.pdf", "slides.damaged" },
        { "both.pdf", "slides.damaged" },
        { "cut.pptx", "slides.damaged" },
        { "led.pptx", "slides.unknown-kind" },
        { "commented.pptx", "slides.damaged" },
        { "out.pptx", "slides.damaged" },
        { "twice.pptx", "slides.damaged" },
        { "macro.pptx", "slides.macros" },
        { "bomb.pptx", "slides.unpacks-too-far" },
        { "plain.pptx", "slides.unknown-kind" },
        { "word.ppt", "slides.unknown-kind" },
        { "packed.odp", "slides.unknown-kind" },
    };

    [Theory]
    [InlineData("talk.pdf", SlideKind.Pdf)]
    [InlineData("TALK.PDF", SlideKind.Pdf)]
    [InlineData("deck.pptx", SlideKind.Pptx)]
    [InlineData("speech.docx", SlideKind.Docx)]
    [InlineData("deck.odp", SlideKind.Odp)]
    [InlineData("old.ppt", SlideKind.Ppt)]
    public void A_file_is_what_its_bytes_say(string name, SlideKind kind)
    {
        using var file = new MemoryStream(Bytes(name.ToLowerInvariant()));
        var outcome = SlideFile.Read(file, name);
        Assert.True(outcome.Refusal is null, outcome.Refusal?.Code);
        Assert.Equal(kind, outcome.Value);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_not_of_the_list_or_not_whole_is_refused(string name, string code)
    {
        using var file = new MemoryStream(Bytes(name));
        Assert.Equal(code, SlideFile.Read(file, name).Refusal?.Code);
    }

    [Fact]
    public void Any_cut_of_a_good_file_is_refused_and_none_throws()
    {
        foreach (var name in new[] { "talk.pdf", "deck.pptx", "deck.odp", "old.ppt" })
        {
            var whole = Bytes(name);
            for (var length = 0; length < whole.Length; length += Math.Max(1, whole.Length / 97))
            {
                using var cut = new MemoryStream(whole[..length]);
                var outcome = SlideFile.Read(cut, name);

                // An old file is known by its directory, a document by its last mark; what comes after them is only white space or more of the same.
                Assert.True(outcome.IsRefused || name == "old.ppt" || whole.AsSpan(0, length).IndexOf("%%EOF"u8) > 0, $"{name} cut at {length}");
            }
        }
    }

    [Fact]
    public void A_file_over_the_limit_is_not_looked_into()
    {
        using var file = new HugeStream();
        Assert.Equal("slides.too-large", SlideFile.Read(file, "talk.pdf").Refusal?.Code);
    }

    /// <summary>A file of that name, right or wrong in the way its name says.</summary>
    internal static byte[] Bytes(string name) => name switch
    {
        "talk.pdf" or "talk.pptx" or "talk.exe" or "talk.pdf.exe" => Pdf(),
        "cut.pdf" => Pdf()[..40],
        "both.pdf" => [.. Pdf(), .. Archive(("[Content_Types].xml", "<x/>"), ("ppt/presentation.xml", "<x/>"))],
        "page.pdf" or "page.html" => "<!doctype html><script>alert(1)</script>"u8.ToArray(),
        "deck.pptx" or "deck.pdf" => Archive(("[Content_Types].xml", "<x/>"), ("ppt/presentation.xml", "<x/>"), ("ppt/slides/slide1.xml", "<x/>")),
        "cut.pptx" => Archive(("[Content_Types].xml", "<x/>"), ("ppt/presentation.xml", "<x/>"))[..^8],
        "led.pptx" => [.. "GIF89a/*"u8, .. Archive(("[Content_Types].xml", "<x/>"), ("ppt/presentation.xml", "<x/>"))],
        "commented.pptx" => Archive("%PDF-1.7 and more", ("[Content_Types].xml", "<x/>"), ("ppt/presentation.xml", "<x/>")),
        "out.pptx" => Archive(("[Content_Types].xml", "<x/>"), ("ppt/presentation.xml", "<x/>"), ("../../evil", "x")),
        "twice.pptx" => Archive(("[Content_Types].xml", "<x/>"), ("ppt/presentation.xml", "<x/>"), ("PPT/presentation.xml", "x")),
        "macro.pptx" => Archive(("[Content_Types].xml", "<x/>"), ("ppt/presentation.xml", "<x/>"), ("ppt/vbaProject.bin", "x")),
        "bomb.pptx" => Bomb(),
        "plain.pptx" => Archive(("readme.txt", "hello")),
        "speech.docx" => Archive(("[Content_Types].xml", "<x/>"), ("word/document.xml", "<x/>")),
        "deck.odp" => OpenDocument(CompressionLevel.NoCompression),
        "packed.odp" => OpenDocument(CompressionLevel.Optimal),
        "old.ppt" => Compound("PowerPoint Document"),
        "word.ppt" => Compound("WordDocument"),
        _ => throw new ArgumentException(name),
    };

    private static byte[] Pdf() => Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n");

    private static byte[] Archive(params (string Name, string Text)[] entries) => Archive("", entries);

    private static byte[] Archive(string comment, params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true) { Comment = comment })
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    private static byte[] OpenDocument(CompressionLevel level)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var writer = new StreamWriter(zip.CreateEntry("mimetype", level).Open()))
            {
                writer.Write(Odp);
            }

            using var content = new StreamWriter(zip.CreateEntry("content.xml").Open());
            content.Write("<x/>");
        }

        return stream.ToArray();
    }

    // An entry that says it unpacks to two gigabytes: the sizes in the list are written over.
    private static byte[] Bomb()
    {
        var bytes = Archive(("[Content_Types].xml", "<x/>"), ("ppt/presentation.xml", "<x/>"));
        var list = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(bytes.AsSpan(list + 24), 0x7FFFFFFFu);
        return bytes;
    }

    private static byte[] Compound(string part)
    {
        var bytes = new byte[4096];
        byte[] signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(bytes, 0);
        Encoding.Unicode.GetBytes(part).CopyTo(bytes, 1024);
        bytes[1024 + 64] = (byte)((part.Length + 1) * 2);
        return bytes;
    }

    private sealed class HugeStream : MemoryStream
    {
        public override long Length => SlideFile.LargestFile + 1L;

        public override int Read(Span<byte> buffer) => throw new InvalidOperationException("read");
    }
}
