using System.CommandLine;
using Baton.Web.Access;
using Baton.Web.Features.Office;

namespace Baton.Web.CommandLine;

/// <summary><c>export template</c>: an empty workbook; needs no installation.</summary>
public sealed class ExportTemplateCommand : VerbCommand
{
    private readonly Option<string> target = new("--out") { Required = true, HelpName = "FILE" };

    /// <summary>Makes the verb.</summary>
    public ExportTemplateCommand()
        : base("template", Permissions.Export)
    {
        Add(target);
        Add(new Option<string?>("--lang") { HelpName = "zh-CN|en" });

        // Taken in the habit of the other kinds; nothing is read there.
        Add(new Option<string?>("--data") { HelpName = "DIR" });
    }

    /// <inheritdoc/>
    public override async Task<ExitCode> RunAsync(ParseResult asked, Terminal terminal, CancellationToken cancellation)
    {
        var language = LanguageOf(asked, terminal);
        return language.IsRefused
            ? terminal.Fail(language.Refusal!, ExitCode.WrongUsage)
            : await OutputFile.WriteAsync(Path.GetFullPath(asked.GetRequiredValue(target)), ".xlsx", ExportTemplate.Write(language.Value), terminal, cancellation);
    }
}
