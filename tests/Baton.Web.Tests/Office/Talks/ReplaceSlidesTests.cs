using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Baton.Domain.Sessions;
using Baton.Web.Access;
using Baton.Web.Files;
using Baton.Web.Storage;
using Baton.Web.Tests.Files;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Office.Agenda;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baton.Web.Tests.Office.Talks;

/// <summary>Slides come in, are replaced, taken out and read by those who may, on both databases.</summary>
public sealed class ReplaceSlidesTests(PostgresServer postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Slides_come_in_are_replaced_and_removed_and_come_back(Provider provider)
    {
        await using var desk = await AgendaDesk.OpenAsync(provider, postgres);
        var talk = $"{desk.Parts.TalksPage}/{desk.Parts.Talk.Id.Value}";
        await AgendaDesk.DoneAsync(await PutAsync(desk, "..\\..\\开门\u202E课.PDF", SlideFileTests.Bytes("talk.pdf")));
        Assert.Equal("开门课.PDF", (await TalkAsync(desk)).SlidesName);

        using var slides = await desk.Host.GetAsync(talk + "/slides");
        Assert.Equal(SlideFileTests.Bytes("talk.pdf"), await slides.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.Equal(("application/pdf", "attachment"), (slides.Content.Headers.ContentType!.MediaType, slides.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal(["nosniff"], slides.Headers.GetValues("X-Content-Type-Options"));
        Assert.True(slides.Headers.CacheControl is { NoStore: true, Private: true });

        var acts = await desk.ActsOfHistoryAsync();
        await AgendaDesk.DoneAsync(await PutAsync(desk, "..\\..\\开门\u202E课.PDF", SlideFileTests.Bytes("talk.pdf")));
        Assert.Equal(acts, await desk.ActsOfHistoryAsync());
        var replaced = await AgendaDesk.DoneAsync(await PutAsync(desk, "deck.pptx", SlideFileTests.Bytes("deck.pptx")));
        Assert.Equal("deck.pptx", (await TalkAsync(desk)).SlidesName);
        using var undone = await desk.Host.PostAsync($"/manage/agenda-relay/1/history/{replaced}/undo");
        Assert.Equal("开门课.PDF", (await TalkAsync(desk)).SlidesName);
        using var again = await desk.Host.GetAsync(talk + "/slides");
        Assert.Equal(SlideFileTests.Bytes("talk.pdf"), await again.Content.ReadAsByteArrayAsync(Cancellation));

        using var removed = await desk.Host.SubmitAsync(await desk.Host.PageAsync(talk), talk + "/slides/remove");
        await AgendaDesk.DoneAsync(removed);
        using var gone = await desk.Host.GetAsync(talk + "/slides");
        Assert.Equal((HttpStatusCode.NotFound, ""), (gone.StatusCode, (await TalkAsync(desk)).SlidesHash));
    }

    [Theory]
    [MemberData(nameof(SlideFileTests.Refused), MemberType = typeof(SlideFileTests))]
    public async Task What_is_not_taken_has_a_sentence_and_leaves_nothing(string name, string code)
    {
        await using var desk = await AgendaDesk.OpenAsync(Provider.Sqlite, postgres);
        using var answer = await PutAsync(desk, name, SlideFileTests.Bytes(name));
        var page = await AgendaDesk.IsAsync(answer, HttpStatusCode.UnprocessableEntity);
        Assert.True(page.GetElementById("e-slides")?.TextContent.Trim().Length > 10, code);
        Assert.Empty(Stored(desk));
        Assert.Equal("", (await TalkAsync(desk)).SlidesHash);
    }

    [Fact]
    public async Task A_file_somewhat_too_large_is_told_so_on_its_page_and_none_chosen_too()
    {
        await using var desk = await AgendaDesk.OpenAsync(Provider.Sqlite, postgres);
        using var large = await PutAsync(desk, "talk.pdf", [.. "%PDF-1.4"u8, .. new byte[SlideFile.LargestFile]]);
        Assert.Contains("50 MB", (await AgendaDesk.IsAsync(large, HttpStatusCode.UnprocessableEntity)).GetElementById("e-slides")!.TextContent, StringComparison.Ordinal);
        using var none = await PutAsync(desk, "talk.pdf", []);
        await AgendaDesk.IsAsync(none, HttpStatusCode.UnprocessableEntity);
        Assert.Empty(Stored(desk));
        byte[] most = [.. SlideFileTests.Bytes("talk.pdf"), .. new byte[SlideFile.LargestFile - (2 * SlideFileTests.Bytes("talk.pdf").Length)], .. SlideFileTests.Bytes("talk.pdf")];
        await AgendaDesk.DoneAsync(await PutAsync(desk, "talk.pdf", most));
        Assert.Equal(most.Length, new FileInfo(Assert.Single(Stored(desk))).Length);
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Twenty_at_once_leave_one_whole_file_and_say_whose_change_stands(Provider provider)
    {
        await using var desk = await AgendaDesk.OpenAsync(provider, postgres);
        var token = await desk.Host.TokenAsync();
        var sent = Enumerable.Range(0, 20).Select(i => PutAsync(desk, $"deck {i}.pdf", [.. SlideFileTests.Bytes("talk.pdf"), .. new byte[i], .. SlideFileTests.Bytes("talk.pdf")], token, "none"));
        var answers = await Task.WhenAll(sent);
        Assert.Equal(1, answers.Count(a => a.StatusCode == HttpStatusCode.SeeOther));
        Assert.Equal(19, answers.Count(a => a.StatusCode == HttpStatusCode.UnprocessableEntity));
        Assert.Equal((await TalkAsync(desk)).SlidesHash, Path.GetFileName(Assert.Single(Stored(desk))));
    }

    [Fact]
    public async Task An_upload_that_is_cut_leaves_nothing()
    {
        await using var desk = await AgendaDesk.OpenAsync(Provider.Sqlite, postgres);
        var server = desk.App.Client.BaseAddress!;
        var cookies = desk.Host.Cookies.GetCookieHeader(server);
        var token = await desk.Host.TokenAsync();
        cookies = desk.Host.Cookies.GetCookieHeader(server);
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(server.Host, server.Port, Cancellation);
            var head = $"POST {Put(desk)} HTTP/1.1\r\nHost: {server.Authority}\r\nCookie: {cookies}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 900000\r\n\r\n"
                + $"--x\r\nContent-Disposition: form-data; name=\"{BatonApp.TokenField}\"\r\n\r\n{token}\r\n--x\r\nContent-Disposition: form-data; name=\"slides\"; filename=\"talk.pdf\"\r\n\r\n%PDF-1.4\n";
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), Cancellation);
        }

        using var next = await PutAsync(desk, "deck.pptx", SlideFileTests.Bytes("deck.pptx"));
        await AgendaDesk.DoneAsync(next);
        Assert.Single(Stored(desk));
        Assert.Equal("deck.pptx", (await TalkAsync(desk)).SlidesName);
    }

    [Fact]
    public async Task Only_who_may_reads_and_changes_slides_of_the_draft()
    {
        await using var desk = await AgendaDesk.OpenAsync(Provider.Sqlite, postgres);
        var foreign = new AgendaParts("other-relay", salt: 2);
        await desk.App.AddAsync(foreign.All);
        await AgendaDesk.DoneAsync(await PutAsync(desk, "talk.pdf", SlideFileTests.Bytes("talk.pdf")));
        var slides = $"{desk.Parts.TalksPage}/{desk.Parts.Talk.Id.Value}/slides";
        using var editor = await desk.App.SignInAsync(Role.Editor, desk.Parts.Programme.Id, desk.Parts.Edition.Id);
        using var door = await desk.App.SignInAsync(Role.Door, desk.Parts.Programme.Id, desk.Parts.Edition.Id);
        using var read = await editor.GetAsync(slides);
        using var closed = await door.GetAsync(slides);
        using var stranger = await desk.App.GetAsync(slides);
        using var elsewhere = await desk.Host.GetAsync($"{desk.Parts.TalksPage}/{foreign.Talk.Id.Value}/slides");
        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, true),
            (read.StatusCode, closed.StatusCode, elsewhere.StatusCode, stranger.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Found));
        using var written = await editor.PostAsync(slides + "/remove", ("version", "none"));
        using var taken = await desk.Host.PostAsync($"{desk.Parts.TalksPage}/{foreign.Talk.Id.Value}/slides/remove", ("version", "none"));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.NotFound), (written.StatusCode, taken.StatusCode));
        Assert.NotEqual("", (await TalkAsync(desk)).SlidesHash);
    }

    private static string Put(AgendaDesk desk) => $"{desk.Parts.TalksPage}/{desk.Parts.Talk.Id.Value}/slides/put";

    private static async Task<HttpResponseMessage> PutAsync(AgendaDesk desk, string name, byte[] bytes, string? token = null, string? version = null)
    {
        using var content = new MultipartFormDataContent
        {
            { new StringContent(token ?? await desk.Host.TokenAsync()), BatonApp.TokenField },
            { new StringContent(version ?? ((await TalkAsync(desk)).SlidesHash is { Length: > 0 } hash ? hash : "none")), "version" },
        };
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentDisposition = ContentDispositionHeaderValue.Parse("form-data; name=slides");
        file.Headers.ContentDisposition.FileName = "\"" + name.Replace("\\", "\\\\", StringComparison.Ordinal) + "\"";
        content.Add(file);
        using var request = new HttpRequestMessage(HttpMethod.Post, Put(desk)) { Content = content };
        request.Headers.Add("Accept-Language", "en");
        return await desk.Host.Client.SendAsync(request, Cancellation);
    }

    private static async Task<TalkDetails> TalkAsync(AgendaDesk desk) => (await desk.ReadAsync(db => db.Set<Talk>().AsNoTracking().SingleAsync(t => t.EditionId == desk.Parts.Edition.Id, Cancellation))).Details;

    private static string[] Stored(AgendaDesk desk) =>
        desk.App.Services.GetRequiredService<DatabaseChoice>().Files is var folder && Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
}
