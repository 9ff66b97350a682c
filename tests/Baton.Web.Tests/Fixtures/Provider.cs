namespace Baton.Web.Tests.Fixtures;

/// <summary>The databases that every storage and web test runs on.</summary>
public enum Provider
{
    /// <summary>SQLite in a temporary folder.</summary>
    Sqlite,

    /// <summary>PostgreSQL, a fresh database of the run's server.</summary>
    Postgres,
}
