using System.Text.Json;

namespace Baton.Web.Storage.Backups;

/// <summary>What a backup holds, written after all else.</summary>
/// <param name="Format">Always <see cref="FormatName"/>.</param>
/// <param name="Version">Version of the format, from 1; a later one is refused.</param>
/// <param name="Schema">Name of the last migration of the database it was taken from.</param>
/// <param name="Product">Version of the program that took it.</param>
/// <param name="TakenAt">When, UTC.</param>
/// <param name="Tables">The tables, in the order they are brought in.</param>
/// <param name="Files">The stored files.</param>
public sealed record BackupManifest(
    string Format, int Version, string Schema, string Product, DateTime TakenAt, IReadOnlyList<BackupTable> Tables, IReadOnlyList<BackupEntry> Files)
{
    /// <summary>Says that the ZIP is one of ours.</summary>
    public const string FormatName = "baton-backup";

    /// <summary>The version this program writes, and the latest it reads.</summary>
    public const int PresentVersion = 1;

    /// <summary>Name of its entry.</summary>
    public const string EntryName = "manifest.json";

    /// <summary>Name of the entry that holds the SHA-256 of the manifest in lower-case hex: reading a ZIP notices no flipped bit by itself.</summary>
    public const string HashName = "manifest.sha256";

    /// <summary>How it is written.</summary>
    public static JsonSerializerOptions Json { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };
}

/// <summary>One table: its entry is <c>tables/NAME.jsonl</c>, a row a line.</summary>
/// <param name="Name">The table's name.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Sha256">Of the entry's bytes, lower-case hex.</param>
public sealed record BackupTable(string Name, long Rows, string Sha256)
{
    /// <summary>Name of its entry.</summary>
    public string EntryName() => $"tables/{Name}.jsonl";
}

/// <summary>One stored file: its entry is <c>files/PATH</c>.</summary>
/// <param name="Path">Path below the folder of files, with slashes.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Of its bytes, lower-case hex.</param>
public sealed record BackupEntry(string Path, long Bytes, string Sha256)
{
    /// <summary>Name of its entry.</summary>
    public string EntryName() => $"files/{Path}";
}
