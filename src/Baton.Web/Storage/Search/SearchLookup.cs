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
/// <param name="Skip">How many of the kind are passed over.</param>
/// <param name="Take">How many are wanted of each kind.</param>
internal sealed record SearchPortion(SearchKind? Only, int Skip, int Take);

/// <summary>One finding.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Total">How many of its kind were found.</param>
/// <param name="Wanted">False where it stands only for the count of its kind.</param>
/// <param name="PartKind">The kind of part, by type name.</param>
/// <param name="PartId">The part.</param>
/// <param name="PersonId">The person, of a person's entries.</param>
/// <param name="EditionNumber">The edition's number, of a person's entries that of the latest edition that names the person and may be read; null = it serves all editions.</param>
/// <param name="Title">Name or title, a line a language.</param>
/// <param name="Body">Everything else, a line a field.</param>
/// <param name="PersonTitle">The person's names, of a post.</param>
internal sealed record SearchHit(
    SearchKind Kind, int Total, bool Wanted, string PartKind, Guid PartId, Guid? PersonId, int? EditionNumber, string Title, string Body, string PersonTitle);

/// <summary>
/// Asks the index. One command whose shape depends on what was typed and never on who asks: what may be read is a parameter and filters
/// before anything is counted or ordered. The order takes nothing from entries that were not found, as a statistical weight would.
/// </summary>
internal sealed class SearchLookup(BatonDb db)
{
    private const string Chosen =
        """
        , placed AS (
            SELECT hit.*, row_number() OVER (PARTITION BY kind ORDER BY top DESC, title_length, part_id, id) AS place, CAST(count(*) OVER (PARTITION BY kind) AS int) AS total
            FROM hit)
        SELECT placed.kind, total, place > @skip AND place <= @skip + @take AND (@only = 0 OR placed.kind = @only), e.part_kind, e.part_id, e.person_id, coalesce(ed.number, /* newest edition */), e.title, e.body, coalesce(p.title, '')
        FROM placed
        JOIN search_entries e ON e.id = placed.id
        LEFT JOIN editions ed ON ed.id = e.edition_id
        LEFT JOIN search_entries p ON e.kind = 2 AND p.kind = 1 AND p.part_id = e.person_id
        WHERE place = 1 OR (place > @skip AND place <= @skip + @take AND (@only = 0 OR placed.kind = @only))
        ORDER BY placed.kind, place
        """;

    private const string NewestOnSqlite =
        "(SELECT max(x.number) FROM person_namings n JOIN editions x ON x.id = n.edition_id WHERE n.person_id = e.person_id AND n.edition_id IN (SELECT value FROM json_each(@people_of)))";

    private const string NewestOnPostgres =
        "(SELECT max(x.number) FROM person_namings n JOIN editions x ON x.id = n.edition_id WHERE n.person_id = e.person_id AND n.edition_id = ANY(@people_of))";

    private const string OnSqlite =
        """
        WITH hit AS MATERIALIZED (
            SELECT e.id, e.kind, e.title_length, e.part_id, e.id IN (SELECT rowid FROM search_terms WHERE search_terms MATCH @in_title) AS top
            FROM search_terms JOIN search_entries e ON e.id = search_terms.rowid
            WHERE search_terms MATCH @anywhere AND e.programme_id = @programme AND e.reading IN (SELECT value FROM json_each(@readings))
                AND (e.person_id IS NULL OR @everybody
                    OR EXISTS (SELECT 1 FROM person_namings n WHERE n.person_id = e.person_id AND (n.edition_id IS NULL OR n.edition_id IN (SELECT value FROM json_each(@people_of))))
                    OR NOT EXISTS (SELECT 1 FROM person_namings n WHERE n.person_id = e.person_id AND n.rostered)))
        """;

    private const string OnPostgres =
        """
        WITH hit AS MATERIALIZED (
            SELECT e.id, e.kind, e.title_length, e.part_id, (e.title_vector @@ @terms::tsquery /* in the title */) AS top
            FROM search_entries e
            WHERE e.vector @@ @terms::tsquery /* anywhere */ AND e.programme_id = @programme AND e.reading = ANY(@readings)
                AND (e.person_id IS NULL OR @everybody
                    OR EXISTS (SELECT 1 FROM person_namings n WHERE n.person_id = e.person_id AND (n.edition_id IS NULL OR n.edition_id = ANY(@people_of)))
                    OR NOT EXISTS (SELECT 1 FROM person_namings n WHERE n.person_id = e.person_id AND n.rostered)))
        """;

    /// <summary>The findings, by kind and in order; empty when nothing was asked that can be looked for.</summary>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(SearchAsked asked, SearchReach reach, SearchPortion portion, CancellationToken cancellation)
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
            var hits = new List<SearchHit>();
            while (await reader.ReadAsync(cancellation))
            {
                hits.Add(Hit(reader));
            }

            return hits;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static SearchHit Hit(DbDataReader row) => new(
        (SearchKind)row.GetInt32(0), row.GetInt32(1), row.GetBoolean(2), row.GetString(3), row.GetGuid(4),
        row.IsDBNull(5) ? null : row.GetGuid(5), row.IsDBNull(6) ? null : row.GetInt32(6), row.GetString(7), row.GetString(8), row.GetString(9));

    private static void Ask(SqliteCommand command, IReadOnlyList<SoughtTerm> terms, SearchReach reach)
    {
        var anywhere = string.Join(" AND ", terms.Select(t => $"\"{string.Join(' ', t.Terms)}\"{(t.Begins ? " *" : "")}"));
        command.CommandText = OnSqlite + Chosen.Replace("/* newest edition */", NewestOnSqlite, StringComparison.Ordinal);
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
            + Chosen.Replace("/* newest edition */", NewestOnPostgres, StringComparison.Ordinal);
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
