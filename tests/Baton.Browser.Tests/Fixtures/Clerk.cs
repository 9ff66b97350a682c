using Microsoft.Playwright;

namespace Baton.Browser.Tests.Fixtures;

/// <summary>Somebody at the office: follows links that are to be seen, fills forms in and presses their buttons; no address is typed.</summary>
public sealed class Clerk(IPage page)
{
    /// <summary>What is on the screen.</summary>
    public IPage Page => page;

    /// <summary>Follows a visible link; in the menus too, which are opened first.</summary>
    /// <param name="end">How its address ends.</param>
    /// <param name="within">True when it goes on after that.</param>
    public async Task FollowAsync(string end, bool within = false)
    {
        var address = within ? $"a[href*='{end}']" : $"a[href$='{end}']";
        var link = page.Locator(address + ":visible");
        if (await link.CountAsync() == 0)
        {
            await OpenAroundAsync(page.Locator(address), end);
        }

        await LeaveByAsync(link.First);
        await FineAsync();
    }

    /// <summary>Fills in the form that goes to this address and presses its button; what it refuses fails the test.</summary>
    public async Task SendAsync(string action, params (string Name, string Value)[] fields)
    {
        await FillAsync(action, fields);
        await PressAsync(page.Locator($"form[action$='{action}']").First.Locator("button:not([formaction]):not([tabindex='-1'])").First, action);
    }

    /// <summary>Fills in fields of the form that goes to this address; a name that begins with * is how it ends.</summary>
    public async Task FillAsync(string action, params (string Name, string Value)[] fields)
    {
        var form = page.Locator($"form[action$='{action}']").First;
        Assert.True(await form.CountAsync() > 0, $"{page.Url} has no form {action}");
        var named = await form.GetAttributeAsync("id");
        await OpenAroundAsync(form, action);
        foreach (var (name, value) in fields)
        {
            var match = name[0] == '*' ? $"[name$='{name[1..]}']" : $"[name='{name}']";
            var field = (named is null ? form.Locator(match) : page.Locator($"[form='{named}']{match}, form[id='{named}'] {match}")).First;
            Assert.True(await field.CountAsync() > 0, $"{page.Url}: {action} has no field {name}");
            var kind = await field.EvaluateAsync<string>("e => e.localName === 'select' ? 'select' : e.type");
            await (kind switch
            {
                "select" => ChooseAsync(field, value),
                "checkbox" or "radio" => field.CheckAsync(),
                "file" => field.SetInputFilesAsync(value.Split('\n')),
                _ => field.FillAsync(value),
            });
        }
    }

    /// <summary>Presses a button and waits for the page that follows.</summary>
    public async Task PressAsync(ILocator button, string what)
    {
        await LeaveByAsync(button);
        var refused = page.Locator("main [role=alert]");
        Assert.True(await refused.CountAsync() == 0, $"{what} at {page.Url}: {(await refused.CountAsync() == 0 ? "" : await refused.First.InnerTextAsync())}");
        await FineAsync();
    }

    /// <summary>Takes the last act back by the button that is offered with its notice.</summary>
    public Task UndoAsync() => PressAsync(page.Locator(".notice form[action$='/undo'] button").First, "undo");

    private static async Task ChooseAsync(ILocator field, string value)
    {
        // By the words somebody reads, as far as they are meant.
        var options = await field.Locator("option").AllInnerTextsAsync();
        var at = options.ToList().FindIndex(o => o.Trim() == value);
        at = at >= 0 ? at : options.ToList().FindIndex(o => o.Contains(value, StringComparison.OrdinalIgnoreCase));
        Assert.True(at >= 0, $"{field.Page.Url}: none of {string.Join(" | ", options)} is {value}");
        await field.SelectOptionAsync(new SelectOptionValue { Index = at });
    }

    // What is folded away is opened by its summary, as a person would.
    private static async Task OpenAroundAsync(ILocator inside, string what)
    {
        Assert.True(await inside.CountAsync() > 0, $"{inside.Page.Url}: nothing leads to {what}");
        var folded = inside.First.Locator("xpath=ancestor::details[not(@open)]");
        for (var left = await folded.CountAsync(); left > 0; left = await folded.CountAsync())
        {
            await folded.First.Locator("xpath=./summary").ClickAsync();
        }
    }

    // The page that was left carries a mark; the one that follows does not.
    private async Task LeaveByAsync(ILocator way)
    {
        await page.EvaluateAsync("document.documentElement.dataset.left = 'yes'");
        await way.ClickAsync();
        await page.Locator("html:not([data-left])").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.WaitForLoadStateAsync();
    }

    private async Task FineAsync()
    {
        await page.WaitForLoadStateAsync();
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        Assert.False(
            await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"),
            $"{page.Url} scrolls sideways at {page.ViewportSize!.Width}");
    }
}
