using System.CommandLine;
using Baton.Web.Access;
using Baton.Web.Localization;
using Baton.Web.Storage;

namespace Baton.Web.CommandLine;

/// <summary><c>check</c>: is the installation sound? Counts, and each fault as a sentence.</summary>
public sealed class CheckCommand : InstallationVerb
{
    /// <summary>Makes the verb.</summary>
    public CheckCommand()
        : base("check", Permissions.Check)
    {
    }

    /// <inheritdoc/>
    public override Task<ExitCode> RunAsync(ParseResult asked, Terminal terminal, CancellationToken cancellation) =>
        WithAsync(asked, terminal, write: false, async installation =>
        {
            await using var db = installation.NewContext();
            var report = await new Integrity(db, installation.Folder).CheckAsync(cancellation);
            foreach (var (kind, count) in report.Counts.Where(c => c.Count > 0))
            {
                terminal.Say("check.count", RefusalSentences.Word(kind, terminal.Language), count);
            }

            terminal.Say("check.others", report.Acts, report.Files);
            foreach (var fault in report.Faults)
            {
                await terminal.Output.WriteLineAsync(RefusalSentences.Of(fault, terminal.Language));
            }

            terminal.Say(report.Faults.Count == 0 ? "check.sound" : "check.faults", report.Faults.Count);
            return report.Faults.Count == 0 ? ExitCode.Done : ExitCode.No;
        }, cancellation);
}
