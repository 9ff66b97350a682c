namespace Baton.Web.Layout;

/// <summary>The five states the eye tells apart by shape and colour; the word beside them says which.</summary>
public enum MarkState
{
    /// <summary>A ring: nothing has happened yet.</summary>
    Open,

    /// <summary>A ring half filled: it runs.</summary>
    UnderWay,

    /// <summary>A full dot: it is done.</summary>
    Done,

    /// <summary>A triangle: somebody must look.</summary>
    Attention,

    /// <summary>A cross: refused, declined, called off.</summary>
    Refused,
}

/// <summary>The names of the states in markup.</summary>
public static class MarkStates
{
    /// <summary>The value of <c>data-state</c>: open, under-way, done, attention, refused.</summary>
    public static string Name(this MarkState state) => state switch
    {
        MarkState.Open => "open",
        MarkState.UnderWay => "under-way",
        MarkState.Done => "done",
        MarkState.Attention => "attention",
        MarkState.Refused => "refused",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>The address of the shape in the sprite: #state-open….</summary>
    public static string Shape(this MarkState state) => state switch
    {
        MarkState.Open => "#state-open",
        MarkState.UnderWay => "#state-under-way",
        MarkState.Done => "#state-done",
        MarkState.Attention => "#state-attention",
        MarkState.Refused => "#state-refused",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
