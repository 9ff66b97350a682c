using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Domain.Publicity;

namespace Baton.Web.Features.Publicity;

/// <summary>Facts that a page states in few words.</summary>
public static class EditionFacts
{
    /// <summary>
    /// Where the edition is held; a campus with whose it is: "SZPU, Xili Campus", 深圳职业技术大学西丽校区. The host's name alone where no
    /// venue is entered; empty when neither is known.
    /// </summary>
    public static string Place(EditionDossier dossier, EditionWords say)
    {
        var venue = dossier.Edition.Details.VenueId;
        var owner = Owner(dossier, venue) ?? dossier.Host;
        return Joined(say.Place(venue), dossier.VenuePath(venue).Count, say.Brief(owner), say.Full(owner), say.Language);
    }

    /// <summary>The same for an edition seen from its programme.</summary>
    public static string Place(ProgrammeDossier programme, Baton.Domain.Programmes.Edition edition, Language language)
    {
        var path = programme.VenuePath(edition.Details.VenueId);
        var owner = programme.Institution(edition.Details.HostId);
        return Joined(
            EditionWords.Place(path, language), path.Count, owner?.Brief().Shown(language) ?? "", owner?.Details.Name.Shown(language) ?? "", language);
    }

    /// <summary>The lines of a text that stands on several.</summary>
    public static IReadOnlyList<LocalizedText> Lines(LocalizedText text)
    {
        var (zh, en) = (Split(text.Zh), Split(text.En));
        return [.. Enumerable.Range(0, Math.Max(zh.Length, en.Length)).Select(i => new LocalizedText(zh.ElementAtOrDefault(i) ?? "", en.ElementAtOrDefault(i) ?? ""))];
    }

    private static string[] Split(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Institution? Owner(EditionDossier dossier, VenueId? venue) =>
        dossier.VenuePath(venue).Select(v => dossier.Institution(v.Details.InstitutionId)).OfType<Institution>().LastOrDefault();

    // A campus by itself says little without its institution; a hall on a campus stands alone.
    private static string Joined(string place, int levels, string brief, string full, Language language) =>
        place.Length == 0 ? full : full.Length == 0 || levels > 1 ? place : language == Language.Zh ? full + place : $"{brief}, {place}";
}
