using System.Reflection;

namespace Baton.Domain;

/// <summary>One kind of part, by name: so that history, undo and removal need not know each type.</summary>
public sealed class PlanPartKind
{
    private readonly MethodInfo? create;

    private PlanPartKind(Type part)
    {
        Name = part.Name;
        PartType = part;
        var arguments = part.BaseType!.GetGenericArguments();
        (IdType, DetailsType) = (arguments[0], arguments[1]);
        create = part.GetMethod("Create", BindingFlags.Public | BindingFlags.Static, [IdType, typeof(PlanScope), DetailsType]);
    }

    /// <summary>All kinds, by name.</summary>
    public static IReadOnlyDictionary<string, PlanPartKind> All { get; } =
        typeof(IPlanPart).Assembly.GetTypes()
            .Where(t => !t.IsAbstract && t.BaseType is { IsGenericType: true } b && b.GetGenericTypeDefinition() == typeof(PlanPart<,>))
            .OrderBy(t => t.Name, StringComparer.Ordinal)
            .ToDictionary(t => t.Name, t => new PlanPartKind(t), StringComparer.Ordinal);

    /// <summary>The type's name, kept in history for ever.</summary>
    public string Name { get; }

    /// <summary>The part's type.</summary>
    public Type PartType { get; }

    /// <summary>The id's type.</summary>
    public Type IdType { get; }

    /// <summary>The details' type.</summary>
    public Type DetailsType { get; }

    /// <summary>True when some of the details are personal values, which may be erased from the history.</summary>
    public bool HoldsPersonalValues => DetailsType.GetProperties().Any(p => p.IsDefined(typeof(PersonalAttribute), true));

    /// <summary>The kind of a part.</summary>
    public static PlanPartKind Of(IPlanPart part) => All[part.GetType().Name];

    /// <summary>
    /// Makes a part of this kind again; null for programme and edition, which are not made from scope and details alone.
    /// </summary>
    public IPlanPart? Recreate(Guid key, PlanScope scope, IDetails details)
    {
        if (create is null)
        {
            return null;
        }

        var id = IdType.GetMethod("From", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [key]);
        var outcome = create.Invoke(null, [id, scope, details])!;
        return outcome.GetType().GetProperty("Refusal")!.GetValue(outcome) is null
            ? (IPlanPart?)outcome.GetType().GetProperty("Value")!.GetValue(outcome)
            : null;
    }
}
