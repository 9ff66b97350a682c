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
}
