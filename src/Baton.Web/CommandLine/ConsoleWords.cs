using System.Globalization;
using System.Resources;
using Baton.Domain;
using Baton.Web.Localization;

namespace Baton.Web.CommandLine;

/// <summary>The texts of the command line; they stand beside it, English in ConsoleWords.resx, Chinese in ConsoleWords.zh-CN.resx.</summary>
public static class ConsoleWords
{
    private static readonly ResourceManager Texts = new("Baton.Web.CommandLine.ConsoleWords", typeof(ConsoleWords).Assembly);

    /// <summary>The text under a key in a language, with its placeholders filled.</summary>
    /// <exception cref="ArgumentException">There is no such text.</exception>
    public static string In(Language language, string key, params object[] details)
    {
        var text = Texts.GetString(key, ReaderLanguage.Of(language).Culture) ?? throw new ArgumentException($"No text named {key}.", nameof(key));
        return details.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, details);
    }
}
