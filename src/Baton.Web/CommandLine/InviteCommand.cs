using System.CommandLine;
using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Web.Access;
using Baton.Web.Localization;
using Baton.Web.Outbox;
using Baton.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.CommandLine;

/// <summary><c>invite</c>: lets somebody in and prints the link; the first person of an installation, or one whose mail does not arrive.</summary>
public sealed class InviteCommand : InstallationVerb
{
    /// <summary>As long as a demo stands: nobody looks after its people.</summary>
    private static readonly TimeSpan DemoLasts = TimeSpan.FromDays(30);

    private readonly Option<string?> role = new("--role") { HelpName = "ROLE" };
    private readonly Option<string?> email = new("--email") { HelpName = "ADDRESS" };
    private readonly Option<string?> name = new("--name") { HelpName = "NAME" };
    private readonly Option<string?> programme = new("--programme") { HelpName = "SLUG" };
    private readonly Option<string?> edition = new("--edition") { HelpName = "SLUG/N" };
    private readonly Option<string?> origin = new("--url") { HelpName = "URL" };
    private readonly Option<bool> demo = new("--demo") { Arity = ArgumentArity.Zero };

    /// <summary>Makes the verb.</summary>
    public InviteCommand()
        : base("invite", Permissions.Invite)
    {
        Add(role);
        Add(email);
        Add(name);
        Add(programme);
        Add(edition);
        Add(origin);
        Add(new Option<string?>("--lang") { HelpName = "zh-CN|en" });
        Add(demo);
    }

    /// <inheritdoc/>
    public override async Task<ExitCode> RunAsync(ParseResult asked, Terminal terminal, CancellationToken cancellation)
    {
        var language = LanguageOf(asked, terminal);
        var begin = ServeCommand.OriginOf(asked.GetValue(origin) ?? terminal.Environment(ServeCommand.OriginVariable));
        if ((language.Refusal ?? begin.Refusal) is { } malformed)
        {
            return terminal.Fail(malformed, ExitCode.WrongUsage);
        }

        terminal = terminal with { Language = language.Value };
        var url = begin.Value ?? ServeCommand.UsualUrl;
        if (asked.GetValue(demo))
        {
            return await WithAsync(asked, terminal, write: true, installation => DemoAsync(installation, terminal, url, cancellation), cancellation, beside: true);
        }

        var wanted = Understand(asked, terminal);
        return wanted.IsRefused
            ? terminal.Fail(wanted.Refusal!, ExitCode.WrongUsage)
            : await WithAsync(asked, terminal, write: true, installation => InviteAsync(installation, terminal, url, wanted.Value, cancellation), cancellation, beside: true);
    }

    private Outcome<Wanted> Understand(ParseResult asked, Terminal terminal)
    {
        if ((asked.GetValue(role), asked.GetValue(email)) is (null, _) or (_, null))
        {
            return new Refusal("console.option-missing", Name, asked.GetValue(role) is null ? "--role ROLE" : "--email ADDRESS");
        }

        if (RoleNames.Named(asked.GetValue(role)) is not { } named)
        {
            return new Refusal("console.unknown-role", asked.GetValue(role)!, string.Join(", ", RoleNames.Given));
        }

        var address = MailAddress.Parse(asked.GetValue(email));
        var place = asked.GetValue(edition) is { } text ? EditionChoice.Parse(text) : (Outcome<EditionChoice>?)null;
        if ((address.Refusal ?? place?.Refusal) is { } malformed)
        {
            return malformed;
        }

        return named.IsOfEdition() && place is null && asked.GetValue(programme) is null
            ? new Refusal("console.role-without-place", named.Word())
            : new Wanted(address.Value, asked.GetValue(name)?.Trim() ?? "", named, place?.Value.Slug ?? asked.GetValue(programme), place?.Value.Number, terminal.Language);
    }

    private static async Task<ExitCode> InviteAsync(Installation installation, Terminal terminal, string url, Wanted wanted, CancellationToken cancellation)
    {
        await using var db = installation.NewContext();
        var scope = await FindAsync(db, wanted.Slug, wanted.Number, cancellation);
        if (scope.IsRefused)
        {
            return terminal.Fail(scope.Refusal!);
        }

        var path = await new PrintLink(db, installation.Clock).HandleAsync(
            new LetIn(wanted.Address, wanted.Name, wanted.Role, scope.Value?.ProgrammeId, scope.Value?.EditionId, wanted.Language, NewLink.Printed), cancellation);
        Tell(terminal, wanted.Role, url + path);
        terminal.Say("invite.lasts", (int)NewLink.Printed.TotalHours);
        return ExitCode.Done;
    }

    // One person for each role, in the sample that has an edition in preparation.
    private static async Task<ExitCode> DemoAsync(Installation installation, Terminal terminal, string url, CancellationToken cancellation)
    {
        (Role Role, string Address, string Name)[] people =
        [
            (Role.Organiser, "organiser@baton.example", "示例主办单位 · Sample organiser"), (Role.Host, "host@xingyu.example", "示例承办单位 · Sample host"),
            (Role.Editor, "editor@xingyu.example", "示例编辑 · Sample editor"), (Role.Door, "door@xingyu.example", "示例签到 · Sample door"),
            (Role.NextHost, "next@qinghe.example", "示例下届承办 · Sample next host"), (Role.Auditor, "auditor@baton.example", "示例监督 · Sample auditor"),
        ];
        await using var db = installation.NewContext();
        var sample = await db.Set<Edition>().AsNoTracking()
            .Join(db.Set<Programme>().Where(p => p.Details.Sample), e => e.ProgrammeId, p => p.Id, (e, p) => new { e.Id, e.ProgrammeId, e.Details.Number, p.Details.Slug })
            .OrderBy(e => e.Slug == "sample-relay" ? 0 : 1).ThenByDescending(e => e.Number).FirstOrDefaultAsync(cancellation);
        foreach (var (role, address, name) in people.Where(p => p.Role == Role.Organiser || sample is not null))
        {
            var path = await new PrintLink(db, installation.Clock).HandleAsync(
                new LetIn(
                    MailAddress.Parse(address).Value, name, role, role == Role.Organiser ? null : sample!.ProgrammeId, role.IsOfEdition() ? sample!.Id : null, terminal.Language, DemoLasts),
                cancellation);
            Tell(terminal, role, url + path);
        }

        return ExitCode.Done;
    }

    // The same in every language: it is read by programs too.
    private static void Tell(Terminal terminal, Role role, string url) => terminal.Output.WriteLine($"Sign in as {role.Word()}: {url}");

    private static async Task<Outcome<PlanScope?>> FindAsync(BatonDb db, string? slug, int? number, CancellationToken cancellation)
    {
        if (slug is null)
        {
            return Outcome<PlanScope?>.Of(null);
        }

        var programme = await db.Set<Programme>().AsNoTracking().FirstOrDefaultAsync(p => p.Details.Slug == slug, cancellation);
        if (programme is null)
        {
            return new Refusal("console.no-such-programme", slug);
        }

        if (number is null)
        {
            return Outcome<PlanScope?>.Of(new PlanScope(programme.Id));
        }

        var edition = await db.Set<Edition>().AsNoTracking().FirstOrDefaultAsync(e => e.ProgrammeId == programme.Id && e.Details.Number == number, cancellation);
        return edition is null ? new Refusal("console.no-such-edition", $"{slug}/{number}") : Outcome<PlanScope?>.Of(new PlanScope(programme.Id, edition.Id));
    }

    private sealed record Wanted(MailAddress Address, string Name, Role Role, string? Slug, int? Number, Language Language);
}
