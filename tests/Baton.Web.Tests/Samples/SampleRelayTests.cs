using Baton.Domain;
using Baton.Domain.Attendance;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Sessions;
using Baton.Samples;

namespace Baton.Web.Tests.Samples;

public sealed class SampleRelayTests(ImportedSamples samples) : IClassFixture<ImportedSamples>
{
    private const string Slug = "sample-relay";

    [Fact]
    public async Task Five_editions_stand_at_every_point_of_the_relay_and_are_public()
    {
        var programme = await samples.ProgrammeAsync(Slug);
        Assert.True(programme.Programme.Details.Sample);
        Assert.Contains("invented", programme.Programme.Details.Remark.En, StringComparison.Ordinal);
        Assert.Contains("虚构", programme.Programme.Details.Remark.Zh, StringComparison.Ordinal);
        Assert.Equal(
            [
                (1, "Qinghe", EditionState.Archived), (2, "Yunting", EditionState.Archived), (3, "Songlan", EditionState.HandedOver),
                (4, "Xingyu", EditionState.Concluded), (5, "Lanxi", EditionState.Planned),
            ],
            programme.Editions.Select(e => (e.Details.Number, programme.Institution(e.Details.HostId)!.Details.ShortName.En, e.State)));
        Assert.All(programme.Editions, e => Assert.True(e.Details.Public));
    }

    [Fact]
    public async Task Ledger_tells_a_swap_a_lot_a_decline_and_an_open_turn()
    {
        var programme = await samples.ProgrammeAsync(Slug);
        Assert.Equal(
            [
                (1, "Qinghe", HostStanding.Agreed), (2, "Yunting", HostStanding.Swapped), (3, "Songlan", HostStanding.Swapped), (4, "Xingyu", HostStanding.Agreed),
                (5, "Jinghu", HostStanding.Declined), (5, "Lanxi", HostStanding.Agreed), (6, null, HostStanding.Planned),
            ],
            programme.HostTurns.Select(t => (t.Details.Number, programme.Institution(t.Details.InstitutionId)?.Details.ShortName.En, t.Details.Standing)));
        Assert.Equal(programme.HostTurns[2].Details.InstitutionId, programme.HostTurns[1].Details.SwappedWithId);
        Assert.Equal(programme.HostTurns[1].Details.InstitutionId, programme.HostTurns[2].Details.SwappedWithId);
        Assert.Equal(Succession.Lot, programme.HostTurns[3].Details.FoundBy);
        Assert.Equal("autumn 2027", programme.HostTurns[6].Details.Period.En);
        Assert.All(programme.HostTurns.Where(t => t.Details.Number is > 1 and < 6), t => Assert.True(t.Details.Reason is { IsEmpty: false, IsHalf: false }));
    }

    [Fact]
    public async Task One_baton_travels_and_is_with_the_host_of_the_fourth_edition()
    {
        var programme = await samples.ProgrammeAsync(Slug);
        Assert.Null(Assert.Single(programme.Batons).EditionId);
        Assert.Equal(
            [("Qinghe", "Yunting"), ("Yunting", "Songlan"), ("Songlan", "Xingyu")],
            programme.Custody.Select(c => (programme.Institution(c.Details.GiverId)!.Details.ShortName.En, programme.Institution(c.Details.ReceiverId)!.Details.ShortName.En)));
        var fourth = programme.Editions[3].Details;
        Assert.Equal(programme.Custody[^1].Details.ReceiverId, fourth.HostId);
        Assert.Equal(programme.Editions[4].Details.HostId, fourth.NextHostId);
        Assert.True(programme.Editions[4].Details.StartsOn > programme.Editions[3].Details.StartsOn);
    }

    [Fact]
    public void People_are_many_and_their_names_of_every_kind()
    {
        var people = SampleRelay.Plan().Parts.OfType<Person>().Select(p => p.Details).ToList();
        Assert.True(people.Count >= 120, $"{people.Count} people");
        Assert.Equal(people.Count, people.Select(p => p.FullName.Zh).Distinct().Count());
        Assert.All(people, p => Assert.False(p.FullName.IsHalf || p.FullName.IsEmpty, p.FullName.En));
        Assert.All(people, p => Assert.Equal(PersonName.Tidy(p.FullName.Zh), p.FullName.Zh));
        Assert.All(people.Where(p => !p.FamilyName.IsEmpty), p => Assert.Equal(p.FullName.Zh, PersonName.Join(p.FamilyName.Zh, p.GivenName.Zh)));
        Assert.Contains(people, p => p.FamilyName.Zh == "欧阳");
        Assert.Contains(people, p => p.FullName.Zh.Contains('·', StringComparison.Ordinal));
        Assert.Contains(people, p => p.FullName.Zh.Length == 2);
        Assert.Contains(people, p => p.FullName.Zh.EnumerateRunes().Any(r => r.Value == 0x2CC56));
        Assert.Contains(people, p => p.FullName.Zh.Contains('䶮', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_post_that_passed_on_stays_with_its_holder_in_old_editions()
    {
        var (second, third) = (await samples.EditionAsync(Slug, 2), await samples.EditionAsync(Slug, 3));
        Assert.Equal(["Director"], Titles(second, "Xue Minxing"));
        Assert.Equal(["Deputy Director"], Titles(second, "Gu Yingxue"));
        Assert.Equal(["Vice-President"], Titles(third, "Xue Minxing"));
        Assert.Equal(["Director"], Titles(third, "Gu Yingxue"));
        Assert.Equal(["Director", "Professor"], Titles(third, "Cheng Wei"));
        Assert.Equal(["Head of the Open Classroom Working Group", "Director"], Titles(await samples.EditionAsync(Slug, 4), "Yu Gui"));

        static IEnumerable<string> Titles(EditionDossier dossier, string name) =>
            dossier.ShownPosts(dossier.People.Single(p => p.Details.FullName.En == name).Id).Select(p => p.Details.Title.En);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Everybody_is_counted_once_and_no_category_counts_one(int number)
    {
        var dossier = await samples.EditionAsync(Slug, number);
        var count = HeadCount.Of(dossier);
        Assert.Equal(dossier.Participants.Count, count.Total);
        Assert.Equal(count.Total, count.Categories.Sum(c => c.Count));
        Assert.All(count.Categories, c => Assert.True(c.Count > 1, c.Category.Details.Name.En));
        Assert.Equal(dossier.Participants.Count, dossier.Participants.Select(p => p.Details.PersonId).Distinct().Count());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Items_follow_each_other_within_their_stage(int number)
    {
        var dossier = await samples.EditionAsync(Slug, number);
        foreach (var stage in dossier.Stages)
        {
            var items = dossier.ItemsOf(stage.Id).Select(i => i.Details).ToList();
            Assert.All(items.Zip(items.Skip(1)), pair => Assert.True(pair.First.StartsAt!.Value.AddMinutes(pair.First.Minutes!.Value) <= pair.Second.StartsAt));
            Assert.All(items, i => Assert.True(i.StartsAt!.Value.AddMinutes(i.Minutes!.Value) <= stage.Details.EndsAt, i.Title.En));
        }
    }

    [Fact]
    public async Task The_fourth_edition_is_told_in_full()
    {
        var dossier = await samples.EditionAsync(Slug, 4);
        Assert.Equal(115, dossier.Participants.Count);
        Assert.Equal(12, dossier.AgendaItems.Count);
        Assert.Equal(5, dossier.Talks.Count);
        Assert.All(dossier.Talks, t => Assert.True(t.Details.Sections.Count >= 3 && t.Details.Sections.All(s => !s.Heading.IsHalf && !s.Text.IsHalf && !s.Text.IsEmpty)));
        Assert.Equal((4, 4, 4), (dossier.Stops.Count, dossier.Groups.Count, dossier.Displays.Count));
        Assert.Equal(dossier.Participants.Count, dossier.Groups.Sum(g => g.Details.MemberIds.Count));
        Assert.Equal(2 * dossier.Participants.Count, dossier.Attendance.Count);
        Assert.Equal(5, dossier.Attendance.Count(a => a.Details.Mark == AttendanceMark.Excused));
        Assert.Contains(dossier.AgendaItems, i => i.Details.Speakers.Any(s => s.RepresentingId is not null));
        Assert.Contains(dossier.AgendaItems, i => i.Details.Speakers.Count > 1);
        Assert.Contains(dossier.AgendaItems, i => i.Details.ChairId is not null);
        Assert.All(dossier.Photos, p => Assert.True(p.Details is { Drawing: true, Caption.IsHalf: false, AltText: { IsEmpty: false, IsHalf: false } }));
        Assert.Equal([CreditKind.Text, CreditKind.Photos, CreditKind.Editing], dossier.Credits.Select(c => c.Details.Kind));
    }

    [Fact]
    public async Task The_ceremony_is_an_item_in_one_edition_and_a_stage_in_another()
    {
        var (first, third) = (await samples.EditionAsync(Slug, 1), await samples.EditionAsync(Slug, 3));
        Assert.DoesNotContain(first.Stages, s => s.Details.Kind == StageKind.Ceremony);
        Assert.Equal(AgendaKind.Handover, first.AgendaItems[^1].Details.Kind);
        Assert.Equal(StageKind.Ceremony, third.Stages[^1].Details.Kind);
    }
}
