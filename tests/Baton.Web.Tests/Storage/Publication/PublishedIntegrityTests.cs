using Baton.Web.Storage.Publication;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Office;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Tests.Storage.Publication;

public sealed class PublishedIntegrityTests(PostgresServer postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("UPDATE published_parts SET content = '{\"name\":' WHERE kind = 'Category'", "storage.published-damaged")]
    [InlineData("UPDATE published_parts SET kind = 'Wing' WHERE kind = 'Credit'", "storage.published-damaged")]
    [InlineData("UPDATE published_parts SET withdrawn_at = changed_at WHERE kind = 'Category'", "storage.published-names-nobody")]
    [InlineData("DELETE FROM published_parts WHERE kind = 'Talk'")]
    [InlineData("DELETE FROM published_parts WHERE kind <> 'Programme' AND kind <> 'Stage' AND kind <> 'Venue' AND kind <> 'Institution'", "storage.published-part-lost")]
    public async Task Each_fault_is_found_on_both_databases(string sql, params string[] codes)
    {
        foreach (var provider in Enum.GetValues<Provider>())
        {
            await using var store = await OfficeStore.CreateAsync(provider, postgres);
            await store.AddAsync(SmallEdition.Parts());
            await store.PublishAsync();
            await using var db = store.Open();
            Assert.Empty(await new PublishedIntegrity(db).CheckAsync(Cancellation));
            await db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal), Cancellation);
            Assert.Equal(codes, (await new PublishedIntegrity(db).CheckAsync(Cancellation)).Select(f => f.Code).Distinct().Order(StringComparer.Ordinal));
        }
    }
}
