using Baton.Domain;
using Baton.Web.Access;
using Baton.Web.Outbox;

namespace Baton.Web.Features.Office.Members;

/// <summary>Whom somebody invites, and to what.</summary>
/// <param name="Scope">Where.</param>
/// <param name="Role">In which role.</param>
/// <param name="Address">Which mail address.</param>
/// <param name="Name">What others see, for a new account; empty = from the address.</param>
/// <param name="From">From when, UTC; null = at once.</param>
/// <param name="Until">Until when, UTC; null = without end.</param>
/// <param name="Reason">Why alone, where a second organiser is needed and there is none.</param>
public sealed record Invitation(PlanScope Scope, Role Role, MailAddress Address, string Name, DateTime? From, DateTime? Until, string Reason);

/// <summary>Who acts on members, and from where.</summary>
/// <param name="Principal">Who.</param>
/// <param name="Facts">What the path tells.</param>
/// <param name="Language">The language of notes.</param>
/// <param name="Origin">Scheme and host that links begin with.</param>
public sealed record MemberAct(Principal Principal, Facts Facts, Language Language, string Origin)
{
    /// <summary>The act behind a request.</summary>
    public static MemberAct Of(HttpContext context)
    {
        var services = context.RequestServices;
        return new(
            context.Principal(), services.GetRequiredService<CurrentPrincipal>().Facts, Localization.ReaderLanguageMiddleware.Reader(context).Language,
            services.GetRequiredService<SignInOptions>().OriginOf(context.Request));
    }
}
