namespace Baton.Domain;

/// <summary>
/// A rule said no. <paramref name="Code"/> is <c>module.reason</c> in kebab case and the key of the sentence in both languages;
/// <paramref name="Details"/> fill the placeholders <c>{0}</c>, <c>{1}</c>… of that sentence.
/// </summary>
public sealed record Refusal(string Code, params IReadOnlyList<object> Details)
{
    /// <summary>Where a rule was asked before and may not say no any more: wrong programming throws.</summary>
    /// <exception cref="InvalidOperationException">It says no.</exception>
    public static void Must(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException($"What was checked is refused: {refusal.Code}");
        }
    }
}

/// <summary>A value, or the refusal that stands in its place.</summary>
public readonly record struct Outcome<T>
{
    private readonly T? value;

    private Outcome(T? value, Refusal? refusal)
    {
        this.value = value;
        Refusal = refusal;
    }

    /// <summary>The reason, or null when there is a value.</summary>
    public Refusal? Refusal { get; }

    /// <summary>True when a rule said no.</summary>
    public bool IsRefused => Refusal is not null;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The outcome is a refusal.</exception>
    public T Value => Refusal is null ? value! : throw new InvalidOperationException($"Refused: {Refusal.Code}");

    /// <summary>An outcome that holds a value.</summary>
    public static Outcome<T> Of(T value) => new(value, null);

    /// <summary>Lets a method return the value itself.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>Lets a method return the refusal itself.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}
