using Baton.Domain;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;

namespace Baton.Samples;

/// <summary>A sample programme while it is being written down: everything of all its editions.</summary>
internal sealed class SamplePlan
{
    private readonly List<IPlanPart> parts = [];
    private readonly List<Edition> editions = [];
    private readonly string slug;

    /// <summary>Begins an empty sample.</summary>
    public SamplePlan(string slug)
    {
        this.slug = slug;
        Scope = new PlanScope(Id<ProgrammeId>("programme"));
    }

    /// <summary>The scope of what serves all editions.</summary>
    public PlanScope Scope { get; }

    /// <summary>The programme; set by <see cref="Found"/>.</summary>
    public Programme Programme { get; private set; } = null!;

    /// <summary>The editions, in order of entry.</summary>
    public IReadOnlyList<Edition> Editions => editions;

    /// <summary>All parts, in order of entry.</summary>
    public IReadOnlyList<IPlanPart> Parts => parts;

    /// <summary>The id of that name in this sample.</summary>
    public TId Id<TId>(string name)
        where TId : struct, IEntityId<TId> => TId.From(SampleIds.Of($"{slug}/{typeof(TId).Name}/{name}"));

    /// <summary>Enters a part.</summary>
    /// <exception cref="InvalidOperationException">A rule refuses it.</exception>
    public T Add<T>(Outcome<T> part)
        where T : IPlanPart
    {
        parts.Add(part.Value);
        return part.Value;
    }

    /// <summary>Enters the programme.</summary>
    public void Found(ProgrammeDetails details) => Programme = Programme.Create(Scope.ProgrammeId, details with { Slug = slug }).Value;

    /// <summary>Enters an institution or unit.</summary>
    public InstitutionId Institution(string key, InstitutionKind kind, LocalizedText name, InstitutionId? parent = null, LocalizedText? shortName = null) =>
        Add(Domain.Institutions.Institution.Create(Id<InstitutionId>(key), Scope, new()
        {
            Kind = kind,
            Name = name,
            ParentId = parent,
            ShortName = shortName ?? LocalizedText.Empty,
        })).Id;

    /// <summary>The institution entered under that key.</summary>
    public InstitutionId Institution(string key) => parts.OfType<Institution>().Single(i => i.Id == Id<InstitutionId>(key)).Id;

    /// <summary>Enters a venue.</summary>
    public VenueId Venue(string key, VenueKind kind, LocalizedText name, VenueId? parent = null, InstitutionId? owner = null) =>
        Add(Domain.Institutions.Venue.Create(Id<VenueId>(key), Scope, new() { Kind = kind, Name = name, ParentId = parent, InstitutionId = owner })).Id;

    /// <summary>The venue entered under that key.</summary>
    public VenueId Venue(string key) => parts.OfType<Venue>().Single(v => v.Id == Id<VenueId>(key)).Id;

    /// <summary>Enters a member, after those before.</summary>
    public void Member(InstitutionId institution, DateOnly? from = null) =>
        Add(Membership.Create(Id<MembershipId>(institution.Value.ToString()), Scope, new()
        {
            InstitutionId = institution,
            From = from,
            Order = parts.OfType<Membership>().Count() + 1,
        }));

    /// <summary>Enters a line of the ledger of hosts, after those of the same number.</summary>
    public void Turn(HostTurnDetails details)
    {
        var order = parts.OfType<HostTurn>().Count(t => t.Details.Number == details.Number) + 1;
        Add(HostTurn.Create(Id<HostTurnId>($"{details.Number}.{order}"), Scope, details with { Order = order }));
    }

    /// <summary>Enters a person under the English full name.</summary>
    public PersonId Person(PersonDetails details) =>
        Add(Domain.People.Person.Create(Id<PersonId>(details.FullName.En), Scope, details)).Id;

    /// <summary>The person entered under that English full name.</summary>
    public PersonId Person(string name) => parts.OfType<Person>().Single(p => p.Details.FullName.En == name).Id;

    /// <summary>Enters a post, after those the person has.</summary>
    public PostId Post(PersonId person, InstitutionId body, LocalizedText title, DateOnly? from = null, DateOnly? until = null) =>
        Add(Domain.People.Post.Create(Id<PostId>($"{person.Value}/{body.Value}/{title.En}"), Scope, new()
        {
            PersonId = person,
            InstitutionId = body,
            Title = title,
            From = from,
            Until = until,
            Order = parts.OfType<Post>().Count(p => p.Details.PersonId == person) + 1,
        })).Id;

    /// <summary>Enters an edition; public, as all of a sample are.</summary>
    public EditionPlan Edition(EditionDetails details, EditionState state)
    {
        var id = Id<EditionId>($"{details.Number}");
        editions.Add(Domain.Programmes.Edition.Create(id, Scope.ProgrammeId, details with { Public = true }, state).Value);
        return new EditionPlan(this, Scope with { EditionId = id }, details.Number);
    }

    /// <summary>One edition with all it holds: of people those it names, and those who are on no roster at all.</summary>
    public EditionDossier Dossier(int number)
    {
        var edition = editions.Single(e => e.Details.Number == number);
        var own = parts.Where(p => (p.EditionId is null || p.EditionId == edition.Id) && p is not (Domain.People.Person or Domain.People.Post)).ToList();
        var named = own.SelectMany(p => References.Of(p.Content)).ToHashSet();
        var rostered = parts.OfType<Participant>().Select(p => p.Details.PersonId).ToHashSet();
        bool Belongs(PersonId person) => named.Contains(person.Value) || !rostered.Contains(person);
        return new EditionDossier(Programme, edition,
        [
            .. own,
            .. parts.OfType<Person>().Where(p => Belongs(p.Id)),
            .. parts.OfType<Post>().Where(p => Belongs(p.Details.PersonId)),
        ]);
    }
}
