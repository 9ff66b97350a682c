using Baton.Domain;

namespace Baton.Web.Documents.Spreadsheets;

/// <summary>One part of the archive while it unpacks: counted against the budget, and its checksum compared at the end.</summary>
internal sealed class PartStream(Stream inner, string name, long packed, uint checksum, UnpackBudget budget) : Stream
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (c, _) => (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1))];

    private uint running = uint.MaxValue;
    private long unpacked;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => unpacked; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        if (read == 0 && buffer.Length > 0 && ~running != checksum)
        {
            throw new UnreadablePartException(new Refusal("spreadsheet.damaged", name));
        }

        foreach (var value in buffer[..read])
        {
            running = Table[(byte)(running ^ value)] ^ (running >> 8);
        }

        unpacked += read;
        budget.Spend(read, unpacked, packed);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
