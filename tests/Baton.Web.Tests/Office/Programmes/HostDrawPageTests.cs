using System.Net;
using System.Security.Cryptography;
using System.Text;
using Baton.Domain.Programmes;
using Baton.Web.Tests.Fixtures;

namespace Baton.Web.Tests.Office.Programmes;

public sealed class HostDrawPageTests(PostgresServer postgres)
{
    private const string Hosts = $"/manage/{OfficeSite.Slug}/hosts";

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task A_lot_is_drawn_recorded_repeated_and_decides_the_turn(Provider provider)
    {
        await using var site = await OfficeSite.StartAsync(provider, postgres);
        using var organiser = await site.OrganiserAsync();
        var form = await organiser.PageAsync(Hosts + "/lot?number=6");
        Assert.Equal("6", form.QuerySelector("[name='number']")!.GetAttribute("value"));
        var candidates = new[] { "Qinghe", "Yunting", "Jinghu" }.Select(name => ("candidate", form.ValueOf("candidate", name))).ToArray();

        using var answer = await organiser.SubmitAsync(form, Hosts + "/lot/draw", [.. candidates, ("seed", "welfare lottery 2026-021: 03 17 21"), ("witness", "tangerine")]);
        var page = await OfficeSite.FollowAsync(organiser, answer);

        var draw = await site.PartAsync<HostDraw>(_ => true);
        Assert.Equal((6, 3, 3), (draw.Details.Number, draw.Details.Candidates.Count, draw.Details.DrawnIds.Count));
        Assert.Contains("Drawn again just now", page.Text(), StringComparison.Ordinal);
        Assert.Equal(First(page.QuerySelector("pre")!.TextContent), draw.Details.DrawnIds[0].Value);
        var turn = await site.PartAsync<HostTurn>(t => t.Details.Number == 6);
        Assert.Equal((draw.Details.DrawnIds[0], HostStanding.Agreed, Succession.Lot), (turn.Details.InstitutionId!.Value, turn.Details.Standing, turn.Details.FoundBy!.Value));

        // Pressed twice, it is drawn once.
        using var again = await organiser.SubmitAsync(form, Hosts + "/lot/draw", [.. candidates, ("seed", "another"), ("witness", "")]);
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.Equal(1, await site.CountAsync<HostDraw>());

        // The first drawn declines: the next follows from the same record.
        await organiser.DoAsync($"{Hosts}?open={turn.Id.Value}", $"{Hosts}/{turn.Id.Value}/decline", ("decline.reason.en", "no time"));
        await organiser.DoAsync($"{Hosts}/lots/{draw.Id.Value}", $"{Hosts}/lots/{draw.Id.Value}/follow");
        Assert.Equal(draw.Details.DrawnIds[1], (await site.PartAsync<HostTurn>(t => t.Details is { Number: 6, NamesHost: true })).Details.InstitutionId);
    }

    [Fact]
    public async Task A_draw_is_taken_back_with_its_record()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var organiser = await site.OrganiserAsync();
        var form = await organiser.PageAsync(Hosts + "/lot?number=7");
        var drawn = await organiser.DoAsync(Hosts + "/lot?number=7", Hosts + "/lot/draw", ("candidate", form.ValueOf("candidate", "Qinghe")), ("candidate", form.ValueOf("candidate", "Yunting")), ("seed", "s"));
        using var undone = await organiser.SubmitAsync(drawn, drawn.QuerySelector(".notice form")!.GetAttribute("action"));

        using var led = await organiser.GetAsync(undone.Headers.Location!.ToString());
        Assert.Equal($"{Hosts}?said=undone", led.Headers.Location?.ToString());
        Assert.Equal(0, await site.CountAsync<HostDraw>());
        Assert.Equal(7, await site.CountAsync<HostTurn>());
    }

    [Fact]
    public async Task A_lot_that_cannot_be_drawn_says_why_and_keeps_what_was_typed()
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var organiser = await site.OrganiserAsync();
        var form = await organiser.PageAsync(Hosts + "/lot");
        var one = form.ValueOf("candidate", "Qinghe");

        var few = await organiser.RefusedAsync(Hosts + "/lot", Hosts + "/lot/draw", ("number", "7"), ("candidate", one), ("seed", "a seed"));
        Assert.NotEmpty(few.FaultAt("candidate"));
        Assert.Equal("a seed", few.QuerySelector("[name='seed']")!.GetAttribute("value"));
        Assert.Equal([one], few.QuerySelectorAll("[name='candidate'][checked]").Select(c => c.GetAttribute("value")));
        var unseeded = await organiser.RefusedAsync(Hosts + "/lot", Hosts + "/lot/draw", ("number", "7"), ("candidate", one), ("candidate", form.ValueOf("candidate", "Yunting")));
        Assert.NotEmpty(unseeded.FaultAt("seed"));
        var decided = await organiser.RefusedAsync(Hosts + "/lot", Hosts + "/lot/draw", ("number", "5"), ("candidate", one), ("candidate", form.ValueOf("candidate", "Yunting")), ("seed", "s"));
        Assert.NotEmpty(decided.FaultAt("number"));
        Assert.Equal(0, await site.CountAsync<HostDraw>());
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task Both_languages_explain_the_rule(string language)
    {
        await using var site = await OfficeSite.StartAsync(Provider.Sqlite, postgres);
        using var organiser = await site.OrganiserAsync();
        var lot = await organiser.PageAsync(Hosts + "/lot?number=7", language);
        Snapshot.Matches(lot.Text(), $"lot.{language}");
        await organiser.DoAsync(Hosts + "/lot", Hosts + "/lot/draw", ("number", "7"), ("candidate", lot.ValueOf("candidate", language == "en" ? "Qinghe" : "清河")), ("candidate", lot.ValueOf("candidate", language == "en" ? "Yunting" : "云汀")), ("seed", "s"));
        var draw = await site.PartAsync<HostDraw>(_ => true);

        var text = (await organiser.PageAsync($"{Hosts}/lots/{draw.Id.Value}", language)).Text();

        Assert.Contains("SHA-256", text, StringComparison.Ordinal);
        Assert.Contains(language == "en" ? "The rule" : "规则", text, StringComparison.Ordinal);
    }

    /// <summary>The rule as the page words it, written anew: what stands first is drawn first.</summary>
    private static Guid First(string shown)
    {
        var lines = shown.Split('\n');
        var places = lines[3..].Select(l => Guid.Parse(l[..36])).ToArray();
        var key = SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + "\n"))));
        uint block = 0;
        for (var i = places.Length; i > 1; i--)
        {
            ulong number;
            do
            {
                byte[] index = [(byte)(block >> 24), (byte)(block >> 16), (byte)(block >> 8), (byte)block];
                block++;
                number = SHA256.HashData([.. key, .. index])[..8].Aggregate(0UL, (sum, b) => (sum << 8) | b);
            }
            while (number >= ulong.MaxValue / (ulong)i * (ulong)i);

            var j = (int)(number % (ulong)i);
            (places[i - 1], places[j]) = (places[j], places[i - 1]);
        }

        return places[0];
    }
}
