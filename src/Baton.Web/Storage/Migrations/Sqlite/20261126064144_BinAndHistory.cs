using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Baton.Web.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class BinAndHistory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_changes_change_set_id_edition_id",
                table: "changes");

            migrationBuilder.DropIndex(
                name: "ix_changes_part_id",
                table: "changes");

            migrationBuilder.AddColumn<string>(
                name: "note_en",
                table: "change_sets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "note_zh",
                table: "change_sets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_changes_change_set_id_part_kind_edition_id",
                table: "changes",
                columns: new[] { "change_set_id", "part_kind", "edition_id" });

            migrationBuilder.CreateIndex(
                name: "ix_changes_edition_id_change_set_id_id",
                table: "changes",
                columns: new[] { "edition_id", "change_set_id", "id" },
                filter: "kind = 'Removed'");

            migrationBuilder.CreateIndex(
                name: "ix_changes_part_id_change_set_id",
                table: "changes",
                columns: new[] { "part_id", "change_set_id" });

            migrationBuilder.CreateIndex(
                name: "ix_change_sets_programme_id_edition_id_at",
                table: "change_sets",
                columns: new[] { "programme_id", "edition_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_change_sets_undoes",
                table: "change_sets",
                column: "undoes",
                filter: "undoes IS NOT NULL");

            // Acts of earlier days: the one edition whose parts they changed.
            migrationBuilder.Sql(
                """
                UPDATE change_sets SET edition_id = (SELECT c.edition_id FROM changes c WHERE c.change_set_id = change_sets.id AND c.edition_id IS NOT NULL LIMIT 1)
                WHERE edition_id IS NULL AND (SELECT COUNT(DISTINCT c.edition_id) FROM changes c WHERE c.change_set_id = change_sets.id) = 1
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_changes_change_set_id_part_kind_edition_id",
                table: "changes");

            migrationBuilder.DropIndex(
                name: "ix_changes_edition_id_change_set_id_id",
                table: "changes");

            migrationBuilder.DropIndex(
                name: "ix_changes_part_id_change_set_id",
                table: "changes");

            migrationBuilder.DropIndex(
                name: "ix_change_sets_programme_id_edition_id_at",
                table: "change_sets");

            migrationBuilder.DropIndex(
                name: "ix_change_sets_undoes",
                table: "change_sets");

            migrationBuilder.DropColumn(
                name: "note_en",
                table: "change_sets");

            migrationBuilder.DropColumn(
                name: "note_zh",
                table: "change_sets");

            migrationBuilder.CreateIndex(
                name: "ix_changes_change_set_id_edition_id",
                table: "changes",
                columns: new[] { "change_set_id", "edition_id" });

            migrationBuilder.CreateIndex(
                name: "ix_changes_part_id",
                table: "changes",
                column: "part_id");
        }
    }
}
