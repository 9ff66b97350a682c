using Baton.Web.Outbox;

namespace Baton.Web.Tests.Outbox;

public sealed class MailAddressTests
{
    [Theory]
    [InlineData(" Chief@Relay.Example ", "chief@relay.example")]
    [InlineData("ｃｈｉｅｆ＠relay.example", "chief@relay.example")]
    [InlineData("a.b+c@大学.example", "a.b+c@xn--pss25c.example")]
    [InlineData("王@relay.example", "王@relay.example")]
    public void One_person_is_found_however_the_address_was_typed(string typed, string spelt) => Assert.Equal(spelt, MailAddress.Parse(typed).Value.ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("@relay.example")]
    [InlineData("chief@")]
    [InlineData("chief@localhost")]
    [InlineData("chief@relay.example.")]
    [InlineData("chief@relay..example")]
    [InlineData("chief@@relay.example")]
    [InlineData("\"chief\"@relay.example")]
    [InlineData("chief <chief@relay.example>")]
    [InlineData("a@x.example, b@y.example")]
    [InlineData("a@x.example\nBcc: b@y.example")]
    [InlineData("a@x.example\0")]
    [InlineData("a\uD800@x.example")]
    [InlineData(".a@x.example")]
    [InlineData("a..b@x.example")]
    [InlineData("a@-x.example")]
    public void What_is_none_is_refused(string? typed) => Assert.Equal("access.address-form", MailAddress.Parse(typed).Refusal?.Code);

    [Fact]
    public void One_that_is_too_long_is_refused_and_not_repeated_in_full()
    {
        var refusal = MailAddress.Parse(new string('a', 100_000) + "@x.example").Refusal!;
        Assert.True(((string)refusal.Details[0]).Length < 100);
    }

    [Fact]
    public void Masked_it_is_known_to_its_owner_alone() => Assert.Equal("c•••@relay.example", MailAddress.Masked("chief@relay.example"));
}
