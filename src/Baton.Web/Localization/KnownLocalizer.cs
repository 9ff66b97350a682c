using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Baton.Web.Localization;

/// <summary>The texts beside a page, each looked up once for each language, as in <see cref="KnownTexts"/>.</summary>
/// <typeparam name="T">The page.</typeparam>
internal sealed class KnownLocalizer<T>(IStringLocalizerFactory factory) : IStringLocalizer<T>
{
    private readonly IStringLocalizer texts = factory.Create(typeof(T));
    private readonly ConcurrentDictionary<(CultureInfo Culture, string Key), LocalizedString> known = new();

    /// <inheritdoc/>
    public LocalizedString this[string name]
    {
        get
        {
            var culture = CultureInfo.CurrentUICulture;
            if (known.TryGetValue((culture, name), out var text))
            {
                return text;
            }

            var found = texts[name];
            return found.ResourceNotFound ? found : known.GetOrAdd((culture, name), found);
        }
    }

    /// <inheritdoc/>
    public LocalizedString this[string name, params object[] arguments] => this[name] is { ResourceNotFound: false } text
        ? new LocalizedString(name, string.Format(CultureInfo.CurrentCulture, text.Value, arguments))
        : texts[name, arguments];

    /// <inheritdoc/>
    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => texts.GetAllStrings(includeParentCultures);
}
