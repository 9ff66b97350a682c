using Baton.Domain.Programmes;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.Programmes;

public sealed class ProgrammeTests
{
    [Theory]
    [InlineData("abc", true)]
    [InlineData("benchmark-leading-universities", true)]
    [InlineData("relay-2026", true)]
    [InlineData("ab", false)]
    [InlineData("Relay", false)]
    [InlineData("-relay", false)]
    [InlineData("relay-", false)]
    [InlineData("re--lay", false)]
    [InlineData("relay\n", false)]
    [InlineData("re/lay", false)]
    [InlineData("接力行", false)]
    [InlineData("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefgh", true)]
    [InlineData("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghi", false)]
    public void A_name_in_addresses_is_plain(string slug, bool allowed) =>
        Assert.Equal(allowed ? null : "programmes.slug-form", Create(new() { Slug = slug, Name = Say("接力", "") }).Refusal?.Code);

    [Fact]
    public void It_needs_a_name_and_a_zone_that_exists()
    {
        Assert.Equal("plan.name-missing", Create(new() { Slug = "relay" }).Refusal?.Code);
        Assert.Equal("programmes.unknown-time-zone", Create(new() { Slug = "relay", Name = Say("接力", ""), TimeZone = "Moon/Crater" }).Refusal?.Code);
    }

    [Fact]
    public void Refused_details_change_nothing()
    {
        var programme = Create(new() { Slug = "relay", Name = Say("接力", "Relay") }).Value;

        Assert.NotNull(programme.Describe(programme.Details with { Slug = "" }));
        Assert.Equal("relay", programme.Details.Slug);
    }

    private static Outcome<Programme> Create(ProgrammeDetails details) => Programme.Create(Id<ProgrammeId>(1), details);
}
