using Microsoft.Extensions.Localization;

namespace Baton.Web.Features.Publicity;

/// <summary>The words that several public pages use; the texts stand beside it.</summary>
public sealed class PublicWords
{
    private PublicWords()
    {
    }
}

/// <summary>Finds the word for a value of an enumeration.</summary>
public static class PublicWordsOfValues
{
    /// <summary>The word under "Type.Value".</summary>
    public static string Of<T>(this IStringLocalizer<PublicWords> words, T value)
        where T : struct, Enum => words[$"{typeof(T).Name}.{value}"];
}
