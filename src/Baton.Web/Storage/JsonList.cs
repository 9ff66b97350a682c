using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Baton.Web.Storage;

/// <summary>Stores a list of values (ids, speakers, sections) as JSON text.</summary>
public sealed class JsonListConverter<T> : ValueConverter<IReadOnlyList<T>, string>
{
    /// <summary>Made by EF.</summary>
    public JsonListConverter()
        : base(list => JsonSerializer.Serialize(list, PartJson.Plain), text => JsonSerializer.Deserialize<List<T>>(text, PartJson.Plain)!)
    {
    }
}

/// <summary>Compares lists by what they hold, so that an unchanged list is not written.</summary>
public sealed class JsonListComparer<T> : ValueComparer<IReadOnlyList<T>>
{
    /// <summary>Made by EF.</summary>
    public JsonListComparer()
        : base(
            (a, b) => ReferenceEquals(a, b) || (a != null && b != null && a.SequenceEqual(b)),
            list => list.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)),
            list => list)
    {
    }
}
