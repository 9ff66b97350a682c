using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace Baton.Domain;

/// <summary>Which ids a part's details name, found once per type from the types of their properties.</summary>
public static class References
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Readable = new();

    /// <summary>All ids named anywhere in the details, lists and nested values included; an empty id counts as none.</summary>
    public static IEnumerable<Guid> Of(object details)
    {
        foreach (var property in Readable.GetOrAdd(details.GetType(), Walkable))
        {
            foreach (var id in In(property.GetValue(details)))
            {
                yield return id;
            }
        }
    }

    /// <summary>The ids of one kind that are named anywhere in the details.</summary>
    public static IEnumerable<TId> Of<TId>(object details)
        where TId : struct, IEntityId<TId>
    {
        foreach (var property in Readable.GetOrAdd(details.GetType(), Walkable))
        {
            foreach (var id in In<TId>(property.GetValue(details)))
            {
                yield return id;
            }
        }
    }

    private static IEnumerable<TId> In<TId>(object? value)
        where TId : struct, IEntityId<TId> => value switch
        {
            null or string or LocalizedText => [],
            TId id => id.Value == Guid.Empty ? [] : [id],
            IEnumerable list => list.Cast<object?>().SelectMany(In<TId>),
            _ => IsId(value.GetType()) ? [] : Of<TId>(value),
        };

    private static IEnumerable<Guid> In(object? value)
    {
        if (value is null or string or LocalizedText)
        {
            yield break;
        }

        if (IdValue(value) is { } id)
        {
            if (id != Guid.Empty)
            {
                yield return id;
            }
        }
        else if (value is IEnumerable list)
        {
            foreach (var item in list)
            {
                foreach (var inner in In(item))
                {
                    yield return inner;
                }
            }
        }
        else
        {
            foreach (var inner in Of(value))
            {
                yield return inner;
            }
        }
    }

    private static PropertyInfo[] Walkable(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanRead && p.CanWrite && p.GetIndexParameters().Length == 0 && MayHoldIds(p.PropertyType))];

    private static bool MayHoldIds(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return IsId(bare)
            || (bare.IsGenericType && bare.GetGenericArguments().Any(MayHoldIds))
            || (bare.IsClass && bare.Namespace?.StartsWith("Baton.Domain", StringComparison.Ordinal) == true && bare != typeof(LocalizedText));
    }

    private static Guid? IdValue(object value) =>
        IsId(value.GetType()) ? (Guid)value.GetType().GetProperty("Value")!.GetValue(value)! : null;

    private static bool IsId(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>));
}
