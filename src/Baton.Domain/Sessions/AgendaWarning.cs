namespace Baton.Domain.Sessions;

/// <summary>
/// Something about an agenda that deserves a look and never blocks. <paramref name="Code"/> and details make a sentence as those of a
/// <see cref="Refusal"/> do.
/// </summary>
/// <param name="Code">What it is about.</param>
/// <param name="Item">The item it is about; null = the stage as a whole.</param>
/// <param name="Details">Fill the sentence.</param>
public sealed record AgendaWarning(string Code, AgendaItemId? Item, params IReadOnlyList<object> Details)
{
    /// <summary>The sentence, by code and details.</summary>
    public Refusal Sentence => new(Code, Details);
}
