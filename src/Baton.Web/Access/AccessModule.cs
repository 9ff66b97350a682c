namespace Baton.Web.Access;

/// <summary>Services of the room.</summary>
public static class AccessModule
{
    /// <summary>Registers what the gate and sign-in need.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services, SignInOptions options) => services
        .AddSingleton(options)
        .AddSingleton<PathPlaces>()
        .AddSingleton<RequestLimits>()
        .AddSingleton<LastSeen>()
        .AddHostedService(s => s.GetRequiredService<LastSeen>())
        .AddSingleton<LinkDesk>()
        .AddHostedService(s => s.GetRequiredService<LinkDesk>())
        .AddScoped<CurrentPrincipal>()
        .AddScoped<SignIns>()
        .AddScoped<UseLink>()
        .AddScoped<LinksQuery>()
        .AddScoped<RolesQuery>();
}
