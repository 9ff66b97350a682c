using System.Globalization;
using System.Resources;
using Baton.Domain;
using Baton.Domain.Programmes;

namespace Baton.Web.Features.Office.Workbook;

/// <summary>What is wrong, as a sentence of one language: the cells' own sentences stand beside this file, those of the rules with all refusals.</summary>
internal static class CellSentences
{
    private static readonly ResourceManager Cells = new("Baton.Web.Features.Office.Workbook.CellSentences", typeof(CellSentences).Assembly);
    private static readonly ResourceManager Rules = new("Baton.Web.Localization.Refusals", typeof(CellSentences).Assembly);
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    /// <summary>The sentence of a code; a code without one stands for itself.</summary>
    public static string Say(Language language, string code, IReadOnlyList<object> details)
    {
        var culture = language == Language.Zh ? Chinese : English;
        var form = Cells.GetString(code, culture) ?? Rules.GetString(code, culture) ?? code;
        return string.Format(CultureInfo.InvariantCulture, form, [.. details.Select(d => Said(d, language))]);
    }

    private static object Said(object detail, Language language) => detail switch
    {
        LocalizedText text => text[language],
        EditionState state => SheetWords.States[state].Word[language],
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        string { Length: > 200 } text => string.Concat(text.AsSpan(0, 200), "…"),
        _ => detail,
    };
}
