using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Baton.Web.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OfficeRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "marked_at",
                table: "stage_attendance",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "note",
                table: "stage_attendance",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "signed",
                table: "report_paragraphs",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "report_kept_by_organiser",
                table: "programmes",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "focus_x",
                table: "photos",
                type: "INTEGER",
                nullable: false,
                defaultValue: 50);

            migrationBuilder.AddColumn<int>(
                name: "focus_y",
                table: "photos",
                type: "INTEGER",
                nullable: false,
                defaultValue: 50);

            migrationBuilder.AddColumn<string>(
                name: "code",
                table: "participants",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "substitute_for_id",
                table: "participants",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "report_held",
                table: "editions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "host_applications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    institution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    standing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    submitted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    statement_en = table.Column<string>(type: "TEXT", nullable: false),
                    statement_zh = table.Column<string>(type: "TEXT", nullable: false),
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_applications", x => x.id);
                    table.ForeignKey(
                        name: "fk_host_applications_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_host_applications_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "host_draws",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    candidates = table.Column<string>(type: "TEXT", nullable: false),
                    drawn_ids = table.Column<string>(type: "TEXT", nullable: false),
                    drawn_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    seed = table.Column<string>(type: "TEXT", nullable: false),
                    witness = table.Column<string>(type: "TEXT", nullable: false),
                    note_en = table.Column<string>(type: "TEXT", nullable: false),
                    note_zh = table.Column<string>(type: "TEXT", nullable: false),
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_draws", x => x.id);
                    table.ForeignKey(
                        name: "fk_host_draws_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_host_draws_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "report_sign_offs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    signed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    text_hash = table.Column<string>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_sign_offs", x => x.id);
                    table.ForeignKey(
                        name: "fk_report_sign_offs_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_report_sign_offs_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_host_applications_edition_id",
                table: "host_applications",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_host_applications_programme_id_edition_id",
                table: "host_applications",
                columns: new[] { "programme_id", "edition_id" });

            migrationBuilder.CreateIndex(
                name: "ix_host_draws_edition_id",
                table: "host_draws",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_host_draws_programme_id_edition_id",
                table: "host_draws",
                columns: new[] { "programme_id", "edition_id" });

            migrationBuilder.CreateIndex(
                name: "ix_report_sign_offs_edition_id",
                table: "report_sign_offs",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_report_sign_offs_programme_id_edition_id",
                table: "report_sign_offs",
                columns: new[] { "programme_id", "edition_id" });

            migrationBuilder.Sql("CREATE UNIQUE INDEX ix_participants_code ON participants (edition_id, code) WHERE code <> ''");

            // Participants and marks hold personal values from now on. Their acts until now held none; without a row they would seem to be erased.
            migrationBuilder.Sql(
                """
                INSERT INTO change_personal_values (change_id, "before", "after")
                SELECT id, CASE WHEN "before" IS NULL THEN NULL ELSE '{}' END, CASE WHEN "after" IS NULL THEN NULL ELSE '{}' END
                FROM changes
                WHERE part_kind IN ('Participant', 'StageAttendance') AND id NOT IN (SELECT change_id FROM change_personal_values)
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP INDEX ix_participants_code");

            migrationBuilder.DropTable(
                name: "host_applications");

            migrationBuilder.DropTable(
                name: "host_draws");

            migrationBuilder.DropTable(
                name: "report_sign_offs");

            migrationBuilder.DropColumn(
                name: "marked_at",
                table: "stage_attendance");

            migrationBuilder.DropColumn(
                name: "note",
                table: "stage_attendance");

            migrationBuilder.DropColumn(
                name: "signed",
                table: "report_paragraphs");

            migrationBuilder.DropColumn(
                name: "report_kept_by_organiser",
                table: "programmes");

            migrationBuilder.DropColumn(
                name: "focus_x",
                table: "photos");

            migrationBuilder.DropColumn(
                name: "focus_y",
                table: "photos");

            migrationBuilder.DropColumn(
                name: "code",
                table: "participants");

            migrationBuilder.DropColumn(
                name: "substitute_for_id",
                table: "participants");

            migrationBuilder.DropColumn(
                name: "report_held",
                table: "editions");
        }
    }
}
