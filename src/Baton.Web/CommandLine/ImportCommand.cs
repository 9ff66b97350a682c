using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Baton.Domain;
using Baton.Web.Access;
using Baton.Web.Features.Office;
using Baton.Web.Features.Office.Folder;
using Baton.Web.Storage;
using Baton.Web.Storage.History;

namespace Baton.Web.CommandLine;

/// <summary><c>import</c>: a workbook or an edition folder into the installation.</summary>
public sealed class ImportCommand : InstallationVerb
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly Argument<string> source = new("FILE");
    private readonly Option<string?> edition = new("--edition") { HelpName = "SLUG/N" };
    private readonly Option<bool> dryRun = new("--dry-run") { Arity = ArgumentArity.Zero };
    private readonly Option<bool> acceptValid = new("--accept-valid") { Arity = ArgumentArity.Zero };
    private readonly Option<bool> json = new("--json") { Arity = ArgumentArity.Zero };

    /// <summary>Makes the verb.</summary>
    public ImportCommand()
        : base("import", Permissions.Import)
    {
        Add(source);
        Add(edition);
        Add(dryRun);
        Add(acceptValid);
        Add(json);
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
        var named = asked.GetValue(edition) is { } text ? EditionChoice.Parse(text) : (Outcome<EditionChoice>?)null;
        if (named?.Refusal is { } form)
        {
            return terminal.Fail(form, ExitCode.WrongUsage);
        }

        var file = Path.GetFullPath(asked.GetRequiredValue(source));
        if (!File.Exists(file) && !Directory.Exists(file))
        {
            return terminal.Fail(new Refusal("console.file-missing", file));
        }

        var options = new ImportOptions
        {
            Slug = named?.Value.Slug,
            Number = named?.Value.Number,
            DryRun = asked.GetValue(dryRun),
            AcceptValid = asked.GetValue(acceptValid),
            Language = terminal.Language,
            Actor = Authorship.Console,
            Note = $"import of {Path.GetFileName(file.TrimEnd('/'))}",
            NoteInBoth = new LocalizedText($"导入 {Path.GetFileName(file.TrimEnd('/'))}", $"import of {Path.GetFileName(file.TrimEnd('/'))}"),
            PublishedAs = new LocalizedText("由控制台导入", "imported at the console"),
        };
        return options.DryRun
            ? await TryAsync(asked, terminal, file, options, cancellation)
            : await WithAsync(asked, terminal, write: true, installation => ImportAsync(asked, terminal, installation, file, options, cancellation), cancellation);
    }

    // A trial on nothing is made on an empty installation elsewhere, so that none is left behind where there was none.
    private async Task<ExitCode> TryAsync(ParseResult asked, Terminal terminal, string file, ImportOptions options, CancellationToken cancellation)
    {
        var choice = Choice(asked, terminal);
        if (!choice.IsSqlite || File.Exists(choice.SqliteFile))
        {
            return await WithAsync(asked, terminal, write: false, installation => ImportAsync(asked, terminal, installation, file, options, cancellation), cancellation);
        }

        var elsewhere = new DatabaseChoice(Directory.CreateTempSubdirectory("baton-trial").FullName, null);
        try
        {
            using var empty = (await Installation.OpenAsync(elsewhere, write: true, terminal.Clock, cancellation)).Value;
            return await ImportAsync(asked, terminal, empty, file, options, cancellation);
        }
        finally
        {
            elsewhere.CloseIdleConnections();
            Directory.Delete(elsewhere.Folder, recursive: true);
        }
    }

    private async Task<ExitCode> ImportAsync(
        ParseResult asked, Terminal terminal, Installation installation, string file, ImportOptions options, CancellationToken cancellation)
    {
        await using var services = VerbServices.Of(installation, terminal);
        await using var scope = services.CreateAsyncScope();
        var outcome = Directory.Exists(file)
            ? await scope.ServiceProvider.GetRequiredService<ImportEditionFolder>().HandleAsync(file, options, cancellation)
            : await ImportWorkbook.ReadAsync(file, cancellation) is var read && read.IsRefused
                ? read.Refusal!
                : await scope.ServiceProvider.GetRequiredService<ImportWorkbook>().HandleAsync(read.Value, options, cancellation);
        if (outcome.IsRefused)
        {
            return terminal.Fail(new Refusal("console.import-refused", Path.GetFileName(file), outcome.Refusal!));
        }

        var result = outcome.Value;
        if (asked.GetValue(json))
        {
            await terminal.Output.WriteLineAsync(JsonSerializer.Serialize(new { result.New, result.Changed, result.Same, result.Rejected }, Json));
        }
        else
        {
            Tell(result, options, terminal);
        }

        return result.Rejected.Count > 0 ? ExitCode.No : ExitCode.Done;
    }

    private static void Tell(ImportResult result, ImportOptions options, Terminal terminal)
    {
        foreach (var row in result.Rejected)
        {
            if (row.Column.Length > 0)
            {
                terminal.Say("import.rejected", row.Sheet, row.Row, row.Column, row.Message);
            }
            else
            {
                terminal.Say("import.rejected-row", row.Sheet, row.Row, row.Message);
            }
        }

        foreach (var hint in result.Hints)
        {
            terminal.Say("import.hint", hint);
        }

        terminal.Say("import.counts", result.New, result.Changed, result.Same, result.RejectedRows);
        if (options.DryRun)
        {
            terminal.Say("import.dry-run");
        }
        else if (result.Rejected.Count > 0 && !options.AcceptValid)
        {
            terminal.Say("import.nothing-written");
        }
    }
}
