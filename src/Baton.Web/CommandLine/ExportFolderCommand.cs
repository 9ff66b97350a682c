using Baton.Web.Access;
using Baton.Web.Features.Office.Folder;

namespace Baton.Web.CommandLine;

/// <summary><c>export folder</c>: everything of an edition as open files.</summary>
public sealed class ExportFolderCommand() : EditionVerb("folder", Permissions.Export)
{
    /// <inheritdoc/>
    protected override async Task<ExitCode> WriteAsync(EditionRequest request, CancellationToken cancellation)
    {
        await using var services = VerbServices.Of(request.Installation, request.Terminal);
        await using var scope = services.CreateAsyncScope();
        var written = await scope.ServiceProvider.GetRequiredService<ExportEditionFolder>().HandleAsync(request.Dossier, request.Terminal.Language, request.Target, cancellation);
        if (written.IsRefused)
        {
            return request.Terminal.Fail(written.Refusal!);
        }

        await request.Terminal.Output.WriteLineAsync(request.Target);
        request.Terminal.Say("folder.done", written.Value);
        return ExitCode.Done;
    }
}
