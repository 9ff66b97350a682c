using Baton.Domain.Institutions;
using Baton.Domain.Registration;
using Baton.Domain.SiteVisits;
using CsCheck;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.SiteVisits;

public sealed class GroupSplitTests
{
    private static readonly Gen<List<GroupCandidate>> People = Gen.Select(Gen.Int[0, 6], Gen.Bool, Gen.Int[0, 50]).List[1, 110].Select(rows =>
        rows.Select((r, i) => new GroupCandidate(Id<ParticipantId>(i + 1), r.Item1 == 0 ? null : Id<InstitutionId>(r.Item1), r.Item2, r.Item3)).ToList());

    [Fact]
    public void Everybody_is_in_one_group_and_no_group_is_empty() =>
        Gen.Select(People, Gen.Int[1, 9], Gen.Enum<GroupMix>()).Where((people, groups, _) => groups <= people.Count).Sample((people, groups, mix) =>
        {
            var split = GroupSplit.Of(people, groups, mix).Value;

            Assert.Equal(groups, split.Count);
            Assert.Equal(people.Select(p => p.Id).OrderBy(i => i.Value), split.SelectMany(g => g).OrderBy(i => i.Value));
            Assert.All(split, g => Assert.NotEmpty(g));
            Assert.Equal(split, GroupSplit.Of([.. people.AsEnumerable().Reverse()], groups, mix).Value);
        });

    [Fact]
    public void Mixed_groups_differ_by_one_and_spread_each_delegation() =>
        Gen.Select(People, Gen.Int[1, 9]).Where((people, groups) => groups <= people.Count).Sample((people, groups) =>
        {
            var split = GroupSplit.Of(people, groups, GroupMix.Mixed).Value;
            var of = people.ToDictionary(p => p.Id, p => (p.FromOutside, p.Delegation));

            Assert.InRange(split.Max(g => g.Count) - split.Min(g => g.Count), 0, 1);
            Assert.All(of.Values.Distinct(), d => Assert.InRange(split.Max(g => g.Count(p => of[p] == d)) - split.Min(g => g.Count(p => of[p] == d)), 0, 1));
        });

    [Fact]
    public void Together_keeps_a_delegation_that_is_no_larger_than_an_even_share()
    {
        // 30, 20, 10 and 46 of the host: three groups of about 35.
        List<GroupCandidate> people = [.. Delegation(1, 30, true), .. Delegation(2, 20, true), .. Delegation(3, 10, true), .. Delegation(4, 46, false)];

        var split = GroupSplit.Of(people, 3, GroupMix.Together).Value;

        Assert.Equal([35, 35, 36], split.Select(g => g.Count).Order());
        Assert.All(Enumerable.Range(1, 3), d => Assert.Single(split, g => g.Any(p => p.Value.ToString().StartsWith($"000{d}", StringComparison.Ordinal))));
    }

    [Fact]
    public void Outsiders_come_first_in_their_group() =>
        People.Sample(people =>
        {
            var outside = people.ToDictionary(p => p.Id, p => p.FromOutside);
            Assert.All(GroupSplit.Of(people, 1, GroupMix.Together).Value, g => Assert.Equal(g.OrderByDescending(p => outside[p]), g));
        });

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void No_groups_or_more_groups_than_people_are_refused(int groups) =>
        Assert.Equal("site-visits.groups-for-people", GroupSplit.Of([.. Delegation(1, 2, true)], groups, GroupMix.Mixed).Refusal?.Code);

    private static IEnumerable<GroupCandidate> Delegation(int number, int people, bool outside) =>
        Enumerable.Range(0, people).Select(i => new GroupCandidate(Id<ParticipantId>((number << 16) + i), Id<InstitutionId>(number), outside, i));
}
