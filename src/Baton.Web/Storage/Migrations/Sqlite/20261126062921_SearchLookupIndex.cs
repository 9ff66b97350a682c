using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Baton.Web.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SearchLookupIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // By hand: a search counts what it found in this index, without reading the long rows of the table (Storage/Search/SearchLookup).
            migrationBuilder.Sql("CREATE INDEX ix_search_entries_lookup ON search_entries (id, programme_id, reading, kind, person_id, title_length, part_id)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP INDEX ix_search_entries_lookup");
        }
    }
}
