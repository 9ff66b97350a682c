using Baton.Domain.Institutions;
using Baton.Domain.People;

namespace Baton.Domain.Sessions;

/// <summary>Who speaks: a person, or "a representative of" an institution who is not named yet. Exactly one of the two is set.</summary>
public sealed record Speaker(PersonId? PersonId, InstitutionId? RepresentingId)
{
    /// <summary>A named person.</summary>
    public static Speaker Of(PersonId person) => new(person, null);

    /// <summary>A representative of an institution, still unnamed.</summary>
    public static Speaker For(InstitutionId institution) => new(null, institution);
}
