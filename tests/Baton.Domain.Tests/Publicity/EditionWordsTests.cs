using Baton.Domain.Institutions;
using Baton.Domain.Publicity;
using Baton.Domain.Sessions;
using Baton.Domain.Tests.Fixtures;
using Said = Baton.Domain.Publicity.Wording;

namespace Baton.Domain.Tests.Publicity;

public sealed class EditionWordsTests
{
    private static readonly EditionDossier Launch = LaunchEdition.Dossier();

    [Theory]
    [InlineData(Language.Zh, "留仙洞校区同德楼第一会议室")]
    [InlineData(Language.En, "Meeting Room 1, Tongde Building, Liuxiandong Campus")]
    public void A_place_goes_outside_in_or_inside_out(Language language, string place) =>
        Assert.Equal(place, new EditionWords(Launch, language).Place(Launch.Stages[1].Details.VenueId));

    [Theory]
    [InlineData("Xu Jianling", "深圳职业技术大学党委副书记、校长", "Deputy Party Secretary and President of SZPU")]
    [InlineData("Wang Rujin", "深圳市委教育工委副书记、深圳市教育局党组成员", "Deputy Secretary of the Education Working Committee of the CPC Shenzhen Municipal Committee and Party Group Member of the Education Bureau of Shenzhen Municipality")]
    public void Posts_in_one_body_are_named_together(string name, string chinese, string english)
    {
        var person = Launch.People.Single(p => p.Details.FullName.En == name).Id;

        Assert.Equal(chinese, new EditionWords(Launch, Language.Zh).Posts(person, brief: true));
        Assert.Equal(english, new EditionWords(Launch, Language.En).Posts(person, brief: true));
    }

    [Fact]
    public void A_unit_is_named_with_what_it_is_part_of()
    {
        var college = Launch.Institutions.Single(i => i.Details.Kind == InstitutionKind.College);

        Assert.Equal("深圳职业技术大学创新创意设计学院", new EditionWords(Launch, Language.Zh).WithParent(college));
        Assert.Equal("College of Innovation and Creative Design, SZPU", new EditionWords(Launch, Language.En).WithParent(college));
    }

    [Fact]
    public void An_unnamed_speaker_is_a_representative()
    {
        var speaker = Speaker.For(Launch.NextHost!.Id);

        Assert.Equal(new Said("深圳大学代表", Language.Zh), new EditionWords(Launch, Language.Zh).Speaker(speaker));
        Assert.Equal(new Said("Representative of Shenzhen University", Language.En), new EditionWords(Launch, Language.En).Speaker(speaker));
    }

    [Fact]
    public void A_romanised_name_in_Chinese_says_that_it_is_English() =>
        Assert.Equal(new Said("Lin Wenjing", Language.En), new EditionWords(Launch, Language.Zh).Name(Launch.People.Single(p => p.Details.FullName.En == "Lin Wenjing")));
}
