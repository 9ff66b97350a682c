using Baton.Domain.People;
using Baton.Domain.Registration;

namespace Baton.Domain.Office;

/// <summary>What is open about people: the roster, its categories, their posts.</summary>
internal static class RosterOpenItems
{
    public static IEnumerable<OpenItem> Of(OfficeFacts facts)
    {
        if (facts.Dossier.Participants.Count == 0 && facts.Edition.PublishedTotal is null)
        {
            yield return new OpenItem("office.no-participants", new PartField(nameof(Participant), null, "person"), AnsweringRole.HostOffice, facts.Clock.RepliesIn, OpenAct.EnterPeople, EditionStep.Ready);
        }

        if (facts.Dossier.Categories.Count == 0)
        {
            yield return new OpenItem("office.no-categories", new PartField(nameof(Category), null, "name.zh"), AnsweringRole.HostOffice, facts.Clock.CategoriesAgreed, OpenAct.AddCategory, null);
        }

        foreach (var item in Lasting(facts))
        {
            yield return item;
        }
    }

    /// <summary>Categories and posts stand in the report, so they are asked for after the day as well.</summary>
    public static IEnumerable<OpenItem> Lasting(OfficeFacts facts)
    {
        var dossier = facts.Dossier;
        var unassigned = dossier.Participants.Where(p => p.Details.CategoryId is null).ToList();
        if (unassigned.Count > 0 && facts.Edition.PublishedTotal is null && dossier.Categories.Count > 0)
        {
            yield return new OpenItem(
                "office.participants-without-category", new PartField(nameof(Participant), unassigned[0].Id.Value, "category"), AnsweringRole.HostOffice, facts.Clock.NamesConfirmed,
                OpenAct.AssignCategories, null, unassigned.Count);
        }

        var speaking = dossier.AgendaItems.SelectMany(i => dossier.AgendaOf(dossier.Stages.First(s => s.Id == i.Details.StageId)).SpeakersOf(i).Select(s => s.PersonId).Append(i.Details.ChairId));
        var leaders = dossier.Participants.Where(p => p.Details.Capacity == Capacity.Leader).Select(p => (PersonId?)p.Details.PersonId);
        foreach (var person in leaders.Concat(speaking).Distinct().Select(id => dossier.Person(id)).OfType<Person>().Where(p => !p.Details.Illustrative && dossier.ShownPosts(p.Id).Count == 0))
        {
            yield return new OpenItem(
                "office.no-post", new PartField(nameof(Post), null, "title.zh"), AnsweringRole.HostOffice, facts.Clock.NamesConfirmed, OpenAct.EnterPost, null, person.Details.FullName);
        }
    }
}
