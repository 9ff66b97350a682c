using Baton.Domain.Publicity;
using Baton.Domain.Tests.Fixtures;

namespace Baton.Domain.Tests.Publicity;

public sealed class ReportFingerprintTests
{
    private static readonly DateOnly Later = new(2024, 12, 7);

    [Fact]
    public void The_same_words_have_one_fingerprint_and_others_another()
    {
        var given = LaunchEdition.Given();
        var hash = ReportFingerprint.Of(given.Dossier(), Later);

        Assert.Equal(64, hash.Length);
        Assert.Equal(hash, ReportFingerprint.Of(given.Dossier(), Later));

        given.Edition = given.Edition with { PublishedTotal = 107 };
        Assert.NotEqual(hash, ReportFingerprint.Of(given.Dossier(), Later));
    }

    [Fact]
    public void A_change_in_one_language_or_caption_counts()
    {
        var given = LaunchEdition.Given();
        var hash = ReportFingerprint.Of(given.Dossier(), Later);
        var photo = given.Dossier().Photos[0];
        photo.Describe(photo.Details with { Caption = photo.Details.Caption with { En = "Another caption." } });

        Assert.NotEqual(hash, ReportFingerprint.Of(given.Dossier(), Later));
    }
}
