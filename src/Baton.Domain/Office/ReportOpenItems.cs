using Baton.Domain.Attendance;
using Baton.Domain.Handover;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Sessions;

namespace Baton.Domain.Office;

/// <summary>What is open about photos, report, handover and attendance.</summary>
internal static class ReportOpenItems
{
    /// <summary>Gaps of the report that have an open item of their own, which leads to the field.</summary>
    private static readonly HashSet<string> ToldAlready =
    [
        "publicity.gap-organisers", "publicity.gap-host", "publicity.gap-date", "publicity.gap-next-host", "publicity.gap-stages", "publicity.gap-category-of-participants", "publicity.gap-speaker-unnamed",
        "publicity.gap-posts", "publicity.gap-caption", "publicity.gap-alt-text", "publicity.gap-text-credit", "publicity.gap-photo-credit", "publicity.gap-baton", "publicity.gap-maker", "publicity.gap-handover",
        "publicity.gap-untranslated",
    ];

    public static IEnumerable<OpenItem> Of(OfficeFacts facts) => Photos(facts).Concat(Baton(facts)).Concat(Report(facts)).Concat(Handover(facts)).Concat(Attendance(facts));

    private static IEnumerable<OpenItem> Photos(OfficeFacts facts)
    {
        var dossier = facts.Dossier;
        var credited = dossier.Credits.Any(c => c.Details.Kind == CreditKind.Photos);
        foreach (var photo in dossier.Photos)
        {
            var at = new PartField(nameof(Photo), photo.Id.Value, "caption.zh");
            if (photo.Details.Caption.IsEmpty && photo.Details.Subject != PhotoSubject.Host)
            {
                yield return new OpenItem("publicity.gap-caption", at, AnsweringRole.Publicity, facts.Clock.PhotosSent, OpenAct.WriteCaption, EditionStep.Reported, photo.Details.Order);
            }

            if (photo.Details.AltText.IsEmpty)
            {
                yield return new OpenItem("publicity.gap-alt-text", at with { Field = "alt-text.zh" }, AnsweringRole.Publicity, facts.Clock.PhotosSent, OpenAct.WriteAltText, EditionStep.Reported, photo.Details.Order);
            }

            if (!credited && photo.Details is { CreditPersonId: null, CreditUnitId: null, Drawing: false })
            {
                yield return new OpenItem(
                    "office.photo-without-credit", at with { Field = "credit-person" }, AnsweringRole.Publicity, facts.Clock.PhotosSent, OpenAct.AddCredit, EditionStep.Reported, photo.Details.Order);
            }
        }
    }

    private static IEnumerable<OpenItem> Baton(OfficeFacts facts)
    {
        var dossier = facts.Dossier;
        if (dossier.Baton is not { } baton)
        {
            yield return new OpenItem(
                "publicity.gap-baton", new PartField(nameof(RelayBaton), null, "title.zh"), AnsweringRole.HostOffice, facts.Clock.BatonCommissioned, OpenAct.DescribeBaton, EditionStep.HandedOver);
            yield break;
        }

        var at = new PartField(nameof(RelayBaton), baton.Id.Value, "maker");
        if (dossier.Person(baton.Details.MakerId) is null)
        {
            yield return new OpenItem("publicity.gap-maker", at, AnsweringRole.HostOffice, facts.Clock.BatonCommissioned, OpenAct.DescribeBaton, null, baton.Details.Title);
        }

        if (baton.Details.Story.IsEmpty)
        {
            yield return new OpenItem("office.baton-without-story", at with { Field = "story.zh" }, AnsweringRole.HostOffice, facts.Clock.BatonCommissioned, OpenAct.DescribeBaton, null, baton.Details.Title);
        }
    }

    private static IEnumerable<OpenItem> Report(OfficeFacts facts)
    {
        if (!facts.Over)
        {
            yield break;
        }

        var dossier = facts.Dossier;
        if (dossier.Credits.All(c => c.Details.Kind != CreditKind.Text))
        {
            yield return new OpenItem("publicity.gap-text-credit", new PartField(nameof(Credit), null, "person"), AnsweringRole.Publicity, facts.Clock.PhotosSent, OpenAct.AddCredit, EditionStep.Reported);
        }

        if (facts.Edition.ReportHeld)
        {
            var waits = ReportReadiness.Of(dossier, facts.Today).WaitsFor.Count;
            yield return new OpenItem(
                "office.report-held", new PartField(nameof(Edition), facts.EditionKey, "report-held"), AnsweringRole.Publicity, facts.Clock.Reported,
                waits == 0 ? OpenAct.PublishReport : OpenAct.OpenReport, EditionStep.Reported, waits);
        }

        var gaps = dossier.ReportOn(facts.Today, Language.Zh).Gaps.Count(g => !ToldAlready.Contains(g.Code));
        if (gaps > 0)
        {
            yield return new OpenItem(
                "office.report-gaps", new PartField(nameof(Edition), facts.EditionKey, "remark.zh"), AnsweringRole.Publicity, facts.Clock.Reported, OpenAct.OpenReport, null, gaps);
        }
    }

    private static IEnumerable<OpenItem> Handover(OfficeFacts facts)
    {
        var dossier = facts.Dossier;
        var record = dossier.Custody.LastOrDefault();
        if (record is null && facts.Begun)
        {
            yield return new OpenItem(
                "office.no-custody", new PartField(nameof(CustodyRecord), null, "receiver"), AnsweringRole.HostOffice, facts.Clock.Handover, OpenAct.RecordHandover, EditionStep.HandedOver);
        }
        else if (record is not null && dossier.NextHost is { } next && record.Details.ReceiverId != next.Id)
        {
            yield return new OpenItem(
                "programmes.baton-not-with-next-host", new PartField(nameof(CustodyRecord), record.Id.Value, "receiver"), AnsweringRole.HostOffice, facts.Clock.Handover, OpenAct.RecordHandover,
                EditionStep.HandedOver);
        }
    }

    /// <summary>A roster beside which nobody was marked, at a stage that publishes no number.</summary>
    private static IEnumerable<OpenItem> Attendance(OfficeFacts facts)
    {
        var dossier = facts.Dossier;
        if (!facts.Over || dossier.Participants.Count == 0 || facts.Edition.PublishedTotal is not null)
        {
            yield break;
        }

        foreach (var stage in dossier.Stages.Where(s => s.Details.PublishedAttendance is null && dossier.Attendance.All(a => a.Details.StageId != s.Id)))
        {
            yield return new OpenItem(
                "office.attendance-open", new PartField(nameof(StageAttendance), null, "mark"), AnsweringRole.HostOffice, facts.Clock.AttendanceClosed, OpenAct.MarkAttendance, null, stage.Details.Name);
        }
    }
}
