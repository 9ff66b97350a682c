using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Domain.Tests.Fixtures;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.Publicity;

public sealed class EditionDossierTests
{
    private readonly EditionDossier launch = LaunchEdition.Dossier();

    [Fact]
    public void Hosts_organisers_and_baton_are_found()
    {
        Assert.Equal("Shenzhen Polytechnic University", launch.Host!.Details.Name.En);
        Assert.Equal("Shenzhen University", launch.NextHost!.Details.Name.En);
        Assert.Equal(["深圳市委组织部", "深圳市委教育工委"], launch.Organisers.Select(o => o.Details.Name.Zh));
        Assert.Equal("深职印象", launch.Baton!.Details.Title.Zh);
    }

    [Fact]
    public void Everything_comes_in_its_order_whatever_the_order_of_loading()
    {
        var given = LaunchEdition.Given();
        var edition = given.Dossier();
        var turned = new EditionDossier(edition.Programme, edition.Edition, [.. given.Parts.Reverse()]);

        Assert.Equal(edition.Stages, turned.Stages);
        Assert.Equal(edition.AgendaItems, turned.AgendaItems);
        Assert.Equal(edition.Stops, turned.Stops);
        Assert.Equal(edition.Participants, turned.Participants);
        Assert.Equal(edition.Categories, turned.Categories);
        Assert.Equal(edition.Posts, turned.Posts);
        Assert.Equal(edition.Credits, turned.Credits);
        Assert.Equal(ReportPrint.Of(NewsReport.Of(edition, Language.Zh), Language.Zh), ReportPrint.Of(NewsReport.Of(turned, Language.Zh), Language.Zh));
    }

    [Fact]
    public void A_venue_is_found_from_the_outside_in_and_a_ring_does_not_hang()
    {
        Assert.Equal(["留仙洞校区", "同德楼", "第一会议室"], launch.VenuePath(launch.Stages[1].Details.VenueId).Select(v => v.Details.Name.Zh));
        Assert.Empty(launch.VenuePath(null));

        var given = new Given();
        var room = given.Venue(VenueKind.Room, Say("甲", ""));
        var other = given.Venue(VenueKind.Room, Say("乙", ""), room);
        given.Parts.OfType<Venue>().First().Describe(new() { Name = Say("甲", ""), ParentId = other });
        Assert.Equal(2, given.Dossier().VenuePath(room).Count);
    }

    [Fact]
    public void Shown_posts_are_those_chosen_else_those_held_on_the_first_day()
    {
        var given = new Given();
        given.Edition = given.Edition with { StartsOn = new DateOnly(2026, 5, 22) };
        var body = given.Institution(InstitutionKind.University, Say("甲大学", ""));
        var person = given.Person(Say("李桐", ""));
        var former = given.Post(person, body, Say("院长", ""), 1, until: new DateOnly(2026, 5, 21));
        var present = given.Post(person, body, Say("校长", ""), 2, from: new DateOnly(2026, 5, 22));

        Assert.Equal([present], given.Dossier().ShownPosts(person).Select(p => p.Id));

        given.Participant(person, Capacity.Leader, 1);
        var participant = given.Parts.OfType<Participant>().Single();
        participant.Describe(participant.Details with { ShownPostIds = [former, Id<PostId>(999)] });
        Assert.Equal([former], given.Dossier().ShownPosts(person).Select(p => p.Id));
    }

    [Fact]
    public void Items_acts_talks_and_chairs_are_found_by_what_they_belong_to()
    {
        var session = launch.Stages[1];
        var items = launch.ItemsOf(session.Id).ToList();

        Assert.Equal(7, items.Count);
        Assert.Equal([AgendaKind.Speech, AgendaKind.Announcement], launch.ActsOf(items[1].Id).Select(a => a.Details.Kind));
        Assert.Equal("main", launch.TalkOf(items[2].Id)!.Details.Slug);
        Assert.Null(launch.TalkOf(items[3].Id));
        Assert.Equal(["Xu Jianling"], launch.ChairsOf(session.Id).Select(id => launch.Person(id)!.Details.FullName.En));
        Assert.Equal(3, launch.StopsOf(launch.Stages[0].Id).Count());
    }

    [Fact]
    public void A_reference_to_nothing_finds_nothing()
    {
        Assert.Null(launch.Institution(null));
        Assert.Null(launch.Person(Id<PersonId>(9999)));
        Assert.Null(launch.Find<Person>(launch.Host!.Id.Value));
    }

    [Fact]
    public void A_stage_without_a_day_is_held_on_the_first_day() => Assert.Equal(LaunchEdition.Day, launch.DayOf(launch.Stages[0]));
}
