using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Baton.Web.Access;

/// <summary>Secrets in cookies and links: 256 random bits, of which only the hash is stored.</summary>
public static class Secret
{
    private const int Bytes = 32;

    /// <summary>A new one, in letters that need no escaping in an address.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is stored of it. A long random secret needs no salt.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>True when the text is of the right form; nothing else is worth looking for.</summary>
    public static bool IsForm(string? text) => text is { Length: 43 } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
