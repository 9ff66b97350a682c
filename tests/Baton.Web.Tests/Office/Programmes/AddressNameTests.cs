using Baton.Web.Features.Office.Programmes;

namespace Baton.Web.Tests.Office.Programmes;

public sealed class AddressNameTests
{
    [Theory]
    [InlineData("Open Classroom Relay", "open-classroom-relay")]
    [InlineData("  The “Relay” of 2026!  ", "the-relay-of-2026")]
    [InlineData("Échange Universités", "echange-universites")]
    [InlineData("开放课堂", "")]
    [InlineData("AI", "")]
    [InlineData("", "")]
    public void It_is_made_from_letters_and_digits(string english, string name) => Assert.Equal(name, AddressName.Of(english));

    [Fact]
    public void A_long_name_is_cut_and_a_taken_one_gets_a_number_within_the_length()
    {
        var name = AddressName.Of(new string('a', 80));
        Assert.Equal(60, name.Length);
        Assert.Equal(name[..58] + "-3", AddressName.Free(name, new HashSet<string> { name, name[..58] + "-2" }));
        Assert.Equal("free", AddressName.Free("free", new HashSet<string>()));
    }
}
