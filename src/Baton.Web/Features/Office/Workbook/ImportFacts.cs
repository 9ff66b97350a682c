using Baton.Domain;
using Baton.Domain.Programmes;

namespace Baton.Web.Features.Office.Workbook;

/// <summary>What an import must know besides the file; gathered before it runs, so that it needs no database itself.</summary>
internal sealed record ImportFacts
{
    /// <summary>Where new parts belong.</summary>
    public required PlanScope Scope { get; init; }

    /// <summary>Every stored part a row may mean or name, programme and edition included.</summary>
    public required IReadOnlyList<IPlanPart> Parts { get; init; }

    /// <summary>The language of the workbook.</summary>
    public required Language Language { get; init; }

    /// <summary>The day in the programme's zone.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>When it runs; new ids begin with it.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Ids of rows that stand elsewhere: true = in another edition of this programme, false = in another programme.</summary>
    public IReadOnlyDictionary<Guid, bool> Elsewhere { get; init; } = new Dictionary<Guid, bool>();

    /// <summary>Ids that other editions of the programme name.</summary>
    public IReadOnlySet<Guid> NamedByOtherEditions { get; init; } = new HashSet<Guid>();

    /// <summary>Numbers of the programme's other editions.</summary>
    public IReadOnlySet<int> OtherNumbers { get; init; } = new HashSet<int>();

    /// <summary>Kinds of part that are not to be changed.</summary>
    public IReadOnlySet<Type> Closed { get; init; } = new HashSet<Type>();

    /// <summary>True when the edition's state is not to be changed.</summary>
    public bool StatesClosed { get; init; }

    /// <summary>Slugs of the other programmes, as far as the file names them.</summary>
    public IReadOnlySet<string> OtherSlugs { get; init; } = new HashSet<string>();

    /// <summary>Details that named parts had before they were changed, the newest first; parts never changed are not in it.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlyList<IDetails>> Former { get; init; } = new Dictionary<Guid, IReadOnlyList<IDetails>>();
}
