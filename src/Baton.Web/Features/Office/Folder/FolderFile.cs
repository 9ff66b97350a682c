using System.Security.Cryptography;
using System.Text;

namespace Baton.Web.Features.Office.Folder;

/// <summary>One file of an edition folder.</summary>
/// <param name="Path">Path below the folder, with slashes.</param>
/// <param name="Bytes">What it holds.</param>
public sealed record FolderFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>A text file in UTF-8.</summary>
    public static FolderFile Text(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Its line in a list of hashes, as <c>sha256sum -c</c> reads it.</summary>
    public string HashLine() => $"{Convert.ToHexStringLower(SHA256.HashData(Bytes.Span))}  {Path}\n";
}
