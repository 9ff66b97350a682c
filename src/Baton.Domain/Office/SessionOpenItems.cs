using Baton.Domain.Institutions;
using Baton.Domain.Programmes;
using Baton.Domain.Sessions;

namespace Baton.Domain.Office;

/// <summary>What is open about agendas: who chairs, who speaks, whether the times add up.</summary>
internal static class SessionOpenItems
{
    public static IEnumerable<OpenItem> Of(OfficeFacts facts) => facts.Dossier.Stages
        .Where(s => s.Details.Kind != StageKind.Visit)
        .SelectMany(stage => facts.Dossier.ItemsOf(stage.Id).Any() ? Agenda(facts, stage) : Empty(facts, stage))
        .Concat(Lasting(facts));

    /// <summary>Speakers are asked for after the day as well: the report names them.</summary>
    public static IEnumerable<OpenItem> Lasting(OfficeFacts facts) => facts.Dossier.Stages.SelectMany(stage => Unnamed(facts, stage));

    private static IEnumerable<OpenItem> Empty(OfficeFacts facts, Stage stage)
    {
        if (stage.Details.Kind == StageKind.Session)
        {
            yield return new OpenItem(
                "office.agenda-empty", new PartField(nameof(AgendaItem), null, "title.zh"), AnsweringRole.SessionLead, facts.Clock.PlanApproved, OpenAct.BeginAgenda, EditionStep.Ready, stage.Details.Name);
        }
    }

    private static IEnumerable<OpenItem> Agenda(OfficeFacts facts, Stage stage)
    {
        foreach (var warning in facts.Dossier.WarningsOf(stage))
        {
            var item = new PartField(nameof(AgendaItem), warning.Item?.Value ?? facts.Dossier.ItemsOf(stage.Id).First().Id.Value, "minutes");
            OpenItem? open = warning.Code switch
            {
                "sessions.no-chair" => new OpenItem(warning.Code, item with { Field = "chair" }, AnsweringRole.SessionLead, facts.Clock.PlanApproved, OpenAct.NameChair, EditionStep.Ready, warning.Details),
                "sessions.no-speaker" => new OpenItem(warning.Code, item with { Field = "speakers" }, AnsweringRole.SessionLead, facts.Clock.SpeakersInvited, OpenAct.NameSpeaker, EditionStep.Ready, warning.Details),
                "sessions.at-two-places" => new OpenItem(warning.Code, item with { Field = "starts-at" }, AnsweringRole.SessionLead, facts.Clock.TimesSumUp, OpenAct.Retime, EditionStep.Ready, warning.Details),
                "sessions.minutes-over-stage" => new OpenItem(
                    warning.Code, new PartField(nameof(Stage), stage.Id.Value, "ends-at"), AnsweringRole.SessionLead, facts.Clock.TimesSumUp, OpenAct.Retime, EditionStep.Ready, warning.Details),
                "sessions.talk-over-time" or "sessions.runs-into-next" or "sessions.past-stage-end" => new OpenItem(
                    warning.Code, item, AnsweringRole.SessionLead, facts.Clock.TimesSumUp, OpenAct.Retime, EditionStep.Ready, warning.Details),
                _ => null,
            };
            if (open is not null)
            {
                yield return open;
            }
        }
    }

    private static IEnumerable<OpenItem> Unnamed(OfficeFacts facts, Stage stage)
    {
        foreach (var item in facts.Dossier.ItemsOf(stage.Id))
        {
            var bodies = Bodies(item.Details.Speakers).Select(b => (Body: b, At: new PartField(nameof(AgendaItem), item.Id.Value, "speakers")))
                .Concat(facts.Dossier.ActsOf(item.Id).SelectMany(a => Bodies(a.Details.Speakers).Select(b => (Body: b, At: new PartField(nameof(AgendaAct), a.Id.Value, "speakers")))));
            foreach (var (body, at) in bodies.DistinctBy(b => b.Body))
            {
                yield return new OpenItem(
                    "sessions.speaker-unnamed", at, AnsweringRole.SessionLead, facts.Clock.SpeakersInvited, OpenAct.NameSpeaker, null,
                    item.Details.Number, facts.Dossier.Institution(body)?.Brief() ?? LocalizedText.Empty);
            }
        }
    }

    private static IEnumerable<InstitutionId> Bodies(IEnumerable<Speaker> speakers) =>
        speakers.Where(s => s.PersonId is null).Select(s => s.RepresentingId).OfType<InstitutionId>();
}
