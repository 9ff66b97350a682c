using System.CommandLine;
using System.Runtime.InteropServices;
using Baton.Web.Access;

namespace Baton.Web.CommandLine;

/// <summary>The command line: which verbs there are, and how a command is understood, allowed and run.</summary>
public static class BatonCommands
{
    /// <summary>All verbs. A word that is not here is wrong usage.</summary>
    public static RootCommand Build()
    {
        var root = new RootCommand();
        root.Options.Clear();
        root.Directives.Clear();
        root.Add(new HelpCommand(root));
        root.Add(new ServeCommand());
        root.Add(new InviteCommand());
        root.Add(new ImportCommand());
        root.Add(new VerbGroup("export", new ExportWorkbookCommand(), new ExportTemplateCommand(), new ExportRosterCommand(), new ExportIcsCommand(), new ExportFolderCommand()));
        root.Add(new VerbGroup("document", new DocumentNewsReportCommand()));
        root.Add(new BackupCommand());
        root.Add(new RestoreCommand());
        root.Add(new CheckCommand());
        root.Add(new ReindexCommand());
        return root;
    }

    /// <summary>Every verb that does something, at any depth.</summary>
    public static IEnumerable<VerbCommand> Verbs(Command command) =>
        command.Subcommands.SelectMany(c => c is VerbCommand verb ? [verb] : Verbs(c));

    /// <summary>Runs the words of this process's command; the exit code is as <see cref="ExitCode"/> says.</summary>
    public static Task<int> RunAsync(string[] words) => RunAsync(words, Terminal.OfProcess(), CancellationToken.None);

    /// <summary>Runs a command on a terminal.</summary>
    public static async Task<int> RunAsync(string[] words, Terminal terminal, CancellationToken cancellation)
    {
        // Asked in the habit of other programs; ours is a verb.
        string[] command = words is ["--help" or "-h" or "-?"] ? ["help"] : words is [.. var verb, "--help"] ? ["help", .. verb] : words;
        var parsed = Build().Parse(command, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (UsageFaults.Find(parsed) is { } fault)
        {
            return (int)terminal.Fail(fault, ExitCode.WrongUsage);
        }

        var asked = (VerbCommand)parsed.CommandResult.Command;
        if (!Rights.Can(Principal.Operator, asked.Permission))
        {
            throw new InvalidOperationException($"{asked.Name} names no permission.");
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var interrupt = asked.HandlesSignals ? null : PosixSignalRegistration.Create(PosixSignal.SIGINT, s => End(s, ended));
        using var terminate = asked.HandlesSignals ? null : PosixSignalRegistration.Create(PosixSignal.SIGTERM, s => End(s, ended));
        try
        {
            return (int)await asked.RunAsync(parsed, terminal, ended.Token);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            return (int)terminal.Fail(new Domain.Refusal("console.interrupted"));
        }
        catch (Exception failure)
        {
            return (int)terminal.Fail(Failures.Explain(failure));
        }
    }

    private static void End(PosixSignalContext signal, CancellationTokenSource ended)
    {
        signal.Cancel = true;
        ended.Cancel();
    }
}
