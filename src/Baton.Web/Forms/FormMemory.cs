using Baton.Domain;

namespace Baton.Web.Forms;

/// <summary>
/// What a page that is shown again after a refusal knows of the form that was sent: what was typed and what is wrong with it. Lives as
/// long as one request; empty when the page is simply read.
/// </summary>
public sealed class FormMemory
{
    /// <summary>The address the form was sent to; null = none was sent. Forms of one page are told apart by it.</summary>
    public string? Action { get; private set; }

    /// <summary>What was typed.</summary>
    public TypedForm Typed { get; private set; } = TypedForm.Empty;

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<Fault> Faults { get; private set; } = [];

    /// <summary>What somebody else saved meanwhile; null = nobody did.</summary>
    public Clash? Clash { get; private set; }

    /// <summary>Keeps a refused form for the page.</summary>
    public void Keep(string action, TypedForm typed, IReadOnlyList<Fault> faults, Clash? clash) =>
        (Action, Typed, Faults, Clash) = (action, typed, faults, clash);

    /// <summary>True when the form of that address was sent and refused.</summary>
    public bool IsFor(string action) => Action == action;

    /// <summary>What was typed into the form of that address; null when it was not sent.</summary>
    public TypedForm? TypedIn(string action) => IsFor(action) ? Typed : null;

    /// <summary>What is wrong with one field of the form of that address.</summary>
    public IEnumerable<Refusal> FaultsOf(string action, string field) =>
        IsFor(action) ? Faults.Where(f => f.Field == field).Select(f => f.Refusal) : [];
}

/// <summary>Two people changed the same thing: whose change stands.</summary>
/// <param name="By">Who saved meanwhile; empty = not known.</param>
/// <param name="At">When, UTC; null = not known.</param>
/// <param name="Version">The version that stands now; the form carries it when it is sent again.</param>
public sealed record Clash(string By, DateTime? At, string Version);
