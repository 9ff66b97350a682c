using Baton.Domain.Registration;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Office.Programmes;

namespace Baton.Web.Tests.Office.People;

public sealed class GiveCheckCodesTests(PostgresServer postgres)
{
    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Whoever_has_none_gets_a_code_and_those_given_stay(Provider provider)
    {
        await using var desk = await RosterDesk.OpenAsync(provider, postgres);
        var list = desk.Here + "/attendance";
        Assert.Contains("Give 2 people a code", (await desk.Host.PageAsync(list)).Text(), StringComparison.Ordinal);
        var page = await desk.Host.DoAsync(list, list + "/codes");
        var codes = (await desk.RosterAsync()).Select(p => p.Details.Code).ToList();
        Assert.Equal(["CDFGH", "JKMNP"], codes.Take(2));
        Assert.All(codes, c => Assert.True(CheckCode.IsCode(c)));
        Assert.Equal(4, codes.Distinct().Count());
        Assert.Null(page.QuerySelector($"form[action='{list}/codes']"));
        var acts = await desk.ActsAsync();
        using var again = await desk.Host.PostAsync(list + "/codes");
        Assert.Equal(acts, await desk.ActsAsync());
        await desk.Host.UndoAsync(page);
        Assert.Equal(["CDFGH", "JKMNP", "", ""], (await desk.RosterAsync()).Select(p => p.Details.Code));
    }
}
