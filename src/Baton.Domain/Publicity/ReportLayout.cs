using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using Baton.Domain.Sessions;

namespace Baton.Domain.Publicity;

/// <summary>Lays the paragraphs of a voice out in sections, with the office's own words in their places and the photos where they belong.</summary>
internal sealed class ReportLayout(ReportFacts facts, Language language)
{
    /// <summary>Words of a caption that tell of the handover: then the photo stands there and not with its stage.</summary>
    private static readonly string[] HandoverWords = ["handover", "hand over", "handing over", "baton", "交接", "接力棒"];

    private readonly HashSet<string> used = [];

    private EditionDossier Dossier => facts.Dossier;

    public IReadOnlyList<ReportSection> Sections(ReportVoice voice)
    {
        var stages = new List<ReportSection?>();
        var calledOff = facts.Tense is ReportTense.Cancelled or ReportTense.Postponed;
        var firstSession = Dossier.Stages.FirstOrDefault(s => s.Details.Kind == StageKind.Session);
        var lead = Section(ReportPlaces.Lead, null, Photos(p => p.StageId is null && p.Subject == PhotoSubject.Stage),
        [
            Text(ReportPlaces.Lead, voice.Lead()),
            Text(ReportPlaces.Organisers, voice.Organisers()),
            calledOff ? null : Text(ReportPlaces.Attendance, voice.Attendance()),
            calledOff || firstSession is not null ? null : Text(ReportPlaces.Leaders, voice.Leaders()),
        ]);
        if (!calledOff)
        {
            stages.AddRange(Dossier.Stages.Where(s => !facts.IsHandoverCeremony(s)).Select(stage => OfStage(voice, stage, stage == firstSession)));
            stages.Add(OfHandover(voice));
        }

        var credits = Text(ReportPlaces.Credits, voice.Credits());
        return
        [
            .. new[] { lead }.Concat(stages).Append(Added()).Append(Section(ReportPlaces.Credits, null, [], [credits])).OfType<ReportSection>(),
        ];
    }

    private ReportSection? OfStage(ReportVoice voice, Stage stage, bool withLeaders)
    {
        var place = facts.PlaceOf(stage);
        var photos = Photos(p => p.Subject == PhotoSubject.Stage && p.StageId == stage.Id && !TellsOfHandover(p));
        if (stage.Details.Kind == StageKind.Visit)
        {
            return Section(place, voice.Heading(stage), photos, [Text(place, voice.Visit(stage))]);
        }

        return Section(place, voice.Heading(stage), photos,
        [
            Text(place, voice.Session(stage)),
            withLeaders ? Text(ReportPlaces.Leaders, voice.Leaders()) : null,
            Text(facts.PlaceOf(ReportPlaces.Presentation, stage), voice.Presentation(stage)),
            Text(facts.PlaceOf(ReportPlaces.Talks, stage), voice.Talks(stage)),
        ]);
    }

    private ReportSection? OfHandover(ReportVoice voice)
    {
        if (!facts.HandsOver)
        {
            return Section(ReportPlaces.Handover, voice.HandoverHeading(), [], [Text(ReportPlaces.Handover, ReportPhrase.Empty)]);
        }

        var ceremony = Dossier.Stages.FirstOrDefault(facts.IsHandoverCeremony);
        var photos = Photos(p => p.Subject == PhotoSubject.Baton || (p.Subject == PhotoSubject.Stage && (TellsOfHandover(p) || (p.StageId is { } at && at == ceremony?.Id))));
        return Section(ReportPlaces.Handover, voice.HandoverHeading(), photos,
        [
            ceremony is null || (ceremony.Details.VenueId is null && !Dossier.ItemsOf(ceremony.Id).Any()) ? null : Text(ReportPlaces.Ceremony, voice.Session(ceremony)),
            Text(ReportPlaces.Handover, voice.Handover()),
        ]);
    }

    /// <summary>The office's paragraphs for places this report does not have.</summary>
    private ReportSection? Added()
    {
        var texts = Dossier.Paragraphs
            .Where(p => !used.Contains(p.Details.Place) && p.Details.Text[language].Length > 0)
            .Select(p => new ReportText(p.Details.Place, [new ReportRun(p.Details.Text[language], ReportRunKind.Plain, null)], true, null))
            .ToList();
        return texts.Count == 0 ? null : new ReportSection("added", null, texts, []);
    }

    private static ReportSection? Section(string place, string? heading, IReadOnlyList<Photo> photos, IEnumerable<ReportText?> texts)
    {
        var written = texts.OfType<ReportText>().ToList();
        return written.Count == 0 && photos.Count == 0 ? null : new ReportSection(place, heading, written, photos);
    }

    private ReportText? Text(string place, ReportPhrase generated)
    {
        used.Add(place);
        var replaced = Dossier.Paragraphs.FirstOrDefault(p => p.Details.Place == place)?.Details;
        if (replaced is null || replaced.Text[language].Length == 0)
        {
            return generated.IsEmpty ? null : new ReportText(place, generated.Runs, false, null);
        }

        var offered = generated.IsEmpty || generated.Text == replaced.ReplacedText[language] ? null : generated.Text;
        if (replaced.Signed)
        {
            // Signed words that are still today's keep the marks of names and titles.
            return generated.Text == replaced.Text[language]
                ? new ReportText(place, generated.Runs, false, null) { Signed = true }
                : new ReportText(place, [new ReportRun(replaced.Text[language], ReportRunKind.Plain, null)], false, offered) { Signed = true };
        }

        return new ReportText(place, [new ReportRun(replaced.Text[language], ReportRunKind.Plain, null)], true, offered);
    }

    private List<Photo> Photos(Func<PhotoDetails, bool> belongs) => [.. Dossier.Photos.Where(p => belongs(p.Details))];

    private bool TellsOfHandover(PhotoDetails photo) => facts.HandsOver
        && HandoverWords.Any(w => photo.Caption.En.Contains(w, StringComparison.OrdinalIgnoreCase) || photo.Caption.Zh.Contains(w, StringComparison.Ordinal));
}
