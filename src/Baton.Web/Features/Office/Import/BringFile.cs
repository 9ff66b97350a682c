using Baton.Domain;
using Baton.Web.Documents.Spreadsheets;
using Baton.Web.Files;
using Baton.Web.Forms;

namespace Baton.Web.Features.Office.Import;

/// <summary>Takes a workbook that was uploaded, and keeps it. Nothing of it is written into the edition yet.</summary>
public sealed class BringFile(ImportTray tray, TimeProvider clock)
{
    /// <summary>Keeps the file and returns its id; refused when none was chosen, it is no workbook, or too many are kept.</summary>
    public async Task<Outcome<Guid>> HandleAsync(PlanScope scope, IFormFile? file, string actor, CancellationToken cancellation)
    {
        if (file is null || file.Length == 0)
        {
            return new Refusal("office.no-file-chosen");
        }

        if (file.Length > SpreadsheetLimits.Default.MaxFileBytes)
        {
            return new Refusal("spreadsheet.too-large", SpreadsheetLimits.Default.MaxFileBytes >> 20);
        }

        if ((await tray.OfAsync(scope, cancellation)).Count >= ImportTray.MostKept)
        {
            return new Refusal("office.too-many-files-kept", ImportTray.MostKept);
        }

        using var memory = new MemoryStream((int)file.Length);
        await file.CopyToAsync(memory, cancellation);
        var content = memory.ToArray();
        if (SpreadsheetReader.Read(content, SpreadsheetLimits.Default) is { Refusal: { } unreadable })
        {
            return unreadable;
        }

        var now = clock.GetUtcNow();
        var import = new KeptImport
        {
            Id = Guid.CreateVersion7(now),
            ProgrammeId = scope.ProgrammeId.Value,
            EditionId = scope.EditionId!.Value.Value,
            FileName = Workbook.CellText.AsItem(Path.GetFileName(file.FileName)) is { Length: > 0 } name ? name[..Math.Min(name.Length, 200)] : "workbook.xlsx",
            By = actor,
            At = now.UtcDateTime,
        };
        await tray.KeepAsync(import, content, cancellation);
        return import.Id;
    }
}
