using Baton.Domain;
using Baton.Domain.Programmes;

namespace Baton.Web.Features.Office.Programmes;

/// <summary>What an act on the ledger of hosts is called in the history, in the language of who does it.</summary>
internal static class LedgerNotes
{
    /// <summary>"Edition 5: Lanxi Polytechnic, agreed".</summary>
    public static string Of(int number, string institution, string act, Language language) => language == Language.Zh
        ? $"{NumberWords.Edition(number, language)}承办：{(institution.Length > 0 ? institution + "，" : "")}{act}"
        : $"host of {NumberWords.EditionInText(number, language)}: {(institution.Length > 0 ? institution + ", " : "")}{act}";

    /// <summary>"planned", "agreed"…: what a line says now.</summary>
    public static string Act(HostStanding standing, Language language) => Localization.Words.For(standing, language) is var word && language == Language.Zh ? word : word.ToLowerInvariant();
}
