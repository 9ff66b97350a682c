using System.Data.Common;
using System.Net;
using Baton.Web.Storage;
using Baton.Web.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Baton.Web.Tests.Office.Programmes;

/// <summary>Counts what a page of the office asks of the database on a cold server.</summary>
internal static class OfficeCounter
{
    /// <summary>How many commands a page costs, for whoever signs in.</summary>
    public static async Task<int> CommandsAsync(PostgresServer postgres, IEnumerable<object> parts, Func<BatonApp, Task<SignedIn>> signIn, string path)
    {
        var counter = new Counter();
        await using var app = await BatonApp.StartAsync(Provider.Sqlite, postgres, services => services.ConfigureDbContext<SqliteBatonDb>(o => o.AddInterceptors(counter)));
        await app.AddAsync(parts);
        using var browser = await signIn(app);
        counter.Count = 0;
        using var answer = await browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return counter.Count;
    }

    private sealed class Counter : DbCommandInterceptor
    {
        public int Count { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Count++;
            return ValueTask.FromResult(result);
        }
    }
}
