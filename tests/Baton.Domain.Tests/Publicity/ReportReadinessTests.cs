using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Tests.Fixtures;

namespace Baton.Domain.Tests.Publicity;

public sealed class ReportReadinessTests
{
    private static readonly DateOnly Later = new(2024, 12, 7);
    private static readonly DateTime Now = new(2024, 12, 7, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void It_waits_for_those_who_must_sign_and_then_for_their_signatures()
    {
        var given = LaunchEdition.Given();
        Assert.Equal(
            [SignOffRole.Author, SignOffRole.Photographer, SignOffRole.ReviewingLeader],
            ReportReadiness.Of(given.Dossier(), Later).WaitsFor.Where(g => g.Code == "publicity.waits-for-role").Select(g => (SignOffRole)g.Details[0]));

        AddSigners(given);
        Assert.Equal(3, ReportReadiness.Of(given.Dossier(), Later).WaitsFor.Count(g => g.Code == "publicity.waits-for-signature"));

        Sign(given);
        var ready = ReportReadiness.Of(given.Dossier(), Later);
        Assert.Empty(ready.WaitsFor);
        Assert.False(ready.Publish(given.Edition with { ReportHeld = true }).Value.ReportHeld);
    }

    [Fact]
    public void A_text_changed_after_the_signatures_waits_for_them_anew()
    {
        var given = LaunchEdition.Given();
        AddSigners(given);
        Sign(given);
        given.Edition = given.Edition with { PublishedTotal = 107 };

        var waits = ReportReadiness.Of(given.Dossier(), Later);

        Assert.Equal(3, waits.WaitsFor.Count(g => g.Code == "publicity.waits-for-signature-anew"));
        Assert.Equal(("publicity.report-waits", 3), (waits.Publish(given.Edition).Refusal?.Code, waits.Publish(given.Edition).Refusal?.Details[0]));
    }

    [Fact]
    public void It_waits_for_credits_captions_and_the_day()
    {
        var given = LaunchEdition.Given();
        given.State = EditionState.Open;
        given.Photo(new() { Order = 9 });

        var codes = ReportReadiness.Of(given.Dossier(p => p is not Credit), new DateOnly(2024, 12, 1)).WaitsFor.Select(g => g.Code).ToList();

        Assert.Equal(["publicity.waits-for-the-day", "publicity.gap-text-credit", "publicity.gap-caption", "publicity.gap-photo-credit"], codes.Take(4));
    }

    private static void AddSigners(Given given)
    {
        var unit = given.Dossier().Institutions[^1].Id;
        foreach (var (role, order) in ((SignOffRole, int)[])[(SignOffRole.Author, 1), (SignOffRole.Photographer, 2), (SignOffRole.ReviewingLeader, 3)])
        {
            given.SignOff(new() { Role = role, Order = order, UnitId = unit });
        }
    }

    private static void Sign(Given given)
    {
        var dossier = given.Dossier();
        var hash = ReportFingerprint.Of(dossier, Later);
        foreach (var signOff in dossier.SignOffs)
        {
            signOff.Describe(new SignOffChain(dossier.SignOffs, hash).Sign(signOff.Id, "", Now).Value);
        }
    }
}
