using Baton.Domain;

namespace Baton.Web.Features.Office;

/// <summary>Writes the empty workbook: headings, notes and lists to choose from.</summary>
public static class ExportTemplate
{
    /// <summary>The template in a language.</summary>
    public static byte[] Write(Language language) => ExportWorkbook.Write([], language);
}
