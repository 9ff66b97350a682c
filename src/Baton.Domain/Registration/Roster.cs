namespace Baton.Domain.Registration;

/// <summary>The participants of an edition together: what one of them alone cannot know.</summary>
public static class Roster
{
    /// <summary>Whether details may stand beside those of the others; null = they may.</summary>
    /// <param name="roster">What is, or will be, written about everybody of the edition.</param>
    /// <param name="id">Whom the details are about.</param>
    /// <param name="details">What shall be written.</param>
    public static Refusal? Check(IReadOnlyDictionary<ParticipantId, ParticipantDetails> roster, ParticipantId id, ParticipantDetails details) =>
        (details.Code.Length > 0 && roster.Any(p => p.Key != id && p.Value.Code == details.Code) ? new Refusal("registration.code-taken", "code", details.Code) : null)
        ?? Substitution.Check(roster, id, details);
}
