using System.Globalization;
using Baton.Browser.Tests.Fixtures;
using Baton.Web.Documents.Spreadsheets;
using Microsoft.Playwright;

namespace Baton.Browser.Tests.Journeys;

/// <summary>An organiser and then the host whom the organiser invited bring an edition from an empty installation to its published report, by clicking alone.</summary>
public sealed class OfficeTests(Site site) : IDisposable
{
    private const string Office = "/manage/door-relay";
    private readonly string folder = Directory.CreateTempSubdirectory("baton-office").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Theory]
    [InlineData("zh-CN", 360)]
    [InlineData("en", 1280)]
    public async Task From_nothing_to_a_published_report(string language, int width)
    {
        var zh = language == "zh-CN";
        await using var server = await Server.StartAsync(folder);
        var organiser = await SignInAsync(server, language, width, "--role", "organiser", "--email", "organiser@relay.example", "--name", "Ouyang Qing");
        var yesterday = DateTime.UtcNow.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        // The programme with its bodies and the ledger of hosts.
        await organiser.FollowAsync("/manage/new");
        await organiser.SendAsync("/manage/new/create", ("name.zh", "开门接力"), ("name.en", "Door Relay"));
        await organiser.FollowAsync("/institutions");
        foreach (var (chinese, english) in new[] { ("甲大学", "Alpha University"), ("乙大学", "Beta University"), ("丙大学", "Gamma University"), ("接力理事会", "Relay Council") })
        {
            await organiser.SendAsync("/parts/institutions/new/enter", ("name.zh", chinese), ("name.en", english));
        }

        await organiser.FollowAsync("/institutions?view=venues");
        await organiser.SendAsync("/parts/venues/new/enter", ("name.zh", "主校区"), ("name.en", "Main Campus"));
        var (alpha, beta, gamma, council) = zh ? ("甲大学", "乙大学", "丙大学", "接力理事会") : ("Alpha University", "Beta University", "Gamma University", "Relay Council");
        await organiser.FollowAsync("/member-institutions");
        foreach (var member in new[] { alpha, beta, gamma })
        {
            await TickAsync(organiser, "/member-institutions/add", "institution", member);
        }

        await organiser.SendAsync("/member-institutions/add");
        await TickAsync(organiser, "/organisers/save", "organiser", council);
        await organiser.SendAsync("/organisers/save");
        await organiser.FollowAsync("/hosts");
        await organiser.SendAsync("/hosts/plan", ("number", "1"), ("institution", beta));
        await organiser.SendAsync("/hosts/plan", ("number", "2"), ("institution", alpha));
        await organiser.UndoAsync();
        await organiser.SendAsync("/hosts/plan", ("number", "2"), ("institution", gamma));

        // The edition, and the invitation of its host.
        await organiser.FollowAsync(Office);
        await organiser.FollowAsync("/editions/new");
        await organiser.SendAsync("/editions/create", ("starts-on", yesterday));
        await organiser.FollowAsync("/1/members");
        await organiser.SendAsync("/1/members/invite", ("email", "host@relay.example"), ("name", "Lin Hai"), ("role", zh ? "承办" : "host"));
        var host = await SignInAsync(server, language, width, "--role", "host", "--email", "host@relay.example", "--programme", "door-relay", "--edition", "door-relay/1");
        await PrepareAsync(host, zh);
        await PeopleAsync(host, zh, beta);
        await AgendaAsync(host, zh);
        await PhotosAsync(host);
        await ReportAsync(organiser, host, beta);
        await organiser.FollowAsync(Office);
        await organiser.FollowAsync("/door-relay/publish");
        await organiser.SendAsync("/publish/visibility");

        // Strangers read it in both languages.
        await using var visitor = await site.VisitorAsync(language, width, address: server.Address);
        var page = await visitor.NewPageAsync();
        foreach (var (tag, leader) in new[] { ("zh-CN", "林海"), ("en", "Lin Hai") })
        {
            await page.GotoAsync($"/p/door-relay/1/report?lang={tag}");
            await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync(leader);
        }
    }

    private static async Task PrepareAsync(Clerk host, bool zh)
    {
        await host.FollowAsync(Office + "/1");
        await host.FollowAsync("/1/plan");
        await host.SendAsync("/save", ("venue", zh ? "主校区" : "Main Campus"), ("themes.zh", "开门办学"), ("themes.en", "Open doors"));
        foreach (var (kind, chinese, english, from, to) in new[] { (zh ? "观摩" : "visit", "实地观摩", "Site visit", "09:00", "10:30"), (zh ? "展示会" : "session", "交流会", "Session", "14:00", "16:00") })
        {
            await host.FollowAsync("?open=new-stage", within: true);
            await host.SendAsync("/plan/stages/new/enter", ("p.kind", kind), ("p.name.zh", chinese), ("p.name.en", english), ("p.starts-at", from), ("p.ends-at", to));
        }

        await host.FollowAsync("/1/visit");
        foreach (var (chinese, english) in new[] { ("第一工坊", "Workshop One"), ("第二工坊", "Workshop Two"), ("第三工坊", "Workshop Three") })
        {
            await host.FollowAsync("/1/visit");
            await host.FollowAsync("/parts/stops/new", within: true);
            await host.SendAsync("/parts/stops/new/enter", ("name.zh", chinese), ("name.en", english), ("capacity", "30"), ("minutes", "20"));
        }
    }

    private async Task PeopleAsync(Clerk host, bool zh, string delegation)
    {
        await host.FollowAsync("/1/import");
        await host.FillAsync("/import/bring", ("file", Workbook(delegation)));
        await host.SendAsync("/import/bring");

        // One cell names a category that there is not: mended on the spot.
        var cell = host.Page.Locator("#rejected input[name^='text.']");
        await Assertions.Expect(cell).ToHaveCountAsync(1);
        await cell.FillAsync(zh ? "高校代表" : "Delegates of universities");
        await host.PressAsync(host.Page.Locator("form[action$='/mend'] .commit button:not([formaction])"), "look again");
        await Assertions.Expect(host.Page.Locator("#rejected")).ToHaveCountAsync(0);
        await host.PressAsync(host.Page.Locator("button[formaction$='/take']"), "take");
        await host.FollowAsync("/1/people");
        await Assertions.Expect(host.Page.Locator("main")).ToContainTextAsync(zh ? "欧阳清" : "Ouyang Qing");
    }

    private string Workbook(string delegation)
    {
        static SheetContent Sheet(string name, string[] heads, params string?[][] rows) => new(name, [.. heads.Select(h => new ColumnContent(h))], rows);
        var file = Path.Combine(folder, "people.xlsx");
        File.WriteAllBytes(file, SpreadsheetWriter.Write(
        [
            Sheet("Categories", ["Category (Chinese)", "Category (English)", "From outside the host"], ["高校代表", "Delegates of universities", "yes"]),
            Sheet("People", ["Full name (Chinese)", "Full name (English)"], ["林海", "Lin Hai"], ["欧阳清", "Ouyang Qing"], ["买买提·吐尔逊", "Memet Tursun"]),
            Sheet("Posts", ["Person", "Institution", "Title (Chinese)", "Title (English)"], ["Lin Hai", delegation, "校长", "President"]),
            Sheet("Participants", ["Person", "Delegation", "Category", "Capacity"], ["Lin Hai", delegation, "Delegates of universities", "leader"], ["Ouyang Qing", delegation, "Delegates of univercities", "delegate"], ["Memet Tursun", delegation, "Delegates of universities", "delegate"]),
        ]));
        return file;
    }

    private static async Task AgendaAsync(Clerk host, bool zh)
    {
        var (chair, speaker) = zh ? ("欧阳清", "林海") : ("Ouyang Qing", "Lin Hai");
        await host.FollowAsync("/1/agenda");
        await host.FollowAsync("/1/agenda?insert", within: true);
        await host.SendAsync("/save", ("title.zh", "致辞"), ("title.en", "Welcome"), ("starts-at", "14:00"), ("minutes", "15"), ("kind", zh ? "致辞" : "speech"), ("speakers.0", speaker), ("chair", chair));
        await host.FollowAsync("/1/agenda?insert", within: true);
        await host.SendAsync("/save", ("title.zh", "课堂实录"), ("title.en", "Notes from a classroom"), ("minutes", "20"), ("kind", zh ? "经验" : "experience"), ("speakers.0", chair));
    }

    private async Task PhotosAsync(Clerk host)
    {
        var picture = Path.Combine(folder, "picture.jpg");
        await host.Page.ScreenshotAsync(new() { Path = picture, Type = ScreenshotType.Jpeg });
        await host.FollowAsync("/1/photos");
        await host.SendAsync("/photos/add", ("files", picture));
        var save = await host.Page.Locator("form[action*='/photos/'][action$='/save']").First.GetAttributeAsync("action");
        await host.SendAsync(save!, ("*caption.zh", "致辞"), ("*caption.en", "The welcome"), ("*alt-text.zh", "林海致辞"), ("*alt-text.en", "Lin Hai speaks"));
    }

    private static async Task ReportAsync(Clerk organiser, Clerk host, string unit)
    {
        await organiser.FollowAsync(Office + "/1");
        await organiser.FollowAsync("/1/state");
        foreach (var step in new[] { "announce", "begin", "conclude" })
        {
            await organiser.SendAsync("/state/" + step);
        }

        await host.FollowAsync("/1/publish");
        await host.FillAsync("/publish/changes", ("open", "yes"));
        await host.SendAsync("/publish/changes");
        await host.FollowAsync("/1/report");
        for (var i = 0; i < 3; i++)
        {
            await host.SendAsync("/sign-offs/new/enter", ("*unit", unit));
        }

        for (var i = 0; i < 3; i++)
        {
            var sign = await host.Page.Locator("#sign-offs form[action$='/sign']").First.GetAttributeAsync("action");
            await host.Page.Locator($"form[action='{sign}'] summary").ClickAsync();
            await host.SendAsync(sign!);
        }

        await host.SendAsync("/report/publish");
    }

    private static async Task TickAsync(Clerk clerk, string action, string name, string words)
    {
        var form = clerk.Page.Locator($"form[action$='{action}']").First;
        await form.Locator("label", new() { HasText = words }).Locator($"input[name='{name}']").First.CheckAsync();
    }

    private async Task<Clerk> SignInAsync(Server server, string language, int width, params string[] invitation)
    {
        var visitor = await site.VisitorAsync(language, width, address: server.Address);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(await server.LinkAsync(invitation));
        var clerk = new Clerk(page);
        await clerk.PressAsync(page.Locator("main form button").First, "sign in");
        return clerk;
    }
}
