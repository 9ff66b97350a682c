using Baton.Domain.Publicity;
using Baton.Web.Localization;
using Microsoft.Extensions.Localization;

namespace Baton.Web.Features.Publicity;

/// <summary>What stands beneath a picture besides its caption.</summary>
public static class PhotoCredit
{
    /// <summary>That it is a drawing, else who made the photo; null when neither is known.</summary>
    public static string? Of(Photo photo, EditionDossier dossier, EditionWords say, IStringLocalizer<PublicWords> words)
    {
        if (photo.Details.Drawing)
        {
            return Words.In(say.Language, "DrawingInPlace");
        }

        var person = dossier.Person(photo.Details.CreditPersonId) is { } by ? say.Name(by).Text : null;
        var unit = dossier.Institution(photo.Details.CreditUnitId) is { } of ? say.Full(of) : null;
        if (person is not null && unit is not null)
        {
            return words["PhotoByOf", person, unit].Value;
        }

        return (person ?? unit) is { } one ? words["PhotoBy", one].Value : null;
    }
}
