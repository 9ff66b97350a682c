using System.CommandLine;
using Baton.Domain;
using Baton.Web.Access;

namespace Baton.Web.CommandLine;

/// <summary><c>help [VERB]</c>: what the command line can do.</summary>
public sealed class HelpCommand : VerbCommand
{
    private readonly RootCommand root;
    private readonly Argument<string[]> words = new("VERB") { Arity = ArgumentArity.ZeroOrMore };

    /// <summary>Makes the verb; it tells of all verbs below <paramref name="root"/>.</summary>
    public HelpCommand(RootCommand root)
        : base("help", Permissions.ReadHelp)
    {
        this.root = root;
        Add(words);
    }

    /// <inheritdoc/>
    public override Task<ExitCode> RunAsync(ParseResult asked, Terminal terminal, CancellationToken cancellation)
    {
        Command at = root;
        foreach (var word in asked.GetValue(words) ?? [])
        {
            if (at.Subcommands.FirstOrDefault(c => c.Name == word) is not { } next)
            {
                return Task.FromResult(terminal.Fail(new Refusal("console.unknown-verb", word, string.Join(", ", root.Subcommands.Select(c => c.Name))), ExitCode.WrongUsage));
            }

            at = next;
        }

        if (at is VerbCommand verb)
        {
            Tell(verb, terminal);
        }
        else
        {
            List(at, terminal);
        }

        return Task.FromResult(ExitCode.Done);
    }

    /// <summary>How a verb is written: its words, arguments and options; what may be left out stands in brackets.</summary>
    public static string Usage(VerbCommand verb) => string.Join(' ',
    [
        "baton",
        UsageFaults.Name(verb),
        .. verb.Arguments.Select(a => a.Arity.MinimumNumberOfValues > 0 ? a.Name : $"[{a.Name}]"),
        .. verb.Options.Select(o => o.Required ? Written(o) : $"[{Written(o)}]"),
    ]);

    private static string Written(Option option) => option.HelpName is { } value ? $"{option.Name} {value}" : option.Name;

    private static void List(Command group, Terminal terminal)
    {
        terminal.Say("help.title");
        foreach (var verb in BatonCommands.Verbs(group))
        {
            terminal.Output.WriteLine();
            terminal.Output.WriteLine("  " + Usage(verb));
            terminal.Output.WriteLine("      " + ConsoleWords.In(terminal.Language, "verb." + UsageFaults.Name(verb).Replace(' ', '.')));
        }

        terminal.Output.WriteLine();
        terminal.Say("help.codes");
    }

    private static void Tell(VerbCommand verb, Terminal terminal)
    {
        terminal.Output.WriteLine(Usage(verb));
        terminal.Say("verb." + UsageFaults.Name(verb).Replace(' ', '.'));
        foreach (var option in verb.Options)
        {
            terminal.Output.WriteLine($"  {Written(option),-24} {ConsoleWords.In(terminal.Language, "option." + option.Name.TrimStart('-'))}");
        }
    }
}
