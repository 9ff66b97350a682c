namespace Baton.Domain.Registration;

/// <summary>Who comes in whose place: one for one, and no chains.</summary>
public static class Substitution
{
    /// <summary>Whether a participant may stand in for the one the details name; null = they may, or stand in for nobody.</summary>
    /// <param name="roster">What is written about everybody of the edition.</param>
    /// <param name="id">Who comes instead.</param>
    /// <param name="details">What shall be written about them.</param>
    public static Refusal? Check(IReadOnlyDictionary<ParticipantId, ParticipantDetails> roster, ParticipantId id, ParticipantDetails details)
    {
        if (details.SubstituteForId is not { } originalId)
        {
            return null;
        }

        var others = roster.Where(p => p.Key != id).Select(p => p.Value.SubstituteForId).ToHashSet();
        return originalId == id ? new Refusal("registration.substitute-of-oneself", "substitute-for")
            : !roster.TryGetValue(originalId, out var original) ? new Refusal("registration.original-gone", "substitute-for")
            : original.SubstituteForId is not null || others.Contains(id) ? new Refusal("registration.substitute-chain", "substitute-for")
            : others.Contains(originalId) ? new Refusal("registration.substituted-already", "substitute-for")
            : null;
    }
}
