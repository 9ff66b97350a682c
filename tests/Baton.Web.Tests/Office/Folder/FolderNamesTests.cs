using Baton.Domain.Publicity;
using Baton.Domain.Sessions;
using Baton.Web.Features.Office.Folder;

namespace Baton.Web.Tests.Office.Folder;

public sealed class FolderNamesTests
{
    private static readonly Guid[] Keys = [.. Enumerable.Range(1, 9).Select(n => new Guid(n, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))];

    [Fact]
    public void Pictures_end_as_they_are_stored_and_two_of_one_name_are_told_apart_in_their_order()
    {
        var names = FolderNames.OfPhotos(
        [
            (Keys[0], new PhotoDetails { FileName = "合影.PNG", Order = 3 }),
            (Keys[1], new PhotoDetails { FileName = "合影.webp", Order = 1 }),
            (Keys[2], new PhotoDetails { FileName = "../合影", Order = 2 }),
            (Keys[3], new PhotoDetails { FileHash = new('a', 64), Order = 4 }),
            (Keys[4], new PhotoDetails { Order = 5 }),
        ]);
        Assert.Equal(
            [(Keys[0], "合影-3.jpg"), (Keys[1], "合影.jpg"), (Keys[2], "合影-2.jpg"), (Keys[3], "photo-4.jpg")],
            names.Select(n => (n.Key, n.Value)).OrderBy(n => n.Key));
    }

    [Fact]
    public void Slides_keep_their_names_or_are_called_as_their_talk() => Assert.Equal(
        ["opening", "课 件.pptx"],
        FolderNames.OfSlides(
        [
            (Keys[0], new TalkDetails { Slug = "second", SlidesName = "课 件.pptx" }),
            (Keys[1], new TalkDetails { Slug = "opening", SlidesHash = new('a', 64) }),
            (Keys[2], new TalkDetails { Slug = "without" }),
        ]).Values);
}
