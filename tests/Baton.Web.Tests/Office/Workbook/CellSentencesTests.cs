using System.Text.RegularExpressions;
using Baton.Domain;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Tests.House;

namespace Baton.Web.Tests.Office.Workbook;

public sealed partial class CellSentencesTests
{
    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void Each_code_has_its_sentence(Language language)
    {
        var codes = Repository.Below("src/Baton.Web/Features/Office", ".cs").SelectMany(file => Code().Matches(Repository.Read(file))).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.True(codes.Count > 20);
        Assert.All(codes, code => Assert.NotEqual(code, CellSentences.Say(language, code, ["a", "b", "c", "d"])));
    }

    [GeneratedRegex("\"((?:cell|import)\\.[a-z-]+)\"")]
    private static partial Regex Code();
}
