using Baton.Web.Features.Office.Parts;
using Baton.Web.Features.Office.Search;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Storage.Search;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Storage.Search;

namespace Baton.Web.Tests.Office.Search;

public sealed class SearchReachingTests(PostgresServer postgres)
{
    [Fact]
    public void Each_readership_asks_for_something() =>
        Assert.All(Enum.GetValues<Readership>(), r => Assert.NotEmpty(SearchReaching.Asks[r]));

    /// <summary>What a page of a part asks for, search asks for too.</summary>
    [Fact]
    public async Task What_is_found_can_be_read_where_it_leads()
    {
        using var plan = await SearchedPlan.CreateAsync(Provider.Sqlite, postgres);
        foreach (var part in plan.OneOfEach(out _))
        {
            foreach (var document in SearchDocument.Of(part))
            {
                Assert.Contains(PartPermissions.ToRead(part.GetType()), SearchReaching.Asks[document.Readership].Select(a => a.Permission));
                Assert.NotNull(WorkbookSheets.Of(part.GetType()));
            }
        }
    }
}
