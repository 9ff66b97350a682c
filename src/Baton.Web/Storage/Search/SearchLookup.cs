using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Baton.Domain;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Baton.Web.Storage.Search;

/// <summary>What a reader may find.</summary>
/// <param name="Programme">The programme that is searched.</param>
/// <param name="Readings">The keys of everything the reader may read (<see cref="ReadingKey"/>).</param>
/// <param name="Everybody">True when the people of all editions may be found.</param>
/// <param name="PeopleOf">The editions whose people may be found.</param>
internal sealed record SearchReach(ProgrammeId Programme, IReadOnlyList<string> Readings, bool Everybody, IReadOnlyList<EditionId> PeopleOf);

/// <summary>Which part of the findings is wanted.</summary>
/// <param name="Only">One kind; null = the first of each.</param>
/// <param name="Skip">How many of each kind are passed over.</param>
/// <param name="Take">How many are wanted of each kind.</param>
internal sealed record SearchPortion(SearchKind? Only, int Skip, int Take);

/// <summary>What was found of one kind.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Total">How many were found, at least 1.</param>
/// <param name="Hits">Those that were wanted, in order; may be none.</param>
internal sealed record SearchTally(SearchKind Kind, int Total, IReadOnlyList<SearchHit> Hits);

/// <summary>One finding.</summary>
/// <param name="PartKind">The kind of part, by type name.</param>
/// <param name="PartId">The part.</param>
/// <param name="PersonId">The person, of a person's entries.</param>
/// <param name="EditionNumber">The edition's number, of a person's entries that of the latest edition that names the person and may be read; null = it serves all editions.</param>
/// <param name="Title">Name or title, a line a language.</param>
/// <param name="Body">Everything else, a line a field.</param>
/// <param name="PersonTitle">The person's names, of a post.</param>
internal sealed record SearchHit(string PartKind, Guid PartId, Guid? PersonId, int? EditionNumber, string Title, string Body, string PersonTitle);

/// <summary>
/// Asks the index. One command whose shape depends on what was typed and never on who asks: what may be read is a parameter and filters
/// before anything is counted or ordered. The order takes nothing from entries that were not found, as a statistical weight would.
/// </summary>
internal sealed class SearchLookup(BatonDb db)
{
    private const string NewestOnSqlite =
        "(SELECT max(x.number) FROM person_namings n JOIN editions x ON x.id = n.edition_id WHERE n.person_id = e.person_id AND n.edition_id IN (SELECT value FROM json_each(@people_of)))";

    private const string NewestOnPostgres =
        "(SELECT max(x.number) FROM person_namings n JOIN editions x ON x.id = n.edition_id WHERE n.person_id = e.person_id AND n.edition_id = ANY(@people_of))";

    private const string Columns =
        """
        e.part_kind, e.part_id, e.person_id, coalesce((SELECT ed.number FROM editions ed WHERE ed.id = e.edition_id), /* newest edition */), e.title, e.body,
            CASE e.kind WHEN 2 THEN (SELECT p.title FROM search_entries p WHERE p.kind = 1 AND p.part_id = e.person_id) END
        """;

    // The rows of the entries are long. What a term of every text finds is filtered, counted and ordered in ix_search_entries_lookup, which
    // holds no text; the + keeps SQLite from looking each entry up once for every key that may be read. A window over all of it takes three
    // times as long as one bounded sort for each kind.
    private const string OnSqlite =
        $"""
        WITH titled AS MATERIALIZED (SELECT rowid AS id FROM search_terms WHERE search_terms MATCH @in_title)
        , hit AS MATERIALIZED (
            SELECT e.id, e.kind, e.title_length, e.part_id, e.id IN (SELECT titled.id FROM titled) AS top
            FROM search_terms CROSS JOIN search_entries e INDEXED BY ix_search_entries_lookup ON e.id = search_terms.rowid
            WHERE search_terms MATCH @anywhere AND +e.programme_id = @programme AND +e.reading IN (SELECT value FROM json_each(@readings))
                AND (e.person_id IS NULL OR @everybody
                    OR EXISTS (SELECT 1 FROM person_namings n WHERE n.person_id = e.person_id AND (n.edition_id IS NULL OR n.edition_id IN (SELECT value FROM json_each(@people_of))))
                    OR NOT EXISTS (SELECT 1 FROM person_namings n WHERE n.person_id = e.person_id AND n.rostered)))
        , counted AS MATERIALIZED (SELECT kind, CAST(count(*) AS int) AS total FROM hit GROUP BY kind)
        SELECT counted.kind, counted.total, e.id IS NOT NULL, {Columns}
        FROM counted
        LEFT JOIN search_entries e ON e.id IN (
            SELECT hit.id FROM hit WHERE hit.kind = counted.kind AND @only IN (0, hit.kind)
            ORDER BY hit.top DESC, hit.title_length, hit.part_id, hit.id LIMIT @take OFFSET @skip)
        ORDER BY counted.kind, e.id IN (SELECT titled.id FROM titled) DESC, e.title_length, e.part_id, e.id
        """;

    private const string OnPostgres =
        $"""
        WITH hit AS MATERIALIZED (
            SELECT e.id, e.kind, e.title_length, e.part_id, (e.title_vector @@ @terms::tsquery /* in the title */) AS top
            FROM search_entries e
            WHERE e.vector @@ @terms::tsquery /* anywhere */ AND e.programme_id = @programme AND e.reading = ANY(@readings)
                AND (e.person_id IS NULL OR @everybody
                    OR EXISTS (SELECT 1 FROM person_namings n WHERE n.person_id = e.person_id AND (n.edition_id IS NULL OR n.edition_id = ANY(@people_of)))
                    OR NOT EXISTS (SELECT 1 FROM person_namings n WHERE n.person_id = e.person_id AND n.rostered)))
        , counted AS (SELECT kind, CAST(count(*) AS int) AS total FROM hit GROUP BY kind)
        SELECT counted.kind, counted.total, e.id IS NOT NULL, {Columns}
        FROM counted
        LEFT JOIN LATERAL (
            SELECT hit.id, hit.top FROM hit WHERE hit.kind = counted.kind AND @only IN (0, hit.kind)
            ORDER BY hit.top DESC, hit.title_length, hit.part_id, hit.id LIMIT @take OFFSET @skip) chosen ON true
        LEFT JOIN search_entries e ON e.id = chosen.id
        ORDER BY counted.kind, chosen.top DESC, e.title_length, e.part_id, e.id
        """;

    /// <summary>The findings, by kind and in order; empty when nothing was asked that can be looked for.</summary>
    public async Task<IReadOnlyList<SearchTally>> FindAsync(SearchAsked asked, SearchReach reach, SearchPortion portion, CancellationToken cancellation)
    {
        if (asked.Terms.Count == 0)
        {
            return [];
        }

        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            if (command is NpgsqlCommand postgres)
            {
                Ask(postgres, asked.Terms, reach);
            }
            else
            {
                Ask((SqliteCommand)command, asked.Terms, reach);
            }

            Add(command, "skip", portion.Skip);
            Add(command, "take", portion.Take);
            Add(command, "only", (int)(portion.Only ?? 0));
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            return await TalliesAsync(reader, cancellation);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    // Each kind is one row or more: one for each hit, or one without a hit where none was wanted.
    private static async Task<List<SearchTally>> TalliesAsync(DbDataReader reader, CancellationToken cancellation)
    {
        var tallies = new List<SearchTally>();
        var hits = new List<SearchHit>();
        while (await reader.ReadAsync(cancellation))
        {
            var kind = (SearchKind)reader.GetInt32(0);
            if (tallies.LastOrDefault()?.Kind != kind)
            {
                hits = [];
                tallies.Add(new SearchTally(kind, reader.GetInt32(1), hits));
            }

            if (reader.GetBoolean(2))
            {
                hits.Add(Hit(reader));
            }
        }

        return tallies;
    }

    private static SearchHit Hit(DbDataReader row) => new(
        row.GetString(3), row.GetGuid(4), row.IsDBNull(5) ? null : row.GetGuid(5), row.IsDBNull(6) ? null : row.GetInt32(6),
        row.GetString(7), row.GetString(8), row.IsDBNull(9) ? "" : row.GetString(9));

    private static void Ask(SqliteCommand command, IReadOnlyList<SoughtTerm> terms, SearchReach reach)
    {
        var anywhere = string.Join(" AND ", terms.Select(t => $"\"{string.Join(' ', t.Terms)}\"{(t.Begins ? " *" : "")}"));
        command.CommandText = OnSqlite.Replace("/* newest edition */", NewestOnSqlite, StringComparison.Ordinal);
        Add(command, "anywhere", anywhere);
        Add(command, "in_title", $"title_terms : ({anywhere})");
        Add(command, "programme", reach.Programme.Value);
        Add(command, "readings", JsonSerializer.Serialize(reach.Readings));
        Add(command, "everybody", reach.Everybody);
        Add(command, "people_of", JsonSerializer.Serialize(reach.PeopleOf.Select(e => e.Value.ToString().ToUpperInvariant())));
    }

    private static void Ask(NpgsqlCommand command, IReadOnlyList<SoughtTerm> terms, SearchReach reach)
    {
        // A vector knows that the terms are there and not that they stand in a row: that is looked up in the terms themselves.
        var rows = terms.Where(t => t.Terms.Count > 1).Select(t => string.Join(' ', t.Terms)).ToList();
        var inTitle = string.Concat(rows.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $" AND strpos(e.title_terms, @row{i}) > 0")));
        var anywhere = string.Concat(rows.Select((_, i) =>
            string.Create(CultureInfo.InvariantCulture, $" AND (strpos(e.title_terms, @row{i}) > 0 OR strpos(e.body_terms, @row{i}) > 0)")));
#pragma warning disable CA2100 // Only numbered parameters are put in.
        command.CommandText = OnPostgres.Replace("/* in the title */", inTitle, StringComparison.Ordinal).Replace("/* anywhere */", anywhere, StringComparison.Ordinal)
            .Replace("/* newest edition */", NewestOnPostgres, StringComparison.Ordinal);
#pragma warning restore CA2100
        for (var i = 0; i < rows.Count; i++)
        {
            Add(command, string.Create(CultureInfo.InvariantCulture, $"row{i}"), rows[i]);
        }

        Add(command, "terms", string.Join(" & ", terms.SelectMany(t => t.Terms.Select(term => $"'{term}'{(t.Begins ? ":*" : "")}"))));
        Add(command, "programme", reach.Programme.Value);
        command.Parameters.Add(new NpgsqlParameter("readings", NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = reach.Readings.ToArray() });
        Add(command, "everybody", reach.Everybody);
        command.Parameters.Add(new NpgsqlParameter("people_of", NpgsqlDbType.Array | NpgsqlDbType.Uuid) { Value = reach.PeopleOf.Select(e => e.Value).ToArray() });
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
