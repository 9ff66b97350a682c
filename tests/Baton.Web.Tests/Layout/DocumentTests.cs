using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Baton.Web.Tests.Layout;

/// <summary>What the stylesheet of every page must hold to.</summary>
public partial class DocumentTests
{
    [Fact]
    public void The_stylesheet_stays_small()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Stylesheet()));
        }

        Assert.InRange(packed.Length, 1, 20 * 1024);
    }

    [Fact]
    public void Older_browsers_understand_all_that_stands_outside_supports()
    {
        var plain = WithoutSupports(Comments().Replace(Stylesheet(), ""));

        Assert.DoesNotMatch(@":has\(|subgrid|@layer|@container|\(width\s*[<>]|[^a-z-]&|\bdvh\b|\bsvh\b", plain);
        Assert.DoesNotMatch("url\\(|@import", plain);
    }

    private static string Stylesheet()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Baton.slnx")))
        {
            folder = folder.Parent!;
        }

        return File.ReadAllText(Path.Combine(folder.FullName, "src", "Baton.Web", "wwwroot", "site.css"));
    }

    private static string WithoutSupports(string css)
    {
        var start = css.IndexOf("@supports", StringComparison.Ordinal);
        while (start >= 0)
        {
            var end = css.IndexOf('{', start) + 1;
            for (var depth = 1; depth > 0; end++)
            {
                depth += css[end] switch { '{' => 1, '}' => -1, _ => 0 };
            }

            css = css.Remove(start, end - start);
            start = css.IndexOf("@supports", StringComparison.Ordinal);
        }

        return css;
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();
}
