namespace Baton.Web.Files;

/// <summary>What a picture from outside may measure; every limit is inclusive and checked on the header, before anything is decoded.</summary>
public sealed record PhotoLimits
{
    /// <summary>The limits for a picture from outside.</summary>
    public static PhotoLimits Default { get; } = new();

    /// <summary>Bytes of the file.</summary>
    public int MaxBytes { get; init; } = 25 * 1024 * 1024;

    /// <summary>Width times height.</summary>
    public long MaxPixels { get; init; } = 50_000_000;

    /// <summary>Width, and height.</summary>
    public int MaxSide { get; init; } = 12_000;
}
