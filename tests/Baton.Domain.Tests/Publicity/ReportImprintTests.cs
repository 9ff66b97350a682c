using Baton.Domain.Publicity;
using Baton.Domain.Tests.Fixtures;

namespace Baton.Domain.Tests.Publicity;

public sealed class ReportImprintTests
{
    private static readonly DateOnly Today = new(2025, 1, 1);

    [Fact]
    public void What_a_reader_sees_changes_it_and_what_nobody_sees_does_not()
    {
        var given = LaunchEdition.Given();
        var before = ReportImprint.Of(given.Dossier(), Today);
        Assert.Equal(before, ReportImprint.Of(LaunchEdition.Given().Dossier(), Today));
        var photo = given.Parts.OfType<Photo>().First();
        photo.Describe(photo.Details with { FileName = "other.jpg" });
        Assert.Equal(before, ReportImprint.Of(given.Dossier(), Today));
        photo.Describe(photo.Details with { Caption = new("另一句。", "Another sentence.") });
        Assert.NotEqual(before, ReportImprint.Of(given.Dossier(), Today));
    }
}
