using Baton.Domain.Office;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Domain.SiteVisits;
using Baton.Domain.Tests.Fixtures;
using CsCheck;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.Office;

public sealed class OpenItemsTests
{
    private static readonly DateOnly Before = new(2024, 11, 26);
    private static readonly DateOnly After = new(2024, 12, 8);

    [Fact]
    public void An_empty_edition_asks_for_host_date_place_stages_and_people_first()
    {
        var given = new Given { State = EditionState.Planned };

        var open = OpenItems.Of(given.Dossier(), Before);

        Assert.Equal(["office.no-date", "office.no-host"], open.Where(i => i.Blocks == EditionStep.Announced).Select(i => i.Code));
        Assert.Superset(
            new HashSet<string> { "office.no-venue", "office.no-stages", "office.no-participants", "office.no-categories", "office.no-next-host", "office.not-public", "office.no-organisers", "publicity.gap-baton" },
            open.Select(i => i.Code).ToHashSet());
        Assert.All(open, i => Assert.Null(i.Due));
        Assert.Equal(new PartField("Edition", given.EditionId.Value, "host"), open.Single(i => i.Code == "office.no-host").At);
    }

    [Fact]
    public void A_stop_asks_for_capacity_and_minutes_fifty_days_before()
    {
        var given = Launch();

        var open = OpenItems.Of(given.Dossier(), Before).Where(i => i.Code == "office.stop-without-capacity").ToList();

        Assert.Equal(3, open.Count);
        Assert.Equal(("Stop", "capacity", new DateOnly(2024, 10, 17), AnsweringRole.VisitLead, OpenAct.EnterCapacity), (open[0].At.Kind, open[0].At.Field, open[0].Due, open[0].Answers, open[0].Act));
        Assert.Equal([1, Say("比亚迪应用技术学院", "BYD Institute of Applied Technology")], open[0].Details);
    }

    [Fact]
    public void Groups_are_held_against_stops_and_roster()
    {
        var given = Launch();
        var visit = given.Dossier().Stages[0].Id;
        given.Stop(new() { StageId = visit, Number = 4, Name = Say("小点", "Small stop"), Capacity = 1, Minutes = 20 });
        var members = given.Dossier().Participants.Take(2).Select(p => p.Id).ToList();
        for (var i = 1; i <= 5; i++)
        {
            given.Group(new() { StageId = visit, Order = i, Name = Say($"{i}组", $"Group {i}"), MemberIds = i == 1 ? members : [] });
        }

        var open = OpenItems.Of(given.Dossier(), Before).ToLookup(i => i.Code);

        Assert.Equal([Say("1组", "Group 1"), 2, Say("小点", "Small stop"), 1], Assert.Single(open["office.group-over-capacity"]).Details);
        Assert.Equal([Say("实地观摩", "Site visit"), 5, 4], Assert.Single(open["office.more-groups-than-stops"]).Details);
        Assert.Equal(4, Assert.Single(open["office.participants-without-group"]).Details[0]);
        Assert.Equal(5, open["office.group-without-guide"].Count());
    }

    [Fact]
    public void Stops_that_do_not_fit_into_the_visit_are_told()
    {
        var given = Launch();
        var visit = given.Dossier().Stages[0];
        visit.Describe(visit.Details with { StartsAt = new TimeOnly(13, 30), EndsAt = new TimeOnly(14, 30) });
        foreach (var stop in given.Dossier().Stops)
        {
            stop.Describe(stop.Details with { Minutes = 25 });
        }

        Assert.Equal([visit.Details.Name, 75, 60], Assert.Single(OpenItems.Of(given.Dossier(), Before), i => i.Code == "office.stops-over-visit").Details);
    }

    [Fact]
    public void The_session_s_warnings_become_things_to_do()
    {
        var given = Launch();
        var items = given.Dossier().AgendaItems;
        items[0].Describe(items[0].Details with { Speakers = [] });
        items[2].Describe(items[2].Details with { StartsAt = new TimeOnly(15, 50), Minutes = 40 });
        items[3].Describe(items[3].Details with { StartsAt = new TimeOnly(16, 20) });

        var open = OpenItems.Of(given.Dossier(), Before).ToLookup(i => i.Code);

        Assert.Equal(("AgendaItem", items[0].Id.Value, "chair"), At(Assert.Single(open["sessions.no-chair"])));
        Assert.Equal(("AgendaItem", items[2].Id.Value, "minutes"), At(Assert.Single(open["sessions.talk-over-time"])));
        Assert.Equal(3, open["sessions.speaker-unnamed"].Count());
    }

    [Fact]
    public void A_public_title_in_one_language_leads_to_the_empty_column()
    {
        var given = Launch();
        var item = given.Dossier().AgendaItems[6];
        item.Describe(item.Details with { Title = Say("接力棒交接仪式", "") });

        var open = Assert.Single(OpenItems.Of(given.Dossier(), Before), i => i.Code == "office.english-missing");

        Assert.Equal(("AgendaItem", item.Id.Value, "title.en"), At(open));
        Assert.Equal(new DateOnly(2024, 11, 30), open.Due);
    }

    [Fact]
    public void After_the_day_report_and_handover_are_asked_for_and_preparations_no_more()
    {
        var given = Launch();
        var dossier = given.Dossier(p => p is not (Credit or Baton.Domain.Handover.CustodyRecord));

        var codes = OpenItems.Of(dossier, After).Select(i => i.Code).ToHashSet();

        Assert.Contains("publicity.gap-text-credit", codes);
        Assert.Contains("office.no-custody", codes);
        Assert.DoesNotContain("office.stop-without-capacity", codes);
        Assert.DoesNotContain("office.no-custody", OpenItems.Of(dossier, Before).Select(i => i.Code));
    }

    [Fact]
    public void A_baton_that_went_elsewhere_blocks_the_handover()
    {
        var given = Launch();
        given.Edition = given.Edition with { NextHostId = given.Dossier().Institutions[5].Id };

        Assert.Equal(EditionStep.HandedOver, Assert.Single(OpenItems.Of(given.Dossier(), After), i => i.Code == "programmes.baton-not-with-next-host").Blocks);
    }

    [Fact]
    public void A_photo_without_words_or_credit_holds_the_report_back()
    {
        var given = Launch();
        given.Photo(new() { Order = 9 });
        var open = OpenItems.Of(given.Dossier(p => p is not Credit), Before).Where(i => i.At.Kind == "Photo").ToList();

        Assert.Equal(["publicity.gap-caption", "publicity.gap-alt-text", "office.photo-without-credit"], open.Select(i => i.Code));
        Assert.All(open, i => Assert.Equal(EditionStep.Reported, i.Blocks));
    }

    [Fact]
    public void A_cancelled_edition_has_nothing_open() => Assert.Empty(OpenItems.Of(new Given { State = EditionState.Cancelled }.Dossier(), Before));

    [Fact]
    public void Whatever_is_missing_the_list_is_by_due_date_and_names_parts_that_exist() =>
        Gen.Select(Gen.Bool.Array[120], Gen.Enum<EditionState>(), Gen.Int[-90, 30]).Sample((kept, state, days) =>
        {
            var given = Launch();
            given.State = state;
            var number = 0;
            var parts = given.Parts.Where(p => kept[number++ % 120] || p is Stage).ToHashSet();
            var dossier = given.Dossier(parts.Contains);

            var open = OpenItems.Of(dossier, LaunchEdition.Day.AddDays(days));

            Assert.Equal(open.OrderBy(i => i.Due ?? DateOnly.MaxValue), open);
            var known = dossier.Parts.ToDictionary(p => p.Key, p => p.GetType().Name);
            (known[dossier.Edition.Id.Value], known[dossier.Programme.Id.Value]) = (nameof(Edition), nameof(Programme));
            Assert.All(open, i => Assert.True(i.At.Part is not { } key || known[key] == i.At.Kind));
            Assert.All(open, i => Assert.Contains(i.At.Kind, PlanPartKind.All.Keys));
        });

    private static (string Kind, Guid Part, string Field) At(OpenItem item) => (item.At.Kind, item.At.Part!.Value, item.At.Field);

    private static Given Launch()
    {
        var given = LaunchEdition.Given();
        given.State = EditionState.Open;
        return given;
    }
}
