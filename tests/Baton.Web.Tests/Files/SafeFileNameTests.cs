using System.Text;
using Baton.Web.Files;
using CsCheck;

namespace Baton.Web.Tests.Files;

public sealed class SafeFileNameTests
{
    [Theory]
    [InlineData("slides.pptx", "slides.pptx")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\talks\\a.pdf", "a.pdf")]
    [InlineData("a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie_ x=1.pdf")]
    [InlineData("report\u202Efdp.exe", "reportfdp.exe")]
    [InlineData("\"quoted\".pdf", "_quoted_.pdf")]
    [InlineData("第一站（合影）.pptx", "第一站（合影）.pptx")]
    [InlineData("买买提·吐尔逊 𬱖.pdf", "买买提·吐尔逊 𬱖.pdf")]
    [InlineData("con.txt", "else")]
    [InlineData("NUL", "else")]
    [InlineData("aux.tar.gz", "else")]
    [InlineData("...", "else")]
    [InlineData(" . ", "else")]
    [InlineData("", "else")]
    [InlineData(".pdf", "pdf")]
    [InlineData("a/", "else")]
    [InlineData("\uD800x.pdf", "x.pdf")]
    public void What_people_called_a_file_is_safe_everywhere(string given, string safe) => Assert.Equal(safe, SafeFileName.Of(given, "else"));

    [Fact]
    public void A_long_name_keeps_its_ending_and_fits_a_file_system()
    {
        Assert.Equal(new string('名', 65) + ".pptx", SafeFileName.Of(new string('名', 300) + ".pptx", "else"));
        Assert.Equal(string.Concat(Enumerable.Repeat("𬱖", 48)) + ".pptx", SafeFileName.Of(string.Concat(Enumerable.Repeat("𬱖", 300)) + ".pptx", "else"));
    }

    [Fact]
    public void Any_text_gives_a_name_that_stays_in_its_folder() => Gen.String[0, 300].Sample(text =>
    {
        var name = SafeFileName.Of(text, "else");
        Assert.InRange(Encoding.UTF8.GetByteCount(name), 1, 200);
        Assert.Equal(name, Path.GetFileName(name));
        Assert.False(name.StartsWith('.') || name.EndsWith('.'));
        Assert.DoesNotContain(name, c => char.IsControl(c) || "/\\:*?\"<>|".Contains(c, StringComparison.Ordinal));
    });
}
