using Baton.Domain;

namespace Baton.Web.Jobs;

/// <summary>Where a job stands.</summary>
public enum JobState
{
    /// <summary>Waits its turn.</summary>
    Waiting,

    /// <summary>Somebody works on it.</summary>
    Running,

    /// <summary>It did what it was to do.</summary>
    Done,

    /// <summary>It could not; it says why.</summary>
    Failed,

    /// <summary>Somebody called it off.</summary>
    Cancelled,
}

/// <summary>
/// Long work that goes on while nobody waits for a page: what it is, who asked, how far it is, and how it ended. What it tells people is
/// kept in both languages, as it was when it happened.
/// </summary>
public sealed class Job
{
    /// <summary>The id; version 7.</summary>
    public Guid Id { get; init; }

    /// <summary>The programme it works in.</summary>
    public ProgrammeId ProgrammeId { get; init; }

    /// <summary>The edition it works in; null = the programme as a whole.</summary>
    public EditionId? EditionId { get; init; }

    /// <summary>Which kind of work, <see cref="JobKind.Name"/>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>What it is, in Chinese.</summary>
    public string TitleZh { get; init; } = "";

    /// <summary>What it is, in English.</summary>
    public string TitleEn { get; init; } = "";

    /// <summary>What the kind needs to know, as JSON.</summary>
    public string Settings { get; init; } = "{}";

    /// <summary>Who asked for it, as the history names them.</summary>
    public string Actor { get; init; } = "";

    /// <summary>The account that asked; null = the operator at the console.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>When it was asked for, UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>When it was begun, UTC; null = not yet.</summary>
    public DateTime? StartedAt { get; set; }

    /// <summary>When it ended, UTC; null = not yet.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>Where it stands.</summary>
    public JobState State { get; set; }

    /// <summary>How much is done, in steps of its own.</summary>
    public int Done { get; set; }

    /// <summary>How many steps there are; 0 = not known.</summary>
    public int Total { get; set; }

    /// <summary>What came of it, in Chinese; empty = nothing to say.</summary>
    public string ResultZh { get; set; } = "";

    /// <summary>What came of it, in English.</summary>
    public string ResultEn { get; set; } = "";

    /// <summary>Where the result is seen, a local address; empty = nowhere.</summary>
    public string Link { get; set; } = "";

    /// <summary>Why it failed, in Chinese; empty = it did not.</summary>
    public string FailureZh { get; set; } = "";

    /// <summary>Why it failed, in English.</summary>
    public string FailureEn { get; set; } = "";

    /// <summary>How often it was begun.</summary>
    public int Attempts { get; set; }

    /// <summary>The process that works on it; null = none.</summary>
    public Guid? Holder { get; set; }

    /// <summary>Until when the process holds it without saying that it lives, UTC.</summary>
    public DateTime? LeaseUntil { get; set; }

    /// <summary>True when somebody asked for it to be called off while it runs.</summary>
    public bool CancelAsked { get; set; }

    /// <summary>What it is, in both languages.</summary>
    public LocalizedText Title => new(TitleZh, TitleEn);

    /// <summary>What came of it, in both languages.</summary>
    public LocalizedText Result => new(ResultZh, ResultEn);

    /// <summary>Why it failed, in both languages.</summary>
    public LocalizedText Failure => new(FailureZh, FailureEn);

    /// <summary>True when nothing will happen to it by itself any more.</summary>
    public bool IsOver => State is JobState.Done or JobState.Failed or JobState.Cancelled;
}
