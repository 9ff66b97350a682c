using Baton.Web.Access;
using Baton.Web.Features.Publicity;

namespace Baton.Web.CommandLine;

/// <summary><c>export ics</c>: the calendar of an edition; without a date the answer is no.</summary>
public sealed class ExportIcsCommand() : EditionVerb("ics", Permissions.Export)
{
    /// <inheritdoc/>
    protected override async Task<ExitCode> WriteAsync(EditionRequest request, CancellationToken cancellation)
    {
        await using var db = request.Installation.NewContext();
        var changed = await EditionDownloads.LastChangeAsync(db, request.Dossier, cancellation);
        var calendar = EditionCalendar.Write(request.Dossier, request.Terminal.Language, changed, origin: null);
        return calendar.IsRefused
            ? request.Terminal.Fail(calendar.Refusal!, ExitCode.No)
            : await OutputFile.WriteAsync(request.Target, ".ics", calendar.Value, request.Terminal, cancellation);
    }
}
