using Baton.Web.Features.Office;
using Baton.Web.Files;
using Baton.Web.Storage;
using Baton.Web.Storage.Publication;

namespace Baton.Web.CommandLine;

/// <summary>What handlers need when a verb calls them: the same as in the server, on the opened installation. The log goes to the error output.</summary>
internal static class VerbServices
{
    /// <summary>Makes the services; the caller disposes them.</summary>
    public static ServiceProvider Of(Installation installation, Terminal terminal)
    {
        var services = new ServiceCollection();
        installation.Database.AddTo(services);
        services.AddSingleton(terminal.Clock);
        services.AddSingleton(new BlobStore(installation.Folder.Files));
        services.AddScoped<DossierQuery>();
        services.AddScoped<PublishedQuery>();
        services.AddOffice();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Information).AddFilter("Microsoft", LogLevel.Error)
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None) // what failed there is told once, in a sentence
            .AddSimpleConsole(o => (o.SingleLine, o.TimestampFormat) = (true, "yyyy-MM-dd HH:mm:ss "))
            .Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace));
        return services.BuildServiceProvider();
    }
}
