using Baton.Domain;
using Baton.Web.Localization;
using Baton.Web.Storage.History;

namespace Baton.Web.Features.Office;

/// <summary>How whoever did something is called to a reader: people by their name, the console in the reader's language.</summary>
internal static class ActorName
{
    /// <summary>The name, in both languages.</summary>
    public static LocalizedText Both(string actor) => new(Of(actor, Language.Zh), Of(actor, Language.En));

    /// <summary>The name.</summary>
    public static string Of(string actor, Language language) => actor == Authorship.Console ? Words.In(language, "AtTheConsole") : actor;
}
