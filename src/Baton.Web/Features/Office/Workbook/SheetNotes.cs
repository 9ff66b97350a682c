using Baton.Domain;

namespace Baton.Web.Features.Office.Workbook;

/// <summary>Notes that stand under several headings.</summary>
internal static class SheetNotes
{
    /// <summary>How to write a day.</summary>
    public static LocalizedText Day { get; } = new("如 2026-05-22", "Such as 2026-05-22");

    /// <summary>How to write a last day.</summary>
    public static LocalizedText Inclusive { get; } = new("最后一天（含）", "Last day, inclusive");

    /// <summary>How to write a time.</summary>
    public static LocalizedText Time { get; } = new("如 09:05", "Such as 09:05");

    /// <summary>How to name a person.</summary>
    public static LocalizedText Person { get; } = new("与“人员”表的姓名一致", "The name as on the sheet of people");

    /// <summary>How to name an institution.</summary>
    public static LocalizedText Institution { get; } = new("与“单位”表的名称一致", "The name as on the sheet of institutions");
}
