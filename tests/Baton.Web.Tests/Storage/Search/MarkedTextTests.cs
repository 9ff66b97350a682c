using Baton.Web.Storage.Search;

namespace Baton.Web.Tests.Storage.Search;

public sealed class MarkedTextTests
{
    [Theory]
    [InlineData("实地参观交流会", "参观", "实地[参观]交流会")]
    [InlineData("王辉、王辉煌", "王", "[王]辉、[王]辉煌")]
    [InlineData("Wang Hui spoke", "hui wan", "[Wang] [Hui] spoke")]
    [InlineData("swan wanting", "wan", "swan [wanting]")]
    [InlineData("Café ＣＡＦＥ", "cafe", "[Café] [ＣＡＦＥ]")]
    [InlineData("in Xi'an today", "an", "in [Xi'an] today")]
    [InlineData("参观参观参观", "参观", "[参观参观参观]")]
    [InlineData("<b>wang</b>", "wang", "<b>[wang]</b>")]
    [InlineData("nothing here", "wang", "nothing here")]
    [InlineData("a👩‍🏫b𬱖䶮", "䶮", "a👩‍🏫b𬱖[䶮]")]
    public void What_was_looked_for_is_marked_as_it_was_written(string text, string asked, string marked) =>
        Assert.Equal(marked, Show(MarkedText.Whole(text, SearchAsked.Read(asked).Terms)));

    [Fact]
    public void Of_a_long_text_the_neighbourhood_is_shown()
    {
        var line = new string('甲', 500) + "参观" + new string('乙', 500);
        var piece = MarkedText.Best(["第一行", line], SearchAsked.Read("参观").Terms, 60)!;
        Assert.Equal(62, piece.Text.Length);
        Assert.StartsWith("…甲", piece.Text, StringComparison.Ordinal);
        Assert.EndsWith("乙…", piece.Text, StringComparison.Ordinal);
        Assert.Contains("[参观]", Show(piece), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_cut_inside_a_character()
    {
        var line = string.Concat(Enumerable.Repeat("𬱖", 300));
        for (var longest = 20; longest < 40; longest++)
        {
            Assert.DoesNotContain('\uFFFD', string.Concat(MarkedText.Best([line], SearchAsked.Read("𬱖").Terms, longest)!.Text.EnumerateRunes()));
        }
    }

    private static string Show(MarkedText text) => string.Concat(text.Pieces().Select(p => p.Marked ? $"[{p.Text}]" : p.Text));
}
