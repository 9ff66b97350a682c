using System.Net;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Registration;
using Baton.Web.Access;
using Baton.Web.Storage;
using Baton.Web.Tests.Fixtures;
using Baton.Web.Tests.Office.Agenda;
using Baton.Web.Tests.Office.Programmes;

namespace Baton.Web.Tests.Office.People;

public sealed class SaveRosterLineTests(PostgresServer postgres)
{
    private static string New(RosterDesk desk) => desk.Here + "/people?open=new";

    private static string Enter(RosterDesk desk) => desk.Here + "/people/enter";

    private static string Open(RosterDesk desk, Participant who) => $"{desk.Here}/people?open={who.Id.Value}";

    private static string Save(RosterDesk desk, Participant who) => $"{desk.Here}/people/{who.Id.Value}/save";

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Somebody_new_is_entered_with_post_and_part_as_one_act_and_taken_back(Provider provider)
    {
        await using var desk = await RosterDesk.OpenAsync(provider, postgres);
        var (before, acts) = (await desk.StateAsync(), await desk.ActsAsync());
        var page = await desk.Host.DoAsync(
            New(desk), Enter(desk), ("person.full-name.zh", "　王　五 "), ("person.full-name.en", "Wang Wu"), ("participant.category", desk.Outside.Id.Value.ToString()),
            ("new.institution", desk.Qinghe.Id.Value.ToString()), ("new.title.en", "Dean"));
        var entered = (await desk.RosterAsync())[^1];
        var person = (await desk.AllAsync<Person>()).Single(p => p.Id == entered.Details.PersonId);
        Assert.Equal(("王五", "Wang Wu", 5, desk.Outside.Id), (person.Details.FullName.Zh, person.Details.FullName.En, entered.Details.Order, entered.Details.CategoryId!.Value));
        Assert.Equal(desk.Qinghe.Id, (await desk.AllAsync<Post>()).Single(p => p.Details.PersonId == person.Id).Details.InstitutionId);
        Assert.Contains("Dean", page.QuerySelector($"#p-{entered.Id.Value}")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(acts + 1, await desk.ActsAsync());
        Assert.DoesNotContain(await desk.NotesAsync(), n => n.Contains("Wang", StringComparison.Ordinal) || n.Contains('王', StringComparison.Ordinal));
        Assert.Contains("Wang Wu", (await desk.PageAsync("history")).QuerySelector("table.history")!.TextContent, StringComparison.Ordinal);
        await desk.Host.UndoAsync(page);
        Assert.Equal(before, await desk.StateAsync());
    }

    [Fact]
    public async Task Sent_twice_somebody_is_entered_once()
    {
        await using var desk = await RosterDesk.OpenAsync(Provider.Sqlite, postgres);
        var page = await desk.Host.PageAsync(New(desk));
        for (var i = 0; i < 2; i++)
        {
            using var answer = await desk.Host.SubmitAsync(page, Enter(desk), ("person.full-name.en", "Wang Wu"));
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        }

        Assert.Equal(5, (await desk.RosterAsync()).Count);
        Assert.Single(await desk.AllAsync<Person>(), p => p.Details.FullName.En == "Wang Wu");
    }

    [Fact]
    public async Task Somebody_known_joins_once_and_is_not_written_again()
    {
        await using var desk = await RosterDesk.OpenAsync(Provider.Sqlite, postgres);
        var sun = desk.Sun.Id.Value.ToString();

        // Written by name: known already. Chosen and written: one of the two.
        var known = await desk.Host.RefusedAsync(New(desk), Enter(desk), ("person.full-name.zh", "孙琪"), ("new.title.en", "Dean"), ("new.institution", desk.Lanxi.Id.Value.ToString()));
        Assert.Contains("Sun Qi is known already", known.FaultAt("person.distinguisher"), StringComparison.Ordinal);
        Assert.Equal(("孙琪", "Dean"), (known.GetElementById("f-person.full-name.zh")!.GetAttribute("value"), known.GetElementById("f-new.title.en")!.GetAttribute("value")));
        var both = await desk.Host.RefusedAsync(New(desk), Enter(desk), ("existing", sun), ("person.full-name.en", "Somebody else"));
        Assert.Contains("keep one of the two", both.FaultAt("existing"), StringComparison.Ordinal);
        Assert.Equal(4, (await desk.RosterAsync()).Count);

        // Whoever took part in another edition is offered, and nobody who is on the list.
        var offered = (await desk.Host.PageAsync(New(desk))).QuerySelectorAll("#f-existing option").Select(o => o.GetAttribute("value"));
        Assert.Equal(["", sun], offered);
        await desk.Host.DoAsync(New(desk), Enter(desk), ("existing", sun), ("participant.capacity", "Media"));
        Assert.Equal((desk.Sun.Id, Capacity.Media), ((await desk.RosterAsync())[^1].Details.PersonId, (await desk.RosterAsync())[^1].Details.Capacity));
        using var twice = await desk.Host.PostAsync(Enter(desk), ("existing", sun), ("participant.order", "9"));
        Assert.Contains("entered already", (await AgendaDesk.IsAsync(twice, HttpStatusCode.UnprocessableEntity)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(5, (await desk.RosterAsync()).Count);

        // A namesake who is told apart is another person.
        await desk.Host.DoAsync(New(desk), Enter(desk), ("person.full-name.zh", "孙琪"), ("person.distinguisher", "Library"));
        Assert.Equal(6, (await desk.RosterAsync()).Count);
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task A_new_post_takes_the_former_ones_place_from_a_day_on_and_earlier_editions_stay(Provider provider)
    {
        await using var desk = await RosterDesk.OpenAsync(provider, postgres);
        var before = await desk.StateAsync();
        var page = await desk.Host.DoAsync(
            Open(desk, desk.LiThere), Save(desk, desk.LiThere), ("new.title.zh", "教务处处长"), ("new.title.en", "Director of Academic Affairs"), ("new.from", "2026年1月1日"), ("ends", desk.LiPost.Id.Value.ToString()),
            ("shown", desk.LiPost.Id.Value.ToString()));
        var posts = (await desk.AllAsync<Post>()).Where(p => p.Details.PersonId == desk.Li.Id).OrderBy(p => p.Details.Order).ToList();
        Assert.Equal([(null, new DateOnly(2025, 12, 31)), (new DateOnly(2026, 1, 1), null)], posts.Select(p => (p.Details.From, p.Details.Until)));
        Assert.Equal((desk.Qinghe.Id, 2), (posts[1].Details.InstitutionId, posts[1].Details.Order));
        Assert.Equal("Director of Academic Affairs", await ShownAsync(desk, 2));
        Assert.Equal("Deputy Director of Academic Affairs", await ShownAsync(desk, 1));
        await desk.Host.UndoAsync(page);
        Assert.Equal(before, await desk.StateAsync());
        Assert.Equal("Deputy Director of Academic Affairs", await ShownAsync(desk, 2));
    }

    [Fact]
    public async Task Posts_that_are_ticked_are_shown_and_one_that_ends_gives_way_to_the_next()
    {
        await using var desk = await RosterDesk.OpenAsync(Provider.Sqlite, postgres);
        await desk.Host.DoAsync(Open(desk, desk.LiThere), Save(desk, desk.LiThere), ("new.title.en", "Professor"), ("shown", desk.LiPost.Id.Value.ToString()));
        Assert.Equal("Deputy Director of Academic Affairs, Professor", await ShownAsync(desk, 2));
        var professor = (await desk.AllAsync<Post>()).Single(p => p.Details.Title.En == "Professor");
        await desk.Host.DoAsync(Open(desk, desk.LiThere), Save(desk, desk.LiThere), ("shown", professor.Id.Value.ToString()));
        Assert.Equal("Professor", await ShownAsync(desk, 2));

        // From after the day on the next post is not held yet; from before it, it is.
        await desk.Host.DoAsync(Open(desk, desk.LiThere), Save(desk, desk.LiThere), ("new.title.en", "Vice President"), ("new.from", "2026-05-01"), ("ends", professor.Id.Value.ToString()), ("shown", professor.Id.Value.ToString()));
        Assert.Equal("Vice President", await ShownAsync(desk, 2));
        var vice = (await desk.AllAsync<Post>()).Single(p => p.Details.Title.En == "Vice President");
        await desk.Host.DoAsync(Open(desk, desk.LiThere), Save(desk, desk.LiThere), ("new.title.en", "President"), ("new.from", "2026-09-01"), ("ends", vice.Id.Value.ToString()), ("shown", vice.Id.Value.ToString()));
        Assert.Equal("Vice President", await ShownAsync(desk, 2));
        await desk.Host.DoAsync(Open(desk, desk.LiThere), Save(desk, desk.LiThere), ("shown", desk.LiPost.Id.Value.ToString()), ("shown", vice.Id.Value.ToString()));
        Assert.Equal("Deputy Director of Academic Affairs, Vice President", await ShownAsync(desk, 2));
        Assert.Empty((await desk.NowAsync(desk.LiThere)).Details.ShownPostIds);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_everything_typed_is_still_there()
    {
        await using var desk = await RosterDesk.OpenAsync(Provider.Sqlite, postgres);
        var before = await desk.StateAsync();
        foreach (var (fields, at, says) in new (string, string)[][]
        {
            [("participant.order", "first")], [("person.full-name.zh", ""), ("person.full-name.en", "")], [("post0.from", "2026-02-30")], [("post0.from", "2026-05-02"), ("post0.until", "2026-05-01")],
            [("new.title.en", "Dean"), ("ends", desk.LiPost.Id.Value.ToString())], [("new.from", "2026-05-01")], [("new.title.en", "Dean"), ("new.from", "soon")],
        }.Zip(
            ["participant.order", "person.full-name.zh", "post0.from", "post0.until", "new.from", "new.title.zh", "new.from"],
            ["is not a whole number", "", "is not a day", "", "needs the day it begins", "must be filled in", "is not a day"]))
        {
            var page = await desk.Host.RefusedAsync(Open(desk, desk.LiThere), Save(desk, desk.LiThere), fields);
            Assert.Contains(says, page.FaultAt(at), StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector($"[role=alert] a[href='#f-{at}']"));
            foreach (var (name, value) in fields.Where(f => f.Item1 != "ends"))
            {
                Assert.Equal(value, page.GetElementById("f-" + name)!.GetAttribute("value"));
            }

            // A fault must not stand in what is folded away.
            Assert.True(page.GetElementById("f-" + at)!.Closest("details")?.HasAttribute("open") ?? true);
        }

        Assert.Equal(before, await desk.StateAsync());
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Of_two_at_one_line_the_second_learns_who_changed_the_person_and_may_insist(Provider provider)
    {
        await using var desk = await RosterDesk.OpenAsync(provider, postgres);
        using var organiser = await desk.SignInAsync(Role.Organiser);
        var (mine, theirs) = (await desk.Host.PageAsync(Open(desk, desk.LiThere)), await organiser.PageAsync(Open(desk, desk.LiThere)));
        using var first = await organiser.SubmitAsync(theirs, Save(desk, desk.LiThere), ("person.full-name.en", "Li Sixth"));
        await AgendaDesk.DoneAsync(first);
        using var second = await desk.Host.SubmitAsync(mine, Save(desk, desk.LiThere), ("person.full-name.en", "Li Seventh"));
        var clash = await AgendaDesk.IsAsync(second, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Tester Organiser", clash.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Li Sixth", clash.GetElementById("n-person.full-name.en")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Li Seventh", clash.GetElementById("f-person.full-name.en")!.GetAttribute("value"));
        using var insisted = await desk.Host.SubmitAsync(clash, Save(desk, desk.LiThere));
        await AgendaDesk.DoneAsync(insisted);
        Assert.Equal("Li Seventh", (await desk.AllAsync<Person>()).Single(p => p.Id == desk.Li.Id).Details.FullName.En);
    }

    [Fact]
    public async Task Ids_of_elsewhere_change_nothing()
    {
        await using var desk = await RosterDesk.OpenAsync(Provider.Sqlite, postgres);
        var (before, foreign) = (await desk.StateAsync(), PartVersion.Of(desk.Foreign));
        using var other = await desk.Host.PostAsync(Save(desk, desk.Foreign), ("participant.order", "7"));
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        using var nobody = await desk.Host.PostAsync(Enter(desk), ("existing", Guid.CreateVersion7().ToString()), ("participant.order", "7"));
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
        var ownPost = desk.OuyangPost.Id.Value.ToString();
        await desk.Host.DoAsync(Open(desk, desk.LiThere), Save(desk, desk.LiThere), ("post0.id", ownPost), ("shown", ownPost));
        var wrong = await desk.Host.RefusedAsync(Open(desk, desk.LiThere), Save(desk, desk.LiThere), ("participant.category", (await ForeignCategoryAsync(desk)).ToString()));
        Assert.NotEmpty(wrong.FaultAt("participant.category"));
        Assert.Equal(before, await desk.StateAsync());
        Assert.Equal(foreign, PartVersion.Of((await desk.AllAsync<Participant>()).Single(p => p.Id == desk.Foreign.Id)));
        foreach (var role in new[] { Role.Editor, Role.Door, Role.Auditor })
        {
            using var without = await desk.SignInAsync(role);
            using var denied = await without.PostAsync(Save(desk, desk.LiThere), ("participant.order", "7"));
            Assert.Contains(denied.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });
        }

        Assert.Equal(before, await desk.StateAsync());
    }

    private static async Task<Guid> ForeignCategoryAsync(RosterDesk desk)
    {
        var category = Category.Create(CategoryId.From(Guid.CreateVersion7()), new(desk.Programme.Id, desk.Third.Id), new CategoryDetails { Name = new("别届类别", "Another’s category") }).Value;
        await desk.App.AddAsync(category);
        return category.Id.Value;
    }

    /// <summary>The posts of Li Si that an edition prints.</summary>
    private static async Task<string> ShownAsync(RosterDesk desk, int number)
    {
        var dossier = await desk.ReadAsync(db => new DossierQuery(db).EditionAsync(desk.Slug, number, tracked: false, TestContext.Current.CancellationToken));
        return string.Join(", ", dossier!.ShownPosts(desk.Li.Id).Select(p => p.Details.Title.En));
    }
}
