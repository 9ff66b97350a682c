using Baton.Domain;
using Baton.Domain.Office;
using Baton.Web.Features.Office.Workbook;

namespace Baton.Web.Features.Office.Dashboard;

/// <summary>The way from an open item to the exact field in which it is closed.</summary>
internal static class OpenItemLink
{
    /// <summary>The address: the field of the part's form, the form of a new part, or the page that has an act of its own.</summary>
    public static string Of(OpenItem item, string slug, int number)
    {
        if (item.Act is OpenAct.OpenReport or OpenAct.MakePublic)
        {
            return OfficeAddress.Of(slug, number, item.Act is OpenAct.OpenReport ? "report" : "publish");
        }

        var sheet = WorkbookSheets.Of(PlanPartKind.All[item.At.Kind].PartType);
        return item.At.Part is { } part
            ? OfficeAddress.Part(slug, number, sheet.Key, part, item.At.Field)
            : OfficeAddress.Of(slug, number, $"parts/{sheet.Key}/new") + $"#f-{item.At.Field}";
    }
}
