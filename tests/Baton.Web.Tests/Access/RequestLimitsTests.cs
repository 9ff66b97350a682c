using System.Net;
using Baton.Web.Access;
using Microsoft.Extensions.Time.Testing;

namespace Baton.Web.Tests.Access;

public sealed class RequestLimitsTests
{
    private static readonly IPAddress Campus = IPAddress.Parse("203.0.113.7");

    [Fact]
    public void A_campus_behind_one_address_is_not_locked_out_by_one_person()
    {
        var limits = new RequestLimits(new FakeTimeProvider());
        for (var person = 0; person < RequestLimits.OfNetwork; person++)
        {
            Assert.Null(limits.Count($"person{person}@x.example", Campus));
        }

        Assert.NotNull(limits.Count("one-more@x.example", Campus));
        Assert.NotNull(limits.Count("one-more@x.example", IPAddress.Parse("::ffff:203.0.113.250")));
        Assert.Null(limits.Count("one-more@x.example", IPAddress.Parse("203.0.114.7")));
        Assert.True(RequestLimits.OfNetwork >= 20 * RequestLimits.OfMailbox);
    }

    [Fact]
    public void The_answer_names_the_moment_from_which_one_is_taken_again()
    {
        var clock = new FakeTimeProvider();
        var limits = new RequestLimits(clock);
        var first = clock.GetUtcNow();
        for (var i = 0; i < RequestLimits.OfMailbox; i++)
        {
            Assert.Null(limits.Count("a@x.example", Campus));
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(first + RequestLimits.Window, limits.Count("a@x.example", Campus));
        clock.Advance(first + RequestLimits.Window - clock.GetUtcNow());
        Assert.Null(limits.Count("a@x.example", Campus));
        Assert.NotNull(limits.Count("a@x.example", null));
    }
}
