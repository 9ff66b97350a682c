using Baton.Domain;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Baton.Web.Storage;

/// <summary>Stores a typed id as its GUID; one for all ids, registered by convention.</summary>
public sealed class IdConverter<TId> : ValueConverter<TId, Guid>
    where TId : struct, IEntityId<TId>
{
    /// <summary>Made by EF.</summary>
    public IdConverter()
        : base(id => id.Value, value => From(value))
    {
    }

    // An expression tree cannot call the interface's static member itself.
    private static TId From(Guid value) => TId.From(value);
}
