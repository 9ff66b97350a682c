using Baton.Domain.Institutions;

namespace Baton.Domain.Programmes;

/// <summary>How one host follows another.</summary>
public enum Succession
{
    /// <summary>Members take turns in an agreed order.</summary>
    Queue,

    /// <summary>Members apply and one is chosen.</summary>
    Application,

    /// <summary>A lot is drawn.</summary>
    Lot,
}

/// <summary>Whether one baton travels or each host makes a new one.</summary>
public enum BatonCustom
{
    /// <summary>One object travels with every host.</summary>
    Travels,

    /// <summary>Each host makes a new work and gives it to the next.</summary>
    MadeAnew,
}

/// <summary>What is written about a programme.</summary>
public sealed record ProgrammeDetails : IDetails
{
    /// <summary>Its name in addresses: 3 to 60 of a-z, 0-9 and single hyphens; unique in the installation.</summary>
    public string Slug { get; init; } = "";

    /// <summary>The name.</summary>
    public LocalizedText Name { get; init; } = LocalizedText.Empty;

    /// <summary>What the programme is about, in a sentence.</summary>
    public LocalizedText Theme { get; init; } = LocalizedText.Empty;

    /// <summary>The rule of the rotation in a sentence.</summary>
    public LocalizedText Rule { get; init; } = LocalizedText.Empty;

    /// <summary>The bodies that launched it and answer for it, in order.</summary>
    public IReadOnlyList<InstitutionId> OrganiserIds { get; init; } = [];

    /// <summary>How hosts follow each other.</summary>
    public Succession Succession { get; init; }

    /// <summary>Whether the baton travels.</summary>
    public BatonCustom BatonCustom { get; init; }

    /// <summary>The day it was launched.</summary>
    public DateOnly? LaunchedOn { get; init; }

    /// <summary>How it was launched.</summary>
    public LocalizedText LaunchAct { get; init; } = LocalizedText.Empty;

    /// <summary>IANA zone of its wall times.</summary>
    public string TimeZone { get; init; } = "Asia/Shanghai";

    /// <summary>True for a fictional sample, which every page says.</summary>
    public bool Sample { get; init; }

    /// <summary>What a reader must know of the data (which values are illustrative); printed at the foot of its pages.</summary>
    public LocalizedText Remark { get; init; } = LocalizedText.Empty;

    /// <summary>Whether strangers may see it.</summary>
    public bool Public { get; init; } = true;

    /// <summary>True when the organiser publishes the reports; else each host publishes its own.</summary>
    public bool ReportKeptByOrganiser { get; init; }

    /// <summary>True for what may be the slug of a programme; nothing else is worth looking for.</summary>
    public static bool IsSlug(string text) => Rules.IsSlug(text, 3);

    /// <inheritdoc/>
    public Refusal? Check() => Rules.First(
        IsSlug(Slug) ? null : new Refusal("programmes.slug-form", Slug),
        Rules.Named(Name, "name"),
        Rules.Text(Theme, "theme"),
        Rules.Text(Rule, "rule"),
        Rules.Text(LaunchAct, "launch-act"),
        Rules.Text(Remark, "remark"),
        TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _) ? null : new Refusal("programmes.unknown-time-zone", TimeZone));
}

/// <summary>A standing exchange programme: organisers, members, a rotation of hosts, and its editions.</summary>
public sealed class Programme : PlanPart<ProgrammeId, ProgrammeDetails>
{
    private Programme()
    {
    }

    private Programme(ProgrammeId id, ProgrammeDetails details)
        : base(id, new PlanScope(id), details)
    {
    }

    /// <summary>Counts every change of anything in the programme, from 1; pages and feeds are cached by it.</summary>
    public long Revision { get; private set; } = 1;

    /// <summary>Founds a programme; refused when the details break a rule.</summary>
    public static Outcome<Programme> Create(ProgrammeId id, ProgrammeDetails details) =>
        details.Check() is { } refusal ? refusal : new Programme(id, details);
}
