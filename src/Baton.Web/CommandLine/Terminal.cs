using System.Text;
using Baton.Domain;
using Baton.Web.Localization;

namespace Baton.Web.CommandLine;

/// <summary>How a verb ended, as the process says it.</summary>
public enum ExitCode
{
    /// <summary>It is done.</summary>
    Done = 0,

    /// <summary>The answer is no: rejected rows, faults found, nothing to write about.</summary>
    No = 1,

    /// <summary>The command was not understood.</summary>
    WrongUsage = 2,

    /// <summary>It could not be done.</summary>
    Failure = 3,
}

/// <summary>Where a verb writes, what it reads of its surroundings, and the language of its sentences.</summary>
/// <param name="Output">Results.</param>
/// <param name="Error">Sentences about what went wrong.</param>
/// <param name="Environment">Values of the environment; null = not set.</param>
/// <param name="Clock">The time.</param>
public sealed record Terminal(TextWriter Output, TextWriter Error, Func<string, string?> Environment, TimeProvider Clock)
{
    /// <summary>The language of sentences: the one asked for, else that of the environment; anything but Chinese counts as English.</summary>
    public Language Language { get; init; } = OfEnvironment(Environment);

    /// <summary>The console of this process, in UTF-8.</summary>
    public static Terminal OfProcess() => new(
        new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true },
        new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true },
        System.Environment.GetEnvironmentVariable,
        TimeProvider.System);

    /// <summary>Writes a line in the reader's language.</summary>
    public void Say(string key, params object[] details) => Output.WriteLine(ConsoleWords.In(Language, key, details));

    /// <summary>Writes why it could not be done, in one sentence.</summary>
    public ExitCode Fail(Refusal refusal, ExitCode code = ExitCode.Failure)
    {
        Error.WriteLine(RefusalSentences.Of(refusal, Language).ReplaceLineEndings(" "));
        return code;
    }

    private static Language OfEnvironment(Func<string, string?> environment)
    {
        var locale = new[] { "LC_ALL", "LC_MESSAGES", "LANG" }.Select(environment).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return locale?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? Language.Zh : Language.En;
    }
}
