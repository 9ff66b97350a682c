using System.Linq.Expressions;
using System.Reflection;

namespace Baton.Domain;

/// <summary>One kind of part, by name: so that history, undo and removal need not know each type.</summary>
public sealed class PlanPartKind
{
    private readonly MethodInfo? create;
    private readonly Lazy<Func<Guid, PlanScope, IDetails, IPlanPart>> restore;

    private PlanPartKind(Type part)
    {
        Name = part.Name;
        PartType = part;
        var arguments = part.BaseType!.GetGenericArguments();
        (IdType, DetailsType) = (arguments[0], arguments[1]);
        create = part.GetMethod("Create", BindingFlags.Public | BindingFlags.Static, [IdType, typeof(PlanScope), DetailsType]);
        restore = new(Restoring);
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

    /// <summary>
    /// A part of this kind as storage holds it, whatever the rules say of it today; an edition comes back planned, its state is recalled.
    /// </summary>
    /// <exception cref="InvalidCastException">The details are of another kind.</exception>
    public IPlanPart Restore(Guid key, PlanScope scope, IDetails details) => restore.Value(key, scope, details);

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

    // Compiled once for each kind: a dossier restores thousands of parts.
    private Func<Guid, PlanScope, IDetails, IPlanPart> Restoring()
    {
        var key = Expression.Parameter(typeof(Guid));
        var scope = Expression.Parameter(typeof(PlanScope));
        var details = Expression.Parameter(typeof(IDetails));
        var constructor = PartType.GetConstructors(BindingFlags.NonPublic | BindingFlags.Instance).Single(c => c.GetParameters().Length > 0);
        var arguments = constructor.GetParameters().Select(p =>
            p.ParameterType == IdType ? Expression.New(IdType.GetConstructor([typeof(Guid)])!, key)
            : p.ParameterType == typeof(PlanScope) ? scope
            : p.ParameterType == typeof(ProgrammeId) ? Expression.Property(scope, nameof(PlanScope.ProgrammeId))
            : p.ParameterType == DetailsType ? Expression.Convert(details, DetailsType)
            : (Expression)Expression.Default(p.ParameterType));
        return Expression.Lambda<Func<Guid, PlanScope, IDetails, IPlanPart>>(Expression.New(constructor, arguments), key, scope, details).Compile();
    }
}
