using Baton.Domain;
using Baton.Domain.Handover;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;

namespace Baton.Web.Tests.Samples;

/// <summary>The facts of the launch edition, as they were published, in what the committed folder brings into a database.</summary>
public sealed class LaunchEditionTests(ImportedSamples samples) : IClassFixture<ImportedSamples>
{
    private const string Slug = "benchmark-leading-universities";

    [Fact]
    public async Task Programme_organisers_and_members_are_the_published_ones()
    {
        var programme = await samples.ProgrammeAsync(Slug);
        Assert.Equal(new LocalizedText("标杆引领高校行", "Benchmark Leading Universities Initiative"), programme.Programme.Details.Name);
        Assert.Equal(
            [
                new("深圳市委组织部", "Organization Department of the CPC Shenzhen Municipal Committee"),
                new("深圳市委教育工委", "Education Working Committee of the CPC Shenzhen Municipal Committee"),
            ],
            programme.Organisers.Select(o => o.Details.Name));
        Assert.Equal(
            [
                new("深圳职业技术大学", "Shenzhen Polytechnic University"), new("深圳大学", "Shenzhen University"), new("深圳技术大学", "Shenzhen Technology University"),
                new("哈尔滨工业大学（深圳）", "Harbin Institute of Technology, Shenzhen"),
            ],
            programme.Memberships.Select(m => programme.Institution(m.Details.InstitutionId)!.Details.Name));
        Assert.Equal(["SZPU", "SZU", "SZTU", "HITSZ"], programme.Memberships.Select(m => programme.Institution(m.Details.InstitutionId)!.Details.ShortName.En));
        Assert.Equal(BatonCustom.MadeAnew, programme.Programme.Details.BatonCustom);
        Assert.False(programme.Programme.Details.Sample);
        Assert.True(programme.Programme.Details.Public);
        Assert.All(programme.HostTurns, turn => Assert.Null(turn.Details.DecidedOn));
        Assert.Equal(
            [(1, "SZPU", HostStanding.Agreed), (2, "SZU", HostStanding.Agreed)],
            programme.HostTurns.Select(t => (t.Details.Number, programme.Institution(t.Details.InstitutionId)!.Details.ShortName.En, t.Details.Standing)));
    }

    [Fact]
    public async Task Day_host_place_and_total_are_the_published_ones_and_the_year_is_marked()
    {
        var dossier = await samples.EditionAsync(Slug, 1);
        var details = dossier.Edition.Details;
        Assert.Equal((new DateOnly(2024, 12, 6), null, true), (details.StartsOn, details.EndsOn, details.YearIllustrative));
        Assert.Equal(EditionState.Concluded, dossier.Edition.State);
        Assert.True(details.Public);
        Assert.Equal("Shenzhen Polytechnic University", dossier.Host!.Details.Name.En);
        Assert.Equal("Shenzhen University", dossier.NextHost!.Details.Name.En);
        Assert.Equal("Xili Campus", new EditionWords(dossier, Language.En).Place(details.VenueId));
        Assert.Equal(106, details.PublishedTotal);
        Assert.Contains("示例", details.Remark.Zh, StringComparison.Ordinal);
        Assert.Contains("illustrative", details.Remark.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roster_is_the_five_named_and_a_hundred_and_one_placeholders()
    {
        var dossier = await samples.EditionAsync(Slug, 1);
        var people = dossier.Participants.Select(p => dossier.Person(p.Details.PersonId)!).ToList();
        Assert.Equal(106, people.Count);
        var named = people.Where(p => !p.Details.Illustrative).ToList();
        Assert.Equal(["Wu Zhenxing", "Wang Rujin", "Yang Xinbin", "Xu Jianling", "Wang Hui"], named.Select(p => p.Details.FullName.En));
        Assert.Equal(101, people.Count(p => p.Details.Illustrative));
        Assert.All(people.Where(p => p.Details.Illustrative), p =>
        {
            Assert.Matches("^Delegate [0-9]{3}, ", p.Details.FullName.En);
            Assert.Matches("^代表[0-9]{3}（.+）$", p.Details.FullName.Zh);
        });
        Assert.Contains(people, p => p.Details.FullName == new LocalizedText("代表017（深圳大学）", "Delegate 017, Shenzhen University"));
        Assert.All(dossier.Participants.Where(p => p.Details.Capacity != Capacity.Leader), p => Assert.NotNull(p.Details.CategoryId));
        Assert.Equal(4, dossier.Participants.Select(p => p.Details.InstitutionId).OfType<Baton.Domain.Institutions.InstitutionId>().Distinct().Count());
    }

    [Fact]
    public async Task No_characters_are_invented_for_published_names()
    {
        var dossier = await samples.EditionAsync(Slug, 1);
        var published = dossier.People.Where(p => !p.Details.Illustrative).ToList();
        Assert.Equal(7, published.Count);
        Assert.All(published, p => Assert.Equal("", p.Details.FullName.Zh + p.Details.FamilyName.Zh + p.Details.GivenName.Zh));
        Assert.All(published, p => Assert.Equal(p.Details.FullName.En, p.Details.FamilyName.En + " " + p.Details.GivenName.En));
    }

    [Theory]
    [InlineData("Wu Zhenxing", "Deputy Minister, Organization Department of the CPC Shenzhen Municipal Committee")]
    [InlineData("Wang Rujin", "Deputy Secretary, Education Working Committee of the CPC Shenzhen Municipal Committee; Party Group Member, Education Bureau of Shenzhen Municipality")]
    [InlineData("Yang Xinbin", "Party Secretary, Shenzhen Polytechnic University")]
    [InlineData("Xu Jianling", "Deputy Party Secretary, President, Shenzhen Polytechnic University")]
    [InlineData("Wang Hui", "leader, Shenzhen Polytechnic University")]
    public async Task Posts_are_the_published_ones(string name, string posts)
    {
        var dossier = await samples.EditionAsync(Slug, 1);
        var person = dossier.People.Single(p => p.Details.FullName.En == name);
        Assert.Equal(posts.Split("; "), dossier.ShownPosts(person.Id)
            .GroupBy(p => p.Details.InstitutionId)
            .Select(g => string.Join(", ", g.Select(p => p.Details.Title.En).Append(dossier.Institution(g.Key)!.Details.Name.En))));
    }

    [Fact]
    public async Task Categories_are_named_and_carry_no_count()
    {
        var dossier = await samples.EditionAsync(Slug, 1);
        Assert.Equal(
            [
                (new LocalizedText("高校党委副书记", "deputy secretaries of the party committees of universities"), true),
                (new LocalizedText("组织部门主要负责人", "main officers of organization departments"), true),
                (new LocalizedText("基层党组织书记", "secretaries of grassroots party organizations"), true),
                (
                    new LocalizedText(
                        "承办学校二级党组织（学院）书记、副书记、组织员",
                        "secretaries, deputy secretaries and organizational officers of the host’s secondary party organizations (colleges)"),
                    false),
            ],
            dossier.Categories.Select(c => (c.Details.Name, c.Details.FromOutside)));
        var count = HeadCount.Of(dossier);
        Assert.Equal(106, count.Total);
        Assert.All(count.Categories, c => Assert.Null(c.Count));
    }

    [Fact]
    public async Task Two_stages_three_stops_and_no_stop_has_a_venue()
    {
        var dossier = await samples.EditionAsync(Slug, 1);
        Assert.Equal([StageKind.Visit, StageKind.Session], dossier.Stages.Select(s => s.Details.Kind));
        Assert.Equal(
            "First-hand insight into how high-quality party-building leads innovative development in vocational education at SZPU",
            dossier.Stages[0].Details.Theme.En);
        Assert.Null(dossier.Stages[0].Details.VenueId);
        Assert.Equal("Meeting Room 1, Tongde Building, Liuxiandong Campus", new EditionWords(dossier, Language.En).Place(dossier.Stages[1].Details.VenueId));
        Assert.Equal("留仙洞校区同德楼第一会议室", new EditionWords(dossier, Language.Zh).Place(dossier.Stages[1].Details.VenueId));
        Assert.Equal(
            ["BYD Institute of Applied Technology", "Han’s Laser Industry Academy", "Key Materials Research Institute for Integrated Circuits"],
            dossier.StopsOf(dossier.Stages[0].Id).Select(s => s.Details.Name.En));
        Assert.All(dossier.Stops, s => Assert.Null(s.Details.VenueId));
        Assert.Equal(["Group A", "Group B", "Group C"], dossier.Groups.Select(g => g.Details.Name.En));
    }

    [Fact]
    public async Task Agenda_runs_from_the_chair_to_the_handover()
    {
        var dossier = await samples.EditionAsync(Slug, 1);
        var words = new EditionWords(dossier, Language.En);
        Assert.Equal(
            [
                (AgendaKind.Chair, "Xu Jianling"), (AgendaKind.Speech, "Wang Rujin"), (AgendaKind.MainPresentation, "Yang Xinbin"),
                (AgendaKind.ExperienceTalk, "Representative of Shenzhen University"), (AgendaKind.ExperienceTalk, "Representative of Shenzhen Technology University"),
                (AgendaKind.ExperienceTalk, "Representative of Harbin Institute of Technology, Shenzhen"), (AgendaKind.Handover, ""),
            ],
            dossier.ItemsOf(dossier.Stages[1].Id).Select(i => (i.Details.Kind, string.Join(", ", i.Details.Speakers.Select(s => words.Speaker(s).Text)))));
        Assert.Equal([AgendaKind.Speech, AgendaKind.Announcement], dossier.ActsOf(dossier.AgendaItems[1].Id).Select(a => a.Details.Kind));
        Assert.Equal("Promoting High-Quality Development with High-Quality Party-Building", dossier.AgendaItems[2].Details.Title.En);
        Assert.Equal(dossier.Stages[1].Details.EndsAt, dossier.AgendaItems[^1].Details.StartsAt!.Value.AddMinutes(dossier.AgendaItems[^1].Details.Minutes!.Value));
    }

    [Fact]
    public async Task Main_presentation_has_its_five_key_points_and_nothing_under_them()
    {
        var talk = Assert.Single((await samples.EditionAsync(Slug, 1)).Talks);
        Assert.Equal(
            [
                "A core issue", "A fundamental task", "A basic model", "Balanced regional development and people’s welfare",
                "A work system “featuring top-to-bottom connection and strong execution”",
            ],
            talk.Details.Sections.Select(s => s.Heading.En));
        Assert.All(talk.Details.Sections, s => Assert.True(s.Heading.Zh.Length > 0 && s.Text.IsEmpty));
    }

    [Fact]
    public async Task Baton_passes_from_its_makers_university_to_the_next_host()
    {
        var dossier = await samples.EditionAsync(Slug, 1);
        var baton = Assert.Single(dossier.Batons);
        Assert.Equal(dossier.Edition.Id, baton.EditionId);
        Assert.Equal("Shenzhen Polytechnic Impression", baton.Details.Title.En);
        Assert.Equal("Lin Wenjing", dossier.Person(baton.Details.MakerId)!.Details.FullName.En);
        Assert.Equal("College of Innovation and Creative Design", dossier.Institution(baton.Details.MakerUnitId)!.Details.Name.En);
        Assert.True(baton.Details.Story.IsEmpty && baton.Details.Material.IsEmpty);
        var record = Assert.Single(dossier.Custody).Details;
        Assert.Equal((dossier.Host!.Id, dossier.NextHost!.Id), (record.GiverId, record.ReceiverId));
    }

    [Fact]
    public async Task Three_captions_are_the_published_ones_and_the_drawings_name_no_photographer()
    {
        var dossier = await samples.EditionAsync(Slug, 1);
        Assert.Equal(
            ["Participants visiting the university.", "The session in Meeting Room 1, Tongde Building.", "The closing handover ceremony."],
            dossier.Photos.Where(p => p.Details.Subject == PhotoSubject.Stage).Select(p => p.Details.Caption.En));
        Assert.All(dossier.Photos, p =>
        {
            Assert.True(p.Details.Drawing);
            Assert.True(p.Details.CreditPersonId is null && p.Details.CreditUnitId is null);
            Assert.True(p.Details.AltText is { IsEmpty: false, IsHalf: false });
        });
    }

    [Fact]
    public async Task Text_is_credited_to_a_unit_and_photos_to_a_person()
    {
        var dossier = await samples.EditionAsync(Slug, 1);
        Assert.Equal(
            [(CreditKind.Text, "", "Organization Department"), (CreditKind.Photos, "Zhang Lei", "Publicity Department")],
            dossier.Credits.Select(c => (c.Details.Kind, dossier.Person(c.Details.PersonId)?.Details.FullName.En ?? "", dossier.Institution(c.Details.UnitId)!.Details.Name.En)));
        string[] absent = ["Lin Wenjing", "Zhang Lei"];
        Assert.All(dossier.Participants, p => Assert.DoesNotContain(dossier.Person(p.Details.PersonId)!.Details.FullName.En, absent));
    }
}
