using Baton.Web.Storage.Search;

namespace Baton.Web.Tests.Storage.Search;

public sealed class SearchTermsTests
{
    [Theory]
    [InlineData("参观交流", "参观 观交 交流 流")]
    [InlineData("王", "王")]
    [InlineData("Wang Hui", "wang hui")]
    [InlineData("３号楼B座", "3 号楼 楼 b 座")]
    [InlineData("ＷＡＮＧ Café ﬁne", "wang cafe fine")]
    [InlineData("Liu Xi'an", "liu xian xi an")]
    [InlineData("the hosts’ talk", "the hosts talk")]
    [InlineData("买买提·吐尔逊", "买买 买提 提 吐尔 尔逊 逊")]
    [InlineData("𬱖䶮", "𬱖䶮 䶮")]
    [InlineData("⽰范", "示范 范")]
    [InlineData("王\u200b辉 a\u200db", "王辉 辉 ab")]
    [InlineData("عبد الله", "عبد الله")]
    [InlineData("report_final-v2.pptx", "report final v2 pptx")]
    [InlineData("👩‍🏫 “…” \0 \ud800 <b>", "b")]
    [InlineData("", "")]
    public void A_text_has_the_terms_it_is_found_by(string text, string terms) => Assert.Equal(terms, SearchTerms.Of(text));

    [Fact]
    public void A_word_longer_than_any_counts_by_its_beginning()
    {
        Assert.Equal(SearchTerms.LongestWord, SearchTerms.Of(new string('a', 5_000)).Length);
        Assert.Equal(SearchTerms.LongestWord - 1, SearchTerms.Cut("a" + string.Concat(Enumerable.Repeat("𐐨", 100))).Length);
    }

    [Fact]
    public void A_text_beyond_all_measure_is_taken_up_to_a_point() => Assert.InRange(SearchTerms.Of(new string('参', 1_000_000)).Length, 200_000, 250_000);
}
