using System.Net;
using System.Net.Sockets;
using System.Text;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Web.Files;
using Baton.Web.Tests.Files;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Publicity;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;

namespace Baton.Web.Tests.Office.Photos;

public sealed class AddPhotosTests(PostgresServer postgres)
{
    private const string Add = "/photos/add";

    private static byte[] Jpeg(int width = 640, int height = 480, byte shade = 0)
    {
        var picture = TestPicture.Corners(width, height);
        picture.SetPixel(0, 0, new SKColor(shade, shade, 200));
        for (var x = 0; x < 16; x++)
        {
            picture.SetPixel(x, 8, new SKColor(shade, (byte)(255 - shade), 0));
        }

        return TestPicture.Jpeg(picture);
    }

    private static async Task<List<Photo>> PhotosAsync(OfficeSite site)
    {
        List<Photo> photos = [];
        await site.ReadAsync(async db => photos = [.. (await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(db.Set<Photo>(), TestContext.Current.CancellationToken)).Where(p => p.EditionId == site.Edition).OrderBy(p => p.Details.Order)]);
        return photos;
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Several_are_taken_at_once_as_one_act_without_place_or_camera(Provider provider)
    {
        await using var site = await OfficeSite.StartAsync(provider, postgres);
        using var editor = await site.EditorAsync();
        var stage = await site.PartAsync<Stage>(s => s.EditionId == site.Edition);
        var withPlace = TestPicture.WithExif(Jpeg(2400, 1600, 9), 6);
        using var answer = await editor.UploadAsync(
            OfficeSite.Here + Add, "files", [("a.jpg", Jpeg(shade: 1)), ("../../b.png", TestPicture.Write(TestPicture.Corners(700, 500), SKEncodedImageFormat.Png)), ("c.jpg", withPlace)],
            ("subject", "stage"), ("stage", stage.Id.Value.ToString()));
        var page = await OfficeSite.FollowAsync(editor, answer);
        var photos = await PhotosAsync(site);
        Assert.Equal(["a.jpg", "b.png", "c.jpg"], photos.Select(p => p.Details.FileName));
        Assert.Equal([1, 2, 3], photos.Select(p => p.Details.Order));
        Assert.All(photos, p => Assert.Equal(stage.Id, p.Details.StageId));
        Assert.Equal((1600, 2400), (photos[2].Details.Height > photos[2].Details.Width ? photos[2].Details.Width : 0, photos[2].Details.Height));
        Assert.Contains("3 brought in", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);

        var store = site.App.Services.GetRequiredService<BlobStore>();
        using var original = new MemoryStream();
        await using (var stored = store.OpenOriginal(photos[2].Details.FileHash)!)
        {
            await stored.CopyToAsync(original, TestContext.Current.CancellationToken);
        }

        Assert.Equal((1600, 2400), PictureHeader.Read(original.ToArray()) is { } header ? (header.Width, header.Height) : default);
        Assert.Equal(-1, original.ToArray().AsSpan().IndexOf("Exif"u8));
        Assert.Equal(-1, (await store.ReadAsync(photos[2].Details.FileHash, TestContext.Current.CancellationToken)).AsSpan().IndexOf("Exif"u8));
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Each_file_that_is_refused_is_named_with_its_reason_and_the_others_are_taken(Provider provider)
    {
        await using var site = await OfficeSite.StartAsync(provider, postgres);
        using var host = await site.HostAsync();
        var whole = TestPicture.Jpeg(TestPicture.Noise(640, 480));
        using var answer = await host.UploadAsync(
            OfficeSite.Here + Add, "files",
            [
                ("good.jpg", Jpeg(shade: 1)),
                ("page.jpg", "<!DOCTYPE html><script>alert(1)</script>"u8.ToArray()),
                ("bomb.png", TestPicture.PngHeader(50_000, 50_000)),
                ("cut.jpg", whole[..(whole.Length / 2)]),
                ("again.jpg", Jpeg(shade: 1)),
                ("empty.jpg", []),
                ("large.jpg", [.. Jpeg(shade: 3), .. new byte[20 << 20]]),
                ("poly.jpg", [.. Jpeg(shade: 2), .. "PK\u0003\u0004<script>alert(1)</script>"u8]),
            ],
            ("subject", "stage"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var said = PublicSite.Visible((await SignedIn.ParseAsync(answer)).QuerySelector(".notice[role=alert]")!);
        Assert.StartsWith("2 taken", said, StringComparison.Ordinal);
        Assert.Contains("page.jpg: This is not a picture", said, StringComparison.Ordinal);
        Assert.Contains("bomb.png: The picture measures 50000 × 50000 pixels", said, StringComparison.Ordinal);
        Assert.Contains("cut.jpg: The picture is damaged", said, StringComparison.Ordinal);
        Assert.Contains("again.jpg: This photograph is here already", said, StringComparison.Ordinal);
        Assert.Contains("empty.jpg: ", said, StringComparison.Ordinal);
        Assert.Contains("large.jpg: The picture is larger than 20 MB", said, StringComparison.Ordinal);
        var photos = await PhotosAsync(site);
        Assert.Equal(["good.jpg", "poly.jpg"], photos.Select(p => p.Details.FileName));
        var store = site.App.Services.GetRequiredService<BlobStore>();
        Assert.Equal(-1, (await store.ReadAsync(photos[1].Details.FileHash, TestContext.Current.CancellationToken)).AsSpan().IndexOf("<script>"u8));
    }

    [Fact]
    public async Task Twenty_come_in_together_and_what_is_beyond_is_named()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var editor = await site.EditorAsync();
        using var answer = await editor.UploadAsync(OfficeSite.Here + Add, "files", [.. Enumerable.Range(1, 21).Select(i => ($"{i}.jpg", Jpeg(320, 240, (byte)(i * 12))))], ("subject", "stage"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("21.jpg: ", PublicSite.Visible((await SignedIn.ParseAsync(answer)).QuerySelector(".notice[role=alert]")!), StringComparison.Ordinal);
        Assert.Equal(20, (await PhotosAsync(site)).Count);
    }

    [Fact]
    public async Task Sent_twice_they_are_taken_once()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var editor = await site.EditorAsync();
        for (var i = 0; i < 2; i++)
        {
            using var answer = await editor.UploadAsync(OfficeSite.Here + Add, "files", [("a.jpg", Jpeg())], ("subject", "stage"));
        }

        Assert.Single(await PhotosAsync(site));
    }

    [Fact]
    public async Task None_chosen_has_its_sentence()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var editor = await site.EditorAsync();
        using var answer = await editor.PostAsync(OfficeSite.Here + Add, ("subject", "stage"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Choose at least one", PublicSite.Visible((await SignedIn.ParseAsync(answer)).QuerySelector(".notice[role=alert]")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_brings_nothing_in()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var auditor = await site.App.SignInAsync(Web.Access.Role.Auditor, site.Programme);
        using var answer = await auditor.UploadAsync(OfficeSite.Here + Add, "files", [("a.jpg", Jpeg())], ("subject", "stage"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(await PhotosAsync(site));
    }

    [Fact]
    public async Task An_upload_that_is_cut_off_leaves_nothing_and_the_server_goes_on()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var editor = await site.EditorAsync();
        var token = await editor.TokenAsync();
        var cookies = editor.Cookies.GetCookieHeader(editor.Client.BaseAddress!);
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(editor.Client.BaseAddress!.Host, editor.Client.BaseAddress.Port, TestContext.Current.CancellationToken);
            var part = $"--cut\r\nContent-Disposition: form-data; name=\"{BatonApp.TokenField}\"\r\n\r\n{token}\r\n--cut\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.jpg\"\r\n\r\n";
            var head = $"POST {OfficeSite.Here}{Add} HTTP/1.1\r\nHost: {editor.Client.BaseAddress.Authority}\r\nCookie: {cookies}\r\nContent-Type: multipart/form-data; boundary=cut\r\nContent-Length: 500000\r\n\r\n";
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head + part), TestContext.Current.CancellationToken);
            await socket.GetStream().WriteAsync(Jpeg().AsMemory(0, 200), TestContext.Current.CancellationToken);
        }

        using var answer = await editor.UploadAsync(OfficeSite.Here + Add, "files", [("b.jpg", Jpeg())], ("subject", "stage"));
        await OfficeSite.FollowAsync(editor, answer);
        Assert.Equal(["b.jpg"], (await PhotosAsync(site)).Select(p => p.Details.FileName));
    }
}
