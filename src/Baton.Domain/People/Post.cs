using Baton.Domain.Institutions;

namespace Baton.Domain.People;

/// <summary>Id of a post.</summary>
public readonly record struct PostId(Guid Value) : IEntityId<PostId>
{
    /// <inheritdoc/>
    public static PostId From(Guid value) => new(value);
}

/// <summary>What is written about a post: who holds which post in which body, from when until when.</summary>
public sealed record PostDetails : IDetails
{
    /// <summary>Who holds it.</summary>
    public PersonId PersonId { get; init; }

    /// <summary>In which body.</summary>
    public InstitutionId InstitutionId { get; init; }

    /// <summary>The title of the post, without the body's name.</summary>
    [Personal]
    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    /// <summary>First day, inclusive; null = not known, held before anything recorded.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, inclusive; null = still held.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Order among the posts of one person; the first is named first.</summary>
    public int Order { get; init; }

    /// <inheritdoc/>
    public Refusal? Check() => Rules.First(Rules.Named(Title, "title"), Rules.Order(From, Until, "until"));
}

/// <summary>A post that a person holds or held.</summary>
public sealed class Post : PlanPart<PostId, PostDetails>
{
    private Post()
    {
    }

    private Post(PostId id, PlanScope scope, PostDetails details)
        : base(id, scope, details)
    {
    }

    /// <summary>Enters a post; refused when it has no title or ends before it begins.</summary>
    public static Outcome<Post> Create(PostId id, PlanScope scope, PostDetails details) =>
        details.Check() is { } refusal ? refusal : new Post(id, scope, details);

    /// <summary>True when the post was held on the day; a null day asks about no day in particular and takes the posts still held.</summary>
    public bool HeldOn(DateOnly? day) => day is { } d
        ? (Details.From is not { } from || from <= d) && (Details.Until is not { } until || until >= d)
        : Details.Until is null;
}
