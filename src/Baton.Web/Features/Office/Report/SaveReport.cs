using Baton.Domain;
using Baton.Domain.Publicity;
using Baton.Web.Features.Office.Parts;
using Baton.Web.Features.Office.Photos;
using Baton.Web.Features.Office.Workbook;
using Baton.Web.Forms;
using Baton.Web.Storage;
using Baton.Web.Storage.History;

namespace Baton.Web.Features.Office.Report;

/// <summary>What became of an act on the report.</summary>
/// <param name="Found">Whether there is such an edition, paragraph or signature.</param>
/// <param name="Act">The act of the history; null = nothing changed.</param>
/// <param name="Faults">What is wrong; then nothing changed.</param>
/// <param name="Clash">Somebody else saved meanwhile.</param>
public sealed record ReportOutcome(bool Found, Guid? Act, IReadOnlyList<Fault> Faults, Clash? Clash = null)
{
    /// <summary>There is no such thing here.</summary>
    public static ReportOutcome Missing { get; } = new(false, null, []);

    /// <summary>Done, as this act.</summary>
    public static ReportOutcome Done(Guid? act) => new(true, act, []);

    /// <summary>A rule said no.</summary>
    public static ReportOutcome Refused(Refusal refusal) => new(true, null, [new Fault(null, refusal)]);

    /// <summary>The answer of the command.</summary>
    public CommandAnswer Answer(string to) =>
        Faults.Count > 0 || Clash is not null ? CommandAnswer.Refused(Faults, Clash) : Found ? CommandAnswer.Done(to, Act) : CommandAnswer.Missing;
}

/// <summary>Saves what was written on the page of the report: paragraphs in both languages, captions and credits of its pictures, as one act.</summary>
public sealed class SaveReport(BatonDb db, TimeProvider clock)
{
    /// <summary>Names of the fields that carry what a form saw of a paragraph or picture.</summary>
    public const string SeenField = "seen";

    /// <summary>What was typed.</summary>
    /// <param name="Fields">For each paragraph the fields PLACE.zh and PLACE.en, and PLACE.seen; for each picture those of its sheet behind its prefix.</param>
    /// <param name="Language">The language of names and notes.</param>
    /// <param name="WithPhotos">Whether the person may change photographs.</param>
    public sealed record Form(TypedForm Fields, Language Language, bool WithPhotos);

    /// <summary>
    /// Saves what differs from what stands. A text that is left empty, or is what the facts say, follows the facts. Refused as a whole where
    /// somebody else changed the same thing since the form was read, or the facts of a paragraph did.
    /// </summary>
    public async Task<ReportOutcome> HandleAsync(PlanScope scope, Form form, string actor, CancellationToken cancellation)
    {
        await using var writing = await PlanWriting.BeginAsync(db, scope, cancellation);
        if (writing is null || await ReportDesk.ReadAsync(db, scope, clock, cancellation) is not { } desk)
        {
            return ReportOutcome.Missing;
        }

        var faults = new List<Fault>();
        Clash? clash = null;
        var paragraphs = 0;
        foreach (var pair in ReportPair.Of(desk))
        {
            if (Typed(form.Fields, pair) is not { } typed)
            {
                continue;
            }

            if (form.Fields[$"{pair.Place}.{SeenField}"] != pair.Seen)
            {
                faults.Add(new Fault($"{pair.Place}.zh", new Refusal("publicity.paragraph-changed-meanwhile")));
                clash = pair.Kept is null ? clash : await SavePart.ClashAsync(db, pair.Kept, cancellation);
            }
            else if (Write(writing, pair, typed) is { } refusal)
            {
                faults.Add(new Fault($"{pair.Place}.{(typed.Zh.Length > Rules.LongestText ? "zh" : "en")}", refusal));
            }
            else
            {
                paragraphs++;
            }
        }

        var photos = form.WithPhotos ? await SavePhotosAsync(desk, form, scope, faults, cancellation) : 0;
        return faults.Count > 0 ? new ReportOutcome(true, null, faults, clash) : ReportOutcome.Done(await writing.SaveAsync(new Authorship(actor, Note(form.Language, paragraphs, photos)), cancellation));
    }

    /// <summary>What was typed in a paragraph; null where it is not in the form, or is what stands.</summary>
    private static LocalizedText? Typed(TypedForm form, ReportPair pair)
    {
        if (form[pair.Place + ".zh"] is not { } zh || form[pair.Place + ".en"] is not { } en)
        {
            return null;
        }

        var typed = new LocalizedText(zh.Trim(), en.Trim());
        return typed == new LocalizedText(pair.Shown.Zh.Trim(), pair.Shown.En.Trim()) ? null : typed;
    }

    private Refusal? Write(PlanWriting writing, ReportPair pair, LocalizedText typed)
    {
        var (zh, en) = (Own(pair, typed, Language.Zh), Own(pair, typed, Language.En));
        var details = new ReportParagraphDetails
        {
            Place = pair.Place,
            Text = new(zh.Text, en.Text),
            ReplacedText = new(zh.Replaced, en.Replaced),
        };
        if (details.Text.IsEmpty)
        {
            if (pair.Kept is not null)
            {
                writing.Remove(pair.Kept);
            }

            return null;
        }

        if (pair.Kept is not null)
        {
            return pair.Kept.Describe(details);
        }

        var made = ReportParagraph.Create(EntityId.New<ReportParagraphId>(clock.GetUtcNow()), writing.Scope, details);
        if (!made.IsRefused)
        {
            writing.Add(made.Value);
        }

        return made.Refusal;
    }

    // A side that was not touched keeps what it had: the office's words with the facts of their time, or the facts themselves.
    private static (string Text, string Replaced) Own(ReportPair pair, LocalizedText typed, Language language)
    {
        if (typed[language] == pair.Shown[language].Trim())
        {
            return pair.Kept is { } kept && kept.Details.Text[language].Length > 0
                ? (kept.Details.Text[language], kept.Details.ReplacedText[language])
                : ("", pair.Generated[language]);
        }

        return (typed[language] == pair.Generated[language].Trim() ? "" : typed[language], pair.Generated[language]);
    }

    private async Task<int> SavePhotosAsync(ReportDesk desk, Form form, PlanScope scope, List<Fault> faults, CancellationToken cancellation)
    {
        var changed = 0;
        var sheet = WorkbookSheets.Of(typeof(Photo));
        var reading = new PartReading(db);
        foreach (var photo in desk.Draft.Photos)
        {
            var prefix = PhotoForm.Prefix(photo.Id);
            var read = await reading.ReadAsync(sheet, photo, form.Fields, scope, form.Language, cancellation, prefix);
            faults.AddRange(read.Faults);
            if (read.Changed.Count == 0 || read.Faults.Count > 0)
            {
                continue;
            }

            if (form.Fields[prefix + SeenField] != PartVersion.Of(photo))
            {
                faults.Add(new Fault(prefix + read.Changed.First(), new Refusal("publicity.paragraph-changed-meanwhile")));
            }
            else if (((IPlanPart)photo).Rewrite(read.Draft.Details) is { } refusal)
            {
                faults.Add(PartRules.Fault(sheet, refusal, prefix));
            }
            else
            {
                changed++;
            }
        }

        return changed;
    }

    private static string Note(Language language, int paragraphs, int photos) => language == Language.Zh
        ? $"新闻稿：改写 {paragraphs} 段，图片 {photos} 张"
        : $"report: {paragraphs} paragraphs, {photos} pictures changed";
}
