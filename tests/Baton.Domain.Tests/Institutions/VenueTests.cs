using Baton.Domain.Institutions;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.Institutions;

public sealed class VenueTests
{
    [Fact]
    public void It_does_not_lie_in_itself()
    {
        var id = Id<VenueId>(1);
        var venue = Venue.Create(id, default, new() { Name = Say("同德楼", "") }).Value;

        Assert.Equal("institutions.venue-in-itself", venue.Describe(venue.Details with { ParentId = id })?.Code);
        Assert.Null(venue.Details.ParentId);
    }
}
