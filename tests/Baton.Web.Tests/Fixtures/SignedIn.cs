using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Baton.Web.Tests.Fixtures;

/// <summary>A browser that is signed in: it keeps its cookies, follows no redirect, and sends forms as a browser does.</summary>
public sealed class SignedIn : IDisposable
{
    private readonly HttpClientHandler handler = new() { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };

    internal SignedIn(Uri server)
    {
        Client = new HttpClient(handler) { BaseAddress = server };
    }

    /// <summary>The client, with the cookies.</summary>
    public HttpClient Client { get; }

    /// <summary>The account; empty for a browser that is not signed in.</summary>
    public Guid AccountId { get; internal set; }

    /// <summary>The cookies.</summary>
    public CookieContainer Cookies => handler.CookieContainer;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Fetches a page in a language.</summary>
    public async Task<HttpResponseMessage> GetAsync(string path, string language = "en")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Language", language);
        return await Client.SendAsync(request, Cancellation);
    }

    /// <summary>The page, which must be there.</summary>
    public async Task<IDocument> PageAsync(string path, string language = "en")
    {
        using var answer = await GetAsync(path, language);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {(int)answer.StatusCode}");
        return await ParseAsync(answer);
    }

    /// <summary>Posts fields to an address, with a token of this browser, as a form of any page would.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) =>
        await SendAsync(path, [.. fields, (BatonApp.TokenField, await TokenAsync())]);

    /// <summary>Sends the first form of a page that goes to <paramref name="action"/> (null = the first inside main), with its own fields and these in their place.</summary>
    public Task<HttpResponseMessage> SubmitAsync(IDocument page, string? action = null, params (string Name, string Value)[] fields) => PressAsync(page, action, null, fields);

    /// <summary>The same by a button that sends the form elsewhere.</summary>
    public async Task<HttpResponseMessage> PressAsync(IDocument page, string? action, string? to, params (string Name, string Value)[] fields)
    {
        var form = page.QuerySelectorAll("main form").FirstOrDefault(f => action is null || f.GetAttribute("action") == action)
            ?? throw new InvalidOperationException($"No form goes to {action}.");
        return await SendAsync(to ?? form.GetAttribute("action")!, [.. Filled(form, fields), .. fields]);
    }

    /// <summary>What stands in the fields of a form, but for those that are given.</summary>
    public static IEnumerable<(string Name, string Value)> Filled(IElement form, params (string Name, string Value)[] besides) =>
        form.QuerySelectorAll("input[name], select[name], textarea[name]")
            .Where(field => field.GetAttribute("type") is not ("checkbox" or "radio" or "file") || field.HasAttribute("checked"))
            .Where(field => besides.All(f => f.Name != field.GetAttribute("name")))
            .Select(field => (field.GetAttribute("name")!, Value(field)));

    /// <summary>Posts exactly these fields; headers of the browser can be added.</summary>
    public async Task<HttpResponseMessage> SendAsync(string path, IEnumerable<(string Name, string Value)> fields, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
        };
        request.Headers.Add("Accept-Language", "en");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request, Cancellation);
    }

    /// <summary>Posts files with fields, with a token of this browser, as a form that takes files does.</summary>
    public async Task<HttpResponseMessage> UploadAsync(string path, string field, IEnumerable<(string Name, byte[] Bytes)> files, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Append((BatonApp.TokenField, await TokenAsync())))
        {
            form.Add(new StringContent(value), name);
        }

        foreach (var (name, bytes) in files)
        {
            form.Add(new ByteArrayContent(bytes), field, name);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = form };
        request.Headers.Add("Accept-Language", "en");
        return await Client.SendAsync(request, Cancellation);
    }

    /// <summary>A token for forms of this browser.</summary>
    public async Task<string> TokenAsync() =>
        (await PageAsync("/sign-in")).QuerySelector($"input[name={BatonApp.TokenField}]")!.GetAttribute("value")!;

    /// <summary>The answer as a page.</summary>
    public static async Task<IDocument> ParseAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Cancellation), Cancellation);

    /// <inheritdoc/>
    public void Dispose()
    {
        Client.Dispose();
        handler.Dispose();
    }

    private static string Value(IElement field) => field.LocalName switch
    {
        "textarea" => field.TextContent,
        "select" => (field.QuerySelector("option[selected]") ?? field.QuerySelector("option"))?.GetAttribute("value") ?? "",
        _ => field.GetAttribute("value") ?? (field.GetAttribute("type") == "checkbox" ? "on" : ""),
    };
}
