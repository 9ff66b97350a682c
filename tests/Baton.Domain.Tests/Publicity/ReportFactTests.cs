using Baton.Domain.Publicity;
using Baton.Domain.Tests.Fixtures;

namespace Baton.Domain.Tests.Publicity;

public sealed class ReportFactTests
{
    private static readonly DateOnly Later = new(2024, 12, 7);

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void Each_fact_stands_beside_a_paragraph_of_the_report(Language language)
    {
        var dossier = LaunchEdition.Dossier();
        var places = dossier.ReportOn(Later, language).Sections.SelectMany(s => s.Paragraphs).Select(p => p.Place).ToHashSet();
        var facts = ReportFact.Of(dossier, language, Later);
        Assert.NotEmpty(facts);
        Assert.All(facts, f => Assert.Contains(f.Place, places));
        Assert.Contains(facts, f => f.Code == "publicity.fact-total" && f.Details[0] is 106);
        Assert.Contains(facts, f => f is { Code: "publicity.fact-no-year", Untold: true });
    }

    [Fact]
    public void Of_an_empty_edition_nothing_is_known() => Assert.Empty(ReportFact.Of(new Given().Dossier(), Language.En, Later));
}
