using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Baton.Web.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SearchAndJobs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "jobs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title_zh = table.Column<string>(type: "TEXT", nullable: false),
                    title_en = table.Column<string>(type: "TEXT", nullable: false),
                    settings = table.Column<string>(type: "TEXT", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    done = table.Column<int>(type: "INTEGER", nullable: false),
                    total = table.Column<int>(type: "INTEGER", nullable: false),
                    result_zh = table.Column<string>(type: "TEXT", nullable: false),
                    result_en = table.Column<string>(type: "TEXT", nullable: false),
                    link = table.Column<string>(type: "TEXT", nullable: false),
                    failure_zh = table.Column<string>(type: "TEXT", nullable: false),
                    failure_en = table.Column<string>(type: "TEXT", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    holder = table.Column<Guid>(type: "TEXT", nullable: true),
                    lease_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    cancel_asked = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_jobs", x => x.id);
                    table.ForeignKey(
                        name: "fk_jobs_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_jobs_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "person_namings",
                columns: table => new
                {
                    part_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    rostered = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_namings", x => new { x.part_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_person_namings_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_person_namings_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "search_builds",
                columns: table => new
                {
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_builds", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "search_entries",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    reading = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    part_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    part_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    title_length = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    title_terms = table.Column<string>(type: "TEXT", nullable: false),
                    body_terms = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_entries", x => x.id);
                    table.ForeignKey(
                        name: "fk_search_entries_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_search_entries_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_jobs_edition_id",
                table: "jobs",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_jobs_programme_id",
                table: "jobs",
                column: "programme_id");

            migrationBuilder.CreateIndex(
                name: "ix_jobs_state_created_at",
                table: "jobs",
                columns: new[] { "state", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_person_namings_edition_id",
                table: "person_namings",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_namings_person_id_edition_id",
                table: "person_namings",
                columns: new[] { "person_id", "edition_id" });

            migrationBuilder.CreateIndex(
                name: "ix_person_namings_programme_id",
                table: "person_namings",
                column: "programme_id");

            migrationBuilder.CreateIndex(
                name: "ix_search_entries_edition_id",
                table: "search_entries",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_search_entries_part_id",
                table: "search_entries",
                column: "part_id");

            migrationBuilder.CreateIndex(
                name: "ix_search_entries_programme_id",
                table: "search_entries",
                column: "programme_id");

            // By hand: FTS5 over our own terms, and what keeps it. Its plainest tokenizer takes every character beyond ASCII as part of a
            // word; the one that knows Unicode drops those it is too old for, and names have such.
            migrationBuilder.Sql("CREATE VIRTUAL TABLE search_terms USING fts5(title_terms, body_terms, content='search_entries', content_rowid='id', tokenize='ascii')");
            migrationBuilder.Sql("INSERT INTO search_terms (search_terms, rank) VALUES ('secure-delete', 1)");
            migrationBuilder.Sql(
                """
                CREATE TRIGGER search_entries_added AFTER INSERT ON search_entries BEGIN
                    INSERT INTO search_terms (rowid, title_terms, body_terms) VALUES (new.id, new.title_terms, new.body_terms);
                END
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER search_entries_removed AFTER DELETE ON search_entries BEGIN
                    INSERT INTO search_terms (search_terms, rowid, title_terms, body_terms) VALUES ('delete', old.id, old.title_terms, old.body_terms);
                END
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE search_terms");
            migrationBuilder.DropTable(
                name: "jobs");

            migrationBuilder.DropTable(
                name: "person_namings");

            migrationBuilder.DropTable(
                name: "search_builds");

            migrationBuilder.DropTable(
                name: "search_entries");
        }
    }
}
