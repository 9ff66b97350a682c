using System.CommandLine;
using Baton.Web.Access;
using Baton.Web.Storage.Backups;

namespace Baton.Web.CommandLine;

/// <summary><c>backup</c>: the whole installation into one file, also while a server runs.</summary>
public sealed class BackupCommand : InstallationVerb
{
    private readonly Option<string> target = new("--out") { Required = true, HelpName = "FILE" };

    /// <summary>Makes the verb.</summary>
    public BackupCommand()
        : base("backup", Permissions.Backup) => Add(target);

    /// <inheritdoc/>
    public override Task<ExitCode> RunAsync(ParseResult asked, Terminal terminal, CancellationToken cancellation) =>
        WithAsync(asked, terminal, write: false, async installation =>
        {
            var file = OutputFile.Named(Path.GetFullPath(asked.GetRequiredValue(target)), ".baton");
            var manifest = await Backup.WriteAsync(installation, file, cancellation);
            await terminal.Output.WriteLineAsync(file);
            terminal.Say("backup.done", manifest.Tables.Sum(t => t.Rows), manifest.Files.Count);
            return ExitCode.Done;
        }, cancellation);
}
