using Baton.Web.Access;
using Baton.Web.Features.Publicity;
using Baton.Web.Storage.Publication;

namespace Baton.Web.CommandLine;

/// <summary><c>export ics</c>: the calendar of an edition as it is published; without a date the answer is no.</summary>
public sealed class ExportIcsCommand() : EditionVerb("ics", Permissions.Export)
{
    /// <inheritdoc/>
    protected override async Task<ExitCode> WriteAsync(EditionRequest request, CancellationToken cancellation)
    {
        await using var db = request.Installation.NewContext();
        var dossier = await new PublishedQuery(db).OrDraftAsync(request.Dossier, cancellation);
        var changed = await EditionDownloads.LastChangeAsync(db, dossier, cancellation);
        var calendar = EditionCalendar.Write(dossier, request.Terminal.Language, changed, origin: null);
        return calendar.IsRefused
            ? request.Terminal.Fail(calendar.Refusal!, ExitCode.No)
            : await OutputFile.WriteAsync(request.Target, ".ics", calendar.Value, request.Terminal, cancellation);
    }
}
