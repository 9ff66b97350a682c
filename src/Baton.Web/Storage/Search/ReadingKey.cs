using System.Globalization;
using Baton.Domain;

namespace Baton.Web.Storage.Search;

/// <summary>Readership and edition in one text, so that the database filters by one comparison whoever asks.</summary>
public static class ReadingKey
{
    /// <summary>The key of what needs this readership in this edition; null = what serves all editions.</summary>
    public static string Of(Readership readership, EditionId? edition) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)readership}:{edition?.Value:N}");
}
