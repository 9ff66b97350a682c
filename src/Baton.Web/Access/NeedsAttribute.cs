namespace Baton.Web.Access;

/// <summary>Names the permission that an endpoint, page or command needs.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(string permission) : Attribute
{
    /// <summary>One of <see cref="Permissions"/>.</summary>
    public string Permission { get; } = permission;
}

/// <summary>Lets routes name their permission.</summary>
public static class NeedsRouting
{
    /// <summary>Names the permission that the endpoints need.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoints, string permission)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(new NeedsAttribute(permission));
}
