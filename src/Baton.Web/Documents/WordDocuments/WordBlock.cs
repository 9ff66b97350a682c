namespace Baton.Web.Documents.WordDocuments;

/// <summary>What a paragraph is, each with a style of its own that an office may change in one place.</summary>
public enum ParagraphKind
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>The line under the title: date, source.</summary>
    Subtitle,

    /// <summary>Somebody's words, set in.</summary>
    Quote,

    /// <summary>Who wrote and who photographed.</summary>
    Credit,

    /// <summary>Small print: what a reader has to know about the text.</summary>
    Remark,
}

/// <summary>One block of a document.</summary>
public abstract record WordBlock
{
    private WordBlock()
    {
    }

    /// <summary>A heading of level 1 or 2; it stays with what follows.</summary>
    public sealed record Heading(int Level, params IReadOnlyList<WordRun> Runs) : WordBlock;

    /// <summary>A paragraph.</summary>
    public sealed record Paragraph(ParagraphKind Kind, params IReadOnlyList<WordRun> Runs) : WordBlock
    {
        /// <summary>Running text.</summary>
        public Paragraph(params IReadOnlyList<WordRun> runs)
            : this(ParagraphKind.Body, runs)
        {
        }
    }

    /// <summary>
    /// A picture (JPEG, PNG or GIF bytes, its width and height in pixels) as wide as the text at most, never enlarged,
    /// with the words for who cannot see it and a caption that stays on its page; an empty caption leaves it out.
    /// </summary>
    public sealed record Picture(ReadOnlyMemory<byte> Bytes, int Width, int Height, string Alternative, params IReadOnlyList<WordRun> Caption) : WordBlock;

    /// <summary>A table of two columns: what, and its values one below the other. <paramref name="Name"/> says what the table is to who cannot see it.</summary>
    public sealed record Facts(string Name, IReadOnlyList<Fact> Rows) : WordBlock;

    /// <summary>A row of <see cref="Facts"/>; each value is one line of runs.</summary>
    public sealed record Fact(string Label, params IReadOnlyList<IReadOnlyList<WordRun>> Values)
    {
        /// <summary>A row whose values are plain words in the document's language.</summary>
        public static Fact Of(string label, params IEnumerable<string> values) =>
            new(label, [.. values.Select(value => new[] { new WordRun(value) })]);
    }
}
