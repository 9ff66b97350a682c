using Baton.Domain.Institutions;
using Baton.Domain.Publicity;
using CsCheck;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.Publicity;

public sealed class SignOffChainTests
{
    private static readonly string Text = new('a', 64);
    private static readonly string Earlier = new('b', 64);
    private static readonly DateTime Now = new(2024, 12, 7, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void One_signs_after_the_other()
    {
        var chain = new SignOffChain([Made(2), Made(1)], Text);

        Assert.Equal(Id<ReportSignOffId>(1), chain.Next?.Id);
        Assert.Equal(("publicity.sign-off-out-of-turn", 1), (chain.Sign(Id<ReportSignOffId>(2), "", Now).Refusal?.Code, chain.Sign(Id<ReportSignOffId>(2), "", Now).Refusal?.Details[0]));
        var signed = chain.Sign(Id<ReportSignOffId>(1), "同意", Now).Value;
        Assert.Equal((Text, "同意", Now), (signed.TextHash, signed.Note, signed.SignedAt!.Value));
        Assert.Equal("publicity.signed-already", new SignOffChain([Made(1, Text)], Text).Sign(Id<ReportSignOffId>(1), "", Now).Refusal?.Code);
        Assert.Equal("publicity.sign-off-gone", chain.Sign(Id<ReportSignOffId>(9), "", Now).Refusal?.Code);
    }

    [Fact]
    public void A_changed_text_asks_for_all_signatures_anew()
    {
        var chain = new SignOffChain([Made(1, Earlier), Made(2, Earlier), Made(3)], Text);

        Assert.Equal([SignOffStanding.SignedEarlierText, SignOffStanding.SignedEarlierText, SignOffStanding.Awaited], chain.Lines.Select(l => l.Standing));
        Assert.Equal(Id<ReportSignOffId>(1), chain.Next?.Id);
        Assert.False(chain.IsComplete);
        Assert.True(new SignOffChain([Made(1, Text), Made(2, Text)], Text).IsComplete);
        Assert.False(new SignOffChain([], Text).IsComplete);
    }

    [Fact]
    public void A_signature_is_taken_back_while_it_is_the_last()
    {
        var chain = new SignOffChain([Made(1, Text), Made(2, Text)], Text);

        Assert.Equal("publicity.signed-after", chain.TakeBack(Id<ReportSignOffId>(1)).Refusal?.Code);
        Assert.Null(chain.TakeBack(Id<ReportSignOffId>(2)).Value.SignedAt);
        Assert.Equal("publicity.sign-off-gone", new SignOffChain([Made(1)], Text).TakeBack(Id<ReportSignOffId>(1)).Refusal?.Code);
    }

    [Fact]
    public void Signing_in_turn_completes_any_chain() => Gen.Int[1, 9].Sample(length =>
    {
        var signOffs = Enumerable.Range(1, length).Select(i => Made(i, i % 2 == 0 ? Earlier : null)).ToList();
        for (var i = 0; i < length; i++)
        {
            var next = new SignOffChain(signOffs, Text).Next!;
            Assert.Null(next.Describe(new SignOffChain(signOffs, Text).Sign(next.Id, "", Now).Value));
        }

        Assert.True(new SignOffChain(signOffs, Text).IsComplete);
    });

    private static ReportSignOff Made(int number, string? signed = null) => ReportSignOff.Create(Id<ReportSignOffId>(number), default, new ReportSignOffDetails
    {
        Order = number,
        UnitId = Id<InstitutionId>(1),
        TextHash = signed ?? "",
        SignedAt = signed is null ? null : Now,
    }).Value;
}
