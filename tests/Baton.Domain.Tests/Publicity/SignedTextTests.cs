using Baton.Domain.Publicity;
using Baton.Domain.Tests.Fixtures;
using static Baton.Domain.Tests.Fixtures.Given;

namespace Baton.Domain.Tests.Publicity;

public sealed class SignedTextTests
{
    private static readonly DateOnly Later = new(2024, 12, 7);

    [Fact]
    public void Signed_words_stay_and_the_new_fact_is_offered()
    {
        var given = LaunchEdition.Given();
        var before = given.Dossier();
        var hash = ReportFingerprint.Of(before, Later);
        Keep(given);
        Assert.Equal(hash, ReportFingerprint.Of(given.Dossier(), Later));
        Assert.All(before.ReportOn(Later, Language.En).Sections.SelectMany(s => s.Paragraphs), p => Assert.Contains(given.Dossier().Paragraphs, k => k.Details.Place == p.Place && k.Details.Signed));

        given.Edition = given.Edition with { PublishedTotal = 107 };
        var after = given.Dossier();
        var attendance = after.ReportOn(Later, Language.En).Sections.SelectMany(s => s.Paragraphs).Single(p => p.Place == ReportPlaces.Attendance);

        Assert.Equal(hash, ReportFingerprint.Of(after, Later));
        Assert.StartsWith("In all 106 people", attendance.PlainText, StringComparison.Ordinal);
        Assert.StartsWith("In all 107 people", attendance.Offered, StringComparison.Ordinal);
        Assert.Equal((false, true), (attendance.Replaced, attendance.Signed));
    }

    [Fact]
    public void Signed_words_that_are_still_today_s_keep_their_marks()
    {
        var given = LaunchEdition.Given();
        Keep(given);

        var lead = given.Dossier().ReportOn(Later, Language.Zh).Sections[0].Paragraphs[0];

        Assert.Equal((true, (string?)null), (lead.Signed, lead.Offered));
        Assert.Contains(lead.Runs, r => r.Kind == ReportRunKind.Date);
    }

    [Fact]
    public void The_office_s_own_words_stay_its_own_and_get_the_other_language()
    {
        var given = LaunchEdition.Given();
        given.Paragraph(ReportPlaces.Attendance, Say("", "A full hall."), Say("", "In all 106 people took part."));

        var kept = SignedText.Of(given.Dossier(), Later).Single(k => k.Details.Place == ReportPlaces.Attendance);

        Assert.NotNull(kept.Paragraph);
        Assert.False(kept.Details.Signed);
        Assert.Equal("A full hall.", kept.Details.Text.En);
        Assert.NotEmpty(kept.Details.Text.Zh);
    }

    [Fact]
    public void What_is_kept_is_not_kept_again()
    {
        var given = LaunchEdition.Given();
        Keep(given);

        Assert.Empty(SignedText.Of(given.Dossier(), Later));
    }

    private static void Keep(Given given)
    {
        foreach (var paragraph in SignedText.Of(given.Dossier(), Later))
        {
            given.Paragraph(paragraph.Details);
        }
    }
}
