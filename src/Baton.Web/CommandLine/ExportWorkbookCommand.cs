using Baton.Web.Access;
using Baton.Web.Features.Office;

namespace Baton.Web.CommandLine;

/// <summary><c>export workbook</c>: the edition as its office edits it.</summary>
public sealed class ExportWorkbookCommand() : EditionVerb("workbook", Permissions.Export)
{
    /// <inheritdoc/>
    protected override Task<ExitCode> WriteAsync(EditionRequest request, CancellationToken cancellation) =>
        OutputFile.WriteAsync(request.Target, ".xlsx", ExportWorkbook.Write(request.Dossier, request.Terminal.Language), request.Terminal, cancellation);
}
