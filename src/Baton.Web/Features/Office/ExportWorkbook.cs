using Baton.Domain;
using Baton.Domain.Handover;
using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.SiteVisits;
using Baton.Web.Documents.Spreadsheets;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Storage;

namespace Baton.Web.Features.Office;

/// <summary>Writes an edition as the workbook its office edits.</summary>
public sealed class ExportWorkbook(DossierQuery dossiers)
{
    private static readonly Type[] Offered = [typeof(Institution), typeof(Venue), typeof(Category), typeof(Stage), typeof(Stop), typeof(RelayBaton)];

    /// <summary>The workbook of an edition in a language; refused when there is no such edition.</summary>
    public async Task<Outcome<byte[]>> HandleAsync(string slug, int number, Language language, CancellationToken cancellation) =>
        await dossiers.EditionAsync(slug, number, tracked: false, cancellation) is { } dossier
            ? Write(dossier, language)
            : new Refusal("office.unknown-edition", slug, number);

    /// <summary>The workbook of a dossier; the same dossier gives the same sheets to the byte.</summary>
    public static byte[] Write(EditionDossier dossier, Language language) => Write([dossier.Programme, dossier.Edition, .. dossier.Parts], language);

    internal static byte[] Write(IReadOnlyList<IPlanPart> parts, Language language)
    {
        var names = WorkbookNames.Of(language, parts);
        var byKind = parts.ToLookup(p => p.GetType());
        return SpreadsheetWriter.Write([.. WorkbookSheets.All.Select(sheet => new SheetContent(
            sheet.Name[language], Columns(sheet, language, names), [.. sheet.Ordered(byKind[sheet.PartType], names).Select(part => Row(sheet, part, names))]))]);
    }

    private static List<ColumnContent> Columns(WorkbookSheet sheet, Language language, WorkbookNames names)
    {
        var columns = new List<ColumnContent> { new(WorkbookSheet.IdHeading) { Hidden = true, Width = 36 } };
        columns.AddRange(sheet.Columns.Select(column => new ColumnContent(column.Heading[language])
        {
            Note = column.Note[language] is { Length: > 0 } note ? note : null,
            Width = Math.Max(column.Width, Math.Min(WidthOf(column.Note[language]), 48)),
            Hidden = column.Hidden,
            Choices = Choices(column, language, names),
            OnlyChoices = column.Choices.Count > 0,
        }));
        if (!sheet.Single)
        {
            columns.Add(new ColumnContent(WorkbookSheet.Remove[language]) { Width = 8, Choices = [SheetWords.Yes[language]], OnlyChoices = false });
        }

        return columns;
    }

    /// <summary>Width of a note in characters, so that it stands on one line; Han characters count double.</summary>
    private static int WidthOf(string note) => note.Sum(c => c >= 0x2E80 ? 2 : 1);

    private static List<string>? Choices(SheetColumn column, Language language, WorkbookNames names) =>
        column.Choices.Count > 0 ? [.. column.Choices.Select(c => c[language])]
        : column.RefersTo is { } kind && !column.Several && Offered.Contains(kind) && names.All(kind).Take(1000).ToList() is { Count: > 0 } all ? all
        : null;

    private static List<string?> Row(WorkbookSheet sheet, IPlanPart part, WorkbookNames names)
    {
        var draft = new RowDraft(part);
        return [part.Key.ToString(), .. sheet.Columns.Select(c => c.Write(draft, names))];
    }
}
