namespace Baton.Web.Outbox;

/// <summary>Where a mail stands.</summary>
public enum MessageState
{
    /// <summary>Waits to be sent, or to be tried again.</summary>
    Waiting,

    /// <summary>The mail server took it.</summary>
    Sent,

    /// <summary>It is not tried any more.</summary>
    Failed,
}

/// <summary>One mail, stored in the transaction of what it tells of and sent afterwards.</summary>
public sealed class OutboxMessage
{
    /// <summary>The id; version 7.</summary>
    public Guid Id { get; init; }

    /// <summary>What it is about: "sign-in", "invitation".</summary>
    public string Kind { get; init; } = "";

    /// <summary>The programme it is about; null = none.</summary>
    public Guid? ProgrammeId { get; init; }

    /// <summary>The edition it is about; null = none.</summary>
    public Guid? EditionId { get; init; }

    /// <summary>To whom.</summary>
    public string Address { get; init; } = "";

    /// <summary>The person's name; may be empty.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its subject.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Its text; emptied as soon as it was sent or given up, because it may hold a secret.</summary>
    public string Text { get; set; } = "";

    /// <summary>Where it stands.</summary>
    public MessageState State { get; set; }

    /// <summary>When it was written, UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>When it is worthless, UTC; null = never.</summary>
    public DateTime? WorthlessAt { get; init; }

    /// <summary>How often sending was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>When it is tried next, UTC; while it is being sent: when another may take it over.</summary>
    public DateTime DueAt { get; set; }

    /// <summary>When the mail server took it, UTC.</summary>
    public DateTime? SentAt { get; set; }

    /// <summary>Why the last attempt failed; empty = it did not.</summary>
    public string Failure { get; set; } = "";

    /// <summary>Ends it: it was sent, or is not tried any more. Its text goes.</summary>
    public void Close(MessageState state, string failure) => (State, Failure, Text) = (state, failure, "");
}
