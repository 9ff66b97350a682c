using Baton.Domain;

namespace Baton.Web.Storage.History;

/// <summary>What happened to one part in one act.</summary>
public enum ChangeKind
{
    /// <summary>It was entered.</summary>
    Added,

    /// <summary>Its details changed.</summary>
    Changed,

    /// <summary>It was removed.</summary>
    Removed,
}

/// <summary>One act of one person: everything that changed together and is undone together.</summary>
public sealed class ChangeSet
{
    /// <summary>The id; version 7, so ids sort by time, and those of one process in the order of its acts.</summary>
    public Guid Id { get; init; }

    /// <summary>The programme in which it happened; kept when the programme is gone.</summary>
    public Guid ProgrammeId { get; init; }

    /// <summary>
    /// The one edition it happened in: whose parts it changed, or where somebody was given a role. Null = it is of all editions, or changed
    /// parts of several, which name theirs.
    /// </summary>
    public Guid? EditionId { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>Who: an account, or "operator at the console".</summary>
    public string Actor { get; init; } = "";

    /// <summary>What was done, in the actor's or the command's words.</summary>
    public string Note { get; init; } = "";

    /// <summary>The note in Chinese, where the program said it in both languages; null = it stands in one.</summary>
    public string? NoteZh { get; init; }

    /// <summary>The note in English, where the program said it in both languages; null = it stands in one.</summary>
    public string? NoteEn { get; init; }

    /// <summary>The act that this one takes back; null for most.</summary>
    public Guid? Undoes { get; init; }

    /// <summary>The changes, in the order they were found.</summary>
    public List<Change> Changes { get; init; } = [];

    /// <summary>What was done, in a reader's language where it stands in both, else in the words of then.</summary>
    public string Told(Language language) => Told(Note, NoteZh, NoteEn, language);

    /// <summary>The same from the three fields.</summary>
    public static string Told(string note, string? chinese, string? english, Language language) => (language == Language.Zh ? chinese : english) ?? note;
}

/// <summary>One part before and after. Personal values stand in <see cref="PersonalValues"/>, where erasure can empty them.</summary>
public sealed class Change
{
    /// <summary>The id; version 7.</summary>
    public Guid Id { get; init; }

    /// <summary>The act it belongs to.</summary>
    public Guid ChangeSetId { get; init; }

    /// <summary>The edition of the part; null = it serves all editions.</summary>
    public Guid? EditionId { get; init; }

    /// <summary>The kind of part, by type name.</summary>
    public string PartKind { get; init; } = "";

    /// <summary>The part's id.</summary>
    public Guid PartId { get; init; }

    /// <summary>Entered, changed or removed.</summary>
    public ChangeKind Kind { get; init; }

    /// <summary>Details before as JSON, without personal values; null when it was entered.</summary>
    public string? Before { get; init; }

    /// <summary>Details after as JSON, without personal values; null when it was removed.</summary>
    public string? After { get; init; }

    /// <summary>State of an edition before; null for other parts.</summary>
    public string? StateBefore { get; init; }

    /// <summary>State of an edition after; null for other parts.</summary>
    public string? StateAfter { get; init; }

    /// <summary>The personal values; null when the part has none, or they were erased.</summary>
    public PersonalValues? Personal { get; init; }
}

/// <summary>The personal values of one change. The row is deleted to erase them; the change stays.</summary>
public sealed class PersonalValues
{
    /// <summary>The change.</summary>
    public Guid ChangeId { get; init; }

    /// <summary>Personal details before as JSON.</summary>
    public string? Before { get; init; }

    /// <summary>Personal details after as JSON.</summary>
    public string? After { get; init; }
}
