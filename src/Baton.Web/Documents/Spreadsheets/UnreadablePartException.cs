using Baton.Domain;

namespace Baton.Web.Documents.Spreadsheets;

/// <summary>Carries a refusal out of a stream that another library is reading; never leaves this room.</summary>
internal sealed class UnreadablePartException(Refusal refusal) : Exception(refusal.Code)
{
    /// <summary>Why the file is not read.</summary>
    public Refusal Refusal { get; } = refusal;
}
