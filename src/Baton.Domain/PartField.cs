namespace Baton.Domain;

/// <summary>A field of a part, by the key of its column in the workbook.</summary>
/// <param name="Kind">The kind of part, as in <see cref="PlanPartKind.All"/>.</param>
/// <param name="Part">The part; null = one that is still to be made.</param>
/// <param name="Field">The key of the column ("capacity", "title.en").</param>
public sealed record PartField(string Kind, Guid? Part, string Field);
