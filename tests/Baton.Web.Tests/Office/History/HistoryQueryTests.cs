using System.Collections.Concurrent;
using System.Data.Common;
using Baton.Web.Access;
using Baton.Web.Storage;
using Baton.Web.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Baton.Web.Tests.Office.History;

public sealed class HistoryQueryTests(PostgresServer postgres)
{
    [Fact]
    public async Task Nothing_of_the_history_is_walked_through_from_end_to_end()
    {
        var plans = new Plans();
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres, services => services.ConfigureDbContext<SqliteBatonDb>(o => o.AddInterceptors(plans)));
        using var host = await site.HostAsync();
        using var organiser = await site.OrganiserAsync();
        using var auditor = await site.App.SignInAsync(Role.Auditor, site.Programme);
        plans.Steps.Clear();
        foreach (var browser in new[] { host, organiser, auditor })
        {
            foreach (var page in new[] { "/history", "/history?kind=stages&day=2026-03-02", "/history?part=018df74f-8400-7000-8000-000000000001", "/bin" })
            {
                await browser.PageAsync(OfficeSite.Here + page);
            }
        }

        await organiser.PageAsync($"/manage/{OfficeSite.Slug}/history");
        await organiser.PageAsync($"/manage/{OfficeSite.Slug}/bin");
        Assert.True(plans.Steps.Count > 20, $"only {plans.Steps.Count} steps were seen");
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', plans.Steps.Distinct()));
        Assert.DoesNotContain(plans.Steps, s => s.StartsWith("SCAN ", StringComparison.Ordinal) && !s.Contains("VIRTUAL TABLE", StringComparison.Ordinal) && !s.Contains('(', StringComparison.Ordinal));
    }

    /// <summary>Asks the database, before each query of the history, how it will go about it.</summary>
    private sealed class Plans : DbCommandInterceptor
    {
        public ConcurrentQueue<string> Steps { get; } = new();

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.StartsWith("SELECT", StringComparison.Ordinal) && command.CommandText.Contains("\"change", StringComparison.Ordinal))
            {
                await using var plan = command.Connection!.CreateCommand();
                plan.Transaction = command.Transaction;
                plan.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
                foreach (DbParameter given in command.Parameters)
                {
                    var parameter = plan.CreateParameter();
                    (parameter.ParameterName, parameter.Value) = (given.ParameterName, given.Value);
                    plan.Parameters.Add(parameter);
                }

                await using var rows = await plan.ExecuteReaderAsync(cancellationToken);
                var made = new HashSet<string>();
                while (await rows.ReadAsync(cancellationToken))
                {
                    // What a step before has put together may be gone through: it is no table.
                    var step = rows.GetString(3);
                    if (step.StartsWith("CO-ROUTINE ", StringComparison.Ordinal))
                    {
                        made.Add("SCAN " + step["CO-ROUTINE ".Length..]);
                    }
                    else if (!made.Contains(step))
                    {
                        Steps.Enqueue(step);
                    }
                }
            }

            return result;
        }
    }
}
