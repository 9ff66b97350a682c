using Baton.Web.Storage.Search;

namespace Baton.Web.Tests.Storage.Search;

public sealed class SearchAskedTests
{
    [Theory]
    [InlineData("王辉", "王辉")]
    [InlineData("王", "王*")]
    [InlineData("王　辉", "王辉")]
    [InlineData("参观交流", "参观 观交 交流")]
    [InlineData("wang h", "wang | h*")]
    [InlineData("Wang Hui 参观", "wang | hui | 参观")]
    [InlineData("a OR b NOT c", "a | or | b | not | c*")]
    [InlineData("\"wang\" AND title:x* (", "wang | and | title | x*")]
    [InlineData("Liu　Wen", "liu | wen*")]
    [InlineData("wang wang", "wang | wang*")]
    [InlineData("*", "")]
    [InlineData("\0\ud83d", "")]
    [InlineData("🎉 …", "")]
    [InlineData("   ", "")]
    [InlineData(null, "")]
    public void What_is_typed_is_text_and_never_an_operator(string? typed, string terms)
    {
        var asked = SearchAsked.Read(typed);
        Assert.Equal(terms, string.Join(" | ", asked.Terms.Select(t => string.Join(' ', t.Terms) + (t.Begins ? "*" : ""))));
        Assert.False(asked.IsCut);
    }

    [Fact]
    public void More_than_anybody_types_is_cut_and_said()
    {
        var asked = SearchAsked.Read(string.Concat(Enumerable.Repeat("𬱖 ", 1_000_000)));
        Assert.True(asked.IsCut);
        Assert.InRange(asked.Text.Length, SearchAsked.LongestText - 1, SearchAsked.LongestText);
        Assert.Single(asked.Terms);
        Assert.Equal(16, SearchAsked.Read(string.Join(' ', Enumerable.Range(0, 60))).Terms.Count);
    }
}
