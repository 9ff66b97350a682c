using Baton.Domain;
using Baton.Web.Features.Office.Workbook;

namespace Baton.Web.Features.Office.Parts;

/// <summary>
/// What the history says of an act on one part, in the language of whoever acted. A note cannot be erased: of kinds that hold personal values
/// it names the sheet alone; pages tell who it was from the change, to those who may read it.
/// </summary>
internal static class PartNotes
{
    /// <summary>"Stages: Site visit".</summary>
    public static string Saved(WorkbookSheet sheet, IDetails details, Language language) =>
        Label(sheet, details, language) is { Length: > 0 } label ? $"{sheet.Name[language]}: {label}" : sheet.Name[language];

    /// <summary>"removed from Stages: Site visit".</summary>
    public static string Removed(WorkbookSheet sheet, IDetails details, Language language) => (language, Label(sheet, details, language)) switch
    {
        (Language.Zh, { Length: > 0 } label) => $"删除{sheet.Name.Zh}：{label}",
        (Language.Zh, _) => $"删除{sheet.Name.Zh}",
        (_, { Length: > 0 } label) => $"removed from {sheet.Name.En}: {label}",
        _ => $"removed from {sheet.Name.En}",
    };

    private static string Label(WorkbookSheet sheet, IDetails details, Language language) =>
        PlanPartKind.All[sheet.PartType.Name].HoldsPersonalValues ? "" : sheet.Label(details, new WorkbookNames(language)).TrimEnd(':', ' ');
}
