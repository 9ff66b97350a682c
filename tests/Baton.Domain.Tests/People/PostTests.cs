using Baton.Domain.People;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.People;

public sealed class PostTests
{
    private static readonly DateOnly Day = new(2025, 10, 17);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void It_is_held_from_its_first_day_to_its_last_both_inclusive(int after, bool held) =>
        Assert.Equal(held, Of(Day, Day.AddDays(10)).HeldOn(Day.AddDays(after)));

    [Fact]
    public void Without_days_it_is_held_always()
    {
        Assert.True(Of(null, null).HeldOn(Day));
        Assert.True(Of(null, null).HeldOn(null));
    }

    [Fact]
    public void Asked_about_no_day_it_is_held_while_it_has_no_end()
    {
        Assert.True(Of(Day, null).HeldOn(null));
        Assert.False(Of(null, Day).HeldOn(null));
    }

    [Fact]
    public void It_has_a_title_and_does_not_end_before_it_begins()
    {
        Assert.Equal("plan.name-missing", new PostDetails().Check()?.Code);
        Assert.Equal("plan.ends-before-start", new PostDetails { Title = Say("校长", ""), From = Day, Until = Day.AddDays(-1) }.Check()?.Code);
    }

    private static Post Of(DateOnly? from, DateOnly? until) =>
        Post.Create(Id<PostId>(1), default, new() { Title = Say("校长", "President"), From = from, Until = until }).Value;
}
