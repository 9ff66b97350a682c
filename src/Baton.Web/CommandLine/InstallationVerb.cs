using System.CommandLine;
using Baton.Domain;
using Baton.Web.Storage;

namespace Baton.Web.CommandLine;

/// <summary>A verb that works on an installation: a data folder, and the database in it or elsewhere.</summary>
public abstract class InstallationVerb : VerbCommand
{
    /// <summary>Where PostgreSQL's connection string is looked for when the command names none.</summary>
    public const string DatabaseVariable = "BATON_DATABASE";

    private readonly Option<string> data = new("--data") { Required = true, HelpName = "DIR" };
    private readonly Option<string?> database = new("--database") { HelpName = "\"Host=…\"" };

    /// <summary>Makes the verb with its options <c>--data</c> and <c>--database</c>.</summary>
    protected InstallationVerb(string name, string permission)
        : base(name, permission)
    {
        Add(data);
        Add(database);
    }

    /// <summary>Which folder and database the command names.</summary>
    protected DatabaseChoice Choice(ParseResult asked, Terminal terminal)
    {
        var connection = asked.GetValue(database) ?? terminal.Environment(DatabaseVariable);
        return new DatabaseChoice(Path.GetFullPath(asked.GetRequiredValue(data)), string.IsNullOrWhiteSpace(connection) ? null : connection);
    }

    /// <summary>Opens the installation the command names, does something with it, and closes it; a refusal is told.</summary>
    /// <param name="asked">The command.</param>
    /// <param name="terminal">Where it was given.</param>
    /// <param name="write">True to write.</param>
    /// <param name="act">What is done.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="beside">True for what may be written while a server runs on the folder, because no server keeps it in memory.</param>
    protected async Task<ExitCode> WithAsync(
        ParseResult asked, Terminal terminal, bool write, Func<Installation, Task<ExitCode>> act, CancellationToken cancellation, bool beside = false)
    {
        var choice = Choice(asked, terminal);
        var opened = await Installation.OpenAsync(choice, write, terminal.Clock, cancellation);
        if (beside && opened.Refusal?.Code == InstallationFolder.InUse)
        {
            opened = await Installation.OpenBesideAsync(choice, terminal.Clock, cancellation);
        }

        if (opened.IsRefused)
        {
            return terminal.Fail(opened.Refusal!);
        }

        using var installation = opened.Value;
        return await act(installation);
    }
}
