using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Baton.Web.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class DraftAndPublished : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // By hand: -1 marks the programmes that stand here already, whose published version is carried over from what stands.
            migrationBuilder.AddColumn<long>(
                name: "public_revision",
                table: "programmes",
                type: "bigint",
                nullable: false,
                defaultValue: -1L);

            migrationBuilder.CreateTable(
                name: "publications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: true),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    actor = table.Column<string>(type: "text", nullable: false),
                    note_zh = table.Column<string>(type: "text", nullable: false),
                    note_en = table.Column<string>(type: "text", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_publications", x => x.id);
                    table.ForeignKey(
                        name: "fk_publications_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "published_parts",
                columns: table => new
                {
                    part_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    handle = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    open = table.Column<bool>(type: "boolean", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    state_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    first_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_in = table.Column<long>(type: "bigint", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    former = table.Column<string>(type: "text", nullable: true),
                    moved_in = table.Column<long>(type: "bigint", nullable: true),
                    opened_in = table.Column<long>(type: "bigint", nullable: true),
                    corrected_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_published_parts", x => x.part_id);
                    table.ForeignKey(
                        name: "fk_published_parts_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_publications_programme_id_number",
                table: "publications",
                columns: new[] { "programme_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_published_parts_kind_handle",
                table: "published_parts",
                columns: new[] { "kind", "handle" });

            migrationBuilder.CreateIndex(
                name: "ix_published_parts_programme_id_edition_id",
                table: "published_parts",
                columns: new[] { "programme_id", "edition_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "publications");

            migrationBuilder.DropTable(
                name: "published_parts");

            migrationBuilder.DropColumn(
                name: "public_revision",
                table: "programmes");
        }
    }
}
