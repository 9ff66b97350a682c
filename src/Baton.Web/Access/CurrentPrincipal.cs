using Baton.Domain;
using Baton.Domain.Programmes;

namespace Baton.Web.Access;

/// <summary>The place a path names: a programme, and an edition of it where the path names one.</summary>
/// <param name="Slug">The programme's slug.</param>
/// <param name="Programme">The programme.</param>
/// <param name="Number">The edition's number; null = the path names none.</param>
/// <param name="Edition">The edition; null = the path names none.</param>
/// <param name="Published">Whether strangers may see it.</param>
/// <param name="State">Where the edition stands; says nothing where the path names none.</param>
public sealed record PathPlace(string Slug, ProgrammeId Programme, int? Number, EditionId? Edition, bool Published, EditionState State = EditionState.Planned)
{
    /// <summary>Programme and edition as every part carries them.</summary>
    public PlanScope Scope => new(Programme, Edition);

    /// <summary>What the path tells a decision.</summary>
    public Facts Facts(DateTime now) => new Facts { Now = now, Programme = Programme, Published = Published } is var whole && Edition is { } edition ? whole.In(edition, State, Published) : whole;
}

/// <summary>Who asks and for which place, for pages and handlers of the request; filled in by the gate.</summary>
public sealed class CurrentPrincipal(TimeProvider clock)
{
    /// <summary>Who asks.</summary>
    public Principal Principal { get; internal set; } = Principal.Stranger;

    private Facts? facts;

    /// <summary>The place the path names; null = none.</summary>
    public PathPlace? Place
    {
        get;
        internal set => (field, facts) = (value, null);
    }

    /// <summary>
    /// What the path tells a decision; extend it with <c>with</c> where more is known. The moment is that of the first question of the request:
    /// a page asks a hundred times.
    /// </summary>
    public Facts Facts => facts ??= (Place?.Facts(clock.GetUtcNow().UtcDateTime) ?? new Facts { Now = clock.GetUtcNow().UtcDateTime });

    /// <summary>Whether the person may, at this place. A button that needs a fresh proof or a second person is shown: pressing it asks for that.</summary>
    public bool May(string permission) => Decide(permission).Denial is null or Denial.StepUp or Denial.SecondPerson;

    /// <summary>The whole answer, at this place.</summary>
    public Decision Decide(string permission) => Rights.Can(Principal, permission, Facts);
}

/// <summary>Lets endpoints ask who asks.</summary>
public static class CurrentPrincipalOfRequest
{
    /// <summary>Who asks; a stranger where the endpoint is everybody's, because nobody looked.</summary>
    public static Principal Principal(this HttpContext context) => context.Features.Get<CurrentPrincipal>()?.Principal ?? Access.Principal.Stranger;

    /// <summary>Programme and edition the path names.</summary>
    /// <exception cref="InvalidOperationException">The path names none, or the endpoint is everybody's.</exception>
    public static PlanScope PlanScope(this HttpContext context) =>
        context.Features.Get<CurrentPrincipal>()?.Place?.Scope ?? throw new InvalidOperationException("The path names no programme.");

    /// <summary>The place the path names; null = none, or the endpoint is everybody's.</summary>
    public static PathPlace? Place(this HttpContext context) => context.Features.Get<CurrentPrincipal>()?.Place;
}
