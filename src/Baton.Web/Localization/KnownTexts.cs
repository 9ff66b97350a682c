using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace Baton.Web.Localization;

/// <summary>
/// The texts of one resource, each looked up once: a resource manager takes locks at every look, and a long page asks thousands of times.
/// What is not there is not kept, as a key may come from an address.
/// </summary>
internal sealed class KnownTexts(ResourceManager texts)
{
    private readonly ConcurrentDictionary<(CultureInfo Culture, string Key), string> known = new();

    /// <summary>The text under a key in a language; null when there is none.</summary>
    public string? Find(string key, CultureInfo culture)
    {
        if (known.TryGetValue((culture, key), out var text))
        {
            return text;
        }

        var found = texts.GetString(key, culture);
        return found is null ? null : known.GetOrAdd((culture, key), found);
    }
}
