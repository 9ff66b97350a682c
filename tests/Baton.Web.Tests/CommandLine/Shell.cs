using Baton.Web.CommandLine;
using Microsoft.Extensions.Time.Testing;

namespace Baton.Web.Tests.CommandLine;

/// <summary>What a command printed and how it ended.</summary>
internal sealed record Told(int Code, string Output, string Error)
{
    /// <summary>The one line of the error output; fails when there are more or none.</summary>
    public string Sentence => Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>Runs commands in this process, with an environment of its own.</summary>
internal static class Shell
{
    public static async Task<Told> RunAsync(string line, params (string Name, string Value)[] environment)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(
            output, error, name => environment.FirstOrDefault(e => e.Name == name).Value, new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)));
        var code = await BatonCommands.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), terminal, TestContext.Current.CancellationToken);
        return new Told(code, output.ToString(), error.ToString());
    }
}
