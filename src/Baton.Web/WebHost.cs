using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Baton.Domain.SiteVisits;
using Baton.Planning;
using Baton.Web.Access;
using Baton.Web.Delivery;
using Baton.Web.Features.Office;
using Baton.Web.Features.Office.Import;
using Baton.Web.Features.Publicity;
using Baton.Web.Forms;
using Baton.Web.Jobs;
using Baton.Web.Layout;
using Baton.Web.Localization;
using Baton.Web.Outbox;
using Baton.Web.Storage;
using Baton.Web.Storage.Publication;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;

namespace Baton.Web;

/// <summary>What the server is started with.</summary>
/// <param name="Database">Data folder and database.</param>
/// <param name="Urls">Addresses to listen on, separated by semicolons.</param>
/// <param name="Hosts">Host names that requests may carry, separated by semicolons; null = loopback names and those of <paramref name="Urls"/>.</param>
/// <param name="JsonLog">True for one JSON object a line.</param>
/// <param name="Origin">Scheme and host that links in mails begin with; null = those of the request that asks for one.</param>
/// <param name="Mail">The mail server; null = there is none.</param>
/// <param name="Demo">True for the demo: mails are told in the log when there is no mail server.</param>
public sealed record ServeOptions(DatabaseChoice Database, string Urls, string? Hosts = null, bool JsonLog = false, string? Origin = null, MailSettings? Mail = null, bool Demo = false);

/// <summary>Puts the server together: services per concern, the order of what a request passes, and the routes of each module.</summary>
public static class WebHost
{
    /// <summary>Largest request body in bytes, inclusive, for endpoints that do not ask for more.</summary>
    public const long LargestBody = 1 << 20;

    /// <summary>Builds the server without starting it.</summary>
    /// <param name="options">Where and on what.</param>
    /// <param name="adjust">For tests: replaces services such as the clock.</param>
    public static WebApplication Build(ServeOptions options, Action<IServiceCollection>? adjust = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = "wwwroot",
        });

        // Files are served as built: a reload at run time would add an endpoint of its own.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.WebHost.UseKestrelCore().UseStaticWebAssets().UseUrls(options.Urls.Split(';'));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        AddLog(builder.Logging, options.JsonLog);
        AddServices(builder.Services, options);
        adjust?.Invoke(builder.Services);
        var app = builder.Build();
        Map(app);
        return app;
    }

    private static void AddLog(ILoggingBuilder logging, bool json)
    {
        logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information)
            .AddFilter(typeof(TakeWorkbook).FullName, LogLevel.Information) // who took names out, and what for
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        if (json)
        {
            logging.AddJsonConsole(o => o.UseUtcTimestamp = true);
        }
        else
        {
            logging.AddSimpleConsole(o => (o.SingleLine, o.TimestampFormat) = (true, "yyyy-MM-dd HH:mm:ss "));
        }
    }

    private static void AddServices(IServiceCollection services, ServeOptions options)
    {
        options.Database.AddTo(services);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<DraftShelf>();
        services.AddSingleton<PublishedShelf>();
        services.AddScoped<DossierQuery>();
        services.AddSingleton<UnpublishedShelf>();
        services.AddScoped<PublishedQuery>();
        services.AddScoped<UnpublishedQuery>();
        services.AddSingleton<IGroupRotationPlanner, CyclicRotationPlanner>();
        services.AddRouting();
        services.AddRazorComponents();
        services.AddReaderLanguage();
        services.AddHttpContextAccessor();
        services.AddScoped<FormMemory>();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddAntiforgery(o => o.Cookie.Name = "antiforgery");
        services.AddDataProtection().SetApplicationName("baton")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(options.Database.Folder, "keys")));
        // The scheme only, and only from a proxy on this machine: it stands in canonical addresses and decides whether cookies are secure.
        services.Configure<ForwardedHeadersOptions>(o => o.ForwardedHeaders = ForwardedHeaders.XForwardedProto);
        services.AddHostFiltering(o => o.AllowedHosts = [.. HostNames(options)]);
        services.AddOutputCache(o =>
        {
            o.SizeLimit = 32 << 20;
            o.AddBasePolicy(new PublicCachePolicy());
        });
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/calendar"];
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        services.AddAccess(options.Origin, new MailWay(options.Mail, options.Demo));
        services.AddPublicity();
        services.AddJobs();
        services.AddOffice();
    }

    private static void Map(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseHostFiltering();
        app.UseSecurityHeaders();
        app.UseMiddleware<HostCookies>();
        app.UseReaderLanguage();
        app.UseMiddleware<HeadRequests>();
        app.UseMiddleware<ErrorAnswers>();
        app.UseCrossSiteLock();
        app.UseMiddleware<PublicTag>();
        app.UseOutputCache();
        app.UseResponseCompression();
        app.UseRouting();
        app.UseMiddleware<PermissionGate>();
        app.UseAntiforgery();
        app.UseAntiforgeryLock();
        app.MapStaticAssets().Needs(Permissions.ReadAssets);
        app.MapRazorComponents<App>().WithStaticAssets().Add(NameFrameworkRoutes);
        app.MapSignIn();
        app.MapPublicity();
        app.MapOffice();
        app.MapHealth();

        // What no page of the office answers to: strangers are led to the door all the same.
        app.MapMethods("/manage/{**rest}", [HttpMethods.Get, HttpMethods.Post], () => Results.StatusCode(StatusCodes.Status404NotFound))
            .WithMetadata(new RequireAntiforgeryTokenAttribute()).Needs(Permissions.ListOffice);
    }

    // The framework's own routes among the pages are files and redirections of the program; pages name their permission themselves.
    private static void NameFrameworkRoutes(EndpointBuilder endpoint)
    {
        if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } pattern } && pattern.TrimStart('/').StartsWith("_framework/", StringComparison.Ordinal))
        {
            endpoint.Metadata.Add(new NeedsAttribute(Permissions.ReadAssets));
        }
    }

    private static IEnumerable<string> HostNames(ServeOptions options) => options.Hosts?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        ?? ["localhost", "127.0.0.1", "[::1]", .. options.Urls.Split(';').Select(HostOf).OfType<string>()];

    private static string? HostOf(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host is not ("0.0.0.0" or "[::]") ? address.Host.ToLower(CultureInfo.InvariantCulture) : null;
}
