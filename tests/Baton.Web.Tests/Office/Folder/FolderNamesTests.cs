using Baton.Web.Features.Office.Folder;
using CsCheck;

namespace Baton.Web.Tests.Office.Folder;

public sealed class FolderNamesTests
{
    [Theory]
    [InlineData("a.jpg", "a.jpg")]
    [InlineData("../../etc/passwd", "etc_passwd")]
    [InlineData("C:\\x\\y.pdf", "C__x_y.pdf")]
    [InlineData("第一站（合影）.pptx", "第一站_合影_.pptx")]
    [InlineData("买买提·吐尔逊 𬱖.pdf", "买买提·吐尔逊_𬱖.pdf")]
    [InlineData("con.txt", "else")]
    [InlineData("...", "else")]
    [InlineData("", "else")]
    public void What_people_called_a_file_never_becomes_a_path(string name, string safe) => Assert.Equal(safe, FolderNames.Safe(name, "else"));

    [Fact]
    public void Any_text_gives_a_name_that_stays_in_its_folder() => Gen.String[0, 200].Sample(text =>
    {
        var name = FolderNames.Safe(text, "else");
        Assert.InRange(name.Length, 1, 100);
        Assert.Equal(name, Path.GetFileName(name));
        Assert.False(name.StartsWith('.'));
        Assert.DoesNotContain(name, c => char.IsControl(c) || "/\\:*?\"<>|".Contains(c, StringComparison.Ordinal));
    });
}
