using System.Text.Json.Serialization;
using Baton.Domain;

namespace Baton.Web.Features.Office.Import;

/// <summary>A file somebody brought in, kept with what was mended until the office discards it.</summary>
public sealed record KeptImport
{
    /// <summary>Its id; version 7.</summary>
    public Guid Id { get; init; }

    /// <summary>The programme it was brought to.</summary>
    public Guid ProgrammeId { get; init; }

    /// <summary>The edition it was brought to.</summary>
    public Guid EditionId { get; init; }

    /// <summary>Its name as it was sent; shown, never used as a path.</summary>
    public string FileName { get; init; } = "";

    /// <summary>Who brought it.</summary>
    public string By { get; init; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>The cells that were mended.</summary>
    public IReadOnlyList<MendedCell> Cells { get; init; } = [];

    /// <summary>The rows that are left out.</summary>
    public IReadOnlyList<LeftOutRow> LeftOut { get; init; } = [];

    /// <summary>
    /// The act that takes it in, noted before it is committed: it counts when it stands in the history. Empty = there was nothing to
    /// write; null = not taken in yet.
    /// </summary>
    public Guid? Act { get; init; }

    /// <summary>Acts that were noted before, because the file is taken in again after it was undone.</summary>
    public IReadOnlyList<Guid> Earlier { get; init; } = [];

    /// <summary>Programme and edition.</summary>
    [JsonIgnore]
    public PlanScope Scope => new(Domain.ProgrammeId.From(ProgrammeId), Domain.EditionId.From(EditionId));

    /// <summary>True when another record of the file mends the same.</summary>
    public bool SaysAs(KeptImport other) => Cells.ToHashSet().SetEquals(other.Cells) && LeftOut.ToHashSet().SetEquals(other.LeftOut);

    /// <summary>What was mended, as the reading of the file takes it.</summary>
    [JsonIgnore]
    public ImportAmendments Amendments => new(
        Cells.DistinctBy(c => (c.Sheet, c.Row, c.Column)).ToDictionary(c => (c.Sheet, c.Row, c.Column), c => c.Text),
        LeftOut.Select(r => (r.Sheet, r.Row)).ToHashSet());
}

/// <summary>A cell that reads differently from the file.</summary>
public sealed record MendedCell(string Sheet, int Row, int Column, string Text);

/// <summary>A row that is not read.</summary>
public sealed record LeftOutRow(string Sheet, int Row);
