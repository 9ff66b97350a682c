using System.CommandLine;
using Baton.Web.Access;
using Baton.Web.Features.Office;
using Baton.Web.Storage.History;

namespace Baton.Web.CommandLine;

/// <summary><c>export roster</c>: who takes part; what the list is for stands in the file and in the log.</summary>
public sealed class ExportRosterCommand : EditionVerb
{
    private readonly Option<string?> purpose = new("--purpose") { HelpName = "TEXT" };

    /// <summary>Makes the verb.</summary>
    public ExportRosterCommand()
        : base("roster", Permissions.ExportRoster) => Add(purpose);

    /// <inheritdoc/>
    protected override async Task<ExitCode> WriteAsync(EditionRequest request, CancellationToken cancellation)
    {
        var terminal = request.Terminal;
        await using var services = VerbServices.Of(request.Installation, terminal);
        await using var scope = services.CreateAsyncScope();
        var roster = await scope.ServiceProvider.GetRequiredService<ExportRoster>().HandleAsync(
            request.Dossier.Programme.Details.Slug,
            request.Dossier.Edition.Details.Number,
            terminal.Language,
            request.Asked.GetValue(purpose) is { Length: > 0 } said ? said : "console",
            Authorship.Console,
            cancellation);
        return roster.IsRefused ? terminal.Fail(roster.Refusal!) : await OutputFile.WriteAsync(request.Target, ".xlsx", roster.Value, terminal, cancellation);
    }
}
