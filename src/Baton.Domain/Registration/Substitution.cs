namespace Baton.Domain.Registration;

/// <summary>Who comes in whose place: one for one, and no chains.</summary>
public static class Substitution
{
    /// <summary>Whether a participant may stand in for the one the details name; null = they may, or stand in for nobody.</summary>
    /// <param name="roster">Everybody of the edition.</param>
    /// <param name="id">Who comes instead.</param>
    /// <param name="details">What shall be written about them.</param>
    public static Refusal? Check(IReadOnlyCollection<Participant> roster, ParticipantId id, ParticipantDetails details)
    {
        if (details.SubstituteForId is not { } originalId)
        {
            return null;
        }

        var original = roster.FirstOrDefault(p => p.Id == originalId);
        return originalId == id ? new Refusal("registration.substitute-of-oneself")
            : original is null ? new Refusal("registration.original-gone")
            : original.Details.SubstituteForId is not null || roster.Any(p => p.Id != id && p.Details.SubstituteForId == id) ? new Refusal("registration.substitute-chain")
            : roster.Any(p => p.Id != id && p.Details.SubstituteForId == originalId) ? new Refusal("registration.substituted-already")
            : null;
    }

    /// <summary>Who comes in the place of a participant, or null.</summary>
    public static Participant? Of(IEnumerable<Participant> roster, ParticipantId original) => roster.FirstOrDefault(p => p.Details.SubstituteForId == original);
}
