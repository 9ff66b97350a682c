using System.CommandLine;
using Baton.Web.Access;
using Baton.Web.Storage.Search;

namespace Baton.Web.CommandLine;

/// <summary><c>reindex</c>: builds the search index anew.</summary>
public sealed class ReindexCommand : InstallationVerb
{
    /// <summary>Makes the verb.</summary>
    public ReindexCommand()
        : base("reindex", Permissions.Reindex)
    {
    }

    /// <inheritdoc/>
    public override Task<ExitCode> RunAsync(ParseResult asked, Terminal terminal, CancellationToken cancellation) =>
        WithAsync(asked, terminal, write: true, async installation =>
        {
            await using var db = installation.NewContext();
            terminal.Say("reindex.done", await SearchIndex.RebuildAsync(db, terminal.Clock, cancellation));
            return ExitCode.Done;
        }, cancellation);
}
