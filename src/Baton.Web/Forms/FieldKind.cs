namespace Baton.Web.Forms;

/// <summary>How a field is filled in.</summary>
public enum FieldKind
{
    /// <summary>One line of text.</summary>
    Line,

    /// <summary>Several lines of text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A day; written as text, so that every browser and every way of writing a day is understood.</summary>
    Day,

    /// <summary>A wall time; written as text.</summary>
    Time,

    /// <summary>One of few.</summary>
    Choice,

    /// <summary>Any of few, as boxes to tick.</summary>
    Choices,

    /// <summary>Yes or no, as one box to tick.</summary>
    Box,

    /// <summary>An address of e-mail.</summary>
    Mail,
}

/// <summary>One of the few a field may hold.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Label">What is read.</param>
/// <param name="Group">Under which heading; null = none.</param>
public sealed record FieldOption(string Value, string Label, string? Group = null);
