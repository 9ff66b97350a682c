using Baton.Domain;
using Baton.Domain.Publicity;
using Baton.Web.Features.Office;
using Baton.Web.Features.Office.Folder;
using Baton.Web.Storage;
using Baton.Web.Tests.Files;

namespace Baton.Web.Tests.Office.Folder;

public sealed class ImportEditionFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("baton-folder").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public async Task Workbook_pictures_and_slides_come_in_as_one_act()
    {
        await using var store = await FilledAsync();
        var book = new OpenBook(await store.ExportAsync(Language.Zh));
        book.Add("照片", ("内容", "环节"), ("环节", "交流展示会"), ("文件名", "会场?.png"), ("图片说明（中文）", "会场。"));
        book["发言材料", "课件文件名", 3] = "开场.pdf";
        Save(book);
        Put(FolderNames.Photos, "会场_.jpg", Picture(900));
        Put(FolderNames.Talks, "开场.pdf", [1, 2, 3]);
        var acts = await store.CountChangeSetsAsync();

        var result = (await ImportAsync(store)).Value;

        Assert.Equal((1, 1, 0), (result.New, result.Changed, result.RejectedRows));
        Assert.Equal(acts + 1, await store.CountChangeSetsAsync());
        var dossier = await store.DossierAsync();
        Assert.Equal(900, dossier.Photos[0].Details.Width);
        Assert.True(store.Files.Has(dossier.Photos[0].Details.FileHash));
        Assert.Equal([1, 2, 3], await store.Files.ReadAsync(dossier.Talks[0].Details.SlidesHash, Cancellation));

        // Once more nothing is written, but what was lost is there again.
        store.Files.Delete(dossier.Photos[0].Details.FileHash);
        var again = (await ImportAsync(store)).Value;
        Assert.Equal((0, 0, false), (again.New, again.Changed, again.Written));
        Assert.Equal(acts + 1, await store.CountChangeSetsAsync());
        Assert.True(store.Files.Has(dossier.Photos[0].Details.FileHash));
    }

    [Fact]
    public async Task Files_of_photos_and_talks_that_the_workbook_does_not_list_are_taken_too()
    {
        await using var store = await FilledAsync();
        var dossier = await store.DossierAsync();
        var scope = new PlanScope(dossier.Programme.Id, dossier.Edition.Id);
        await store.AddAsync([Photo.Create(EntityId.New<PhotoId>(store.Clock.GetUtcNow()), scope, new PhotoDetails { FileName = "a.jpg", StageId = dossier.Stages[0].Id }).Value]);
        var book = new OpenBook(await store.ExportAsync(Language.Zh));
        book.Keep("活动", "届次");
        Save(book);
        Put(FolderNames.Photos, "a.jpg", [1, 2, 3]);
        var acts = await store.CountChangeSetsAsync();
        Assert.Equal("office.picture-refused", (await ImportAsync(store)).Refusal?.Code);
        Put(FolderNames.Photos, "a.jpg", Picture(600));

        var trial = (await ImportAsync(store, dryRun: true)).Value;
        var result = (await ImportAsync(store)).Value;

        Assert.Equal((false, true), (trial.Written, result.Written));
        Assert.Equal(acts + 1, await store.CountChangeSetsAsync());
        Assert.Equal(600, (await store.DossierAsync()).Photos[0].Details.Width);
    }

    [Fact]
    public async Task A_picture_that_is_none_rejects_its_row()
    {
        await using var store = await FilledAsync();
        var book = new OpenBook(await store.ExportAsync(Language.Zh));
        var row = book.Add("照片", ("内容", "环节"), ("环节", "交流展示会"), ("文件名", "a.png"));
        Save(book);
        Put(FolderNames.Photos, "a.png", [1, 2, 3]);
        var rejected = Assert.Single((await ImportAsync(store)).Value.Rejected);
        Assert.Equal(("照片", row, "photo.not-a-picture"), (rejected.Sheet, rejected.Row, rejected.Code));
    }

    private static async Task<OfficeStore> FilledAsync()
    {
        var store = await OfficeStore.CreateAsync();
        await store.AddAsync(SmallEdition.Parts());
        return store;
    }

    private static byte[] Picture(int width) => TestPicture.Jpeg(TestPicture.Noise(width, 400), 80);

    private void Save(OpenBook book) => File.WriteAllBytes(Path.Combine(folder, FolderNames.Workbook), book.Save());

    private void Put(string room, string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.Combine(folder, room));
        File.WriteAllBytes(Path.Combine(folder, room, name), bytes);
    }

    private async Task<Outcome<ImportResult>> ImportAsync(OfficeStore store, bool dryRun = false)
    {
        await using var db = store.Open();
        return await new ImportEditionFolder(new ImportWorkbook(db, new DossierQuery(db), store.Files, store.Clock)).HandleAsync(
            folder, new ImportOptions { Actor = "tester", Note = "import of folder", DryRun = dryRun }, Cancellation);
    }
}
