using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Localization;

namespace Baton.Web.Features.Office.Programmes;

/// <summary>From when until when a member takes part, in words.</summary>
internal static class MemberTerm
{
    /// <summary>"from 1 March 2024", "until 31 December 2025", both; empty when neither is said.</summary>
    public static string Of(MembershipDetails member, Language language) => (member.From, member.Until, language) switch
    {
        ({ } from, { } until, Language.Zh) => $"{DateWords.Full(from, language)}至 {DateWords.Full(until, language)}",
        ({ } from, { } until, _) => $"from {DateWords.Full(from, language)} until {DateWords.Full(until, language)}",
        ({ } from, null, Language.Zh) => $"{DateWords.Full(from, language)}起",
        ({ } from, null, _) => $"from {DateWords.Full(from, language)}",
        (null, { } until, Language.Zh) => $"至 {DateWords.Full(until, language)}止",
        (null, { } until, _) => $"until {DateWords.Full(until, language)}",
        _ => "",
    };
}
