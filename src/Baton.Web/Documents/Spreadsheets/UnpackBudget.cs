using Baton.Domain;

namespace Baton.Web.Documents.Spreadsheets;

/// <summary>Counts what really unpacks, over all parts of one archive; headers are not believed.</summary>
internal sealed class UnpackBudget(SpreadsheetLimits limits)
{
    private long unpacked;

    /// <summary>Takes note of bytes just unpacked from a part.</summary>
    /// <exception cref="UnreadablePartException">The archive or the part has become too large.</exception>
    public void Spend(int bytes, long partUnpacked, long partPacked)
    {
        unpacked += bytes;
        if (unpacked > limits.MaxUnpackedBytes || (partUnpacked > limits.RatioFreeBytes && partUnpacked / Math.Max(1, partPacked) > limits.MaxRatio))
        {
            throw new UnreadablePartException(new Refusal("spreadsheet.unpacks-too-large", limits.MaxUnpackedBytes / (1024 * 1024)));
        }
    }
}
