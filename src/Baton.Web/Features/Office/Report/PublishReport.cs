using Baton.Domain;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Web.Access;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Baton.Web.Storage.History;
using Baton.Web.Storage.Publication;
using Microsoft.EntityFrameworkCore;

namespace Baton.Web.Features.Office.Report;

/// <summary>Publishes the report, or a correction of it: words, pictures, credits and signatures become what strangers read, in one act.</summary>
public sealed class PublishReport(BatonDb db, ReportRights rights, TimeProvider clock)
{
    private static readonly string[] Kinds = [nameof(ReportParagraph), nameof(ReportSignOff), nameof(Credit), nameof(Photo)];

    /// <summary>What is said with it, and the fingerprint of the text that was read.</summary>
    /// <param name="Note">The note of a correction, which strangers read.</param>
    /// <param name="Reason">Why it is published alone, where a second person would be needed and there is none.</param>
    /// <param name="TextHash">The fingerprint.</param>
    /// <param name="Language">The language of the act's note.</param>
    public sealed record Form(string Note, string Reason, string TextHash, Language Language);

    /// <summary>Publishes; refused while it waits for something, without the right or the second person, or when the text is not the one that was read.</summary>
    public async Task<ReportOutcome> HandleAsync(PlanScope scope, Form form, CurrentPrincipal who, CancellationToken cancellation)
    {
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        if (writing is null || await ReportDesk.ReadAsync(db, scope, clock, cancellation) is not { } desk)
        {
            return ReportOutcome.Missing;
        }

        var readiness = desk.Readiness();
        var right = await rights.DecideAsync(desk, readiness.TextHash, who, form.Reason, cancellation);
        if (right.Why is { } denied)
        {
            return new ReportOutcome(true, null, [new Fault(denied.Code == "publicity.reason-missing" ? "reason" : null, denied)]);
        }

        if (readiness.TextHash != form.TextHash)
        {
            return ReportOutcome.Refused(new Refusal("publicity.text-changed-meanwhile"));
        }

        if (desk.IsPublic && string.IsNullOrWhiteSpace(form.Note))
        {
            return new ReportOutcome(true, null, [new Fault("note", new Refusal("publicity.correction-without-note"))]);
        }

        // A report that was never signed, such as one brought in at the console, is corrected without signatures too.
        var edition = desk.Draft.Edition;
        if (!(desk.IsPublic && desk.Draft.SignOffs.Count == 0))
        {
            var published = readiness.Publish(edition.Details);
            if ((published.Refusal ?? edition.Describe(published.IsRefused ? edition.Details : published.Value)) is { } refusal)
            {
                return ReportOutcome.Refused(refusal);
            }
        }

        return await PublishAsync(writing, desk, form, right.Decision.Alone, who.Principal.Actor, cancellation);
    }

    private async Task<ReportOutcome> PublishAsync(PlanWriting writing, ReportDesk desk, Form form, bool alone, string actor, CancellationToken cancellation)
    {
        var note = HistoryNote(form, desk.IsPublic, alone);
        var act = await ReportActs.SaveAsync(db, writing.Scope, new Authorship(actor, note), clock, cancellation);
        var (programme, edition) = (writing.Scope.ProgrammeId, desk.Draft.Edition.Id);
        var public_ = await db.PublishedParts.Where(p => p.ProgrammeId == programme && p.EditionId == edition && Kinds.Contains(p.Kind) && p.WithdrawnAt == null)
            .Select(p => new PartKey(p.Kind, p.PartId)).ToListAsync(cancellation);
        var chosen = desk.Draft.Parts.Where(p => ReportDesk.IsOfReport(p) && p.EditionId == edition).Append(desk.Draft.Edition).Select(PartKey.Of).Union(public_).ToList();
        var said = form.Note.Trim();
        var done = await new Publisher(db, clock).PublishAsync(
            programme, chosen, new PublishingBy(actor, said.Length == 0 ? new("发布新闻稿", "report published") : LocalizedText.Both(said), edition), leaveOutNamed: true, cancellation);
        if (done.TakenAddress is { } taken)
        {
            return ReportOutcome.Refused(new Refusal("import.slug-taken", taken));
        }

        await writing.CommitAsync(cancellation);
        return ReportOutcome.Done(act);
    }

    private static string HistoryNote(Form form, bool correction, bool alone)
    {
        var chinese = form.Language == Language.Zh;
        var note = (chinese, correction) switch
        {
            (true, false) => "发布新闻稿",
            (true, true) => $"更正新闻稿：{form.Note.Trim()}",
            (false, false) => "report published",
            _ => $"report corrected: {form.Note.Trim()}",
        };
        return !alone ? note : chinese ? $"{note}（一人办理，理由：{form.Reason.Trim()}）" : $"{note} (by one person alone, because: {form.Reason.Trim()})";
    }
}
