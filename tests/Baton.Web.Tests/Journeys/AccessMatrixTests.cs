using System.Data.Common;
using System.Diagnostics;
using System.Net;
using System.Text;
using Baton.Domain;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Registration;
using Baton.Web.Access;
using Baton.Web.Storage;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Office;
using Baton.Web.Tests.Publicity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Baton.Web.Tests.Journeys;

/// <summary>
/// Every page and command below a programme, for every role, every state of a membership, and the person's own edition, another one and
/// another programme. What is expected is read from the table of permissions by a reader of its own, not by the code under test.
/// </summary>
public sealed class AccessMatrixTests(PostgresServer postgres)
{
    private const string Reached = "x-reached";
    private const string Matched = "x-matched";

    private static readonly (Role Role, string Column, bool WholeProgramme)[] Roles =
    [
        (Role.Organiser, "ORG", true), (Role.Host, "HOST", false), (Role.Editor, "EDIT", false), (Role.Door, "DOOR", false), (Role.Auditor, "AUD", true),
        (Role.PastHost, "PAST", false), (Role.NextHost, "NEXT", false), (Role.Lead, "LEAD", false), (Role.Delegate, "DEL", false),
    ];

    private static readonly GrantState[] States = [GrantState.Active, GrantState.Invited, GrantState.Suspended, GrantState.Ended];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Each_endpoint_opens_for_those_the_table_names_and_for_nobody_else_and_nothing_is_written_behind_a_closed_door(Provider provider)
    {
        await using var site = await SiteAsync(provider);
        var endpoints = Endpoints(site).ToList();
        Assert.True(endpoints.Count > 60, $"only {endpoints.Count} endpoints were found");
        var wrong = new List<string>();
        var asked = 0;
        using (var stranger = site.App.Browser())
        {
            foreach (var endpoint in endpoints)
            {
                asked++;
                await AskAsync(stranger, endpoint, Place.Own, null, false, "a stranger");
            }
        }

        foreach (var (role, column, whole) in Roles)
        {
            foreach (var state in States)
            {
                // On the second database one membership that stands and one that does not; the table is the same.
                if (provider == Provider.Postgres && state is GrantState.Suspended or GrantState.Ended)
                {
                    continue;
                }

                using var browser = await site.App.SignInAsync(role, site.Programme, whole ? null : site.Edition, state);
                var token = await browser.TokenAsync();
                foreach (var endpoint in endpoints)
                {
                    foreach (var place in endpoint.OfEdition ? [Place.Own, Place.OtherEdition, Place.OtherProgramme] : new[] { Place.Own, Place.OtherProgramme })
                    {
                        asked++;
                        var open = state == GrantState.Active && Open(PermissionsCsv.Cell(endpoint.Permission, column), role, whole, endpoint.OfEdition, place);
                        await AskAsync(browser, endpoint, place, token, open, $"{state} {role}");
                    }
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{provider}: {endpoints.Count} endpoints ({endpoints.Count(e => e.Post)} commands), {Roles.Length + 1} roles, {asked} requests");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(40)) + $"\n{wrong.Count} of {asked}");

        async Task AskAsync(SignedIn browser, Asked endpoint, Place place, string? token, bool open, string who)
        {
            var writes = site.Writes.Count;
            var path = endpoint.Path(place);
            using var request = new HttpRequestMessage(endpoint.Post ? HttpMethod.Post : HttpMethod.Get, path);
            if (endpoint.Post)
            {
                // Behind an open door the form is turned back for want of its token: the matrix asks who gets in, not what happens there.
                request.Content = new FormUrlEncodedContent(open || token is null ? [] : [KeyValuePair.Create(BatonApp.TokenField, token)]);
            }

            using var answer = await browser.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
            var reached = answer.Headers.Contains(Reached);
            if (!answer.Headers.TryGetValues(Matched, out var matched) || matched.Single() != endpoint.Pattern)
            {
                wrong.Add($"{endpoint.Pattern} was not asked by {path}: {(int)answer.StatusCode}");
            }

            if (reached != open)
            {
                wrong.Add($"{(endpoint.Post ? "POST" : "GET")} {endpoint.Pattern} ({endpoint.Permission}), {who}, {place}: {(open ? "closed" : "open")}, {(int)answer.StatusCode}");
            }
            else if (!open && answer.StatusCode is not (HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Unauthorized))
            {
                wrong.Add($"{endpoint.Pattern}, {who}, {place}: answered {(int)answer.StatusCode}");
            }

            if (!open && site.Writes.Count != writes)
            {
                wrong.Add($"{endpoint.Pattern}, {who}, {place}: something was written");
            }
        }
    }

    [Fact]
    public async Task An_id_from_elsewhere_is_no_id_here()
    {
        await using var site = await SiteAsync(Provider.Sqlite);
        using var host = await site.App.SignInAsync(Role.Host, site.Programme, site.Edition);
        var token = await host.TokenAsync();
        var foreign = new List<Guid> { Guid.Empty, Guid.Parse("ffffffff-ffff-ffff-ffff-ffffffffffff") };
        await site.ReadAsync(async db =>
        {
            foreach (var kind in PlanPartKind.All.Values.Where(k => k.PartType != typeof(Programme) && k.PartType != typeof(Edition)))
            {
                foreign.AddRange((await Baton.Web.Features.Office.Workbook.WorkbookSheets.Of(kind.PartType).LoadAll(db, new PlanScope(site.Programme), Cancellation))
                    .Where(p => p.EditionId is { } edition && edition != site.Edition).Select(p => p.Key).Take(1));
                foreign.AddRange((await Baton.Web.Features.Office.Workbook.WorkbookSheets.Of(kind.PartType).LoadAll(db, new PlanScope(site.OtherProgramme), Cancellation)).Select(p => p.Key).Take(1));
            }
        });
        var wrong = new List<string>();
        foreach (var endpoint in Endpoints(site).Where(e => e.OfEdition && e.HasIds))
        {
            foreach (var id in foreign.Distinct())
            {
                var writes = site.Writes.Count;
                using var request = new HttpRequestMessage(endpoint.Post ? HttpMethod.Post : HttpMethod.Get, endpoint.Path(Place.Own, id));
                request.Content = endpoint.Post ? new FormUrlEncodedContent([KeyValuePair.Create(BatonApp.TokenField, token), KeyValuePair.Create("name.en", "Taken over"), KeyValuePair.Create("act", "remove")]) : null;
                using var answer = await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
                var redirected = !endpoint.Post && answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther;
                if (site.Writes.Count != writes || (answer.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.UnprocessableEntity or HttpStatusCode.BadRequest) && !redirected))
                {
                    wrong.Add($"{(endpoint.Post ? "POST" : "GET")} {endpoint.Pattern} with {id}: {(int)answer.StatusCode}, {site.Writes.Count - writes} writes");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(30)) + $"\n{wrong.Count}");
    }

    [Fact]
    public async Task What_is_personal_is_seen_only_by_those_who_may()
    {
        await using var site = await SiteAsync(Provider.Sqlite);
        await site.PlantAsync();
        var pages = await PagesAsync(site);
        foreach (var (role, column, whole) in Roles)
        {
            using var browser = await site.App.SignInAsync(role, site.Programme, whole ? null : site.Edition);

            // Here: all of it, the name alone, or nothing.
            var cell = role == Role.NextHost ? "–" : PermissionsCsv.Cell("people.read", column);
            var hidden = cell.Split(' ') switch
            {
                ["e" or "p"] => [],
                ["e" or "p", "m"] => new[] { Site.CanaryHere + Site.Note, Site.CanaryHere + Site.Post },
                _ => [Site.CanaryHere],
            };
            foreach (var page in pages)
            {
                using var answer = await browser.GetAsync(page);
                var body = await TextAsync(answer);
                Assert.False(body.Contains(Site.CanaryElsewhere, StringComparison.Ordinal), $"{role} reads {page}: somebody of another programme");
                Assert.All(hidden, canary => Assert.False(body.Contains(canary, StringComparison.Ordinal), $"{role} reads {page}: {canary} of the roster"));
                Assert.False(role is not Role.Organiser and not Role.Auditor && body.Contains(Site.CanaryOtherEdition, StringComparison.Ordinal), $"{role} reads {page}: somebody of another edition");
            }
        }

        foreach (var path in new[] { "/", $"/p/{OfficeSite.Slug}", $"/p/{OfficeSite.Slug}/{OfficeSite.Number}", $"/p/{OfficeSite.Slug}/{OfficeSite.Number}/agenda", $"/p/{OfficeSite.Slug}/{OfficeSite.Number}/report", $"/p/{OfficeSite.Slug}/{OfficeSite.Number}/edition.ics" })
        {
            var body = await site.App.TextAsync(path);
            Assert.DoesNotContain(Site.CanaryHere, body, StringComparison.Ordinal);
            Assert.DoesNotContain(Site.CanaryElsewhere, body, StringComparison.Ordinal);
        }
    }

    // Every page, and of the pages that show any kind of part the list, the blank form and one part of each kind.
    private static async Task<IReadOnlyList<string>> PagesAsync(Site site)
    {
        var all = Endpoints(site).Where(e => !e.Post).ToList();
        var paths = all.Where(e => !e.HasIds && !e.OfAnyKind).Select(e => e.Path(Place.Own)).ToList();
        await site.ReadAsync(async db =>
        {
            foreach (var sheet in Baton.Web.Features.Office.Workbook.WorkbookSheets.All)
            {
                var one = (await sheet.LoadAll(db, new PlanScope(site.Programme, site.Edition), Cancellation)).Select(p => (Guid?)p.Key).FirstOrDefault();
                paths.AddRange(all.Where(e => e.OfAnyKind && (one is not null || !e.HasIds)).Select(e => e.Path(Place.Own, one, sheet.Key)));
            }
        });
        Assert.True(paths.Count > 100, $"only {paths.Count} pages were found");
        return paths;
    }

    private static bool Open(string cell, Role role, bool whole, bool ofEdition, Place place)
    {
        var letters = cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        // The next host has nothing before the handover, and the edition here is not handed over.
        if (role == Role.NextHost && ofEdition)
        {
            return false;
        }

        var inProgramme = place != Place.OtherProgramme;
        return letters.FirstOrDefault() switch
        {
            "p" => inProgramme,
            "e" => whole ? inProgramme : ofEdition && place == Place.Own,
            "x" => true,
            _ => false,
        };
    }

    private static IEnumerable<Asked> Endpoints(Site site) =>
        site.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText is { } text && text.TrimStart('/').StartsWith("manage/{", StringComparison.OrdinalIgnoreCase) && !text.Contains("**", StringComparison.Ordinal))
            .Select(e => (Endpoint: e, Methods: e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []))

            // A page answers POST too, to forms that name a handler of its own: there are none.
            .SelectMany(e => e.Methods.Where(m => m is "GET" or "POST" && !(m == "POST" && e.Methods.Contains("GET"))).Select(m => new Asked(
                e.Endpoint.RoutePattern.RawText!, m == "POST", e.Endpoint.Metadata.GetMetadata<NeedsAttribute>()!.Permission,
                e.Endpoint.RoutePattern.Parameters.Any(p => p.Name.Equals("number", StringComparison.OrdinalIgnoreCase)),
                [.. e.Endpoint.RoutePattern.Parameters.Select(p => p.Name)])));

    private static async Task<string> TextAsync(HttpResponseMessage answer)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancellation);
        if (bytes is not [(byte)'P', (byte)'K', ..])
        {
            return Encoding.UTF8.GetString(bytes);
        }

        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
        var text = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            text.Append(await reader.ReadToEndAsync(Cancellation));
        }

        return text.ToString();
    }

    private async Task<Site> SiteAsync(Provider provider)
    {
        var counter = new WriteCounter();
        var app = await BatonApp.StartAsync(provider, postgres, services =>
        {
            services.AddSingleton<IStartupFilter, Marker>();
            if (provider == Provider.Sqlite)
            {
                services.ConfigureDbContext<SqliteBatonDb>(o => o.AddInterceptors(counter));
            }
            else
            {
                services.ConfigureDbContext<PostgresBatonDb>(o => o.AddInterceptors(counter));
            }
        });
        await app.AddAsync(new RelayParts().All);
        await app.AddAsync(new RelayParts("foreign-relay", fifthPublic: true).All);
        var site = new Site(app, counter);
        await site.FindAsync();
        return site;
    }

    /// <summary>Where the request goes, seen from the person's own edition.</summary>
    private enum Place
    {
        Own,
        OtherEdition,
        OtherProgramme,
    }

    /// <summary>One thing that can be asked for.</summary>
    private sealed record Asked(string Pattern, bool Post, string Permission, bool OfEdition, IReadOnlyList<string> Names)
    {
        public bool HasIds => Pattern.Contains(":guid", StringComparison.Ordinal);

        public bool OfAnyKind => Names.Contains("Sheet");

        public string Path(Place place, Guid? id = null, string sheet = "stages")
        {
            var path = Pattern;
            foreach (var name in Names)
            {
                var value = name.ToLowerInvariant() switch
                {
                    "slug" => place == Place.OtherProgramme ? "foreign-relay" : OfficeSite.Slug,
                    "number" => place == Place.OtherEdition ? "5" : "4",
                    "sheet" => sheet,
                    "key" => "lead",
                    "target" => "open",
                    "width" => "400",
                    _ => (id ?? Guid.Parse("018df74f-8400-7000-8000-000000000001")).ToString(),
                };
                path = System.Text.RegularExpressions.Regex.Replace(path, "\\{\\*{0,2}" + name + "(:[^}]*)?\\}", value, System.Text.RegularExpressions.RegexOptions.IgnoreCase);
            }

            return "/" + path.TrimStart('/');
        }
    }

    /// <summary>The table as a person reads it: permission and column give the letters.</summary>
    private static class PermissionsCsv
    {
        private static readonly Dictionary<string, Dictionary<string, string>> Table = Read();

        public static string Cell(string permission, string column) => Table[permission][column];

        private static Dictionary<string, Dictionary<string, string>> Read()
        {
            var lines = System.IO.File.ReadAllLines(System.IO.Path.Combine(Baton.Web.Tests.House.Repository.Root, "src/Baton.Web/Access/permissions.csv"));
            var heads = lines[0].Split(',');
            return lines.Skip(1).Where(l => l.Length > 0).ToDictionary(l => l[..l.IndexOf(',', StringComparison.Ordinal)], line =>
            {
                var cells = line.Split(',')[^(heads.Length - 2)..];
                return heads.Skip(2).Zip(cells).ToDictionary(c => c.First, c => c.Second);
            });
        }
    }

    /// <summary>Marks the answers of requests that came through the gate; a middleware behind it leaves a trace.</summary>
    private sealed class Marker : IStartupFilter
    {
        private const string Trace = "__AntiforgeryMiddlewareWithEndpointInvoked";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.ApplicationServices.GetRequiredService<DiagnosticListener>().Subscribe(new FirstMatch());
            app.Use((context, rest) =>
            {
                context.Response.OnStarting(() =>
                {
                    if (context.Items.ContainsKey(Trace))
                    {
                        context.Response.Headers[Reached] = "1";
                    }

                    if (context.Items.TryGetValue(Matched, out var asked))
                    {
                        context.Response.Headers[Matched] = (string)asked!;
                    }

                    return Task.CompletedTask;
                });
                return rest(context);
            });
            next(app);
        };
    }

    /// <summary>Notes which endpoint a request was for; a page of an error takes its place later.</summary>
    private sealed class FirstMatch : IObserver<KeyValuePair<string, object?>>
    {
        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is { Key: "Microsoft.AspNetCore.Routing.EndpointMatched", Value: HttpContext context } && context.GetEndpoint() is RouteEndpoint asked)
            {
                context.Items.TryAdd(Matched, asked.RoutePattern.RawText);
            }
        }
    }

    /// <summary>Counts what is written at the connection.</summary>
    private sealed class WriteCounter : DbCommandInterceptor
    {
        private int count;

        public int Count => Volatile.Read(ref count);

        // A conditional change that finds no row writes nothing; so does the lock a command takes before it looks.
        public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            if (result > 0 && IsWrite(command))
            {
                Interlocked.Increment(ref count);
            }

            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (IsWrite(command))
            {
                Interlocked.Increment(ref count);
            }

            return ValueTask.FromResult(result);
        }

        private static bool IsWrite(DbCommand command)
        {
            var text = command.CommandText.AsSpan().TrimStart();
            return text.StartsWith("INSERT", StringComparison.OrdinalIgnoreCase) || text.StartsWith("DELETE", StringComparison.OrdinalIgnoreCase)
                || (text.StartsWith("UPDATE", StringComparison.OrdinalIgnoreCase) && !(text.Contains("\"revision\" = \"p\".\"revision\"", StringComparison.Ordinal) || text.Contains("revision = p.revision", StringComparison.Ordinal)));
        }
    }

    /// <summary>Two programmes, and people whose names are looked for everywhere.</summary>
    private sealed class Site(BatonApp app, WriteCounter writes) : IAsyncDisposable
    {
        public const string CanaryHere = "金丝雀甲一";

        public const string CanaryOtherEdition = "金丝雀乙二";

        public const string CanaryElsewhere = "金丝雀丙三";

        public const string Note = "备注四";

        public const string Post = "职务五";

        public BatonApp App { get; } = app;

        public WriteCounter Writes { get; } = writes;

        public ProgrammeId Programme { get; private set; }

        public EditionId Edition { get; private set; }

        public ProgrammeId OtherProgramme { get; private set; }

        public Task FindAsync() => ReadAsync(async db =>
        {
            Programme = (await db.Set<Programme>().SingleAsync(p => p.Details.Slug == OfficeSite.Slug, Cancellation)).Id;
            OtherProgramme = (await db.Set<Programme>().SingleAsync(p => p.Details.Slug == "foreign-relay", Cancellation)).Id;
            Edition = (await db.Set<Edition>().SingleAsync(e => e.ProgrammeId == Programme && e.Details.Number == 4, Cancellation)).Id;
        });

        public Task PlantAsync() => App.WriteAsync(async db =>
        {
            var now = App.Clock.GetUtcNow();
            var fifth = await db.Set<Edition>().SingleAsync(e => e.ProgrammeId == Programme && e.Details.Number == 5, Cancellation);
            var foreign = await db.Set<Edition>().SingleAsync(e => e.ProgrammeId == OtherProgramme && e.Details.Number == 4, Cancellation);
            foreach (var (name, programme, edition) in new[] { (CanaryHere, Programme, Edition), (CanaryOtherEdition, Programme, fifth.Id), (CanaryElsewhere, OtherProgramme, foreign.Id) })
            {
                var person = Person.Create(EntityId.New<PersonId>(now), new PlanScope(programme), new PersonDetails { FullName = new(name, ""), Distinguisher = name + Note }).Value;
                var body = await db.Set<Baton.Domain.Institutions.Institution>().FirstAsync(i => i.ProgrammeId == programme, Cancellation);
                db.Add(person);
                db.Add(Baton.Domain.People.Post.Create(EntityId.New<PostId>(now), new PlanScope(programme), new PostDetails { PersonId = person.Id, InstitutionId = body.Id, Title = new(name + Post, "") }).Value);
                db.Add(Participant.Create(EntityId.New<ParticipantId>(now), new PlanScope(programme, edition), new ParticipantDetails { PersonId = person.Id, InstitutionId = body.Id, Order = 900 }).Value);
            }
        });

        public async Task ReadAsync(Func<BatonDb, Task> look)
        {
            await using var scope = App.Services.CreateAsyncScope();
            await look(scope.ServiceProvider.GetRequiredService<BatonDb>());
        }

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}
