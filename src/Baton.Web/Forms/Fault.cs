using Baton.Domain;

namespace Baton.Web.Forms;

/// <summary>One thing that is wrong with what was typed.</summary>
/// <param name="Field">The field it stands in; null = the form as a whole.</param>
/// <param name="Refusal">Why.</param>
public sealed record Fault(string? Field, Refusal Refusal);
