namespace Baton.Web.Access;

/// <summary>What sign-in knows of the installation it runs in.</summary>
/// <param name="Origin">Scheme and host that links begin with; null = those of the request, whose host is filtered.</param>
/// <param name="MailLeaves">Whether a mail reaches anybody.</param>
public sealed record SignInOptions(string? Origin, bool MailLeaves)
{
    /// <summary>What links begin with.</summary>
    public string OriginOf(HttpRequest request) => Origin ?? $"{request.Scheme}://{request.Host.ToUriComponent()}";
}
