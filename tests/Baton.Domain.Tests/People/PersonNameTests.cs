using System.Text;
using Baton.Domain.People;
using CsCheck;

namespace Baton.Domain.Tests.People;

public sealed class PersonNameTests
{
    private static readonly Gen<string> Han = OneOf("李", "欧阳", "四", "文静", "𬱖", "䶮", "买买提·吐尔逊", "〇");

    private static readonly Gen<string> Space = OneOf(" ", "　", "\u00a0", "\t", "  ");

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    [Theory]
    [InlineData("李　四", "李四")]
    [InlineData("  李 四 ", "李四")]
    [InlineData("程 𬱖", "程𬱖")]
    [InlineData("Lin   Wenjing", "Lin Wenjing")]
    [InlineData("\tLin\u00a0Wenjing\n", "Lin Wenjing")]
    [InlineData("李 Wen", "李 Wen")]
    [InlineData("买买提·吐尔逊", "买买提·吐尔逊")]
    [InlineData("Zoe\u0308", "Zoë")]
    [InlineData("", "")]
    [InlineData("　", "")]
    public void Names_are_stored_without_stray_spaces(string written, string stored) => Assert.Equal(stored, PersonName.Tidy(written));

    [Fact]
    public void Tidying_twice_is_tidying_once() =>
        Gen.String.Where(s => s.IsNormalizable()).Sample(name => PersonName.Tidy(PersonName.Tidy(name)) == PersonName.Tidy(name));

    [Fact]
    public void Spaces_between_Han_characters_make_no_difference() =>
        Gen.Select(Han.Array[1, 4], Space).Sample((parts, space) => PersonName.Tidy(string.Join(space, parts)) == string.Concat(parts));

    [Theory]
    [InlineData("李", "四", "李四")]
    [InlineData("Lin", "Wenjing", "Lin Wenjing")]
    [InlineData("程", "𬱖", "程𬱖")]
    [InlineData("", "Wenjing", "Wenjing")]
    [InlineData("欧阳", "", "欧阳")]
    public void Family_name_comes_first_in_both_scripts(string family, string given, string full) => Assert.Equal(full, PersonName.Join(family, given));

    [Theory]
    [InlineData("欧阳静", "欧阳", "欧阳", "静")]
    [InlineData("Lin Wenqing", "Lin", "Lin", "Wenqing")]
    [InlineData("王静", "欧阳", "", "")]
    [InlineData("欧阳", "欧阳", "", "")]
    [InlineData("王静", "", "", "")]
    public void A_changed_full_name_keeps_a_family_name_it_begins_with(string full, string former, string family, string given) =>
        Assert.Equal((family, given), PersonName.Resplit(full, former));

    [Fact]
    public void What_is_split_joins_to_the_same_again() =>
        Gen.Select(Han, Han).Sample((family, given) =>
        {
            var full = PersonName.Join(family, given);
            var (first, rest) = PersonName.Resplit(full, family);
            return PersonName.Join(first, rest) == full;
        });

    [Theory]
    [InlineData("李", true)]
    [InlineData("䶮", true)]
    [InlineData("𬱖", true)]
    [InlineData("〇", true)]
    [InlineData("·", false)]
    [InlineData("a", false)]
    [InlineData("カ", false)]
    public void Han_is_told_in_every_plane(string text, bool han) => Assert.Equal(han, PersonName.IsHan(text.EnumerateRunes().Single()));
}

file static class Texts
{
    /// <summary>False for half of a surrogate pair, which no name holds and no normal form exists of.</summary>
    public static bool IsNormalizable(this string text)
    {
        for (var rest = text.AsSpan(); rest.Length > 0;)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var used) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            rest = rest[used..];
        }

        return true;
    }
}
