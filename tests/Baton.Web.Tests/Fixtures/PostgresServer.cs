using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

[assembly: AssemblyFixture(typeof(Baton.Web.Tests.Fixtures.PostgresServer))]

namespace Baton.Web.Tests.Fixtures;

/// <summary>
/// One throw-away PostgreSQL for this run of the tests: started by the first who asks, on a free loopback port, without
/// fsync, and stopped when the run ends. Take it as a constructor parameter. Where PostgreSQL is missing or will not
/// start the asking tests fail with the command that mends it; they are never skipped.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    const string Missing = "PostgreSQL is missing; install it with: sudo apt-get install -y --no-install-recommends postgresql";

    static readonly bool IsRoot = Environment.UserName == "root";

    readonly SemaphoreSlim gate = new(1, 1);
    readonly HashSet<string> templates = new(StringComparer.Ordinal);
    Exception? broken;
    string? programs;
    string? folder;
    int port;
    int databases;

    /// <summary>
    /// A fresh database; returns its connection string. <paramref name="migrate"/> runs once for each name of
    /// <paramref name="template"/> in this run and gets the connection string of the template; every further database is
    /// a copy of it, made in milliseconds.
    /// </summary>
    /// <exception cref="InvalidOperationException">PostgreSQL is missing or did not start; the message names the command.</exception>
    public async Task<string> CreateDatabaseAsync(string template, Func<string, CancellationToken, Task> migrate, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(migrate);
        await gate.WaitAsync(cancellation);
        try
        {
            await StartOnceAsync(cancellation);
            var source = "template_" + template;
            if (!templates.Contains(template))
            {
                await ExecuteAsync($"""drop database if exists "{source}" """, cancellation);
                await ExecuteAsync($"""create database "{source}" """, cancellation);

                // Pooled connections would stay open in the template and forbid copying it.
                await migrate(ConnectionString(source) + ";Pooling=false", cancellation);
                templates.Add(template);
            }

            var name = string.Create(CultureInfo.InvariantCulture, $"test_{++databases}");
            await ExecuteAsync($"""create database "{name}" template "{source}" """, cancellation);
            return ConnectionString(name);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>An empty database without any table; returns its connection string.</summary>
    /// <exception cref="InvalidOperationException">PostgreSQL is missing or did not start; the message names the command.</exception>
    public Task<string> CreateDatabaseAsync(CancellationToken cancellation) =>
        CreateDatabaseAsync("empty", (_, _) => Task.CompletedTask, cancellation);

    /// <summary>Drops a database made here and closes whoever is still connected; nothing happens when it is gone.</summary>
    public async Task DropDatabaseAsync(string connectionString, CancellationToken cancellation)
    {
        await using (var connection = new NpgsqlConnection(connectionString))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        await ExecuteAsync($"""drop database if exists "{name}" with (force)""", cancellation);
    }

    /// <summary>Stops the server if one was started and removes its folder.</summary>
    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= StopAtExit;
        if (folder is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await StopAsync(folder);
            folder = null;
        }

        gate.Dispose();
    }

    string ConnectionString(string database) => string.Create(
        CultureInfo.InvariantCulture,
        $"Host=127.0.0.1;Port={port};Username=postgres;Database={database};Maximum Pool Size=20");

    async Task ExecuteAsync(string sql, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the names in it are made here
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellation);
    }

    async Task StartOnceAsync(CancellationToken cancellation)
    {
        if (broken is not null)
        {
            throw new InvalidOperationException(broken.Message, broken);
        }

        if (folder is not null)
        {
            return;
        }

        try
        {
            folder = await StartAsync(cancellation);
            AppDomain.CurrentDomain.ProcessExit += StopAtExit;
        }
        catch (InvalidOperationException failure)
        {
            broken = failure;
            throw;
        }
    }

    async Task<string> StartAsync(CancellationToken cancellation)
    {
        programs = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(version => version.Length).ThenByDescending(version => version, StringComparer.Ordinal)
                .Select(version => Path.Combine(version, "bin")).FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")));
        if (programs is null)
        {
            throw new InvalidOperationException(Missing);
        }

        // A place the user postgres can reach when the tests run as root, short enough for a socket's name.
        var place = Path.Combine("/tmp", "baton-postgres-" + Environment.UserName);
        if (!Directory.Exists(place))
        {
            string[] owner = IsRoot ? ["-o", "postgres"] : [];
            await MustRunAsync(["install", "-d", "-m", "0700", .. owner, place], asOwner: false, cancellation);
        }

        await RemoveAbandonedAsync(place);
        var template = await TemplateAsync(place, cancellation);
        var run = Path.Combine(place, string.Create(CultureInfo.InvariantCulture, $"run-{Environment.ProcessId}"));
        await MustRunAsync(["cp", "-a", template, run], asOwner: true, cancellation);
        var log = Path.Combine(run, "server.log");
        for (var attempt = 1; ; attempt++)
        {
            port = FreePort();
            var options = string.Create(
                CultureInfo.InvariantCulture,
                $"-c listen_addresses=127.0.0.1 -p {port} -k {run} -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=200 -c shared_buffers=64MB");
            var (code, _) = await RunAsync([Path.Combine(programs, "pg_ctl"), "-w", "-t", "60", "-D", run, "-l", log, "-o", options, "start"], asOwner: true, cancellation);
            if (code == 0)
            {
                return run;
            }

            // Between choosing and binding another process may have taken the port.
            var said = File.Exists(log) ? await File.ReadAllTextAsync(log, cancellation) : "";
            if (attempt == 5 || !said.Contains("Address already in use", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"PostgreSQL did not start; try: {Owned("pg_ctl")} -D {run} start. It said: {said}");
            }
        }
    }

    /// <summary>initdb takes seconds, copying its result milliseconds: it is made once for each version and kept.</summary>
    async Task<string> TemplateAsync(string place, CancellationToken cancellation)
    {
        var template = Path.Combine(place, "fresh-" + Path.GetFileName(Path.GetDirectoryName(programs!)));
        if (Directory.Exists(template))
        {
            return template;
        }

        var making = string.Create(CultureInfo.InvariantCulture, $"{template}.{Environment.ProcessId}");
        await MustRunAsync(
            [Path.Combine(programs!, "initdb"), "-D", making, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"],
            asOwner: true,
            cancellation);

        // Two runs may make it at once: the first rename wins, the other's copy is dropped.
        await RunAsync(["sh", "-c", "mv -T \"$0\" \"$1\" 2>/dev/null || rm -rf \"$0\"", making, template], asOwner: true, cancellation);
        return template;
    }

    /// <summary>Servers whose run was killed before it could stop them; one that had this run's own process id is among them.</summary>
    async Task RemoveAbandonedAsync(string place)
    {
        foreach (var run in Directory.GetDirectories(place, "run-*"))
        {
            var owner = Path.GetFileName(run)["run-".Length..];
            if (owner == Environment.ProcessId.ToString(CultureInfo.InvariantCulture) || !Directory.Exists("/proc/" + owner))
            {
                await StopAsync(run);
            }
        }
    }

    async Task StopAsync(string run)
    {
        await RunAsync([Path.Combine(programs!, "pg_ctl"), "-D", run, "-m", "immediate", "-w", "stop"], asOwner: true, CancellationToken.None);
        await RunAsync(["rm", "-rf", run], asOwner: true, CancellationToken.None);
    }

    void StopAtExit(object? sender, EventArgs e)
    {
        if (folder is not null)
        {
            Task.Run(() => StopAsync(folder)).GetAwaiter().GetResult();
        }
    }

    static async Task MustRunAsync(string[] command, bool asOwner, CancellationToken cancellation)
    {
        var (code, said) = await RunAsync(command, asOwner, cancellation);
        if (code != 0)
        {
            throw new InvalidOperationException($"PostgreSQL could not be prepared; try: {(asOwner ? Owned(command[0]) : command[0])} {string.Join(' ', command[1..])}. It said: {said}");
        }
    }

    static string Owned(string program) => IsRoot ? "runuser -u postgres -- " + program : program;

    /// <summary>The server refuses to run as root: then it and its files belong to the user postgres.</summary>
    static async Task<(int Code, string Said)> RunAsync(string[] command, bool asOwner, CancellationToken cancellation)
    {
        string[] whole = asOwner && IsRoot ? ["runuser", "-u", "postgres", "--", .. command] : command;
        var start = new ProcessStartInfo(whole[0], whole[1..]) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = "/" };
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var errors = await process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return (process.ExitCode, errors.Length > 0 ? errors.Trim() : (await output).Trim());
        }
        catch (Win32Exception absent)
        {
            throw new InvalidOperationException(Missing, absent);
        }
    }

    static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
