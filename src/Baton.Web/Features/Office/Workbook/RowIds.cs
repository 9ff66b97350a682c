namespace Baton.Web.Features.Office.Workbook;

/// <summary>Version 7 ids for new rows that sort in the order they were asked for, even within one millisecond.</summary>
internal sealed class RowIds(DateTimeOffset now)
{
    private const int PerMillisecond = 0x1000;
    private int given;

    /// <summary>The next id.</summary>
    public Guid Next()
    {
        var at = given++;
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(now.AddMilliseconds(at / PerMillisecond)).TryWriteBytes(bytes, bigEndian: true, out _);
        bytes[6] = (byte)(0x70 | ((at % PerMillisecond) >> 8));
        bytes[7] = (byte)(at % PerMillisecond);
        return new Guid(bytes, bigEndian: true);
    }
}
