using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using CsCheck;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.Programmes;

public sealed class HostLotTests
{
    private const string Seed = "沪深300 2024-12-05 收盘 3921.58";

    private static readonly LotCandidate[] Five =
    [
        new(Id<InstitutionId>(1), "深圳大学"), new(Id<InstitutionId>(2), "深圳技术大学"), new(Id<InstitutionId>(3), "哈尔滨工业大学（深圳）"),
        new(Id<InstitutionId>(4), "南方科技大学"), new(Id<InstitutionId>(5), "香港中文大学（深圳）"),
    ];

    /// <summary>The orders were computed by another program from the rule in words.</summary>
    [Theory]
    [InlineData("接力", new[] { 1, 5, 4, 3, 2 })]
    [InlineData("", new[] { 2, 4, 3, 1, 5 })]
    public void Whoever_follows_the_rule_draws_the_same(string witness, int[] order) =>
        Assert.Equal(order.Select(Id<InstitutionId>), HostLot.Draw(Seed, witness, [.. Five.Reverse()]).Value);

    [Fact]
    public void A_record_is_right_until_anything_of_it_is_changed()
    {
        var drawn = HostLot.Draw(Seed, "接力", Five).Value;

        Assert.Null(HostLot.Fault(HostLot.Rule, Seed, "接力", Five, drawn));
        Assert.Equal(("programmes.lot-differs", 1), Fault(HostLot.Fault(HostLot.Rule, Seed, "", Five, drawn)));
        Assert.Equal(("programmes.lot-differs", 2), Fault(HostLot.Fault(HostLot.Rule, Seed, "接力", Five, [drawn[0], drawn[2], drawn[1], drawn[3], drawn[4]])));
        Assert.Equal(("programmes.lot-differs", 5), Fault(HostLot.Fault(HostLot.Rule, Seed, "接力", Five, [.. drawn.Take(4)])));
        Assert.Equal(("programmes.lot-differs", 6), Fault(HostLot.Fault(HostLot.Rule, Seed, "接力", Five, [.. drawn, drawn[0]])));
        Assert.NotNull(HostLot.Fault(HostLot.Rule, Seed, "接力", [Five[0] with { Name = "深圳大學" }, .. Five[1..]], drawn));
        Assert.Equal("programmes.lot-unknown-rule", HostLot.Fault("by-hand", Seed, "接力", Five, drawn)?.Code);
    }

    [Theory]
    [InlineData("", "", "programmes.lot-without-seed")]
    [InlineData("two\nlines", "", "programmes.lot-line-form")]
    [InlineData("seed", " padded", "programmes.lot-line-form")]
    [InlineData("e\u0301", "", "programmes.lot-line-form")]
    public void What_cannot_be_written_in_one_way_is_refused(string seed, string witness, string code) => Assert.Equal(code, HostLot.Draw(seed, witness, Five).Refusal?.Code);

    [Fact]
    public void Half_a_character_is_refused() => Assert.Equal("programmes.lot-line-form", HostLot.Draw("half " + (char)0xD83D, "", Five).Refusal?.Code);

    [Fact]
    public void One_candidate_or_one_twice_is_no_lot()
    {
        Assert.Equal("programmes.lot-too-few", HostLot.Draw(Seed, "", [Five[0]]).Refusal?.Code);
        Assert.Equal("programmes.lot-candidate-twice", HostLot.Draw(Seed, "", [Five[0], Five[0]]).Refusal?.Code);
    }

    [Fact]
    public void Everybody_is_drawn_once_and_the_order_of_entry_does_not_matter() =>
        Gen.Select(Gen.Int[2, 40], Gen.String.AlphaNumeric.Where(s => s.Length > 0), Gen.Int).Sample((count, seed, shuffle) =>
        {
            var candidates = Enumerable.Range(1, count).Select(i => new LotCandidate(Id<InstitutionId>(i), $"U{i}")).ToArray();
            var drawn = HostLot.Draw(seed, "", candidates).Value;

            Assert.Equal(candidates.Select(c => c.Id), drawn.OrderBy(i => i.Value));
            new Random(shuffle).Shuffle(candidates);
            Assert.Equal(drawn, HostLot.Draw(seed, "", candidates).Value);
            Assert.Null(HostLot.Fault(HostLot.Rule, seed, "", candidates, drawn));
        });

    [Fact]
    public void Each_is_drawn_first_about_as_often_as_another()
    {
        var first = Enumerable.Range(0, 3000).CountBy(i => HostLot.Draw($"seed {i}", "", Five[..3]).Value[0]).ToDictionary();

        Assert.All(first.Values, times => Assert.InRange(times, 850, 1150));
    }

    [Fact]
    public void A_candidate_stands_in_the_lot_under_its_full_name_on_one_line() => Assert.Equal(
        "哈尔滨工业大学 （深圳）",
        LotCandidate.Of(Institution.Create(Id<InstitutionId>(3), default, new InstitutionDetails { Name = Say(" 哈尔滨工业大学\n（深圳） ", "HIT"), ShortName = Say("哈工深", "") }).Value).Name);

    private static (string?, object?) Fault(Refusal? refusal) => (refusal?.Code, refusal?.Details[0]);
}
