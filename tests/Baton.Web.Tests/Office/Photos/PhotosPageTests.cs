using System.Net;
using Baton.Domain.People;
using Baton.Domain.Publicity;
using Baton.Web.Tests.Files;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Publicity;

namespace Baton.Web.Tests.Office.Photos;

public sealed class PhotosPageTests(PostgresServer postgres)
{
    private static string Page => OfficeSite.Here + "/photos";

    private static async Task BringInAsync(SignedIn browser, params string[] names)
    {
        using var answer = await browser.UploadAsync(Page + "/add", "files", [.. names.Select((n, i) => (n, TestPicture.Jpeg(TestPicture.Corners(900 + i, 600))))], ("subject", "stage"));
        await OfficeSite.FollowAsync(browser, answer);
    }

    private static Task<Photo> PhotoAsync(OfficeSite site, string name) => site.PartAsync<Photo>(p => p.Details.FileName == name);

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Caption_text_credit_and_focus_are_saved_beside_the_picture_and_an_act_is_taken_back(Provider provider)
    {
        await using var site = await OfficeSite.StartAsync(provider, postgres);
        using var host = await site.HostAsync();
        await BringInAsync(host, "a.jpg", "b.jpg");
        var photo = await PhotoAsync(site, "b.jpg");
        var (action, prefix) = ($"{Page}/{photo.Id.Value}/save", $"{photo.Id.Value:N}.");
        using var saved = await host.SubmitAsync(
            await host.PageAsync(Page), action,
            (prefix + "caption.en", "Participants at the gate."), (prefix + "caption.zh", "参会人员在校门前。"), (prefix + "alt-text.en", "A gate"), (prefix + "focus", "100 0"));
        var after = await OfficeSite.FollowAsync(host, saved);
        var changed = await PhotoAsync(site, "b.jpg");
        Assert.Equal(("Participants at the gate.", "参会人员在校门前。", 100, 0), (changed.Details.Caption.En, changed.Details.Caption.Zh, changed.Details.FocusX, changed.Details.FocusY));
        Assert.Contains("at-x100", after.QuerySelector($"#photo-{photo.Id.Value} figure")!.ClassName, StringComparison.Ordinal);
        using var undone = await host.SubmitAsync(after, after.QuerySelector(".notice form")!.GetAttribute("action"));
        await OfficeSite.FollowAsync(host, undone);
        Assert.Equal(photo.Details, (await PhotoAsync(site, "b.jpg")).Details);
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task They_change_places_are_taken_down_and_put_back_by_an_editor(Provider provider)
    {
        await using var site = await OfficeSite.StartAsync(provider, postgres);
        using var editor = await site.EditorAsync();
        await BringInAsync(editor, "a.jpg", "b.jpg", "c.jpg");
        var last = await PhotoAsync(site, "c.jpg");
        using (var up = await editor.SubmitAsync(await editor.PageAsync(Page), $"{Page}/{last.Id.Value}/up"))
        {
            await OfficeSite.FollowAsync(editor, up);
        }

        Assert.Equal((1, 3, 2), ((await PhotoAsync(site, "a.jpg")).Details.Order, (await PhotoAsync(site, "b.jpg")).Details.Order, (await PhotoAsync(site, "c.jpg")).Details.Order));
        using (var down = await editor.SubmitAsync(await editor.PageAsync(Page), $"{Page}/{last.Id.Value}/take-down"))
        {
            var page = await OfficeSite.FollowAsync(editor, down);
            Assert.Contains("Taken down", PublicSite.Visible(page.QuerySelector("main")!), StringComparison.Ordinal);
            Assert.Null(page.GetElementById($"photo-{last.Id.Value}"));
            using var still = await editor.GetAsync($"{Page}/{last.Id.Value}/400.jpg");
            Assert.Equal(HttpStatusCode.OK, still.StatusCode);
            using var back = await editor.SubmitAsync(page, $"{Page}/{last.Id.Value}/put-back");
            Assert.NotNull((await OfficeSite.FollowAsync(editor, back)).GetElementById($"photo-{last.Id.Value}"));
        }

        Assert.Equal(last.Details with { Order = 2 }, (await PhotoAsync(site, "c.jpg")).Details);
    }

    [Fact]
    public async Task Of_two_who_write_the_same_caption_the_second_sees_both()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var first = await site.HostAsync();
        using var second = await site.EditorAsync();
        await BringInAsync(first, "a.jpg");
        var photo = await PhotoAsync(site, "a.jpg");
        var (action, name) = ($"{Page}/{photo.Id.Value}/save", $"{photo.Id.Value:N}.caption.en");
        var (one, two) = (await first.PageAsync(Page), await second.PageAsync(Page));
        using var saved = await first.SubmitAsync(one, action, (name, "First"));
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        using var clash = await second.SubmitAsync(two, action, (name, "Second"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, clash.StatusCode);
        var both = await SignedIn.ParseAsync(clash);
        Assert.Equal("Second", both.QuerySelector($"[name='{name}']")!.TextContent.TrimStart('\n'));
        Assert.Contains("First", both.GetElementById("n-" + name)!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_chooses_among_those_named_in_public_and_the_host_among_all()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        await site.App.DraftAsync(db =>
        {
            var person = Person.Create(PersonId.From(Guid.CreateVersion7()), new(site.Programme), new PersonDetails { FullName = new("秘密人", "Secret Someone") }).Value;
            db.Add(person);
            db.Add(Baton.Domain.Registration.Participant.Create(Baton.Domain.Registration.ParticipantId.From(Guid.CreateVersion7()), new(site.Programme, site.Edition), new() { PersonId = person.Id }).Value);
            return Task.CompletedTask;
        });
        using var host = await site.HostAsync();
        using var editor = await site.EditorAsync();
        Assert.Contains("Secret Someone", (await host.PageAsync(Page)).Body!.InnerHtml, StringComparison.Ordinal);
        var page = (await editor.PageAsync(Page)).Body!.InnerHtml;
        Assert.DoesNotContain("Secret Someone", page, StringComparison.Ordinal);
        Assert.Contains("Ouyang Qing", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_of_another_edition_is_not_there()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var host = await site.HostAsync();
        foreach (var act in new[] { "save", "up", "down", "take-down", "put-back" })
        {
            using var answer = await host.PostAsync($"{Page}/{Guid.CreateVersion7()}/{act}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var picture = await host.GetAsync($"{Page}/{Guid.CreateVersion7()}/400.jpg");
        Assert.Equal(HttpStatusCode.NotFound, picture.StatusCode);
    }

    [Fact]
    public async Task The_draft_is_for_the_office_and_public_only_once_published()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var host = await site.HostAsync();
        await BringInAsync(host, "a.jpg");
        var photo = await PhotoAsync(site, "a.jpg");
        using (var office = await host.GetAsync($"{Page}/{photo.Id.Value}/800.jpg"))
        {
            Assert.Equal((HttpStatusCode.OK, "image/jpeg"), (office.StatusCode, office.Content.Headers.ContentType?.MediaType));
            Assert.Equal("private, no-cache", office.Headers.CacheControl?.ToString().Replace("no-cache, private", "private, no-cache", StringComparison.Ordinal));
        }

        using (var stranger = await site.App.GetAsync($"{Page}/{photo.Id.Value}/800.jpg"))
        {
            Assert.NotEqual(HttpStatusCode.OK, stranger.StatusCode);
        }

        var address = $"/photos/{photo.Details.FileHash}-800.jpg";
        using (var before = await site.App.GetAsync(address))
        {
            Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);
        }

        await site.App.PublishAsync();
        using var after = await site.App.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Theory]
    [InlineData("en", "Photographs|Bring photographs in|No photographs yet")]
    [InlineData("zh-CN", "照片|上传照片|还没有照片")]
    public async Task Empty_it_says_what_to_do_first(string language, string words)
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var editor = await site.EditorAsync();
        var text = PublicSite.Visible((await editor.PageAsync(Page, language)).QuerySelector("main")!);
        Assert.All(words.Split('|'), word => Assert.Contains(word, text, StringComparison.Ordinal));
    }
}
