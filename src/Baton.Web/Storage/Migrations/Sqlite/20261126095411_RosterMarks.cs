using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Baton.Web.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RosterMarks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "on_roster",
                table: "people",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.Sql(
                """
                UPDATE people SET on_roster = true
                WHERE EXISTS (SELECT 1 FROM participants q WHERE q.programme_id = people.programme_id AND q.person_id = people.id)
                """);

            migrationBuilder.CreateIndex(
                name: "ix_people_programme_id_on_roster",
                table: "people",
                columns: new[] { "programme_id", "on_roster" },
                filter: "NOT on_roster");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_people_programme_id_on_roster",
                table: "people");

            migrationBuilder.DropColumn(
                name: "on_roster",
                table: "people");
        }
    }
}
