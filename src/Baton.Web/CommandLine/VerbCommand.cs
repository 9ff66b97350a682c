using System.CommandLine;
using Baton.Domain;
using Baton.Web.Localization;

namespace Baton.Web.CommandLine;

/// <summary>A verb that does something. What it does is told by the text <c>verb.NAME</c>; it names the permission it needs.</summary>
public abstract class VerbCommand : Command
{
    /// <summary>Makes a verb.</summary>
    /// <param name="name">Its last word.</param>
    /// <param name="permission">One of <see cref="Access.Permissions"/>.</param>
    protected VerbCommand(string name, string permission)
        : base(name) => Permission = permission;

    /// <summary>The permission it needs.</summary>
    public string Permission { get; }

    /// <summary>True for the server, which takes the signals that end it itself.</summary>
    public virtual bool HandlesSignals => false;

    /// <summary>Does it.</summary>
    /// <param name="asked">The words of the command, already found in order.</param>
    /// <param name="terminal">Where to write.</param>
    /// <param name="cancellation">The process is to end.</param>
    public abstract Task<ExitCode> RunAsync(ParseResult asked, Terminal terminal, CancellationToken cancellation);

    /// <summary>The language named by <c>--lang</c>, else that of the console; refused where it is neither of the two.</summary>
    protected static Outcome<Language> LanguageOf(ParseResult asked, Terminal terminal) => asked.GetValue<string>("--lang") is not { } name
        ? terminal.Language
        : ReaderLanguage.Named(name) is { } named
            ? named.Language
            : new Refusal("console.unknown-language", name);
}

/// <summary>A verb that only leads to others (<c>export</c>, <c>document</c>).</summary>
public sealed class VerbGroup : Command
{
    /// <summary>Makes a group.</summary>
    public VerbGroup(string name, params ReadOnlySpan<VerbCommand> kinds)
        : base(name)
    {
        foreach (var kind in kinds)
        {
            Add(kind);
        }
    }
}
