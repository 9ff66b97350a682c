using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Baton.Browser.Tests.Fixtures;

/// <summary>
/// The rules of axe on an open page. The script runs in the page itself: the package's own call opens and closes another page for each run
/// to keep frames apart, which takes seconds, and no page here has frames.
/// </summary>
internal static class AxeRules
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What breaks a rule: the rule's id and the first element that does, one line for each rule; empty = nothing.</summary>
    public static async Task<IReadOnlyList<string>> BrokenRulesAsync(this IPage page)
    {
        await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>("async () => (await axe.run()).violations.map(v => `${v.id} at ${v.nodes[0].target}`)");
    }
}
