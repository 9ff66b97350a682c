using System.CommandLine;
using Baton.Domain;
using Baton.Domain.Publicity;
using Baton.Web.Storage;

namespace Baton.Web.CommandLine;

/// <summary>A verb that makes something of one edition, in one language, into one file.</summary>
public abstract class EditionVerb : InstallationVerb
{
    private readonly Option<string> edition = new("--edition") { Required = true, HelpName = "SLUG/N" };
    private readonly Option<string> target = new("--out") { Required = true, HelpName = "FILE" };

    /// <summary>Makes the verb with its options.</summary>
    protected EditionVerb(string name, string permission)
        : base(name, permission)
    {
        Add(edition);
        Add(target);
        Add(new Option<string?>("--lang") { HelpName = "zh-CN|en" });
    }

    /// <inheritdoc/>
    public override async Task<ExitCode> RunAsync(ParseResult asked, Terminal terminal, CancellationToken cancellation)
    {
        var language = LanguageOf(asked, terminal);
        if (language.IsRefused)
        {
            return terminal.Fail(language.Refusal!, ExitCode.WrongUsage);
        }

        terminal = terminal with { Language = language.Value };
        var choice = EditionChoice.Parse(asked.GetRequiredValue(edition));
        if (choice.IsRefused)
        {
            return terminal.Fail(choice.Refusal!, ExitCode.WrongUsage);
        }

        return await WithAsync(asked, terminal, write: false, async installation =>
        {
            await using var db = installation.NewContext();
            var dossier = await new DossierQuery(db).EditionAsync(choice.Value.Slug, choice.Value.Number, tracked: false, cancellation);
            return dossier is null
                ? terminal.Fail(new Refusal("console.no-such-edition", asked.GetRequiredValue(edition)))
                : await WriteAsync(new EditionRequest(installation, dossier, terminal, asked, Path.GetFullPath(asked.GetRequiredValue(target))), cancellation);
        }, cancellation);
    }

    /// <summary>Makes the thing and writes it.</summary>
    protected abstract Task<ExitCode> WriteAsync(EditionRequest request, CancellationToken cancellation);
}

/// <summary>What a verb of an edition was asked for.</summary>
/// <param name="Installation">Opened to read.</param>
/// <param name="Dossier">The edition; read only.</param>
/// <param name="Terminal">Where to write, in the language asked for.</param>
/// <param name="Asked">The words of the command.</param>
/// <param name="Target">Full path of what to write.</param>
public sealed record EditionRequest(Installation Installation, EditionDossier Dossier, Terminal Terminal, ParseResult Asked, string Target);

/// <summary>An edition as the command line names it: SLUG/N.</summary>
/// <param name="Slug">The programme's slug.</param>
/// <param name="Number">The edition's number, from 1.</param>
public sealed record EditionChoice(string Slug, int Number)
{
    /// <summary>Reads SLUG/N; refused when it is not of that form.</summary>
    public static Outcome<EditionChoice> Parse(string text) =>
        text.Split('/') is [{ Length: > 0 } slug, var number]
        && int.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) && n > 0
            ? new EditionChoice(slug, n)
            : new Refusal("console.edition-form", text);
}
