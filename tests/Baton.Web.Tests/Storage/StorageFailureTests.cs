using System.Net.Sockets;
using Baton.Web.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Baton.Web.Tests.Storage;

public sealed class StorageFailureTests
{
    [Theory]
    [InlineData("53100", "storage.disk-full")]
    [InlineData("53200", "storage.busy")]
    [InlineData("53300", "storage.busy")]
    [InlineData("55P03", "storage.busy")]
    [InlineData("58030", "storage.disk-refuses")]
    [InlineData("25006", "storage.disk-refuses")]
    [InlineData("57P01", "storage.gone")]
    [InlineData("57P02", "storage.gone")]
    [InlineData("57P03", "storage.gone")]
    [InlineData("08006", "storage.gone")]
    [InlineData("08003", "storage.gone")]
    [InlineData("23505", null)]
    [InlineData("42P01", null)]
    public void What_PostgreSQL_answers_is_told_apart(string state, string? code)
    {
        var failure = new PostgresException("it says no", "ERROR", "ERROR", state);
        Assert.Equal(code, StorageFailure.Of(new DbUpdateException("saving", failure))?.Code);

        // As the provider wraps what may pass.
        Assert.Equal(code, StorageFailure.Of(new InvalidOperationException("An exception has been raised that is likely due to a transient failure.", failure))?.Code);
        Assert.Equal(code == "storage.disk-full", StorageFailure.IsFullDisk(failure));
    }

    [Fact]
    public void A_connection_that_breaks_is_a_database_that_is_gone()
    {
        var broken = new NpgsqlException("Exception while reading from stream", new IOException("Broken", new SocketException((int)SocketError.ConnectionReset)));
        Assert.Equal("storage.gone", StorageFailure.Of(new InvalidOperationException("transient", new DbUpdateException("saving", broken)))?.Code);
    }

    [Theory]
    [InlineData(13, "storage.disk-full")]
    [InlineData(5, "storage.busy")]
    [InlineData(10, "storage.disk-refuses")]
    [InlineData(8, "storage.disk-refuses")]
    [InlineData(19, null)]
    public void What_SQLite_answers_is_told_apart(int error, string? code) =>
        Assert.Equal(code, StorageFailure.Of(new DbUpdateException("saving", new SqliteException("it says no", error)))?.Code);

    [Fact]
    public void A_file_that_is_not_there_is_no_failure_of_the_storage() => Assert.Null(StorageFailure.Of(new FileNotFoundException("gone")));
}
