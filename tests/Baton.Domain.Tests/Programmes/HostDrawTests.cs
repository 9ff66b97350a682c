using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.Programmes;

public sealed class HostDrawTests
{
    [Fact]
    public void A_draw_is_written_with_all_that_repeats_it()
    {
        var details = HostDrawDetails.Draw(3, new DateOnly(2024, 12, 6), "seed", "word", [new(Id<InstitutionId>(2), "B"), new(Id<InstitutionId>(1), "A")], LocalizedText.Empty).Value;

        Assert.Equal(["A", "B"], details.Candidates.Select(c => c.Name));
        Assert.Null(details.Fault());
        Assert.False(HostDraw.Create(Id<HostDrawId>(1), default, details).IsRefused);
    }

    [Fact]
    public void A_bent_record_is_refused()
    {
        var details = HostDrawDetails.Draw(3, new DateOnly(2024, 12, 6), "seed", "", [new(Id<InstitutionId>(2), "B"), new(Id<InstitutionId>(1), "A")], LocalizedText.Empty).Value;

        Assert.Equal("programmes.lot-differs", HostDraw.Create(Id<HostDrawId>(1), default, details with { DrawnIds = [.. details.DrawnIds.Reverse()] }).Refusal?.Code);
        Assert.Equal("plan.number-out-of-range", HostDraw.Create(Id<HostDrawId>(1), default, details with { Number = 0 }).Refusal?.Code);
    }
}
