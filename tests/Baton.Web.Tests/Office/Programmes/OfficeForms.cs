using System.Net;
using AngleSharp.Dom;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Publicity;

namespace Baton.Web.Tests.Office.Programmes;

/// <summary>What a person of the office does in a browser, in one step: opens a page, fills a form in, presses its button, and reads what it leads to.</summary>
internal static class OfficeForms
{
    /// <summary>Sends a form and follows it; fails when it was refused.</summary>
    public static async Task<IDocument> DoAsync(this SignedIn browser, string page, string action, params (string Name, string Value)[] fields)
    {
        using var answer = await browser.SubmitAsync(await browser.PageAsync(page), action, fields);
        return await OfficeSite.FollowAsync(browser, answer);
    }

    /// <summary>Sends a form that must be refused; the page it comes back with.</summary>
    public static async Task<IDocument> RefusedAsync(this SignedIn browser, string page, string action, params (string Name, string Value)[] fields)
    {
        using var answer = await browser.SubmitAsync(await browser.PageAsync(page), action, fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return await SignedIn.ParseAsync(answer);
    }

    /// <summary>Presses the "Undo" of the notice on a page.</summary>
    public static async Task<IDocument> UndoAsync(this SignedIn browser, IDocument page)
    {
        using var answer = await browser.SubmitAsync(page, page.QuerySelector(".notice form")!.GetAttribute("action"));
        return await OfficeSite.FollowAsync(browser, answer);
    }

    /// <summary>The visible text of what is inside main.</summary>
    public static string Text(this IDocument page) => PublicSite.Visible(page.QuerySelector("main")!);

    /// <summary>The value of the option or box that reads so.</summary>
    public static string ValueOf(this IDocument page, string field, string label) =>
        page.QuerySelectorAll($"[name='{field}'] option, input[name='{field}']")
            .First(o => (o.LocalName == "option" ? o.TextContent : o.ParentElement!.TextContent).Contains(label, StringComparison.Ordinal)).GetAttribute("value")!;

    /// <summary>The sentence beside a field.</summary>
    public static string FaultAt(this IDocument page, string field) => page.GetElementById("e-" + field)?.TextContent.Trim() ?? "";
}
