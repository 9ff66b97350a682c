using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Baton.Web.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LargeProgrammes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_published_parts_programme_id_edition_id",
                table: "published_parts");

            migrationBuilder.DropIndex(
                name: "ix_changes_change_set_id",
                table: "changes");

            migrationBuilder.CreateIndex(
                name: "ix_published_parts_programme_id_edition_id_kind",
                table: "published_parts",
                columns: new[] { "programme_id", "edition_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_changes_change_set_id_edition_id",
                table: "changes",
                columns: new[] { "change_set_id", "edition_id" });

            migrationBuilder.CreateIndex(
                name: "ix_changes_part_kind",
                table: "changes",
                column: "part_kind",
                filter: "kind = 'Removed'");

            // Whether somebody is on any roster: asked for at each load of an edition.
            migrationBuilder.Sql("CREATE INDEX ix_participants_programme_person ON participants (programme_id, person_id)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP INDEX ix_participants_programme_person");

            migrationBuilder.DropIndex(
                name: "ix_published_parts_programme_id_edition_id_kind",
                table: "published_parts");

            migrationBuilder.DropIndex(
                name: "ix_changes_change_set_id_edition_id",
                table: "changes");

            migrationBuilder.DropIndex(
                name: "ix_changes_part_kind",
                table: "changes");

            migrationBuilder.CreateIndex(
                name: "ix_published_parts_programme_id_edition_id",
                table: "published_parts",
                columns: new[] { "programme_id", "edition_id" });

            migrationBuilder.CreateIndex(
                name: "ix_changes_change_set_id",
                table: "changes",
                column: "change_set_id");
        }
    }
}
