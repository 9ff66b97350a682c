using Baton.Domain.Handover;
using Baton.Domain.Publicity;
using Baton.Web.Features.Office.Parts;

namespace Baton.Web.Features.Office.Batons;

/// <summary>The commands of the baton's page: the baton itself, the records of its custody, the credits.</summary>
internal static class BatonRoutes
{
    /// <summary>Maps them.</summary>
    public static void MapBatons(this IEndpointRouteBuilder routes)
    {
        routes.MapPartLines<BatonPage>("baton", "baton", typeof(RelayBaton), "main");
        routes.MapPartLines<BatonPage>("baton", "baton/custody", typeof(CustodyRecord), "custody");
        routes.MapPartLines<BatonPage>("baton", "baton/credits", typeof(Credit), "credits");
    }
}
