#!/usr/bin/env dotnet
#:property PublishAot=false
#:property ManagePackageVersionsCentrally=false
#:property RestorePackagesWithLockFile=false
#:property TreatWarningsAsErrors=false
#:property NuGetAudit=false
#:property NoWarn=CA1416

// One command for each habit of the house: dotnet make.cs help
// `dotnet run` takes some option names for itself (-c, -e, -v, --help, --no-build …): no option here has such a name.

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;

var root = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? Environment.CurrentDirectory;
using var children = new Children();

(string Verb, string Usage, string Text, Func<string[], int> Run)[] verbs = [];
verbs =
[
    ("demo", "demo [--port 5080] [--data DIR]", "build, fill an empty folder with the samples, serve it until Ctrl+C", Demo),
    ("test", "test [NAME]", "install what the tests need, run every suite; NAME keeps tests whose class or method contains it", Test),
    ("check", "check", "formatting, build with warnings as errors, test: run it before you push", Check),
    ("format", "format", "write whitespace and style as .editorconfig asks", FormatAll),
    ("migrate", "migrate NAME", "add a migration of that name for SQLite and for PostgreSQL", Migrate),
    ("snapshot", "snapshot", "accept every .received file as the approved one", AcceptSnapshots),
    ("bench", "bench NAME", "one benchmark (pages, feed, start, workbook, search, office): a table, and artifacts/bench/NAME.json", Bench),
    ("publish", "publish --out DIR", "a self-contained program with its systemd unit, INSTALL.md and the samples", Publish),
    ("baton", "baton VERB …", "the product's own command line, built when stale", Baton),
    ("help", "help [VERB]", "this page, or one line of it", Help),
];

try
{
    if (args.Length == 0)
    {
        return Help([]);
    }

    var verb = verbs.FirstOrDefault(known => known.Verb == args[0]);
    return verb.Run is null
        ? throw new Wrong($"Unknown verb '{args[0]}'; `dotnet make.cs help` lists them.")
        : verb.Run(args[1..]);
}
catch (Wrong wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return 2;
}
catch (Failure failure)
{
    Console.Error.WriteLine(failure.Message);
    return children.Stopping ? 130 : 3;
}

// ---- the verbs -------------------------------------------------------------------------------------------------

int Help(string[] arguments)
{
    var shown = arguments.Length == 0 ? verbs : [.. verbs.Where(known => known.Verb == arguments[0])];
    if (shown.Length == 0 || arguments.Length > 1)
    {
        throw new Wrong($"No help on '{string.Join(' ', arguments)}'; `dotnet make.cs help` lists the verbs.");
    }

    foreach (var (_, usage, text, _) in shown)
    {
        Console.WriteLine($"dotnet make.cs {usage,-34} {text}");
    }

    return 0;
}

int Demo(string[] arguments)
{
    var options = Options(arguments, "demo", "--port", "--data");
    var port = !options.TryGetValue("--port", out var text) ? 5080
        : int.TryParse(text, out var number) && number is > 0 and < 65536 ? number
        : throw new Wrong($"demo: --port takes a number from 1 to 65535, not '{text}'.");
    var data = Path.GetFullPath(options.GetValueOrDefault("--data") ?? Path.Combine(root, "demo-data"));
    try
    {
        if (!PortIsFree(port))
        {
            throw new Failure($"Port {port} is in use; choose another with --port.");
        }

        var program = BuildBaton();
        FillWhenEmpty(program, data);
        return Serve(program, data, port, SignInLinks(program, data, port));
    }
    catch (Failure) when (children.Stopping)
    {
        return 0;
    }
}

// Made before the server holds the folder; the file they pass through is gone before anybody could read it.
string[] SignInLinks(string program, string data, int port)
{
    var log = Path.GetTempFileName();
    try
    {
        var code = children.Run(program, ["invite", "--demo", "--data", data, "--url", $"http://127.0.0.1:{port}"], log: log);
        var lines = File.ReadAllLines(log);
        return code == 0
            ? [.. lines.Where(line => line.StartsWith("Sign in as ", StringComparison.Ordinal))]
            : throw new Failure(string.Join(' ', lines.DefaultIfEmpty("The links to sign in could not be made.")));
    }
    finally
    {
        File.Delete(log);
    }
}

int Serve(string program, string data, int port, string[] links)
{
    var url = $"http://127.0.0.1:{port}";
    using var server = children.Start(program, ["serve", "--data", data, "--urls", url, "--url", url, "--demo"]);
    using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
    var patience = Stopwatch.StartNew();
    var ready = false;
    while (!ready && !server.HasExited && patience.Elapsed < TimeSpan.FromMinutes(2))
    {
        try
        {
            ready = client.GetAsync(url + "/readyz").GetAwaiter().GetResult().IsSuccessStatusCode;
        }
        catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException or System.Net.Sockets.SocketException)
        {
            // Not there yet, or met by the server's own short look whether the port is free, which hangs up at once.
        }

        if (!ready)
        {
            server.WaitForExit(100);
        }
    }

    if (ready && !server.HasExited)
    {
        Console.WriteLine($"Ready: {url}");
        foreach (var link in links)
        {
            Console.WriteLine(link);
        }
    }
    else if (!server.HasExited)
    {
        Children.Terminate(server);
        children.Wait(server);
        throw new Failure($"The server did not become ready at {url} within two minutes.");
    }

    var code = children.Wait(server);
    return children.Stopping ? (code is 0 or 143 or 130 ? 0 : code) : code;
}

// The samples are filled into a folder beside and renamed, so that a half-filled data folder cannot exist.
void FillWhenEmpty(string program, string data)
{
    if (File.Exists(data))
    {
        throw new Failure($"{data} is a file; --data takes a folder.");
    }

    if (Directory.Exists(data) && Directory.EnumerateFileSystemEntries(data).Any())
    {
        return;
    }

    var parent = Path.GetDirectoryName(data) ?? throw new Failure("--data cannot be the root of the file system.");
    try
    {
        Directory.CreateDirectory(parent);
        foreach (var abandoned in Directory.GetDirectories(parent, Path.GetFileName(data) + ".filling-*"))
        {
            if (int.TryParse(abandoned[(abandoned.LastIndexOf('-') + 1)..], out var owner) && !Directory.Exists($"/proc/{owner}"))
            {
                Directory.Delete(abandoned, recursive: true);
            }
        }

        var filling = $"{data}.filling-{Environment.ProcessId}";
        Directory.CreateDirectory(filling);
        try
        {
            foreach (var sample in Samples())
            {
                Console.Error.WriteLine($"Filling: {Path.GetRelativePath(root, sample)}");
                if (children.Run(program, ["import", sample, "--data", filling], chatter: true) != 0)
                {
                    throw new Failure($"The sample {Path.GetRelativePath(root, sample)} could not be imported.");
                }
            }

            if (Directory.Exists(data))
            {
                Directory.Delete(data);
            }

            Directory.Move(filling, data);
        }
        finally
        {
            if (Directory.Exists(filling))
            {
                Directory.Delete(filling, recursive: true);
            }
        }
    }
    catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
    {
        throw new Failure($"The data folder {data} cannot be filled: {refused.Message}");
    }
}

// samples/order.txt names the folders, one path a line below samples/; without it they are taken by name.
string[] Samples()
{
    var samples = Path.Combine(root, "samples");
    var order = Path.Combine(samples, "order.txt");
    if (File.Exists(order))
    {
        return
        [
            .. File.ReadAllLines(order).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => Path.Combine(samples, line.StartsWith("samples/", StringComparison.Ordinal) ? line[8..] : line))
                .Select(folder => Directory.Exists(folder) ? folder : throw new Failure($"samples/order.txt names {folder}, which is not there.")),
        ];
    }

    return !Directory.Exists(samples) ? [] :
    [
        .. Directory.GetDirectories(samples).Order(StringComparer.Ordinal)
            .SelectMany(slug => Directory.GetDirectories(slug).Where(edition => int.TryParse(Path.GetFileName(edition), out _))
                .OrderBy(edition => int.Parse(Path.GetFileName(edition)))),
    ];
}

int Test(string[] arguments)
{
    if (arguments.Length > 1 || (arguments.Length == 1 && !Regex.IsMatch(arguments[0], @"^[\w.]+$")))
    {
        throw new Wrong("test takes at most one NAME of letters, digits, '_' and '.'.");
    }

    return RunTests(arguments.FirstOrDefault(), []);
}

// What failed before the tests counts as well, so that the last line never sounds better than it is.
int RunTests(string? name, (string Test, string Message)[] before)
{
    InstallWhatTestsNeed();
    try
    {
        Build("Baton.slnx");
    }
    catch (Failure broken) when (!children.Stopping)
    {
        return Report([new(0, 0, [.. before, ("the build", broken.Message)])], name);
    }

    var results = Path.Combine(root, "artifacts", "test-results");
    if (Directory.Exists(results))
    {
        Directory.Delete(results, recursive: true);
    }

    Directory.CreateDirectory(results);
    var projects = Directory.GetDirectories(Path.Combine(root, "tests")).Select(Path.GetFileName).OfType<string>()
        .Where(project => File.Exists(Path.Combine(root, "tests", project, project + ".csproj"))).ToArray();

    // Two lanes for two cores: the suite with HTTP and both databases beside all others.
    var tallies = new ConcurrentBag<Tally>();
    var lanes = projects.GroupBy(project => project == "Baton.Web.Tests").Select(lane => Task.Run(() =>
    {
        foreach (var project in lane.Order(StringComparer.Ordinal))
        {
            tallies.Add(RunSuite(project, results, name));
        }
    }));
    Task.WhenAll(lanes).GetAwaiter().GetResult();
    return Report([.. tallies, new(0, 0, before)], name);
}

int Report(Tally[] tallies, string? name)
{
    foreach (var (test, message) in tallies.SelectMany(tally => tally.Failures).OrderBy(failure => failure.Test, StringComparer.Ordinal))
    {
        Console.WriteLine();
        Console.WriteLine($"FAILED {test}");
        Console.WriteLine(string.Join('\n', message.TrimEnd().Split('\n').Select(line => "  " + line)));
    }

    var passed = tallies.Sum(tally => tally.Passed);
    var failed = tallies.Sum(tally => tally.Failures.Length);
    var skipped = tallies.Sum(tally => tally.Skipped);
    if (passed + failed == 0)
    {
        Console.WriteLine(name is null ? "No test ran." : $"No test has '{name}' in its class or method.");
    }

    Console.WriteLine();
    Console.WriteLine($"{passed} passed, {failed} failed, {skipped} skipped");
    return failed > 0 || passed == 0 ? 1 : 0;
}

// A suite that crashes, hangs or leaves no report counts as one more failure.
Tally RunSuite(string project, string results, string? name)
{
    var report = Path.Combine(results, project + ".trx");
    var log = Path.Combine(results, project + ".log");
    string[] filter = name is null ? []
        : name.Contains('.') ? ["-method", $"*{name}*"]
        : ["-filter", $"/*/*/*{name}*/*", "-filter", $"/*/*/*/*{name}*"];
    var program = BuiltProgram(project, "debug", project);
    var watch = Stopwatch.StartNew();
    var code = children.Run(program, ["-noLogo", "-noColor", "-noAutoReporters", "-result-trx", report, .. filter], log: log, limit: TimeSpan.FromMinutes(45));
    var tally = ReadReport(project, report);
    if (tally is null || (code != 0 && tally.Failures.Length == 0))
    {
        var said = string.Join('\n', File.ReadLines(log).Take(15).Select(line => line.Length > 200 ? line[..200] + "…" : line));
        var crash = ($"{project} (the suite itself)", $"exit code {code}{(tally is null ? ", no report" : "")}; {log} begins:\n{said}");
        tally = new(tally?.Passed ?? 0, tally?.Skipped ?? 0, [.. tally?.Failures ?? [], crash]);
    }

    Console.WriteLine($"{project}: {tally.Passed} passed, {tally.Failures.Length} failed, {tally.Skipped} skipped in {watch.Elapsed.TotalSeconds:0.0} s");
    return tally;
}

Tally? ReadReport(string project, string report)
{
    try
    {
        var document = XDocument.Load(report);
        var outcomes = document.Descendants().Where(element => element.Name.LocalName == "UnitTestResult").ToArray();
        string Outcome(XElement result) => result.Attribute("outcome")?.Value ?? "";
        var failures = outcomes.Where(result => Outcome(result) is not ("Passed" or "NotExecuted"))
            .Select(result => (
                $"{project}: {result.Attribute("testName")?.Value}",
                string.Join('\n', result.Descendants().Where(part => part.Name.LocalName is "Message" or "StackTrace").Select(part => part.Value))));
        return new(outcomes.Count(result => Outcome(result) == "Passed"), outcomes.Count(result => Outcome(result) == "NotExecuted"), [.. failures]);
    }
    catch (Exception broken) when (broken is IOException or System.Xml.XmlException)
    {
        return null;
    }
}

int Check(string[] arguments)
{
    NoArguments(arguments, "check");
    return RunTests(null, Format(verifyOnly: true) == 0 ? [] : [("the formatting", "It differs from .editorconfig: run `dotnet make.cs format`.")]);
}

int FormatAll(string[] arguments)
{
    NoArguments(arguments, "format");
    return Format(verifyOnly: false);
}

int Format(bool verifyOnly)
{
    string[] verify = verifyOnly ? ["--verify-no-changes"] : [];
    string[] generated = ["artifacts", "src/Baton.Web/Storage/Migrations"];
    children.RunOrFail("dotnet", ["restore", "Baton.slnx", "-v", "q"], "Restoring the packages failed.", root);
    var whitespace = children.Run("dotnet", ["format", "whitespace", ".", "--folder", .. verify, "--exclude", .. generated], root, chatter: true);
    var style = children.Run("dotnet", ["format", "style", "Baton.slnx", "--no-restore", .. verify, "--exclude", .. generated], root, chatter: true);
    if (whitespace == 0 && style == 0)
    {
        return 0;
    }

    Console.Error.WriteLine(verifyOnly ? "The formatting differs from .editorconfig: run `dotnet make.cs format`." : "Formatting failed.");
    return 1;
}

int Migrate(string[] arguments)
{
    if (arguments.Length != 1 || !Regex.IsMatch(arguments[0], "^[A-Z][A-Za-z0-9]*$"))
    {
        throw new Wrong("migrate takes one NAME in PascalCase, for example AddVenueNotes.");
    }

    children.RunOrFail("dotnet", ["tool", "restore"], "dotnet-ef could not be restored from .config/dotnet-tools.json.", root);
    foreach (var provider in new[] { "Sqlite", "Postgres" })
    {
        // Built for each: the second set's snapshot must compile beside the first set's new migration.
        children.RunOrFail(
            "dotnet",
            [
                "dotnet-ef", "migrations", "add", arguments[0], "--project", "src/Baton.Web", "--context", provider + "BatonDb",
                "--output-dir", "Storage/Migrations/" + provider, "--namespace", "Baton.Web.Storage.Migrations." + provider,
            ],
            $"The migration for {provider} could not be written.",
            root);
    }

    return 0;
}

// Beside a test the approved file is X.verified.ext; below docs/ it is the page itself.
int AcceptSnapshots(string[] arguments)
{
    NoArguments(arguments, "snapshot");
    var accepted = 0;
    foreach (var received in new[] { "tests", "docs" }.Select(folder => Path.Combine(root, folder)).Where(Directory.Exists)
        .SelectMany(folder => Directory.GetFiles(folder, "*.received.*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal))
    {
        var inDocs = received.StartsWith(Path.Combine(root, "docs") + "/", StringComparison.Ordinal);
        var approved = Path.Combine(Path.GetDirectoryName(received)!, Path.GetFileName(received).Replace(".received.", inDocs ? "." : ".verified.", StringComparison.Ordinal));
        File.Move(received, approved, overwrite: true);
        Console.WriteLine(Path.GetRelativePath(root, approved));
        accepted++;
    }

    Console.WriteLine(accepted == 1 ? "1 file accepted" : $"{accepted} files accepted");
    return 0;
}

int Bench(string[] arguments)
{
    if (arguments.Length == 0)
    {
        throw new Wrong("bench takes the NAME of a benchmark.");
    }

    Build("bench/Baton.Bench", "-c", "Release");
    Directory.CreateDirectory(Path.Combine(root, "artifacts", "bench"));
    return children.Run(BuiltProgram("Baton.Bench", "release", "Baton.Bench"), arguments, root);
}

int Publish(string[] arguments)
{
    var target = Path.GetFullPath(Options(arguments, "publish", "--out").GetValueOrDefault("--out") ?? throw new Wrong("publish needs --out DIR."));
    if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any() && !File.Exists(Path.Combine(target, "baton.dll"))))
    {
        throw new Failure($"{target} holds other things; name a new or empty folder, or an earlier publication.");
    }

    using (BuildLock())
    {
        children.RunOrFail(
            "dotnet",
            ["publish", "src/Baton.Web", "-c", "Release", "-v", "q", "--nologo", "-clp:NoSummary", "--self-contained", "-p:PublishReadyToRun=true", "-o", target],
            "Publishing failed.",
            root);
    }

    File.Copy(Path.Combine(root, "deploy", "baton.service"), Path.Combine(target, "baton.service"), overwrite: true);
    File.Copy(Path.Combine(root, "deploy", "INSTALL.md"), Path.Combine(target, "INSTALL.md"), overwrite: true);
    File.Copy(Path.Combine(root, "LICENSE"), Path.Combine(target, "LICENSE"), overwrite: true);
    var samples = Path.Combine(root, "samples");
    foreach (var file in Directory.Exists(samples) ? Directory.GetFiles(samples, "*", SearchOption.AllDirectories) : [])
    {
        var copy = Path.Combine(target, "samples", Path.GetRelativePath(samples, file));
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(file, copy, overwrite: true);
    }

    // Some packages carry native files only their owner may run; the service runs as another user.
    const UnixFileMode ReadableByAll = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    const UnixFileMode RunnableByAll = ReadableByAll | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    File.SetUnixFileMode(target, RunnableByAll);
    foreach (var entry in new DirectoryInfo(target).EnumerateFileSystemInfos("*", SearchOption.AllDirectories))
    {
        entry.UnixFileMode = entry is DirectoryInfo || (entry.UnixFileMode & UnixFileMode.UserExecute) != 0 ? RunnableByAll : ReadableByAll;
    }

    Console.WriteLine($"Published: {target}");
    return 0;
}

int Baton(string[] arguments) => children.Run(BuildBaton(), arguments);

// ---- building --------------------------------------------------------------------------------------------------

// Stale when any source, folder (a deletion) or build file is younger than the last build's start.
string BuildBaton()
{
    var program = BuiltProgram("Baton.Web", "debug", "baton");
    var stamp = Path.Combine(root, "artifacts", "baton-web.built");
    bool Stale() => !File.Exists(program) || !File.Exists(stamp) || NewestSource() > File.GetLastWriteTimeUtc(stamp);
    if (!Stale())
    {
        return program;
    }

    using (BuildLock())
    {
        if (Stale())
        {
            var started = DateTime.UtcNow;
            RunBuild("src/Baton.Web");
            File.WriteAllText(stamp, "");
            File.SetLastWriteTimeUtc(stamp, started);
        }
    }

    return program;
}

DateTime NewestSource()
{
    var newest = new[] { "Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig", "BannedSymbols.txt" }
        .Max(file => File.GetLastWriteTimeUtc(Path.Combine(root, file)));
    foreach (var entry in new DirectoryInfo(Path.Combine(root, "src")).EnumerateFileSystemInfos("*", SearchOption.AllDirectories))
    {
        newest = entry.LastWriteTimeUtc > newest ? entry.LastWriteTimeUtc : newest;
    }

    return newest;
}

void Build(string project, params string[] options)
{
    using (BuildLock())
    {
        RunBuild(project, options);
    }
}

void RunBuild(string project, params string[] options) =>
    children.RunOrFail("dotnet", ["build", project, "-v", "q", "--nologo", "-clp:NoSummary", .. options], $"Building {project} failed.", root);

// Two builds into one artifacts folder would tear each other's files.
FileStream BuildLock()
{
    Directory.CreateDirectory(Path.Combine(root, "artifacts"));
    var path = Path.Combine(root, "artifacts", "build.lock");
    for (var patience = Stopwatch.StartNew(); ;)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (patience.Elapsed < TimeSpan.FromMinutes(10) && !children.Stopping)
        {
            Thread.Sleep(200);
        }
        catch (IOException)
        {
            throw new Failure("Another build holds artifacts/build.lock.");
        }
    }
}

string BuiltProgram(string project, string configuration, string name) =>
    Path.Combine(root, "artifacts", "bin", project, configuration + "_linux-x64", name);

// ---- what the tests need ---------------------------------------------------------------------------------------

void InstallWhatTestsNeed()
{
    bool OnPath(params string[] names) => names.Any(name =>
        (Environment.GetEnvironmentVariable("PATH") + ":/usr/bin:/usr/local/bin").Split(':').Any(folder => File.Exists(Path.Combine(folder, name))));
    bool Below(string folder, string pattern) => Directory.Exists(folder) && Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Any();

    (string Package, bool There)[] needs =
    [
        ("postgresql", OnPath("initdb") || Below("/usr/lib/postgresql", "initdb")),
        ("chromium", OnPath("chromium")),
        ("libreoffice-writer", OnPath("lowriter")),
        ("libreoffice-calc", OnPath("localc")),
        ("fonts-noto-cjk", Below("/usr/share/fonts", "NotoSansCJK-*")),
        ("fonts-wqy-microhei", Below("/usr/share/fonts", "wqy-microhei*")),
        ("poppler-utils", OnPath("pdftotext")),
    ];
    string[] missing = [.. needs.Where(need => !need.There).Select(need => need.Package)];
    if (missing.Length == 0)
    {
        return;
    }

    var install = "apt-get install -y --no-install-recommends " + string.Join(' ', missing);
    string[]? privilege = !OnPath("apt-get") ? null
        : Environment.UserName == "root" ? []
        : OnPath("sudo") && children.Run("sudo", ["-n", "true"], chatter: true) == 0 ? ["sudo", "-n"]
        : null;
    if (privilege is null)
    {
        throw new Failure($"The tests need programs this machine lacks. Install them with:\n  sudo {install}");
    }

    Console.Error.WriteLine($"Installing for the tests: {string.Join(' ', missing)}");

    // Without this file Debian would create and start a server of its own; the tests bring theirs up and down.
    const string NoCluster = "mkdir -p /etc/postgresql-common && { [ -e /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.conf; }";
    var before = missing.Contains("postgresql") ? NoCluster : "true";
    var script = $"{before}; export DEBIAN_FRONTEND=noninteractive; apt-get update -q && {install.Replace("-y", "-y -q -o Dpkg::Options::=--force-confold", StringComparison.Ordinal)}";
    string[] command = [.. privilege, "sh", "-c", script];
    if (children.Run(command[0], command[1..], chatter: true) != 0)
    {
        throw new Failure($"Installing failed. Try it by hand:\n  sudo {install}");
    }
}

// ---- small things ----------------------------------------------------------------------------------------------

Dictionary<string, string> Options(string[] arguments, string verb, params string[] known)
{
    var options = new Dictionary<string, string>(StringComparer.Ordinal);
    for (var index = 0; index < arguments.Length; index++)
    {
        var parts = arguments[index].Split('=', 2);
        if (!known.Contains(parts[0]))
        {
            throw new Wrong($"{verb}: unknown option '{arguments[index]}'; usage: dotnet make.cs {verbs.First(entry => entry.Verb == verb).Usage}");
        }

        var value = parts.Length == 2 ? parts[1] : index + 1 < arguments.Length ? arguments[++index] : "";
        options[parts[0]] = value.Length > 0 ? value : throw new Wrong($"{verb}: {parts[0]} needs a value.");
    }

    return options;
}

void NoArguments(string[] arguments, string verb)
{
    if (arguments.Length > 0)
    {
        throw new Wrong($"{verb} takes no arguments, but got '{arguments[0]}'.");
    }
}

bool PortIsFree(int port)
{
    try
    {
        using var probe = new TcpListener(IPAddress.Loopback, port);
        probe.Start();
        return true;
    }
    catch (SocketException)
    {
        return false;
    }
}

/// <summary>What one suite reported.</summary>
sealed record Tally(int Passed, int Skipped, (string Test, string Message)[] Failures);

/// <summary>Wrong usage: one sentence, exit code 2.</summary>
sealed class Wrong(string sentence) : Exception(sentence);

/// <summary>The work could not be done: one sentence, exit code 3.</summary>
sealed class Failure(string sentence) : Exception(sentence);

/// <summary>The programs started here; a signal to us is passed on to them and they are waited for.</summary>
sealed class Children : IDisposable
{
    readonly ConcurrentDictionary<int, Process> running = new();
    readonly PosixSignalRegistration[] signals;

    public Children() => signals = [.. new[] { PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, Pass))];

    public bool Stopping { get; private set; }

    public Process Start(string program, IEnumerable<string> arguments, string? folder = null, string? log = null, bool chatter = false)
    {
        if (Stopping)
        {
            throw new Failure("Stopped.");
        }

        // A shell puts the output where it belongs and becomes the program, so the process id stays right.
        var redirected = log is not null ? $"exec \"$0\" \"$@\" >'{log}' 2>&1" : chatter ? "exec \"$0\" \"$@\" 1>&2" : null;
        var start = redirected is null ? new ProcessStartInfo(program, arguments) : new ProcessStartInfo("/bin/sh", ["-c", redirected, program, .. arguments]);
        start.WorkingDirectory = folder ?? "";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1"; // build nodes left behind would hold our output open
        try
        {
            var child = Process.Start(start)!;
            running[child.Id] = child;
            if (Stopping)
            {
                Terminate(child);
            }

            return child;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new Failure($"{program} cannot be started.");
        }
    }

    public int Wait(Process child)
    {
        child.WaitForExit();
        running.TryRemove(child.Id, out _);
        return child.ExitCode;
    }

    public int Run(string program, IEnumerable<string> arguments, string? folder = null, string? log = null, bool chatter = false, TimeSpan? limit = null)
    {
        using var child = Start(program, arguments, folder, log, chatter);
        if (limit is { } allowed && !child.WaitForExit(allowed))
        {
            child.Kill(entireProcessTree: true);
        }

        return Wait(child);
    }

    public void RunOrFail(string program, IEnumerable<string> arguments, string sentence, string folder)
    {
        if (Run(program, arguments, folder, chatter: true) != 0)
        {
            throw new Failure(Stopping ? "Stopped." : sentence);
        }
    }

    public static void Terminate(Process child)
    {
        if (!child.HasExited)
        {
            _ = SendSignal(child.Id, 15);
        }
    }

    public void Dispose()
    {
        foreach (var signal in signals)
        {
            signal.Dispose();
        }
    }

    void Pass(PosixSignalContext context)
    {
        context.Cancel = true;
        Stopping = true;
        foreach (var child in running.Values)
        {
            Terminate(child);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    static extern int SendSignal(int process, int signal);
}
