using System.Text.RegularExpressions;
using Baton.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace Baton.Browser.Tests.Journeys;

/// <summary>A stranger with a phone and no scripts finds out who holds the baton, reads the report and changes the language.</summary>
public sealed partial class VisitorTests(Site site)
{
    private const string Launch = "/p/benchmark-leading-universities";

    [Fact]
    public async Task From_the_first_page_to_the_report_without_scripts_on_a_phone()
    {
        await using var visitor = await site.VisitorAsync("en", 360, scripts: false);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Benchmark Leading Universities Initiative" }).First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"{Launch}$"));
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("The baton passed from Shenzhen Polytechnic University to Shenzhen University on 6 December.");
        await page.GotoAsync(Launch + "/1");
        await page.GetByRole(AriaRole.Link, new() { Name = "Read the report" }).First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"{Launch}/1/report$"));
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("“Shenzhen Polytechnic Impression”, made by Lin Wenjing");
        await page.GetByRole(AriaRole.Link, new() { Name = "中文" }).ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "zh-CN");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("接力棒《深职印象》");
        await page.GotoAsync(Launch);
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "zh-CN");
    }

    [Fact]
    public async Task The_keyboard_reaches_the_content_first()
    {
        await using var visitor = await site.VisitorAsync("zh-CN", 1280);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(Launch + "/1");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("#main$"));
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task The_agenda_prints_on_one_sheet(string language)
    {
        await using var visitor = await site.VisitorAsync(language, 1280);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(Launch + "/1/agenda");
        var pdf = await page.PdfAsync(new PagePdfOptions { Format = "A4", PreferCSSPageSize = true });
        Assert.Equal(1, PageObject().Count(System.Text.Encoding.Latin1.GetString(pdf)));
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageObject();
}
