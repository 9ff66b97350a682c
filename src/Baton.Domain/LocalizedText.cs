namespace Baton.Domain;

/// <summary>The two languages of the product.</summary>
public enum Language
{
    /// <summary>Simplified Chinese, zh-CN.</summary>
    Zh,

    /// <summary>English, en.</summary>
    En,
}

/// <summary>What a person wrote, in Chinese and in English; either may be empty and is then shown in the other, marked.</summary>
public sealed record LocalizedText(string Zh, string En)
{
    /// <summary>Nothing written in either language.</summary>
    public static LocalizedText Empty { get; } = new("", "");

    /// <summary>True when nothing is written in either language.</summary>
    public bool IsEmpty => Zh.Length == 0 && En.Length == 0;

    /// <summary>True when one language is written and the other is not.</summary>
    public bool IsHalf => (Zh.Length == 0) != (En.Length == 0);

    /// <summary>What is written in exactly this language; may be empty.</summary>
    public string this[Language language] => language == Language.Zh ? Zh : En;

    /// <summary>The text to show a reader of <paramref name="wanted"/>, and the language it is in: the wanted one, else the other.</summary>
    public (string Text, Language Language) Best(Language wanted)
    {
        if (this[wanted].Length > 0 || IsEmpty)
        {
            return (this[wanted], wanted);
        }

        var other = wanted == Language.Zh ? Language.En : Language.Zh;
        return (this[other], other);
    }

    /// <summary>The text of <see cref="Best"/> alone.</summary>
    public string Shown(Language wanted) => Best(wanted).Text;

    /// <summary>A copy with one language replaced.</summary>
    public LocalizedText With(Language language, string text) =>
        language == Language.Zh ? this with { Zh = text } : this with { En = text };

    /// <summary>The same text in both languages (romanised names, codes).</summary>
    public static LocalizedText Both(string text) => new(text, text);
}
