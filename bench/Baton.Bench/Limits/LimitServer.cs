using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Baton.Bench.Limits;

/// <summary>The limits: a bare "hello" and a bare Razor page of 100 rows from memory, with nothing else in the way.</summary>
public static class LimitServer
{
    /// <summary>Serves until the process is ended.</summary>
    public static async Task RunAsync(string url)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders();
        builder.Services.AddRazorPages(o => o.RootDirectory = "/Limits/Pages");
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        var app = builder.Build();
        app.MapGet("/hello", () => "hello");
        app.MapRazorPages();
        await app.RunAsync();
    }
}
