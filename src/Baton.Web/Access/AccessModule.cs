using Baton.Web.Outbox;

namespace Baton.Web.Access;

/// <summary>Services of the room.</summary>
public static class AccessModule
{
    /// <summary>Registers what the gate and sign-in need.</summary>
    /// <param name="services">The services of the server.</param>
    /// <param name="origin">Scheme and host that links begin with; null = those of the request.</param>
    /// <param name="way">How mails leave.</param>
    public static IServiceCollection AddAccess(this IServiceCollection services, string? origin, MailWay way) => services
        .AddSingleton(way)
        .AddSingleton(new SignInOptions(origin, way.IsOpen))
        .AddSingleton<MailSender>()
        .AddHostedService(s => s.GetRequiredService<MailSender>())
        .AddSingleton<PathPlaces>()
        .AddSingleton<RequestLimits>()
        .AddSingleton<LastSeen>()
        .AddHostedService(s => s.GetRequiredService<LastSeen>())
        .AddSingleton<LinkDesk>()
        .AddHostedService(s => s.GetRequiredService<LinkDesk>())
        .AddScoped<CurrentPrincipal>()
        .AddScoped<SignIns>()
        .AddScoped<UseLink>()
        .AddScoped<SaveAccount>()
        .AddScoped<LinksQuery>()
        .AddScoped<RolesQuery>()
        .AddScoped<OrganisersQuery>();
}
