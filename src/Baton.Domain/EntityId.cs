using System.Buffers.Binary;

namespace Baton.Domain;

/// <summary>A typed id over a version 7 GUID, so that the id of one thing cannot be passed for another's.</summary>
public interface IEntityId<TSelf>
    where TSelf : struct, IEntityId<TSelf>
{
    /// <summary>The GUID behind the id; never empty in stored data.</summary>
    Guid Value { get; }

    /// <summary>Wraps a GUID read from storage or a file.</summary>
    static abstract TSelf From(Guid value);
}

/// <summary>Makes new ids.</summary>
public static class EntityId
{
    /// <summary>A new version 7 id whose leading 48 bits are <paramref name="now"/> in milliseconds, so that ids sort by creation.</summary>
    public static TId New<TId>(DateTimeOffset now)
        where TId : struct, IEntityId<TId> => TId.From(Guid.CreateVersion7(now));

    /// <summary>What ids of <paramref name="moment"/> and later sort after, and ids of earlier milliseconds before.</summary>
    public static Guid Earliest(DateTimeOffset moment)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        BinaryPrimitives.WriteInt64BigEndian(bytes, moment.ToUnixTimeMilliseconds() << 16);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>A version 7 GUID of <paramref name="now"/>; among those of one millisecond the greater <paramref name="place"/> sorts later.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="place">From 0; 42 bits count.</param>
    public static Guid InOrder(DateTimeOffset now, long place)
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(now).TryWriteBytes(bytes, bigEndian: true, out _);

        // Around the bits of version (four in byte 6) and variant (two in byte 8); the last four bytes stay random, for two processes in one millisecond.
        bytes[6] = (byte)(0x70 | ((place >> 38) & 0x0F));
        bytes[7] = (byte)(place >> 30);
        bytes[8] = (byte)(0x80 | ((place >> 24) & 0x3F));
        bytes[9] = (byte)(place >> 16);
        bytes[10] = (byte)(place >> 8);
        bytes[11] = (byte)place;
        return new Guid(bytes, bigEndian: true);
    }
}
