using System.Globalization;
using System.Text.Json;
using Baton.Domain;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;

namespace Baton.Web.Storage.Publication;

/// <summary>How a part stands in the published version: its details as JSON, and what it is looked for by.</summary>
public static class PublishedContent
{
    /// <summary>The details as JSON, without what strangers never see.</summary>
    public static string Write(IPlanPart part) => Write(part.Content);

    /// <summary>Details as JSON, without what strangers never see.</summary>
    public static string Write(IDetails details) => JsonSerializer.Serialize(details, details.GetType(), PartJson.Public);

    /// <summary>Details read back.</summary>
    /// <exception cref="JsonException">The text is damaged.</exception>
    public static IDetails Read(PlanPartKind kind, string content) => (IDetails)JsonSerializer.Deserialize(content, kind.DetailsType, PartJson.Plain)!;

    /// <summary>The part as it is public; an edition in its public state.</summary>
    /// <exception cref="JsonException">The text is damaged.</exception>
    public static IPlanPart Restore(string kind, Guid key, PlanScope scope, string content, string? state, string reason)
    {
        var known = PlanPartKind.All[kind];
        var part = known.Restore(key, scope, Read(known, content));
        if (part is Edition edition && Enum.TryParse<EditionState>(state, out var reached))
        {
            edition.Recall(reached, reason);
        }

        return part;
    }

    /// <summary>The part of a row.</summary>
    public static IPlanPart Restore(PublishedPart row) =>
        Restore(row.Kind, row.PartId, new PlanScope(row.ProgrammeId, row.EditionId), row.Content, row.State, row.StateReason);

    /// <summary>
    /// What a part is looked for by: a programme and a talk by the name in the address, an edition by its number, a photo by the hash of
    /// its file, posts and participants by the person, an agenda item by its place in the stage. Empty for the rest.
    /// </summary>
    public static string HandleOf(IPlanPart part) => part switch
    {
        Programme programme => programme.Details.Slug,
        Edition edition => HandleOf(edition.Details.Number),
        Talk talk => talk.Details.Slug,
        Photo photo => photo.Details.FileHash,
        Person person => HandleOf(person.Id),
        Post post => HandleOf(post.Details.PersonId),
        Participant participant => HandleOf(participant.Details.PersonId),
        AgendaItem item => $"{item.Details.StageId.Value}/{HandleOf(item.Details.Number)}",
        _ => "",
    };

    /// <summary>What an edition is looked for by.</summary>
    public static string HandleOf(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>What everything about a person is looked for by.</summary>
    public static string HandleOf(PersonId person) => person.Value.ToString();

    /// <summary>False for a programme or edition that is kept from strangers.</summary>
    public static bool IsOpen(IPlanPart part) => part switch
    {
        Programme programme => programme.Details.Public,
        Edition edition => edition.Details.Public,
        _ => true,
    };
}
