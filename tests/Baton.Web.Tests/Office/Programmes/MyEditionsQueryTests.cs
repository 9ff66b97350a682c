using Baton.Web.Access;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Publicity;

namespace Baton.Web.Tests.Office.Programmes;

public sealed class MyEditionsQueryTests(PostgresServer postgres)
{
    [Fact]
    public async Task It_asks_as_often_for_three_programmes_as_for_one()
    {
        Assert.Equal(await CommandsAsync(1), await CommandsAsync(3));

        async Task<int> CommandsAsync(int programmes) => await OfficeCounter.CommandsAsync(
            postgres, [.. Enumerable.Range(0, programmes).SelectMany(i => new RelayParts($"relay-{i}").All)], app => app.SignInAsync(Role.Organiser), "/manage");
    }
}
