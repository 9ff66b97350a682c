using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using Baton.Domain.Sessions;

namespace Baton.Domain.Publicity;

/// <summary>Lays the paragraphs of a voice out in sections, with the office's own words in their places and the photos where they belong.</summary>
internal sealed class ReportLayout(ReportFacts facts, Language language)
{
    /// <summary>Words of a caption that tell of the handover: then the photo stands there and not with its stage.</summary>
    private static readonly string[] OfHandover = ["handover", "hand over", "handing over", "baton", "交接", "接力棒"];

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
            stages.AddRange(Dossier.Stages.Select(stage => OfStage(voice, stage, stage == firstSession)));
            stages.Add(Section(ReportPlaces.Handover, voice.HandoverHeading(), Photos(p => p.Subject == PhotoSubject.Baton || (p.Subject == PhotoSubject.Stage && TellsOfHandover(p))),
                [Text(ReportPlaces.Handover, voice.Handover())]));
        }

        var credits = Text(ReportPlaces.Credits, voice.Credits());
        return
        [
            .. new[] { lead }.Concat(stages).Append(Added()).Append(Section(ReportPlaces.Credits, null, [], [credits])).OfType<ReportSection>(),
        ];
    }

    private ReportSection? OfStage(ReportVoice voice, Stage stage, bool withLeaders)
    {
        var kind = stage.Details.Kind;
        var number = Dossier.Stages.Where(s => s.Details.Kind == kind).ToList().IndexOf(stage);
        var suffix = number == 0 ? "" : $"-{number + 1}";
        var photos = Photos(p => p.Subject == PhotoSubject.Stage && p.StageId == stage.Id && !TellsOfHandover(p));
        if (kind == StageKind.Visit)
        {
            return Section(ReportPlaces.Visit + suffix, voice.Heading(stage), photos, [Text(ReportPlaces.Visit + suffix, voice.Visit(stage))]);
        }

        // A ceremony at which nothing but the baton passes is told under the handover.
        var place = (kind == StageKind.Ceremony ? ReportPlaces.Ceremony : ReportPlaces.Session) + suffix;
        var onlyHandover = kind == StageKind.Ceremony && facts.HandoverStage == stage && !facts.ActsIn(stage, Spoken).Any() && stage.Details.VenueId is null;
        return Section(place, voice.Heading(stage), photos,
        [
            onlyHandover ? null : Text(place, voice.Session(stage)),
            withLeaders ? Text(ReportPlaces.Leaders, voice.Leaders()) : null,
            Text((kind == StageKind.Ceremony ? "ceremony-" : "") + ReportPlaces.Presentation + suffix, voice.Presentation(stage)),
            Text((kind == StageKind.Ceremony ? "ceremony-" : "") + ReportPlaces.Talks + suffix, voice.Talks(stage)),
        ]);
    }

    private static readonly AgendaKind[] Spoken =
        [AgendaKind.Chair, AgendaKind.Speech, AgendaKind.Announcement, AgendaKind.Ceremony, AgendaKind.Discussion, AgendaKind.MainPresentation, AgendaKind.ExperienceTalk];

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
        return new ReportText(place, [new ReportRun(replaced.Text[language], ReportRunKind.Plain, null)], true, offered);
    }

    private List<Photo> Photos(Func<PhotoDetails, bool> belongs) => [.. Dossier.Photos.Where(p => belongs(p.Details))];

    private bool TellsOfHandover(PhotoDetails photo) => facts.HandsOver
        && OfHandover.Any(w => photo.Caption.En.Contains(w, StringComparison.OrdinalIgnoreCase) || photo.Caption.Zh.Contains(w, StringComparison.Ordinal));
}
