using System.Security.Cryptography;
using System.Text;

namespace Baton.Samples;

/// <summary>Ids of sample parts: the same name gives the same id for ever, so that samples can be written again without a change.</summary>
internal static class SampleIds
{
    /// <summary>1 March 2024, 00:00 UTC in milliseconds: the moment all sample ids carry.</summary>
    private const long Moment = 1_709_251_200_000;

    /// <summary>A version 7 id whose random bits are the SHA-256 of the name.</summary>
    public static Guid Of(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16).ToArray();
        for (var i = 0; i < 6; i++)
        {
            bytes[i] = (byte)(Moment >> (40 - (8 * i)));
        }

        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true);
    }
}
