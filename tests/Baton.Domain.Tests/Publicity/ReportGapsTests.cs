using Baton.Domain.Attendance;
using Baton.Domain.Handover;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Domain.SiteVisits;
using Baton.Domain.Tests.Fixtures;
using CsCheck;

namespace Baton.Domain.Tests.Publicity;

public sealed class ReportGapsTests
{
    private static readonly string[] Blanks =
    [
        "  ", " ,", " .", " ;", ",,", ",.", ";.", "..", "，，", "。。", "、、", "、。", "，。", "、，", "，、", "；。", "（）", "()", "“”", "《》", "null", "of .", "to .", " and .",
        " and ,", "by ,", " at .", "at ,", " 。", " ，", "： ", "Baton.", "由主", "在举", "在启", "由承", "把交",
    ];

    public static TheoryData<string, string> Missing => new()
    {
        { nameof(Programme), "publicity.gap-organisers" },
        { "host", "publicity.gap-host" },
        { "next-host", "publicity.gap-next-host" },
        { "date", "publicity.gap-date" },
        { "total", "publicity.gap-total" },
        { nameof(Category), "publicity.gap-categories" },
        { nameof(Stage), "publicity.gap-stages" },
        { nameof(Stop), "publicity.gap-stops" },
        { "chair", "publicity.gap-chair" },
        { "presentation", "publicity.gap-presentation" },
        { nameof(Talk), "publicity.gap-key-points" },
        { nameof(Post), "publicity.gap-posts" },
        { "handover", "publicity.gap-handover" },
        { nameof(RelayBaton), "publicity.gap-baton" },
        { "maker", "publicity.gap-maker" },
        { "maker-unit", "publicity.gap-maker-unit" },
        { "text-credit", "publicity.gap-text-credit" },
        { "photo-credit", "publicity.gap-photo-credit" },
        { "caption", "publicity.gap-caption" },
        { "alt-text", "publicity.gap-alt-text" },
        { "venue", "publicity.gap-venue" },
        { "speaker", "publicity.gap-speaker" },
        { "title", "publicity.gap-presentation-title" },
    };

    [Theory]
    [MemberData(nameof(Missing))]
    public void A_missing_fact_is_named_to_the_office(string fact, string code)
    {
        Assert.DoesNotContain(NewsReport.Of(LaunchEdition.Dossier(), Language.En).Gaps, g => g.Code == code);

        var without = Without(fact);

        Assert.Contains(NewsReport.Of(without, Language.En).Gaps, g => g.Code == code);
        Assert.Contains(NewsReport.Of(without, Language.Zh).Gaps, g => g.Code == code);
        Whole(without);
    }

    [Theory]
    [MemberData(nameof(Missing))]
    public void A_gap_names_the_field_that_fills_it(string fact, string code)
    {
        var without = Without(fact);
        var gap = NewsReport.Of(without, Language.En).Gaps.First(g => g.Code == code);
        Assert.NotNull(gap.At);
        Assert.Contains(gap.At.Kind, PlanPartKind.All.Keys);
        Assert.NotEmpty(gap.At.Field);
        Assert.True(gap.At.Part is null || without.Programme.Id.Value == gap.At.Part || without.Edition.Id.Value == gap.At.Part || without.Parts.Any(p => p.Key == gap.At.Part), "the field is of no part");
    }

    [Fact]
    public void An_unassigned_participant_is_a_gap_where_the_roster_is_counted()
    {
        var given = LaunchEdition.Given();
        given.Edition = given.Edition with { PublishedTotal = null };

        Assert.Equal(6, Assert.Single(NewsReport.Of(given.Dossier(), Language.En).Gaps, g => g.Code == "publicity.gap-category-of-participants").Details.Single());
    }

    [Fact]
    public void A_total_that_counts_who_was_marked_as_away_is_a_gap()
    {
        var given = LaunchEdition.Given();
        given.Edition = given.Edition with { PublishedTotal = null };
        var (stages, people) = (given.Dossier().Stages, given.Dossier().Participants);
        given.Attends(stages[0].Id, people[0].Id, AttendanceMark.Excused);
        given.Attends(stages[0].Id, people[1].Id, AttendanceMark.Absent);
        given.Attends(stages[1].Id, people[1].Id);
        var roster = people.Count;

        Assert.Equal<object>([roster, 1], Assert.Single(NewsReport.Of(given.Dossier(), Language.En).Gaps, g => g.Code == "publicity.gap-total-differs").Details);
        given.Edition = given.Edition with { PublishedTotal = roster - 1 };
        Assert.DoesNotContain(NewsReport.Of(given.Dossier(), Language.En).Gaps, g => g.Code == "publicity.gap-total-differs");
    }

    [Fact]
    public void Whatever_is_missing_no_blank_is_printed() =>
        Gen.Select(Gen.Bool.Array[200], Gen.Bool.Array[10], Gen.Enum<EditionState>(), Gen.Enum<BatonCustom>())
            .Sample((parts, details, state, custom) => Whole(Given(parts, details, state, custom)), iter: 2000);

    private static EditionDossier Given(bool[] kept, bool[] details, EditionState state, BatonCustom custom)
    {
        var given = LaunchEdition.Given();
        given.State = state;
        given.Programme = given.Programme with { BatonCustom = custom, OrganiserIds = [.. given.Programme.OrganiserIds.Where((_, i) => details[i])], LaunchAct = details[9] ? given.Programme.LaunchAct : LocalizedText.Empty };
        given.Edition = given.Edition with
        {
            Number = details[9] ? 1 : 3,
            StartsOn = details[2] ? given.Edition.StartsOn : null,
            EndsOn = details[2] && details[8] ? new DateOnly(2025, 1, 2) : null,
            HostId = details[3] ? given.Edition.HostId : null,
            NextHostId = details[4] ? given.Edition.NextHostId : null,
            VenueId = details[5] ? given.Edition.VenueId : null,
            PublishedTotal = details[6] ? given.Edition.PublishedTotal : null,
        };
        foreach (var item in given.Parts.OfType<AgendaItem>().Where((_, i) => kept[100 + i]))
        {
            item.Describe(item.Details with { Title = LocalizedText.Empty, Speakers = details[7] ? item.Details.Speakers : [] });
        }

        var number = 0;
        var chosen = given.Parts.Where(p => p is Institution ? kept[number++ % 100] || details[8] : kept[number++ % 100]).ToHashSet();
        return given.Dossier(chosen.Contains);
    }

    private static void Whole(EditionDossier dossier)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var report = NewsReport.Of(dossier, language);
            Assert.NotEmpty(report.Title);
            foreach (var text in report.Sections.SelectMany(s => s.Paragraphs).Select(p => p.PlainText).Append(report.Title))
            {
                Assert.Equal(text.Trim(), text);
                Assert.DoesNotContain(Blanks, blank => text.Contains(blank, StringComparison.Ordinal));
                Assert.DoesNotContain(text[0], "，、。；,.;");
            }

            Assert.All(report.Sections, s => Assert.True(s.Paragraphs.Count + s.Photos.Count > 0));
            Assert.All(
                report.Sections.Where(s => s.Place != ReportPlaces.Credits).SelectMany(s => s.Paragraphs),
                p => Assert.Contains(p.PlainText[^1], "。.”"));
        }
    }

    private static EditionDossier Without(string fact)
    {
        var given = LaunchEdition.Given();
        var edition = given.Edition;
        switch (fact)
        {
            case nameof(Programme):
                given.Programme = given.Programme with { OrganiserIds = [] };
                break;
            case "host":
                given.Edition = edition with { HostId = null };
                break;
            case "next-host":
                given.Edition = edition with { NextHostId = null };
                break;
            case "date":
                given.Edition = edition with { StartsOn = null };
                break;
            case "total":
                given.Edition = edition with { PublishedTotal = null };
                return given.Dossier(p => p is not Participant);
            case "venue":
                given.Edition = edition with { VenueId = null };
                break;
            case "title":
                Change<AgendaItem>(i => i.Details.Kind == AgendaKind.MainPresentation, i => i.Describe(i.Details with { Title = LocalizedText.Empty }));
                return given.Dossier(p => p is not Talk);
            case "speaker":
                Change<AgendaItem>(i => i.Details.Kind == AgendaKind.MainPresentation, i => i.Describe(i.Details with { Speakers = [] }));
                break;
            case "maker":
                Change<RelayBaton>(_ => true, b => b.Describe(b.Details with { MakerId = null }));
                break;
            case "maker-unit":
                Change<RelayBaton>(_ => true, b => b.Describe(b.Details with { MakerUnitId = null }));
                break;
            case "caption":
                Change<Photo>(_ => true, p => p.Describe(p.Details with { Caption = LocalizedText.Empty }));
                break;
            case "alt-text":
                Change<Photo>(_ => true, p => p.Describe(p.Details with { AltText = LocalizedText.Empty }));
                break;
            default:
                break;
        }

        return given.Dossier(p => fact switch
        {
            "chair" => p is not AgendaItem { Details.Kind: AgendaKind.Chair },
            "presentation" => p is not AgendaItem { Details.Kind: AgendaKind.MainPresentation },
            "handover" => p is not (AgendaItem { Details.Kind: AgendaKind.Handover } or CustodyRecord),
            "text-credit" => p is not Credit { Details.Kind: CreditKind.Text },
            "photo-credit" => p is not Credit { Details.Kind: CreditKind.Photos },
            _ => p.GetType().Name != fact,
        });

        void Change<T>(Func<T, bool> which, Func<T, Refusal?> change)
            where T : IPlanPart => Assert.All(given.Parts.OfType<T>().Where(which), part => Assert.Null(change(part)));
    }
}
