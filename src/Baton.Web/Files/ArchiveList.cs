using System.Buffers.Binary;
using System.Text;

namespace Baton.Web.Files;

/// <summary>One entry of an archive, as the archive's list tells of it.</summary>
/// <param name="Name">Its path within.</param>
/// <param name="Packed">Bytes in the archive.</param>
/// <param name="Unpacked">Bytes it says it unpacks to.</param>
/// <param name="At">Where it begins.</param>
internal sealed record ArchiveEntry(string Name, long Packed, long Unpacked, long At);

/// <summary>
/// The list at the end of a ZIP archive, read without unpacking anything. Only a plain archive has one here: it fills the file from its
/// first byte to its last, its entries do not overlap, none is there twice, encrypted, or leads out of the folder it would be unpacked to.
/// </summary>
internal sealed class ArchiveList
{
    private const int End = 22;
    private const int Head = 46;
    private const int LocalHead = 30;
    private const int MostEntries = 20_000;
    private const int LongestList = 8 << 20;

    // Anything before "mimetype" and its content would be found by those who look for the archive's kind at a fixed place.
    private readonly string firstContent;

    private ArchiveList(IReadOnlyList<ArchiveEntry> entries, string firstContent) => (Entries, this.firstContent) = (entries, firstContent);

    /// <summary>The entries, in the order of the list.</summary>
    public IReadOnlyList<ArchiveEntry> Entries { get; }

    /// <summary>True when there is an entry of exactly that name.</summary>
    public bool Has(string name) => Entries.Any(e => e.Name == name);

    /// <summary>True when the archive begins with an unpacked entry "mimetype" that holds the type, as OpenDocument asks.</summary>
    public bool SaysOfItself(string type) => firstContent == "mimetype" + type;

    /// <summary>Reads the list; null when it is no plain archive.</summary>
    public static ArchiveList? Read(Stream file)
    {
        if (file.Length < End + Head + LocalHead)
        {
            return null;
        }

        var end = Bytes(file, file.Length - End, End);
        var (count, size, at) = (U16(end, 10), (long)U32(end, 12), (long)U32(end, 16));
        if (!end.AsSpan().StartsWith("PK\u0005\u0006"u8) || U32(end, 4) != 0 || U16(end, 8) != count || U16(end, 20) != 0
            || count is 0 or > MostEntries || size > LongestList || at + size != file.Length - End)
        {
            return null;
        }

        var entries = Entered(Bytes(file, at, (int)size), count);
        return entries is not null && IsPlain(entries, at) ? new ArchiveList(entries, FirstContent(file, entries)) : null;
    }

    private static List<ArchiveEntry>? Entered(byte[] list, int count)
    {
        var entries = new List<ArchiveEntry>(count);
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            if (at + Head > list.Length || !list.AsSpan(at).StartsWith("PK\u0001\u0002"u8))
            {
                return null;
            }

            var (nameLength, skipped) = (U16(list, at + 28), U16(list, at + 30) + U16(list, at + 32));
            var encrypted = (U16(list, at + 8) & 1) != 0;
            if (encrypted || nameLength == 0 || at + Head + nameLength + skipped > list.Length)
            {
                return null;
            }

            entries.Add(new ArchiveEntry(Encoding.UTF8.GetString(list, at + Head, nameLength), U32(list, at + 20), U32(list, at + 24), U32(list, at + 42)));
            at += Head + nameLength + skipped;
        }

        return at == list.Length ? entries : null;
    }

    private static bool IsPlain(List<ArchiveEntry> entries, long listAt)
    {
        var free = 0L;
        foreach (var entry in entries.OrderBy(e => e.At))
        {
            if (entry.At < free || (free == 0 && entry.At != 0))
            {
                return false;
            }

            free = entry.At + LocalHead + entry.Packed;
        }

        return free <= listAt
            && entries.TrueForAll(e => !LeadsOut(e.Name))
            && entries.Select(e => e.Name.ToUpperInvariant()).Distinct(StringComparer.Ordinal).Count() == entries.Count;
    }

    private static bool LeadsOut(string name) =>
        name[0] == '/' || (name.Length > 1 && name[1] == ':') || name.Contains('\\', StringComparison.Ordinal) || name.Any(char.IsControl) || name.Split('/').Contains("..");

    /// <summary>Name and content of the first entry where it is short and not packed, else nothing.</summary>
    private static string FirstContent(Stream file, List<ArchiveEntry> entries)
    {
        var head = Bytes(file, 0, LocalHead);
        var first = entries.MinBy(e => e.At)!;
        var (stored, name, extra) = (U16(head, 8) == 0, U16(head, 26), U16(head, 28));
        return stored && extra == 0 && first.Packed is > 0 and < 100 && LocalHead + name + first.Packed <= file.Length
            ? Encoding.ASCII.GetString(Bytes(file, LocalHead, name + (int)first.Packed))
            : "";
    }

    private static byte[] Bytes(Stream file, long at, int length)
    {
        var bytes = new byte[length];
        file.Position = at;
        file.ReadExactly(bytes);
        return bytes;
    }

    private static int U16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    private static uint U32(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));
}
