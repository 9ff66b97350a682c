namespace Baton.Domain.Institutions;

/// <summary>Walks trees that are stored as parent links and may, in broken data, hold a ring.</summary>
public static class Tree
{
    /// <summary>The node and its ancestors, nearest first. Stops at a missing parent or when a node comes again.</summary>
    public static IReadOnlyList<T> Upward<T, TKey>(T node, Func<T, TKey> key, Func<T, T?> parent)
        where T : class
    {
        var seen = new HashSet<TKey>();
        var path = new List<T>();
        for (T? at = node; at is not null && seen.Add(key(at)); at = parent(at))
        {
            path.Add(at);
        }

        return path;
    }

    /// <summary>True when going up from the node comes back to a node already passed.</summary>
    public static bool HasRing<T, TKey>(T node, Func<T, TKey> key, Func<T, T?> parent)
        where T : class
    {
        var seen = new HashSet<TKey>();
        for (T? at = node; at is not null; at = parent(at))
        {
            if (!seen.Add(key(at)))
            {
                return true;
            }
        }

        return false;
    }
}
