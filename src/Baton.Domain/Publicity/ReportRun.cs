namespace Baton.Domain.Publicity;

/// <summary>What a piece of the report's text is, so that a page or document can set it.</summary>
public enum ReportRunKind
{
    /// <summary>Ordinary words.</summary>
    Plain,

    /// <summary>A person's name, which never breaks.</summary>
    Name,

    /// <summary>A day or a range of days.</summary>
    Date,

    /// <summary>The title of a talk or work, with its quotation marks.</summary>
    Title,
}

/// <summary>A piece of text of one kind. <paramref name="OtherLanguage"/> is set when its words are not in the report's language.</summary>
public sealed record ReportRun(string Text, ReportRunKind Kind, Language? OtherLanguage);
