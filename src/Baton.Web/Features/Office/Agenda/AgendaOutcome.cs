using Baton.Domain;
using Baton.Web.Forms;

namespace Baton.Web.Features.Office.Agenda;

/// <summary>What became of a form of the agenda.</summary>
public abstract record AgendaOutcome
{
    private AgendaOutcome()
    {
    }

    /// <summary>There is no such item in this edition.</summary>
    public static AgendaOutcome Missing { get; } = new NoSuchItem();

    /// <summary>Other items would move: first it is shown how.</summary>
    public static AgendaOutcome Asks { get; } = new MustAsk();

    /// <summary>Refused as a whole.</summary>
    public static implicit operator AgendaOutcome(Refusal refusal) => new Refused([new Fault(null, refusal)], null);

    /// <summary>Written.</summary>
    /// <param name="Act">The act of the history; null = nothing changed.</param>
    public sealed record Written(Guid? Act) : AgendaOutcome;

    /// <summary>Refused, and nothing written.</summary>
    /// <param name="Faults">What is wrong, field by field.</param>
    /// <param name="Clash">Somebody else saved meanwhile.</param>
    /// <param name="OfTimes">True when it was about the times of the stage, which are shown again; false = about the item, whose form is.</param>
    public sealed record Refused(IReadOnlyList<Fault> Faults, Clash? Clash, bool OfTimes = false) : AgendaOutcome;

    private sealed record NoSuchItem : AgendaOutcome;

    private sealed record MustAsk : AgendaOutcome;
}
