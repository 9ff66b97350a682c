using System.CommandLine;
using System.CommandLine.Parsing;
using Baton.Domain;

namespace Baton.Web.CommandLine;

/// <summary>Says in one sentence why a command was not understood.</summary>
public static class UsageFaults
{
    /// <summary>The first thing that is wrong, or null when the words are in order.</summary>
    public static Refusal? Find(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens is [var word, ..])
        {
            return command is RootCommand && !word.StartsWith('-')
                ? new Refusal("console.unknown-verb", word, Verbs(command))
                : command is VerbGroup && !word.StartsWith('-')
                    ? new Refusal("console.unknown-kind", Name(command), word, Verbs(command))
                    : new Refusal("console.unknown-word", word, Name(command));
        }

        if (command is RootCommand)
        {
            return new Refusal("console.no-verb", Verbs(command));
        }

        if (command is VerbGroup)
        {
            return new Refusal("console.no-kind", Name(command), Verbs(command));
        }

        return command.Options.Where(o => parsed.GetResult(o) is { Implicit: false, Tokens.Count: 0 } && o.ValueType != typeof(bool))
                .Select(o => new Refusal("console.value-missing", o.Name)).FirstOrDefault()
            ?? command.Options.Where(o => o.Required && parsed.GetResult(o) is null or { Implicit: true })
                .Select(o => new Refusal("console.option-missing", Name(command), $"{o.Name} {o.HelpName}")).FirstOrDefault()
            ?? command.Arguments.Where(a => a.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(a) is null or { Tokens.Count: 0 })
                .Select(a => new Refusal("console.argument-missing", Name(command), a.Name)).FirstOrDefault()
            ?? command.Options.Where(o => parsed.GetResult(o) is { IdentifierTokenCount: > 1 })
                .Select(o => new Refusal("console.option-twice", o.Name)).FirstOrDefault()
            ?? (parsed.Errors.Count > 0 ? new Refusal("console.usage", parsed.Errors[0].Message) : null);
    }

    /// <summary>The words of a command without the program's name: "export workbook".</summary>
    public static string Name(Command command) => command is RootCommand
        ? "baton"
        : string.Join(' ', command.Parents.OfType<Command>().Where(p => p is not RootCommand).Select(p => p.Name).Append(command.Name));

    private static string Verbs(Command command) => string.Join(", ", command.Subcommands.Select(c => c.Name));
}
