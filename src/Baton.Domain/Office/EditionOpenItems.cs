using Baton.Domain.Programmes;

namespace Baton.Domain.Office;

/// <summary>What is open about the edition itself, its dates and places.</summary>
internal static class EditionOpenItems
{
    public static IEnumerable<OpenItem> Of(OfficeFacts facts)
    {
        var dossier = facts.Dossier;
        if (facts.Edition.StartsOn is null)
        {
            yield return new OpenItem("office.no-date", At(facts, "starts-on"), AnsweringRole.HostOffice, null, OpenAct.SetDate, EditionStep.Announced);
        }

        if (dossier.Stages.Count == 0)
        {
            yield return new OpenItem("office.no-stages", new PartField(nameof(Stage), null, "name.zh"), AnsweringRole.HostOffice, facts.Clock.PlanApproved, OpenAct.AddStage, EditionStep.Ready);
        }

        foreach (var item in Places(facts).Concat(dossier.Stages.SelectMany(s => Times(facts, s))).Concat(Lasting(facts)))
        {
            yield return item;
        }
    }

    /// <summary>What is asked for after the day as well.</summary>
    public static IEnumerable<OpenItem> Lasting(OfficeFacts facts)
    {
        var dossier = facts.Dossier;
        if (dossier.Host is null)
        {
            yield return new OpenItem("office.no-host", At(facts, "host"), AnsweringRole.Organiser, facts.Clock.HostConfirmed, OpenAct.NameHost, EditionStep.Announced);
        }

        if (!dossier.Organisers.Any())
        {
            yield return new OpenItem(
                "office.no-organisers", new PartField(nameof(Programme), dossier.Programme.Id.Value, "organisers"), AnsweringRole.Organiser, facts.Clock.HostConfirmed, OpenAct.NameOrganisers, null);
        }

        if (dossier.NextHost is null)
        {
            yield return new OpenItem("office.no-next-host", At(facts, "next-host"), AnsweringRole.Organiser, facts.Clock.TimesSumUp, OpenAct.NameHost, EditionStep.HandedOver);
        }

        if (!facts.Edition.Public)
        {
            yield return new OpenItem("office.not-public", At(facts, "public"), AnsweringRole.HostOffice, facts.Clock.NoticeIssued, OpenAct.MakePublic, null);
        }
    }

    private static IEnumerable<OpenItem> Places(OfficeFacts facts)
    {
        if (facts.Edition.VenueId is not null)
        {
            yield break;
        }

        var without = facts.Dossier.Stages.Where(s => s.Details.VenueId is null && facts.Dossier.StopsOf(s.Id).All(p => p.Details.VenueId is null)).ToList();
        if (without.Count == facts.Dossier.Stages.Count)
        {
            yield return new OpenItem("office.no-venue", At(facts, "venue"), AnsweringRole.HostOffice, facts.Clock.RoomsHeld, OpenAct.ChooseVenue, EditionStep.Ready);
            yield break;
        }

        foreach (var stage in without)
        {
            yield return new OpenItem("office.stage-without-venue", At(stage, "venue"), AnsweringRole.HostOffice, facts.Clock.RoomsHeld, OpenAct.ChooseVenue, EditionStep.Ready, stage.Details.Name);
        }
    }

    private static IEnumerable<OpenItem> Times(OfficeFacts facts, Stage stage)
    {
        if (stage.Details.StartsAt is null)
        {
            yield return new OpenItem("office.stage-without-time", At(stage, "starts-at"), AnsweringRole.HostOffice, facts.Clock.PlanApproved, OpenAct.SetTime, EditionStep.Ready, stage.Details.Name);
        }

        if (stage.Details.On is { } day && facts.Edition.StartsOn is { } first && (day < first || day > facts.Edition.LastDay))
        {
            yield return new OpenItem("office.stage-outside-edition", At(stage, "on"), AnsweringRole.HostOffice, facts.Clock.PlanApproved, OpenAct.SetDate, EditionStep.Ready, stage.Details.Name, day);
        }
    }

    private static PartField At(OfficeFacts facts, string field) => new(nameof(Edition), facts.EditionKey, field);

    private static PartField At(Stage stage, string field) => new(nameof(Stage), stage.Id.Value, field);
}
