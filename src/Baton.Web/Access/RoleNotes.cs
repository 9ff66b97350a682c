using System.Globalization;
using System.Resources;
using Baton.Domain;
using Baton.Web.Localization;

namespace Baton.Web.Access;

/// <summary>What the history says of roles, in the language of whoever acts. Mail addresses do not stand in it.</summary>
public static class RoleNotes
{
    private static readonly ResourceManager Texts = new("Baton.Web.Access.RoleNotes", typeof(RoleNotes).Assembly);

    /// <summary>Somebody was given a role.</summary>
    public static string Given(Account account, Role role, Language language) => In("Given", language, account.ShownName, Words.For(role, language));

    /// <summary>Somebody was invited to a role.</summary>
    public static string Invited(Account account, Role role, Language language) => In("Invited", language, account.ShownName, Words.For(role, language));

    /// <summary>Somebody was proposed as organiser, which a second organiser has to confirm.</summary>
    public static string Proposed(Account account, Role role, Language language) => In("Proposed", language, account.ShownName, Words.For(role, language));

    /// <summary>A proposal was confirmed.</summary>
    public static string Confirmed(Account account, Role role, Language language) => In("Confirmed", language, account.ShownName, Words.For(role, language));

    /// <summary>Somebody's role was changed: its dates, or that it rests.</summary>
    public static string Changed(Account account, Role role, Language language) => In("Changed", language, account.ShownName, Words.For(role, language));

    /// <summary>Somebody's role was ended.</summary>
    public static string Ended(Account account, Role role, Language language) => In("Ended", language, account.ShownName, Words.For(role, language));

    /// <summary>Somebody asked to change an organiser's role, which a second organiser has to confirm.</summary>
    public static string ChangeAsked(Account account, Role role, Language language) => In("ChangeAsked", language, account.ShownName, Words.For(role, language));

    /// <summary>Somebody asked to end an organiser's role, which a second organiser has to confirm.</summary>
    public static string EndAsked(Account account, Role role, Language language) => In("EndAsked", language, account.ShownName, Words.For(role, language));

    /// <summary>What was asked was dismissed.</summary>
    public static string Dismissed(Account account, Role role, Language language) => In("Dismissed", language, account.ShownName, Words.For(role, language));

    /// <summary>A note with the reason for which it was done without a second person.</summary>
    public static string Alone(string note, string reason, Language language) => In("Alone", language, note, reason);

    private static string In(string key, Language language, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, Texts.GetString(key, ReaderLanguage.Of(language).Culture)!, values);
}
