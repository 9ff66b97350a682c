using Baton.Domain.Publicity;
using Baton.Domain.Tests.Fixtures;

namespace Baton.Domain.Tests.Publicity;

public sealed class NewsReportTests
{
    [Theory]
    [InlineData(Language.Zh, "launch.zh-CN")]
    [InlineData(Language.En, "launch.en")]
    public void The_launch_edition_is_told_as_an_office_would(Language language, string name) =>
        Approved.Is(ReportPrint.Of(NewsReport.Of(LaunchEdition.Dossier(), language), language), name);
}
