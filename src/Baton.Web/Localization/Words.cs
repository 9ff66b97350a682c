using System.Resources;
using Baton.Domain;

[assembly: NeutralResourcesLanguage("en")]

namespace Baton.Web.Localization;

/// <summary>The few words every page uses; the texts stand beside it, English in Words.resx, Chinese in Words.zh-CN.resx.</summary>
public sealed class Words
{
    private static readonly KnownTexts Texts = new(new ResourceManager("Baton.Web.Localization.Words", typeof(Words).Assembly));

    private Words()
    {
    }

    /// <summary>The word under a key in a language.</summary>
    /// <exception cref="ArgumentException">There is no such word.</exception>
    public static string In(Language language, string key) =>
        Texts.Find(key, ReaderLanguage.Of(language).Culture) ?? throw new ArgumentException($"No word named {key}.", nameof(key));

    /// <summary>The word for a value of an enumeration, under "Type.Value"; null when there is none.</summary>
    public static string? Find(Enum value, Language language) =>
        Texts.Find($"{value.GetType().Name}.{value}", ReaderLanguage.Of(language).Culture);

    /// <summary>The word for a value of an enumeration, under "Type.Value".</summary>
    public static string For<T>(T value, Language language)
        where T : struct, Enum => In(language, $"{typeof(T).Name}.{value}");
}
