using Baton.Web.Access;
using Baton.Web.Features.Publicity;
using Baton.Web.Files;
using Baton.Web.Localization;
using Baton.Web.Storage.Publication;

namespace Baton.Web.CommandLine;

/// <summary><c>document news-report</c>: the report as a Word document, as it is published; with nothing to report the answer is no.</summary>
public sealed class DocumentNewsReportCommand() : EditionVerb("news-report", Permissions.WriteDocument)
{
    /// <inheritdoc/>
    protected override async Task<ExitCode> WriteAsync(EditionRequest request, CancellationToken cancellation)
    {
        var terminal = request.Terminal;
        var store = new BlobStore(request.Installation.Folder.Files);
        await using var db = request.Installation.NewContext();
        var dossier = await new PublishedQuery(db).OrDraftAsync(request.Dossier, cancellation);
        var now = terminal.Clock.WallTime(dossier.Programme);
        var document = await NewsReportDocument.WriteAsync(dossier, terminal.Language, now, store.ReadAsync, cancellation);
        return document.IsRefused
            ? terminal.Fail(document.Refusal!, ExitCode.No)
            : await OutputFile.WriteAsync(request.Target, ".docx", document.Value, terminal, cancellation);
    }
}
