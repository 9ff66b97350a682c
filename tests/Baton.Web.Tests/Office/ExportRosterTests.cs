using Baton.Domain;
using Baton.Web.Documents.Spreadsheets;
using Baton.Web.Features.Office;
using Baton.Web.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Baton.Web.Tests.Office;

public sealed class ExportRosterTests
{
    [Theory]
    [InlineData(Language.Zh, "1 李四 清河大学校长 清河大学 高校代表 领导 一组", "用途：座次")]
    [InlineData(Language.En, "1 Li Si President, Qinghe University Qinghe University representatives of universities leader Group A", "Purpose: 座次")]
    public async Task The_roster_lists_people_with_posts_and_says_what_for(Language language, string row, string purpose)
    {
        await using var store = await OfficeStore.CreateAsync();
        await store.AddAsync(SmallEdition.Parts());
        await using var db = store.Open();
        var file = await new ExportRoster(new DossierQuery(db), store.Clock, NullLogger<ExportRoster>.Instance)
            .HandleAsync("relay", 3, language, "座次", "tester", TestContext.Current.CancellationToken);
        var rows = SpreadsheetReader.Read(file.Value, SpreadsheetLimits.Default).Value.Sheets[0].Rows;
        Assert.Contains(purpose, rows[0][0], StringComparison.Ordinal);
        Assert.Equal(row, string.Join(' ', rows[^1].Cells.Select(c => c.Text)));
    }
}
