using System.Reflection;
using System.Text;
using Baton.Domain.Attendance;
using Baton.Domain.Handover;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Domain.SiteVisits;

namespace Baton.Domain.Office;

/// <summary>What becomes of a kind of part when an edition is made after another.</summary>
public enum CarriedAs
{
    /// <summary>It comes, where it is chosen, without what belonged to the former host and day.</summary>
    Comes,

    /// <summary>It begins anew.</summary>
    StartsFresh,

    /// <summary>It belongs to the programme and serves both.</summary>
    Stays,

    /// <summary>It belongs to the former edition for ever.</summary>
    StaysBehind,
}

/// <summary>What becomes of one detail of a part that comes.</summary>
public enum Carry
{
    /// <summary>As it is.</summary>
    AsIs,

    /// <summary>It names another part that comes, by that part's new id; nothing where that one does not come.</summary>
    Renamed,

    /// <summary>Empty.</summary>
    Left,

    /// <summary>Made anew for the new edition.</summary>
    MadeAnew,
}

/// <summary>How one kind of part is carried into the next edition.</summary>
public sealed class CarriedKind
{
    private CarriedKind(Type part, CarriedAs carriedAs, bool usual = false, Type? with = null, IReadOnlyDictionary<string, Carry>? details = null)
    {
        Kind = PlanPartKind.All[part.Name];
        As = carriedAs;
        Usual = usual;
        With = with is null ? null : PlanPartKind.All[with.Name];
        Details = details ?? new Dictionary<string, Carry>();
    }

    /// <summary>All kinds, in the order in which they are offered.</summary>
    public static IReadOnlyList<CarriedKind> All { get; } =
    [
        new(typeof(Edition), CarriedAs.StartsFresh, details: new Dictionary<string, Carry>
        {
            [nameof(EditionDetails.Number)] = Carry.MadeAnew,
            [nameof(EditionDetails.HostId)] = Carry.MadeAnew,
            [nameof(EditionDetails.ReportHeld)] = Carry.MadeAnew,
            [nameof(EditionDetails.Title)] = Carry.Left,
            [nameof(EditionDetails.StartsOn)] = Carry.Left,
            [nameof(EditionDetails.EndsOn)] = Carry.Left,
            [nameof(EditionDetails.YearIllustrative)] = Carry.Left,
            [nameof(EditionDetails.NextHostId)] = Carry.Left,
            [nameof(EditionDetails.Themes)] = Carry.Left,
            [nameof(EditionDetails.VenueId)] = Carry.Left,
            [nameof(EditionDetails.Arrival)] = Carry.Left,
            [nameof(EditionDetails.Contact)] = Carry.Left,
            [nameof(EditionDetails.PublishedTotal)] = Carry.Left,
            [nameof(EditionDetails.Remark)] = Carry.Left,
            [nameof(EditionDetails.Public)] = Carry.Left,
        }),
        new(typeof(Stage), CarriedAs.Comes, usual: true, details: new Dictionary<string, Carry>
        {
            [nameof(StageDetails.Number)] = Carry.AsIs,
            [nameof(StageDetails.Kind)] = Carry.AsIs,
            [nameof(StageDetails.Name)] = Carry.AsIs,
            [nameof(StageDetails.StartsAt)] = Carry.AsIs,
            [nameof(StageDetails.EndsAt)] = Carry.AsIs,
            [nameof(StageDetails.On)] = Carry.MadeAnew,
            [nameof(StageDetails.Theme)] = Carry.Left,
            [nameof(StageDetails.VenueId)] = Carry.Left,
            [nameof(StageDetails.PublishedAttendance)] = Carry.Left,
        }),
        new(typeof(Stop), CarriedAs.Comes, usual: true, with: typeof(Stage), details: new Dictionary<string, Carry>
        {
            [nameof(StopDetails.StageId)] = Carry.Renamed,
            [nameof(StopDetails.Number)] = Carry.AsIs,
            [nameof(StopDetails.Minutes)] = Carry.AsIs,
            [nameof(StopDetails.Name)] = Carry.MadeAnew,
            [nameof(StopDetails.InstitutionId)] = Carry.Left,
            [nameof(StopDetails.VenueId)] = Carry.Left,
            [nameof(StopDetails.Capacity)] = Carry.Left,
            [nameof(StopDetails.Note)] = Carry.Left,
        }),
        new(typeof(VisitGroup), CarriedAs.Comes, usual: true, with: typeof(Stage), details: new Dictionary<string, Carry>
        {
            [nameof(VisitGroupDetails.StageId)] = Carry.Renamed,
            [nameof(VisitGroupDetails.Order)] = Carry.AsIs,
            [nameof(VisitGroupDetails.Name)] = Carry.AsIs,
            [nameof(VisitGroupDetails.GuideId)] = Carry.Left,
            [nameof(VisitGroupDetails.MemberIds)] = Carry.Left,
        }),
        new(typeof(Display), CarriedAs.Comes, with: typeof(Stage), details: new Dictionary<string, Carry>
        {
            [nameof(DisplayDetails.StageId)] = Carry.Renamed,
            [nameof(DisplayDetails.StopId)] = Carry.Renamed,
            [nameof(DisplayDetails.Order)] = Carry.AsIs,
            [nameof(DisplayDetails.Kind)] = Carry.AsIs,
            [nameof(DisplayDetails.Name)] = Carry.AsIs,
            [nameof(DisplayDetails.InstitutionId)] = Carry.AsIs,
        }),
        new(typeof(AgendaItem), CarriedAs.Comes, usual: true, with: typeof(Stage), details: new Dictionary<string, Carry>
        {
            [nameof(AgendaItemDetails.StageId)] = Carry.Renamed,
            [nameof(AgendaItemDetails.Number)] = Carry.AsIs,
            [nameof(AgendaItemDetails.StartsAt)] = Carry.AsIs,
            [nameof(AgendaItemDetails.Minutes)] = Carry.AsIs,
            [nameof(AgendaItemDetails.Kind)] = Carry.AsIs,
            [nameof(AgendaItemDetails.Title)] = Carry.MadeAnew,
            [nameof(AgendaItemDetails.Speakers)] = Carry.Left,
            [nameof(AgendaItemDetails.ChairId)] = Carry.Left,
            [nameof(AgendaItemDetails.VenueId)] = Carry.Left,
        }),
        new(typeof(AgendaAct), CarriedAs.Comes, usual: true, with: typeof(AgendaItem), details: new Dictionary<string, Carry>
        {
            [nameof(AgendaActDetails.AgendaItemId)] = Carry.Renamed,
            [nameof(AgendaActDetails.Order)] = Carry.AsIs,
            [nameof(AgendaActDetails.Kind)] = Carry.AsIs,
            [nameof(AgendaActDetails.Title)] = Carry.MadeAnew,
            [nameof(AgendaActDetails.Speakers)] = Carry.Left,
        }),
        new(typeof(Category), CarriedAs.Comes, usual: true, details: new Dictionary<string, Carry>
        {
            [nameof(CategoryDetails.Order)] = Carry.AsIs,
            [nameof(CategoryDetails.Name)] = Carry.AsIs,
            [nameof(CategoryDetails.FromOutside)] = Carry.AsIs,
            [nameof(CategoryDetails.PublishedCount)] = Carry.Left,
        }),
        new(typeof(Participant), CarriedAs.Comes, details: new Dictionary<string, Carry>
        {
            [nameof(ParticipantDetails.PersonId)] = Carry.AsIs,
            [nameof(ParticipantDetails.InstitutionId)] = Carry.AsIs,
            [nameof(ParticipantDetails.CategoryId)] = Carry.Renamed,
            [nameof(ParticipantDetails.Capacity)] = Carry.AsIs,
            [nameof(ParticipantDetails.Order)] = Carry.AsIs,
            [nameof(ParticipantDetails.ShownPostIds)] = Carry.Left,
            [nameof(ParticipantDetails.Code)] = Carry.Left,
            [nameof(ParticipantDetails.SubstituteForId)] = Carry.Left,
        }),
        new(typeof(Programme), CarriedAs.Stays),
        new(typeof(Institution), CarriedAs.Stays),
        new(typeof(Venue), CarriedAs.Stays),
        new(typeof(Membership), CarriedAs.Stays),
        new(typeof(HostTurn), CarriedAs.Stays),
        new(typeof(HostApplication), CarriedAs.Stays),
        new(typeof(HostDraw), CarriedAs.Stays),
        new(typeof(Person), CarriedAs.Stays),
        new(typeof(Post), CarriedAs.Stays),
        new(typeof(RelayBaton), CarriedAs.StaysBehind),
        new(typeof(Talk), CarriedAs.StaysBehind),
        new(typeof(StageAttendance), CarriedAs.StaysBehind),
        new(typeof(CustodyRecord), CarriedAs.StaysBehind),
        new(typeof(Photo), CarriedAs.StaysBehind),
        new(typeof(Credit), CarriedAs.StaysBehind),
        new(typeof(ReportParagraph), CarriedAs.StaysBehind),
        new(typeof(ReportSignOff), CarriedAs.StaysBehind),
    ];

    /// <summary>The kind of part.</summary>
    public PlanPartKind Kind { get; }

    /// <summary>What becomes of it.</summary>
    public CarriedAs As { get; }

    /// <summary>True when it is chosen unless somebody says no.</summary>
    public bool Usual { get; }

    /// <summary>The kind without which it cannot come; null = it stands by itself.</summary>
    public PlanPartKind? With { get; }

    /// <summary>What becomes of each detail, for a kind that comes or starts fresh.</summary>
    public IReadOnlyDictionary<string, Carry> Details { get; }

    /// <summary>The keys of the workbook's columns that come empty or are made anew.</summary>
    public IEnumerable<string> Without => Details.Where(d => d.Value is Carry.Left or Carry.MadeAnew).Select(d => Field(d.Key));

    /// <summary>The details as they come: renamed, emptied and kept as the table says; what is made anew is left to the caller.</summary>
    /// <returns>Null when it names a part that does not come and cannot do without it.</returns>
    internal IDetails? Carried(IDetails from, IReadOnlyDictionary<Guid, Guid> renamed)
    {
        var details = (IDetails)Activator.CreateInstance(Kind.DetailsType)!;
        foreach (var property in Kind.DetailsType.GetProperties().Where(p => p.CanWrite))
        {
            var value = property.GetValue(from);
            switch (Details[property.Name])
            {
                case Carry.AsIs:
                    property.SetValue(details, value);
                    break;
                case Carry.Renamed when value is not null:
                    if (Rename(property, value, renamed) is { } named)
                    {
                        property.SetValue(details, named);
                    }
                    else if (Nullable.GetUnderlyingType(property.PropertyType) is null)
                    {
                        return null;
                    }

                    break;
            }
        }

        return details;
    }

    private static object? Rename(PropertyInfo property, object id, IReadOnlyDictionary<Guid, Guid> renamed)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return renamed.TryGetValue((Guid)type.GetProperty("Value")!.GetValue(id)!, out var key) ? Activator.CreateInstance(type, key) : null;
    }

    /// <summary>StartsAt → starts-at, VenueId → venue, MemberIds → members.</summary>
    private static string Field(string property)
    {
        var bare = property.EndsWith("Ids", StringComparison.Ordinal) ? property[..^3] + "s" : property.EndsWith("Id", StringComparison.Ordinal) ? property[..^2] : property;
        var field = new StringBuilder();
        foreach (var c in bare)
        {
            field.Append(char.IsUpper(c) && field.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(c));
        }

        return field.ToString();
    }
}
