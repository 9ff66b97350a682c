using Baton.Domain.Publicity;

namespace Baton.Domain.Tests.Publicity;

public sealed class PublicSlotTests
{
    private static readonly PublicSlot Slot = new(new(2026, 5, 22), null, new(15, 30), new(15, 40), new("一号会议室", "Room 1"));

    [Fact]
    public void Another_day_time_length_or_place_moves_it()
    {
        Assert.False(Slot.MovedFrom(Slot with { }));
        Assert.True((Slot with { On = new(2026, 5, 23) }).MovedFrom(Slot));
        Assert.True((Slot with { Start = new(15, 35) }).MovedFrom(Slot));
        Assert.True((Slot with { End = new(15, 50) }).MovedFrom(Slot));
        Assert.True((Slot with { Place = new("二号会议室", "Room 2") }).MovedFrom(Slot));
    }

    [Fact]
    public void A_place_that_is_translated_is_the_same_place()
    {
        var before = Slot with { Place = LocalizedText.Both("一号会议室") };
        Assert.False(Slot.MovedFrom(before));
        Assert.False(Slot.PlaceMovedFrom(before));
    }
}
