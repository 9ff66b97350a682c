namespace Baton.Web.Features.Office.Photos;

/// <summary>
/// What was taken of pictures of which others were refused, for the page that is shown again within the same request: it has to say both.
/// </summary>
public sealed class TakenPhotos
{
    /// <summary>The outcome; null = none were brought in, or all were taken.</summary>
    public AddedPhotos? Outcome { get; set; }
}
