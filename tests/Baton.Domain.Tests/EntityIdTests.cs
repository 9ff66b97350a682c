using Baton.Domain.People;

namespace Baton.Domain.Tests;

public sealed class EntityIdTests
{
    [Fact]
    public void Later_ids_sort_after_earlier_ones_and_none_is_twice()
    {
        var now = new DateTimeOffset(2026, 5, 22, 9, 0, 0, TimeSpan.Zero);

        var ids = Enumerable.Range(0, 100).Select(i => EntityId.New<PersonId>(now.AddMilliseconds(i)).Value).ToList();

        Assert.Equal(ids.Order(), ids);
        Assert.Equal(100, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Equal(7, id.Version));
    }

    [Fact]
    public void The_earliest_id_of_a_moment_stands_before_all_of_it_and_after_all_of_the_moment_before()
    {
        var now = new DateTimeOffset(2026, 5, 22, 9, 0, 0, TimeSpan.Zero);
        var earliest = EntityId.Earliest(now);
        Assert.True(earliest.CompareTo(EntityId.InOrder(now, 0)) < 0);
        Assert.True(earliest.CompareTo(EntityId.InOrder(now.AddMilliseconds(-1), (1L << 42) - 1)) > 0);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(255, 256)]
    [InlineData((1L << 24) - 1, 1L << 24)]
    [InlineData((1L << 30) - 1, 1L << 30)]
    [InlineData((1L << 38) - 1, 1L << 38)]
    public void Within_one_millisecond_the_place_decides(long before, long after)
    {
        var now = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        var (first, second) = (EntityId.InOrder(now, before), EntityId.InOrder(now, after));
        Assert.True(first.CompareTo(second) < 0);
        Assert.True(second.CompareTo(EntityId.InOrder(now.AddMilliseconds(1), 0)) < 0);
        Assert.Equal((7, 0b10), (first.Version, first.Variant >> 2));
    }
}
