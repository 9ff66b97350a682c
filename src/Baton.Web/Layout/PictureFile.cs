namespace Baton.Web.Layout;

/// <summary>A picture in one width.</summary>
/// <param name="Address">Where it is served.</param>
/// <param name="Width">Its width in pixels.</param>
public sealed record PictureFile(string Address, int Width);
