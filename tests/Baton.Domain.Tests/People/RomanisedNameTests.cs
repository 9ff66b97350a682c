using Baton.Domain.People;

namespace Baton.Domain.Tests.People;

public sealed class RomanisedNameTests
{
    [Theory]
    [InlineData("Wang Hui", 2, "wanghui wh")]
    [InlineData("Lin Wenjing", 3, "linwenjing lw lwj")]
    [InlineData("Ouyang Zhenhua", 4, "ouyangzhenhua oz oyzh")]
    [InlineData("Wáng Huī", 2, "wanghui wh")]
    [InlineData("WANG HUI", 2, "wanghui wh")]
    [InlineData("Liu Xi'an", 3, "liuxian lxa")]
    [InlineData("Liu Xian", 3, "liuxian lx lxa")]
    [InlineData("Liu Xian", 2, "liuxian lx")]
    [InlineData("Xu Jianling", 0, "xujianling xj xjl")]
    [InlineData("Lü Bu", 2, "lvbu lubu lyubu lb")]
    [InlineData("Hans Müller", 0, "hansmvller hansmuller hansmyuller hm")]
    [InlineData("Li", 1, "li")]
    [InlineData("", 2, "")]
    [InlineData("王辉", 2, "")]
    [InlineData("... --- '", 0, "")]
    public void A_name_is_found_by_its_letters_and_by_the_initials_of_its_syllables(string romanised, int characters, string keys) =>
        Assert.Equal(keys, string.Join(' ', RomanisedName.Keys(romanised, characters)));

    [Fact]
    public void A_name_that_could_be_read_in_very_many_ways_stays_small() =>
        Assert.InRange(RomanisedName.Keys(string.Concat(Enumerable.Repeat("xian", 15)), 0).Count, 2, 40);

    [Fact]
    public void A_name_longer_than_any_is_left_alone() => Assert.Empty(RomanisedName.Keys(new string('a', 100_000), 0));
}
