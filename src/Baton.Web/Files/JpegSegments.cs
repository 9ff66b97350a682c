using System.Buffers.Binary;

namespace Baton.Web.Files;

/// <summary>The marked segments of a JPEG file up to and including its first start of scan; stops where the bytes are no such thing.</summary>
public ref struct JpegSegments
{
    /// <summary>The marker after which the picture itself comes.</summary>
    public const byte StartOfScan = 0xDA;

    private readonly ReadOnlySpan<byte> bytes;
    private int at;

    /// <summary>Stands before the first segment.</summary>
    /// <param name="bytes">The file, with its start marker.</param>
    public JpegSegments(ReadOnlySpan<byte> bytes)
    {
        this.bytes = bytes;
        at = 2;
    }

    /// <summary>The segment read last.</summary>
    public JpegSegment Current { get; private set; }

    /// <summary>Itself, for foreach.</summary>
    public readonly JpegSegments GetEnumerator() => this;

    /// <summary>Reads the next segment; false at the end.</summary>
    public bool MoveNext()
    {
        if (Current.Marker == StartOfScan)
        {
            return false;
        }

        // Any number of FF may stand before a marker.
        while (at + 1 < bytes.Length && bytes[at] == 0xFF && bytes[at + 1] == 0xFF)
        {
            at++;
        }

        if (at + 4 > bytes.Length || bytes[at] != 0xFF)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        if (length < 2 || at + 2 + length > bytes.Length)
        {
            return false;
        }

        Current = new JpegSegment(bytes[at + 1], bytes.Slice(at + 4, length - 2), at + 2 + length);
        at += 2 + length;
        return true;
    }
}

/// <summary>One segment: its marker's second byte, what it holds after the length, and where the next one begins.</summary>
public readonly ref struct JpegSegment(byte marker, ReadOnlySpan<byte> content, int end)
{
    /// <summary>The marker's second byte.</summary>
    public byte Marker { get; } = marker;

    /// <summary>What it holds, without marker and length.</summary>
    public ReadOnlySpan<byte> Content { get; } = content;

    /// <summary>Where it ends in the file, exclusive.</summary>
    public int End { get; } = end;
}
