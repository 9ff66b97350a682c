using System.IO.Compression;
using System.Net;
using System.Text;
using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Web.Features.Office.Report;
using Baton.Web.Files;
using Baton.Web.Tests.Files;
using Baton.Web.Tests.Fixtures;
using DocumentFormat.OpenXml.Packaging;

namespace Baton.Web.Tests.Office.Report;

public sealed class ReportFolderTests(PostgresServer postgres)
{
    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task It_holds_text_and_document_in_both_languages_and_the_originals_with_their_captions(Provider provider)
    {
        await using var site = await ReportSite.StartAsync(provider, postgres);
        using var editor = await site.EditorAsync();
        using (var brought = await editor.UploadAsync($"/manage/{ReportSite.Slug}/1/photos/add", "files", [("../../../etc/passwd.jpg", TestPicture.WithExif(TestPicture.Jpeg(TestPicture.Corners(2400, 1600)), 1))], ("subject", "stage")))
        {
            await OfficeSite.FollowAsync(editor, brought);
        }

        using var answer = await editor.GetAsync(ReportSite.Page + "/folder", "zh-CN");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/zip", answer.Content.Headers.ContentType?.MediaType);
        using var archive = new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
        Assert.All(archive.Entries, e => Assert.StartsWith("20241206+标杆引领高校行第1届/", e.FullName, StringComparison.Ordinal));
        Assert.All(archive.Entries, e => Assert.DoesNotContain("..", e.FullName, StringComparison.Ordinal));
        Assert.Equal(
            ["captions.txt", "photos/01.jpg", "report.en.docx", "report.en.txt", "report.zh-CN.docx", "report.zh-CN.txt"],
            archive.Entries.Select(e => e.FullName[(e.FullName.IndexOf('/', StringComparison.Ordinal) + 1)..]).Order(StringComparer.Ordinal));
        var (chinese, english) = (Text(archive, "report.zh-CN.txt"), Text(archive, "report.en.txt"));
        Assert.Contains("【图2】参会人员参观学校。", chinese, StringComparison.Ordinal);
        Assert.Contains("[Picture 2] Participants visiting the university.", english, StringComparison.Ordinal);
        Assert.Contains("共 106 人", chinese, StringComparison.Ordinal);
        Assert.Contains("photos/01.jpg", Text(archive, "captions.txt"), StringComparison.Ordinal);
        using var picture = new MemoryStream();
        await (await Entry(archive, "photos/01.jpg").OpenAsync(TestContext.Current.CancellationToken)).CopyToAsync(picture, TestContext.Current.CancellationToken);
        Assert.Equal(2400, PictureHeader.Read(picture.ToArray())!.Width);
        Assert.Equal(-1, picture.ToArray().AsSpan().IndexOf("Exif"u8));
        using var document = new MemoryStream();
        await (await Entry(archive, "report.en.docx").OpenAsync(TestContext.Current.CancellationToken)).CopyToAsync(document, TestContext.Current.CancellationToken);
        using var word = WordprocessingDocument.Open(document, isEditable: false);
        Assert.Contains("106", word.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc", "20260522+.._.._etc9")]
    [InlineData("CON", "20260522+CON9")]
    public void Its_name_stays_a_name(string programme, string expected)
    {
        var id = ProgrammeId.From(Guid.CreateVersion7());
        var edition = Edition.Create(EditionId.From(Guid.CreateVersion7()), id, new EditionDetails { Number = 9, StartsOn = new(2026, 5, 22) }).Value;
        var dossier = new EditionDossier(Programme.Create(id, new ProgrammeDetails { Slug = "some-relay", Name = LocalizedText.Both(programme) }).Value, edition, []);
        var name = ReportFolder.NameOf(dossier, Language.En);
        Assert.DoesNotContain('/', name);
        Assert.False(name.StartsWith('.'), expected);
    }

    private static ZipArchiveEntry Entry(ZipArchive archive, string name) => archive.Entries.Single(e => e.FullName.EndsWith("/" + name, StringComparison.Ordinal));

    private static string Text(ZipArchive archive, string name)
    {
        using var reader = new StreamReader(Entry(archive, name).Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
