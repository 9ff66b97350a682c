using Baton.Domain;

namespace Baton.Web.Features.Office.Folder;

/// <summary>Brings an edition folder in: its workbook, and the pictures and slides the workbook names, in one act.</summary>
public sealed class ImportEditionFolder(ImportWorkbook workbook)
{
    /// <summary>Imports a folder; refused as <see cref="ImportWorkbook"/> refuses, or when it holds no workbook.</summary>
    /// <param name="folder">An exported folder, or one laid out like it.</param>
    /// <param name="options">As for a workbook.</param>
    /// <param name="cancellation">Gives up; nothing is written.</param>
    /// <exception cref="IOException">The folder cannot be read, or the disk is full.</exception>
    public async Task<Outcome<ImportResult>> HandleAsync(string folder, ImportOptions options, CancellationToken cancellation)
    {
        var file = Path.Combine(folder, FolderNames.Workbook);
        if (!File.Exists(file))
        {
            return new Refusal("office.folder-without-workbook", folder);
        }

        var book = await ImportWorkbook.ReadAsync(file, cancellation);
        if (book.IsRefused)
        {
            return book.Refusal!;
        }

        var content = await FolderContent.ReadAsync(folder, cancellation);
        return content.IsRefused ? content.Refusal! : await workbook.HandleAsync(book.Value, options with { Files = content.Value }, cancellation);
    }
}
