using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Baton.Web.Documents.WordDocuments;

/// <summary>How the paragraphs of a style stand; lengths in points.</summary>
internal sealed record ParagraphLook
{
    public double Before { get; init; }

    public double After { get; init; }

    /// <summary>A fixed pitch; null leaves it to the font (a picture under a fixed pitch would be cut off).</summary>
    public double? Line { get; init; }

    public bool Centred { get; init; }

    public bool Right { get; init; }

    public bool Justified { get; init; }

    /// <summary>Indent of the first line in characters, with the same length in points for programs that do not know characters.</summary>
    public int IndentCharacters { get; init; }

    public double IndentPoints { get; init; }

    /// <summary>Indent on both sides.</summary>
    public double SidePoints { get; init; }

    public bool KeepNext { get; init; }

    public bool KeepLines { get; init; }

    /// <summary>Level in the outline from 0, or null.</summary>
    public int? Level { get; init; }

    /// <summary>A tab at the right edge of the text.</summary>
    public bool RightTab { get; init; }

    public StyleParagraphProperties ToProperties()
    {
        var properties = new StyleParagraphProperties();
        if (KeepNext)
        {
            properties.KeepNext = new();
        }

        if (KeepLines || KeepNext)
        {
            properties.KeepLines = new();
        }

        if (RightTab)
        {
            properties.Tabs = new(new TabStop { Val = TabStopValues.Right, Position = WordPage.TextWidth });
        }

        properties.SpacingBetweenLines = Spacing();
        if (IndentCharacters > 0)
        {
            properties.Indentation = new() { FirstLineChars = IndentCharacters * 100, FirstLine = Twips(IndentPoints) };
        }
        else if (SidePoints > 0)
        {
            properties.Indentation = new() { Left = Twips(SidePoints), Right = Twips(SidePoints) };
        }

        if (Alignment() is { } alignment)
        {
            properties.Justification = new() { Val = alignment };
        }

        if (Level is { } level)
        {
            properties.OutlineLevel = new() { Val = level };
        }

        return properties;
    }

    private SpacingBetweenLines Spacing()
    {
        var spacing = new SpacingBetweenLines { Before = Twips(Before), After = Twips(After) };
        if (Line is { } line)
        {
            (spacing.Line, spacing.LineRule) = (Twips(line), LineSpacingRuleValues.Exact);
        }
        else
        {
            // In 240ths of a line: a little air.
            (spacing.Line, spacing.LineRule) = ("276", LineSpacingRuleValues.Auto);
        }

        return spacing;
    }

    private JustificationValues? Alignment() =>
        Centred ? JustificationValues.Center : Right ? JustificationValues.Right : Justified ? JustificationValues.Both : null;

    private static string Twips(double points) => Math.Round(points * 20).ToString(CultureInfo.InvariantCulture);
}
