using Baton.Domain;
using Baton.Domain.Office;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Localization;
using CsCheck;

namespace Baton.Web.Tests.Office.Workbook;

public sealed class WorkbookSheetsTests
{
    [Fact]
    public void Every_kind_of_part_has_one_sheet() =>
        Assert.Equal(PlanPartKind.All.Values.Select(k => k.PartType.Name).Order(), WorkbookSheets.All.Select(s => s.PartType.Name).Order());

    [Fact]
    public void Every_detail_has_a_column() => Assert.Equal("", string.Join(' ', WorkbookSheets.All.SelectMany(s => PlanPartKind.All[s.PartType.Name].DetailsType.GetProperties()
        .Where(p => p.CanWrite)
        .GroupBy(_ => s)
        .Where(g => g.Count() > s.Columns.Select(c => c.Field).Distinct().Count())
        .Select(g => s.Key))));

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void Names_and_headings_differ_from_each_other(Language language)
    {
        Assert.Distinct(WorkbookSheets.All.Select(s => CellText.Fold(s.Name[language])));
        Assert.All(WorkbookSheets.All, s => Assert.Distinct(s.Columns.Select(c => CellText.Fold(c.Heading[language])).Append(CellText.Fold(WorkbookSheet.Remove[language])).Append(WorkbookSheet.IdHeading)));
        Assert.All(WorkbookSheets.All, s => Assert.True(s.Name[language].Length <= 31));
    }

    [Fact]
    public void Each_sheet_comes_after_those_it_refers_to()
    {
        var order = WorkbookSheets.ByDependency.Select(s => s.PartType).ToList();
        Assert.Equal(WorkbookSheets.All.Count, order.Count);
        Assert.All(WorkbookSheets.ByDependency, s => Assert.All(
            s.Columns.Select(c => c.RefersTo).OfType<Type>(), named => Assert.True(order.IndexOf(named) <= order.IndexOf(s.PartType), $"{s.Key} refers to {named.Name}")));
    }

    [Fact]
    public void The_words_of_a_choice_differ_from_each_other() => Assert.All(WorkbookSheets.All.SelectMany(s => s.Columns).Where(c => c.Choices.Count > 0), c =>
    {
        Assert.Distinct(c.Choices.Select(w => CellText.Fold(w.Zh)));
        Assert.Distinct(c.Choices.Select(w => CellText.Fold(w.En)));
    });

    [Fact]
    public void Every_open_item_leads_to_a_column_and_has_sentence_and_words() => AnyEdition.Gen.Sample(
        drawn =>
        {
            var (programme, edition) = (drawn.OfType<Programme>().Single(), drawn.OfType<Edition>().Single());
            var dossier = new EditionDossier(programme, edition, [.. drawn.OfType<IPlanPart>().Where(p => p is not (Programme or Edition))]);
            foreach (var item in new[] { -100, 0, 800 }.SelectMany(days => OpenItems.Of(dossier, new DateOnly(2024, 6, 1).AddDays(days))))
            {
                Assert.Contains(WorkbookSheets.Of(PlanPartKind.All[item.At.Kind].PartType).Columns, c => c.Key == item.At.Field);
                Assert.All(Enum.GetValues<Language>(), language => Assert.NotEqual(item.Code, RefusalSentences.Of(item.Sentence, language)));
                Assert.All(Enum.GetValues<Language>(), language => Assert.All([item.Act, item.Answers, item.Blocks ?? EditionStep.Planned], (Enum value) => Assert.NotNull(Words.Find(value, language))));
            }
        },
        iter: 200);
}
