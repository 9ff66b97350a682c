using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.Tests.Fixtures;
using CsCheck;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.Publicity;

public sealed class HeadCountTests
{
    [Fact]
    public void A_published_total_wins_over_the_roster_and_leaves_categories_uncounted()
    {
        var count = HeadCount.Of(LaunchEdition.Dossier());

        Assert.Equal(106, count.Total);
        Assert.Equal(4, count.Categories.Count);
        Assert.All(count.Categories, c => Assert.Null(c.Count));
    }

    [Fact]
    public void Outsiders_are_named_first()
    {
        var categories = HeadCount.Of(LaunchEdition.Dossier()).Categories;

        Assert.Equal([true, true, true, false], categories.Select(c => c.Category.Details.FromOutside));
    }

    [Fact]
    public void Published_counts_stand_beside_a_published_total()
    {
        var given = new Given();
        given.Edition = given.Edition with { PublishedTotal = 40 };
        given.Category(1, Say("教师", "teachers"), published: 30);
        given.Category(2, Say("学生", "students"));

        Assert.Equal([30, null], HeadCount.Of(given.Dossier()).Categories.Select(c => c.Count));
    }

    [Fact]
    public void Without_total_and_roster_nothing_is_known() => Assert.Null(HeadCount.Of(new Given().Dossier()).Total);

    [Fact]
    public void A_roster_counts_each_person_once() =>
        Gen.Int[-1, 2].Array[0, 40].Sample(assigned =>
        {
            var given = new Given();
            CategoryId[] categories = [given.Category(1, Say("甲", "A")), given.Category(2, Say("乙", "B")), given.Category(1, Say("丙", "C"), fromOutside: false)];
            foreach (var category in assigned)
            {
                given.Participant(given.Person(Say("某", "")), Capacity.Delegate, 0, category < 0 ? null : categories[category]);
            }

            var count = HeadCount.Of(given.Dossier());
            return count.Total == (assigned.Length == 0 ? null : assigned.Length)
                && count.Categories.Sum(c => c.Count ?? 0) == assigned.Count(c => c >= 0)
                && count.Categories.All(c => c.Count != 0);
        });
}
