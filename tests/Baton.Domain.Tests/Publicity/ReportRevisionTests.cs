using Baton.Domain.Publicity;
using CsCheck;

namespace Baton.Domain.Tests.Publicity;

public sealed class ReportRevisionTests
{
    [Theory]
    [InlineData("In all 104 people took part.", "In all 106 people took part.", "A full house: 104 people came.", "A full house: 106 people came.")]
    [InlineData("共 104 人参会。", "共 106 人参会。", "现场济济一堂，104 人参会，座无虚席。", "现场济济一堂，106 人参会，座无虚席。")]
    [InlineData("由深圳大学承办。", "由深圳技术大学承办。", "下一届由深圳大学承办，敬请期待。", "下一届由深圳技术大学承办，敬请期待。")]
    [InlineData("104 people from 3 bodies", "106 people from 4 bodies", "From 3 bodies came 104 people.", "From 4 bodies came 106 people.")]
    public void A_changed_fact_is_brought_into_the_kept_words(string before, string now, string kept, string merged) =>
        Assert.Equal(merged, ReportRevision.Of(before, now, kept).Merged);

    [Theory]
    [InlineData("In all 104 people took part.", "In all 106 people took part.", "A full house.")]
    [InlineData("In all 104 people took part.", "In all 106 people took part.", "104 people, 104 chairs")]
    [InlineData("They visited a lab.", "They visited a lab and a library.", "Labs were seen.")]
    public void Where_it_has_no_place_of_its_own_nothing_is_guessed(string before, string now, string kept)
    {
        var revision = ReportRevision.Of(before, now, kept);
        Assert.Null(revision.Merged);
        Assert.NotEmpty(revision.Changes);
    }

    [Fact]
    public void What_changed_is_told_in_pieces() =>
        Assert.Equal([new ReportChange("104", "106"), new ReportChange("two", "three")], ReportRevision.Of("In all 104 people at two stops.", "In all 106 people at three stops.", "").Changes);

    [Fact]
    public void A_text_too_long_to_compare_is_offered_as_a_whole()
    {
        var (before, now) = (string.Concat(Enumerable.Repeat("甲", 2000)), string.Concat(Enumerable.Repeat("乙", 2000)));
        Assert.Equal([new ReportChange(before, now)], ReportRevision.Of(before, now, "own").Changes);
        Assert.Equal(now, ReportRevision.Of(before, now, before).Merged);
    }

    [Fact]
    public void Words_that_were_never_touched_become_the_new_ones() =>
        Gen.Select(Gen.Char["ab 1甲乙，.𬱖"[..10]].Array[0, 40], Gen.Char["ab 1甲乙，."].Array[0, 40]).Sample((before, now) =>
            ReportRevision.Of(new string(before), new string(now), new string(before)).Merged == new string(now));

    [Fact]
    public void Whatever_stands_there_the_result_holds_every_change_or_there_is_none() =>
        Gen.Select(Gen.Char["ab 12，."].Array[0, 25], Gen.Char["ab 12，."].Array[0, 25], Gen.Char["ab 12，."].Array[0, 25]).Sample((before, now, kept) =>
        {
            var revision = ReportRevision.Of(new string(before), new string(now), new string(kept));
            return revision.Merged is null || revision.Changes.All(c => revision.Merged.Contains(c.Now, StringComparison.Ordinal));
        });
}
