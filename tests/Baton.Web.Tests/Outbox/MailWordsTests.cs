using System.Text.RegularExpressions;
using Baton.Web.Outbox;

namespace Baton.Web.Tests.Outbox;

public sealed partial class MailWordsTests
{
    [Theory]
    [InlineData("张三 www.evil.example 点此领奖")]
    [InlineData("https://evil.example/a")]
    [InlineData("evil.example")]
    [InlineData("mailto:a@evil.example")]
    [InlineData("\\\\evil.example\\share")]
    public void No_mail_program_finds_a_link_in_a_value(string value) => Assert.DoesNotMatch(Link(), MailWords.Plain(value));

    [Theory]
    [InlineData("星屿大学\r\nBcc: x@y.example")]
    [InlineData("a\u2028b\u2029c\u0000d\u001be\u0085f")]
    public void A_value_is_one_line(string value) => Assert.DoesNotContain(MailWords.Plain(value), c => char.IsControl(c) || c is '\u2028' or '\u2029');

    [Theory]
    [InlineData("阿卜杜拉·买买提")]
    [InlineData("Delegate 017")]
    [InlineData("{{7*7}} {0} %s")]
    public void Other_words_stay_as_they_are(string value) => Assert.Equal(value, MailWords.Plain(value));

    [GeneratedRegex(@"://|www\.\S|\w\.\w|\S@\S|mailto:\S|\\\\\S", RegexOptions.None)]
    private static partial Regex Link();
}
