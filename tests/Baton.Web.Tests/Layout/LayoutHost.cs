using System.Text.Encodings.Web;
using System.Text.Unicode;
using Baton.Domain;
using Baton.Web.Layout;
using Baton.Web.Localization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Baton.Web.Tests.Layout;

/// <summary>A server with the page shell and one page, and nothing else of the product.</summary>
public sealed class LayoutHost : IAsyncLifetime
{
    private WebApplication? app;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddRazorComponents();
        builder.Services.AddReaderLanguage();
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        app = builder.Build();
        app.UseReaderLanguage();
        app.MapGet("/p/relay/1", () => new RazorComponentResult<SampleDocument>());
        app.MapGet("/error/{status:int}", (int status) => new RazorComponentResult<ErrorDocument>(
            new Dictionary<string, object?> { ["Status"] = status, ["Number"] = "4F2A-91" }));
        await app.StartAsync();
    }

    public Task<string> Page(string address) => app!.GetTestClient().GetStringAsync(new Uri(address, UriKind.Relative));

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }
    }

    private sealed class SampleDocument : ComponentBase
    {
        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
        {
            builder.OpenComponent<Document>(0);
            builder.AddComponentParameter(1, "ChildContent", (RenderFragment)(b =>
            {
                b.OpenComponent<LayoutView>(0);
                b.AddComponentParameter(1, "Layout", typeof(MainLayout));
                b.AddComponentParameter(2, "ChildContent", (RenderFragment)Body);
                b.CloseComponent();
            }));
            builder.CloseComponent();
        }

        private static void Body(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder b)
        {
            b.OpenComponent<PageHead>(0);
            b.AddComponentParameter(1, "Title", "Edition <1> & first");
            b.AddComponentParameter(2, "Description", "One \"sentence\".");
            b.AddComponentParameter(3, "Path", "/p/relay/1");
            b.AddComponentParameter(4, "Image", "/files/a.png");
            b.AddComponentParameter(5, "JsonLd", """{"name":"</script><b>"}""");
            b.AddComponentParameter(6, "Note", "Sample.");
            b.AddComponentParameter(7, "AsOf", "as of now");
            b.CloseComponent();
            b.OpenComponent<Crumbs>(10);
            b.AddComponentParameter(11, "Steps", (IReadOnlyList<Crumb>)[Crumb.Of("Programmes", "/"), new Crumb(new LocalizedText("接力", ""))]);
            b.CloseComponent();
            b.OpenComponent<RelayStrip>(20);
            b.AddComponentParameter(21, "Nodes", (IReadOnlyList<RelayNode>)
            [
                new RelayNode(RelayPlace.Past, new LocalizedText("甲大学", "University A"), new DateOnly(2024, 12, 6), "/p/relay/1"),
                new RelayNode(RelayPlace.Present, new LocalizedText("乙大学", "University B")),
                new RelayNode(RelayPlace.Open, new LocalizedText("", "Host not named"), Remark: "2027"),
            ]);
            b.CloseComponent();
            b.OpenComponent<StateMark>(30);
            b.AddComponentParameter(31, "State", MarkState.UnderWay);
            b.AddComponentParameter(32, "Word", "under way");
            b.CloseComponent();
            b.OpenComponent<Picture>(40);
            b.AddComponentParameter(41, "Files", (IReadOnlyList<PictureFile>)[new PictureFile("/f/a-400.jpg", 400), new PictureFile("/f/a-800.jpg", 800), new PictureFile("/f/a-1600.jpg", 1600)]);
            b.AddComponentParameter(42, "Width", 1600);
            b.AddComponentParameter(43, "Height", 1067);
            b.AddComponentParameter(44, "Alt", new LocalizedText("会场", ""));
            b.AddComponentParameter(45, "Caption", new LocalizedText("", "The session"));
            b.AddComponentParameter(46, "Credit", "Photo: A");
            b.CloseComponent();
            b.OpenComponent<Picture>(50);
            b.AddComponentParameter(51, "Files", (IReadOnlyList<PictureFile>)[]);
            b.CloseComponent();
            b.OpenElement(60, "p");
            b.AddContent(61, Localised.Text(new LocalizedText("只有中文", ""), ReaderLanguage.Current));
            b.CloseElement();
        }
    }
}
