using System.CommandLine;
using Baton.Domain;
using Baton.Web.Access;
using Baton.Web.Storage.Backups;

namespace Baton.Web.CommandLine;

/// <summary><c>restore</c>: a backup into an empty installation, all or nothing.</summary>
public sealed class RestoreCommand : InstallationVerb
{
    private readonly Argument<string> source = new("FILE");

    /// <summary>Makes the verb.</summary>
    public RestoreCommand()
        : base("restore", Permissions.Restore) => Add(source);

    /// <inheritdoc/>
    public override async Task<ExitCode> RunAsync(ParseResult asked, Terminal terminal, CancellationToken cancellation)
    {
        var file = Path.GetFullPath(asked.GetRequiredValue(source));
        if (!File.Exists(file))
        {
            return terminal.Fail(new Refusal("console.file-missing", file));
        }

        var restored = await Restore.RunAsync(file, Choice(asked, terminal), terminal.Clock, cancellation);
        if (restored.IsRefused)
        {
            return terminal.Fail(restored.Refusal!);
        }

        terminal.Say("restore.done", restored.Value.Tables.Sum(t => t.Rows), restored.Value.Files.Count);
        return ExitCode.Done;
    }
}
