namespace Baton.Domain;

/// <summary>A typed id over a version 7 GUID, so that the id of one thing cannot be passed for another's.</summary>
public interface IEntityId<TSelf>
    where TSelf : struct, IEntityId<TSelf>
{
    /// <summary>The GUID behind the id; never empty in stored data.</summary>
    Guid Value { get; }

    /// <summary>Wraps a GUID read from storage or a file.</summary>
    static abstract TSelf From(Guid value);
}

/// <summary>Makes new ids.</summary>
public static class EntityId
{
    /// <summary>A new version 7 id whose leading 48 bits are <paramref name="now"/> in milliseconds, so that ids sort by creation.</summary>
    public static TId New<TId>(DateTimeOffset now)
        where TId : struct, IEntityId<TId> => TId.From(Guid.CreateVersion7(now));
}
