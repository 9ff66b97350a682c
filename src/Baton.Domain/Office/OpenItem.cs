namespace Baton.Domain.Office;

/// <summary>Who answers for something that is open.</summary>
public enum AnsweringRole
{
    /// <summary>The organiser of the programme.</summary>
    Organiser,

    /// <summary>The host's office: texts, roster, dates and places.</summary>
    HostOffice,

    /// <summary>Who leads the session.</summary>
    SessionLead,

    /// <summary>Who leads the visit.</summary>
    VisitLead,

    /// <summary>Who writes and photographs.</summary>
    Publicity,
}

/// <summary>The one act that closes an open item.</summary>
public enum OpenAct
{
    /// <summary>Name an institution as host.</summary>
    NameHost,

    /// <summary>Name the bodies that answer for the programme.</summary>
    NameOrganisers,

    /// <summary>Set a day.</summary>
    SetDate,

    /// <summary>Set a time.</summary>
    SetTime,

    /// <summary>Choose a venue.</summary>
    ChooseVenue,

    /// <summary>Show it to strangers.</summary>
    MakePublic,

    /// <summary>Add a stage.</summary>
    AddStage,

    /// <summary>Add a stop.</summary>
    AddStop,

    /// <summary>Enter how many fit.</summary>
    EnterCapacity,

    /// <summary>Enter how many minutes.</summary>
    EnterMinutes,

    /// <summary>Make groups, or divide them anew.</summary>
    DivideGroups,

    /// <summary>Name who guides a group.</summary>
    NameGuide,

    /// <summary>Begin an agenda.</summary>
    BeginAgenda,

    /// <summary>Name who chairs.</summary>
    NameChair,

    /// <summary>Name who speaks.</summary>
    NameSpeaker,

    /// <summary>Change times.</summary>
    Retime,

    /// <summary>Read a list of people in, or enter them.</summary>
    EnterPeople,

    /// <summary>Add an attendance category.</summary>
    AddCategory,

    /// <summary>Put people into categories.</summary>
    AssignCategories,

    /// <summary>Enter a post.</summary>
    EnterPost,

    /// <summary>Write the missing language.</summary>
    Translate,

    /// <summary>Enter the baton and its story.</summary>
    DescribeBaton,

    /// <summary>Write a caption.</summary>
    WriteCaption,

    /// <summary>Say what is seen on a photo.</summary>
    WriteAltText,

    /// <summary>Credit somebody.</summary>
    AddCredit,

    /// <summary>Open the report.</summary>
    OpenReport,

    /// <summary>Publish the report.</summary>
    PublishReport,

    /// <summary>Enter who gave the baton to whom.</summary>
    RecordHandover,

    /// <summary>Mark who was there.</summary>
    MarkAttendance,
}

/// <summary>A step on the line of an edition's life, as the office sees it.</summary>
public enum EditionStep
{
    /// <summary>It is entered.</summary>
    Planned,

    /// <summary>It is announced.</summary>
    Announced,

    /// <summary>Nothing is missing for the day.</summary>
    Ready,

    /// <summary>It takes place.</summary>
    TheDay,

    /// <summary>The report is public.</summary>
    Reported,

    /// <summary>The next host has received the baton.</summary>
    HandedOver,
}

/// <summary>
/// Something to do, found from facts that are missing or contradict. <paramref name="Code"/> and details make a sentence as those of a
/// <see cref="Refusal"/> do.
/// </summary>
/// <param name="Code">What is open.</param>
/// <param name="At">The field in which it is closed.</param>
/// <param name="Answers">Who answers for it.</param>
/// <param name="Due">By when; null while the edition has no date.</param>
/// <param name="Act">The one act that closes it.</param>
/// <param name="Blocks">The step that cannot be taken while it is open; null = none.</param>
/// <param name="Details">Fill the sentence.</param>
public sealed record OpenItem(string Code, PartField At, AnsweringRole Answers, DateOnly? Due, OpenAct Act, EditionStep? Blocks, params IReadOnlyList<object> Details)
{
    /// <summary>The sentence, by code and details.</summary>
    public Refusal Sentence => new(Code, Details);
}
