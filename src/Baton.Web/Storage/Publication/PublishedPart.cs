using Baton.Domain;

namespace Baton.Web.Storage.Publication;

/// <summary>What strangers may see of one part: a copy of its details as they were when it was last published. It stands apart from the part, which is the draft.</summary>
public sealed class PublishedPart
{
    /// <summary>The part's id.</summary>
    public Guid PartId { get; init; }

    /// <summary>The programme.</summary>
    public ProgrammeId ProgrammeId { get; init; }

    /// <summary>The edition of the part; null = it serves all editions.</summary>
    public EditionId? EditionId { get; init; }

    /// <summary>The kind of part, by type name.</summary>
    public string Kind { get; init; } = "";

    /// <summary>What it is looked for by within its kind, as <see cref="PublishedContent.HandleOf"/> says; empty for most kinds.</summary>
    public string Handle { get; set; } = "";

    /// <summary>False for a programme or edition that is kept from strangers.</summary>
    public bool Open { get; set; } = true;

    /// <summary>The details as JSON.</summary>
    public string Content { get; set; } = "";

    /// <summary>The state of an edition; null for other parts.</summary>
    public string? State { get; set; }

    /// <summary>Why an edition is in that state; empty for most.</summary>
    public string StateReason { get; set; } = "";

    /// <summary>Grows with each publication that changed it, or when or where it takes place; from 0.</summary>
    public int Sequence { get; set; }

    /// <summary>When it was first published, UTC.</summary>
    public DateTime FirstAt { get; init; }

    /// <summary>When a publication last changed it, UTC.</summary>
    public DateTime ChangedAt { get; set; }

    /// <summary>The number of that publication.</summary>
    public long ChangedIn { get; set; }

    /// <summary>When it was withdrawn, UTC; null = it is public. The content stays as it was public last.</summary>
    public DateTime? WithdrawnAt { get; set; }

    /// <summary>When and where it took place before that last changed in public, as JSON; null = never.</summary>
    public string? Former { get; set; }

    /// <summary>The number of the publication that changed when or where it takes place, or withdrew it; null = none did.</summary>
    public long? MovedIn { get; set; }

    /// <summary>The number of the publication that last opened a programme or edition to strangers; null = it is not open.</summary>
    public long? OpenedIn { get; set; }

    /// <summary>When a publication last changed what the published report of an edition says, UTC; null = never.</summary>
    public DateTime? CorrectedAt { get; set; }
}

/// <summary>One act of publishing.</summary>
public sealed class PublicationAct
{
    /// <summary>The id; version 7, so ids sort by time.</summary>
    public Guid Id { get; init; }

    /// <summary>The programme.</summary>
    public ProgrammeId ProgrammeId { get; init; }

    /// <summary>The edition it was made from; null = the programme as a whole.</summary>
    public EditionId? EditionId { get; init; }

    /// <summary>Counts the publications of a programme upwards; its public revision from then on.</summary>
    public long Number { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>Who: an account, or "operator at the console".</summary>
    public string Actor { get; init; } = "";

    /// <summary>The note that strangers read beside what changed, Chinese; may be empty.</summary>
    public string NoteZh { get; init; } = "";

    /// <summary>The note, English; may be empty.</summary>
    public string NoteEn { get; init; } = "";

    /// <summary>How many parts it changed.</summary>
    public int Count { get; init; }

    /// <summary>The note in both languages.</summary>
    public LocalizedText Note => new(NoteZh, NoteEn);
}
