namespace Baton.Domain.Publicity;

/// <summary>Where a signature stands.</summary>
public enum SignOffStanding
{
    /// <summary>Not signed yet.</summary>
    Awaited,

    /// <summary>Signed, and the text is still that one.</summary>
    Signed,

    /// <summary>Signed a text that was changed afterwards: it must be signed again.</summary>
    SignedEarlierText,
}

/// <summary>One signature and where it stands.</summary>
public sealed record SignOffLine(ReportSignOff SignOff, SignOffStanding Standing);

/// <summary>The row of those who sign a report, one after the other; a changed text asks for all signatures anew.</summary>
/// <param name="signOffs">Those who sign.</param>
/// <param name="textHash">The fingerprint of today's text, see <see cref="ReportFingerprint"/>.</param>
public sealed class SignOffChain(IEnumerable<ReportSignOff> signOffs, string textHash)
{
    /// <summary>The signatures in their order.</summary>
    public IReadOnlyList<SignOffLine> Lines { get; } =
    [
        .. signOffs.OrderBy(s => s.Details.Order).ThenBy(s => s.Id.Value).Select(s => new SignOffLine(
            s, s.Details.SignedAt is null ? SignOffStanding.Awaited : s.Details.TextHash == textHash ? SignOffStanding.Signed : SignOffStanding.SignedEarlierText)),
    ];

    /// <summary>Whose turn it is to sign; null = all have signed today's text, or nobody is to sign.</summary>
    public ReportSignOff? Next => Lines.FirstOrDefault(l => l.Standing != SignOffStanding.Signed)?.SignOff;

    /// <summary>True when somebody is to sign and all have signed today's text.</summary>
    public bool IsComplete => Lines.Count > 0 && Next is null;

    /// <summary>Signs today's text; refused out of turn and twice.</summary>
    public Outcome<ReportSignOffDetails> Sign(ReportSignOffId signOff, string note, DateTime now)
    {
        if (Lines.FirstOrDefault(l => l.SignOff.Id == signOff) is not { } line)
        {
            return new Refusal("publicity.sign-off-gone");
        }

        if (line.Standing == SignOffStanding.Signed)
        {
            return new Refusal("publicity.signed-already");
        }

        if (Next != line.SignOff)
        {
            return new Refusal("publicity.sign-off-out-of-turn", Next!.Details.Order);
        }

        var details = line.SignOff.Details with
        {
            SignedAt = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc),
            TextHash = textHash,
            Note = note,
        };
        return details.Check() is { } refusal ? refusal : details;
    }

    /// <summary>Takes a signature back, as long as nobody signed after it.</summary>
    public Outcome<ReportSignOffDetails> TakeBack(ReportSignOffId signOff)
    {
        var line = Lines.FirstOrDefault(l => l.SignOff.Id == signOff);
        if (line is null || line.Standing == SignOffStanding.Awaited)
        {
            return new Refusal("publicity.sign-off-gone");
        }

        return Lines.Any(l => l.SignOff.Details.Order > line.SignOff.Details.Order && l.Standing == SignOffStanding.Signed)
            ? new Refusal("publicity.signed-after")
            : line.SignOff.Details with { SignedAt = null, TextHash = "" };
    }
}
