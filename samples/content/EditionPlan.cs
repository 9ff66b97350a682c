using Baton.Domain;
using Baton.Domain.Attendance;
using Baton.Domain.Handover;
using Baton.Domain.Institutions;
using Baton.Domain.People;
using Baton.Domain.Programmes;
using Baton.Domain.Publicity;
using Baton.Domain.Registration;
using Baton.Domain.Sessions;
using Baton.Domain.SiteVisits;

namespace Baton.Samples;

/// <summary>One edition of a sample while it is being written down. Numbers and orders follow the order of entry.</summary>
internal sealed class EditionPlan(SamplePlan plan, PlanScope scope, int number)
{
    private readonly Dictionary<string, int> counts = [];
    private StageId stage;
    private AgendaItemId item;

    /// <summary>The number of the edition.</summary>
    public int Number => number;

    /// <summary>Enters a stage; what follows belongs to it.</summary>
    public StageId Stage(StageDetails details)
    {
        var order = Next("stage");
        return stage = plan.Add(Domain.Programmes.Stage.Create(Id<StageId>($"{order}"), scope, details with { Number = order })).Id;
    }

    /// <summary>Enters a stop of the last stage.</summary>
    public StopId Stop(StopDetails details)
    {
        var order = Next($"stop {stage.Value}");
        return plan.Add(Domain.SiteVisits.Stop.Create(Id<StopId>($"{stage.Value}/{order}"), scope, details with { StageId = stage, Number = order })).Id;
    }

    /// <summary>Enters a display of the last stage.</summary>
    public void Display(DisplayDetails details)
    {
        var order = Next("display");
        plan.Add(Domain.SiteVisits.Display.Create(Id<DisplayId>($"{order}"), scope, details with { StageId = stage, Order = order }));
    }

    /// <summary>Enters a group of the last stage.</summary>
    public void Group(LocalizedText name, PersonId? guide, IEnumerable<ParticipantId> members)
    {
        var order = Next($"group {stage.Value}");
        plan.Add(VisitGroup.Create(Id<VisitGroupId>($"{stage.Value}/{order}"), scope, new()
        {
            StageId = stage,
            Order = order,
            Name = name,
            GuideId = guide,
            MemberIds = [.. members],
        }));
    }

    /// <summary>Enters an agenda item of the last stage; acts and talk that follow belong to it.</summary>
    public AgendaItemId Item(AgendaKind kind, string? start, int? minutes, LocalizedText? title, params IReadOnlyList<Speaker> speakers) =>
        Item(new()
        {
            Kind = kind,
            StartsAt = start is null ? null : Words.At(start),
            Minutes = minutes,
            Title = title ?? LocalizedText.Empty,
            Speakers = speakers,
        });

    /// <summary>Enters an agenda item of the last stage; acts and talk that follow belong to it.</summary>
    public AgendaItemId Item(AgendaItemDetails details)
    {
        var order = Next($"item {stage.Value}");
        return item = plan.Add(AgendaItem.Create(Id<AgendaItemId>($"{stage.Value}/{order}"), scope, details with { StageId = stage, Number = order })).Id;
    }

    /// <summary>Enters an act of the last item.</summary>
    public void Act(AgendaKind kind, LocalizedText title, params IReadOnlyList<Speaker> speakers)
    {
        var order = Next($"act {item.Value}");
        plan.Add(AgendaAct.Create(Id<AgendaActId>($"{item.Value}/{order}"), scope, new()
        {
            AgendaItemId = item,
            Order = order,
            Kind = kind,
            Title = title,
            Speakers = speakers,
        }));
    }

    /// <summary>Enters the talk of the last item.</summary>
    public void Talk(string slug, LocalizedText title, LocalizedText summary, LocalizedText? text, params IReadOnlyList<TalkSection> sections) =>
        plan.Add(Domain.Sessions.Talk.Create(Id<TalkId>(slug), scope, new()
        {
            AgendaItemId = item,
            Slug = slug,
            Title = title,
            Abstract = summary,
            Text = text ?? LocalizedText.Empty,
            Sections = sections,
        }));

    /// <summary>Enters a category.</summary>
    public CategoryId Category(LocalizedText name, bool fromOutside = true)
    {
        var order = Next("category");
        return plan.Add(Domain.Registration.Category.Create(Id<CategoryId>($"{order}"), scope, new()
        {
            Order = order,
            Name = name,
            FromOutside = fromOutside,
        })).Id;
    }

    /// <summary>Enters a participant.</summary>
    public ParticipantId Participant(PersonId person, InstitutionId? institution, CategoryId? category, Capacity capacity, params IReadOnlyList<PostId> shown) =>
        plan.Add(Domain.Registration.Participant.Create(Id<ParticipantId>($"{person.Value}"), scope, new()
        {
            PersonId = person,
            InstitutionId = institution,
            CategoryId = category,
            Capacity = capacity,
            Order = Next("participant"),
            ShownPostIds = shown,
        })).Id;

    /// <summary>Marks whether a participant was at a stage.</summary>
    public void Mark(StageId at, ParticipantId participant, AttendanceMark mark) =>
        plan.Add(StageAttendance.Create(Id<StageAttendanceId>($"{at.Value}/{participant.Value}"), scope, new()
        {
            StageId = at,
            ParticipantId = participant,
            Mark = mark,
        }));

    /// <summary>Enters the baton that this edition's host made.</summary>
    public RelayBatonId Baton(RelayBatonDetails details) => plan.Add(RelayBaton.Create(Id<RelayBatonId>("baton"), scope, details)).Id;

    /// <summary>Enters a record of custody.</summary>
    public void Custody(CustodyRecordDetails details) => plan.Add(CustodyRecord.Create(Id<CustodyRecordId>($"{Next("custody")}"), scope, details));

    /// <summary>Enters a drawing in place of a photo, from the file of that name among the drawings.</summary>
    public void Drawing(PhotoSubject subject, StageId? at, string file, LocalizedText caption, LocalizedText altText)
    {
        var order = Next("photo");
        plan.Add(Photo.Create(Id<PhotoId>($"{order}"), scope, new()
        {
            Subject = subject,
            StageId = at,
            Order = order,
            FileName = file,
            Caption = caption,
            AltText = altText,
            Drawing = true,
        }));
    }

    /// <summary>Enters a credit of the report.</summary>
    public void Credit(CreditKind kind, PersonId? person, InstitutionId? unit)
    {
        var order = Next($"credit {kind}");
        plan.Add(Domain.Publicity.Credit.Create(Id<CreditId>($"{kind}/{order}"), scope, new() { Kind = kind, Order = order, PersonId = person, UnitId = unit }));
    }

    /// <summary>Enters a paragraph of the report in the office's own words.</summary>
    public void Paragraph(string place, LocalizedText text) =>
        plan.Add(ReportParagraph.Create(Id<ReportParagraphId>(place), scope, new() { Place = place, Text = text }));

    private int Next(string of) => counts[of] = counts.GetValueOrDefault(of) + 1;

    private TId Id<TId>(string name)
        where TId : struct, IEntityId<TId> => plan.Id<TId>($"{number}/{name}");
}
