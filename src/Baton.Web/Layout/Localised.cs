using Baton.Domain;
using Baton.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Baton.Web.Layout;

/// <summary>
/// What somebody wrote, shown to a reader: in the reader's language where there is one, else in the other one, which is then named by
/// <c>lang</c> and, except for names, followed by a small mark. Fragments rather than components, as pages hold hundreds of them.
/// </summary>
public static class Localised
{
    /// <summary>Running text; untranslated text carries the mark.</summary>
    public static RenderFragment Text(LocalizedText text, ReaderLanguage reader) => Fragment(text, reader, mark: true);

    /// <summary>A name of a person, an institution, a place: untranslated it carries its language, but no mark.</summary>
    public static RenderFragment Name(LocalizedText text, ReaderLanguage reader) => Fragment(text, reader, mark: false);

    /// <summary>Writes either of them where a page is written as text.</summary>
    /// <param name="html">Where.</param>
    /// <param name="text">What somebody wrote.</param>
    /// <param name="reader">For whom.</param>
    /// <param name="mark">True for running text: untranslated it carries the mark.</param>
    public static void Write(HtmlWriter html, LocalizedText text, ReaderLanguage reader, bool mark)
    {
        var (shown, language) = text.Best(reader.Language);
        if (language == reader.Language)
        {
            html.Write($"{shown}");
            return;
        }

        html.Write($"<span lang=\"{ReaderLanguage.Of(language).Tag}\">{shown}</span>");
        if (mark)
        {
            html.Write($" <span class=\"language-mark\">{Words.In(reader.Language, "NotTranslated")}</span>");
        }
    }

    private static RenderFragment Fragment(LocalizedText text, ReaderLanguage reader, bool mark)
    {
        var (shown, language) = text.Best(reader.Language);
        if (language == reader.Language)
        {
            return builder => builder.AddContent(0, shown);
        }

        return builder =>
        {
            builder.OpenElement(0, "span");
            builder.AddAttribute(1, "lang", ReaderLanguage.Of(language).Tag);
            builder.AddContent(2, shown);
            builder.CloseElement();
            if (mark)
            {
                builder.AddMarkupContent(3, " ");
                builder.OpenElement(4, "span");
                builder.AddAttribute(5, "class", "language-mark");
                builder.AddContent(6, Words.In(reader.Language, "NotTranslated"));
                builder.CloseElement();
            }
        };
    }
}
