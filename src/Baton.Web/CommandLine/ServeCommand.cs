using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Baton.Domain;
using Baton.Web.Access;
using Baton.Web.Outbox;
using Baton.Web.Storage;

namespace Baton.Web.CommandLine;

/// <summary><c>serve</c>: the server, until it is told to stop.</summary>
public sealed class ServeCommand : InstallationVerb
{
    /// <summary>Where it listens when the command does not say.</summary>
    public const string UsualUrl = "http://127.0.0.1:5080";

    /// <summary>Where the form of the log is looked for when the command does not say: json or text.</summary>
    public const string LogVariable = "BATON_LOG";

    /// <summary>Where the host names that requests may carry are looked for when the command does not say; separated by semicolons.</summary>
    public const string HostsVariable = "BATON_HOSTS";

    /// <summary>Where scheme and host of links in mails are looked for when the command does not say.</summary>
    public const string OriginVariable = "BATON_URL";

    private readonly Option<string?> urls = new("--urls") { HelpName = "URL" };
    private readonly Option<string?> hosts = new("--hosts") { HelpName = "NAMES" };
    private readonly Option<string?> log = new("--log") { HelpName = "json|text" };
    private readonly Option<string?> origin = new("--url") { HelpName = "URL" };
    private readonly Option<bool> demo = new("--demo") { Arity = ArgumentArity.Zero };

    /// <summary>Makes the verb.</summary>
    public ServeCommand()
        : base("serve", Permissions.Serve)
    {
        Add(urls);
        Add(hosts);
        Add(log);
        Add(origin);
        Add(demo);
    }

    /// <inheritdoc/>
    public override bool HandlesSignals => true;

    /// <inheritdoc/>
    public override async Task<ExitCode> RunAsync(ParseResult asked, Terminal terminal, CancellationToken cancellation)
    {
        var addresses = asked.GetValue(urls) ?? UsualUrl;
        if (addresses.Split(';').FirstOrDefault(url => !IsAddress(url)) is { } wrong)
        {
            return terminal.Fail(new Refusal("console.url-form", wrong), ExitCode.WrongUsage);
        }

        var form = asked.GetValue(log) ?? terminal.Environment(LogVariable) ?? "text";
        if (form is not ("json" or "text"))
        {
            return terminal.Fail(new Refusal("console.log-form", form), ExitCode.WrongUsage);
        }

        var linksBegin = OriginOf(asked.GetValue(origin) ?? terminal.Environment(OriginVariable));
        var mail = MailSettings.Parse(terminal.Environment(MailSettings.ServerVariable), terminal.Environment(MailSettings.FromVariable));
        if ((linksBegin.Refusal ?? mail.Refusal) is { } malformed)
        {
            return terminal.Fail(malformed, ExitCode.WrongUsage);
        }

        if (addresses.Split(';').FirstOrDefault(IsPlainAndPublic) is { } open)
        {
            terminal.Error.WriteLine(ConsoleWords.In(terminal.Language, "serve.plain-http", open));
        }

        // Asked beforehand, because the host would log a refused address with all its calls.
        if (addresses.Split(';').FirstOrDefault(IsTaken) is { } taken)
        {
            return terminal.Fail(new Refusal("console.address-in-use", taken));
        }

        return await WithAsync(asked, terminal, write: true, async installation =>
        {
            try
            {
                var options = new ServeOptions(
                    installation.Database, addresses, asked.GetValue(hosts) ?? terminal.Environment(HostsVariable), form == "json",
                    linksBegin.Value, mail.Value, asked.GetValue(demo));
                await using var app = WebHost.Build(options, services => services.AddHostedService<LogCheckpoint>());
                await app.RunAsync(cancellation);
                return ExitCode.Done;
            }
            catch (IOException failure) when (failure.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
            {
                return terminal.Fail(new Refusal("console.address-in-use", addresses));
            }
        }, cancellation);
    }

    /// <summary>Scheme and host that links begin with, without a slash at the end; null when nothing is said, refused when it is no such thing.</summary>
    internal static Outcome<string?> OriginOf(string? url) =>
        string.IsNullOrWhiteSpace(url) ? Outcome<string?>.Of(null)
        : Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.PathAndQuery == "/" && address.UserInfo.Length == 0
            ? Outcome<string?>.Of(address.GetLeftPart(UriPartial.Authority))
            : new Refusal("console.origin-form", url);

    private static bool IsAddress(string url) =>
        Uri.TryCreate(url.Replace("://*", "://any", StringComparison.Ordinal).Replace("://+", "://any", StringComparison.Ordinal), UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
        && address.AbsolutePath == "/";

    private static bool IsTaken(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Port == 0)
        {
            return false;
        }

        var ip = IPAddress.TryParse(address.Host.Trim('[', ']'), out var named) ? named : address.IsLoopback ? IPAddress.Loopback : IPAddress.Any;
        try
        {
            using var probe = new TcpListener(ip, address.Port);
            probe.Start();
            return false;
        }
        catch (SocketException refused)
        {
            return refused.SocketErrorCode == SocketError.AddressAlreadyInUse;
        }
    }

    // Not refused: a reverse proxy on another machine may stand before it.
    private static bool IsPlainAndPublic(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
            ? address.Scheme == "http" && !address.IsLoopback && !(IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip))
            : url.StartsWith("http://", StringComparison.Ordinal);
}
