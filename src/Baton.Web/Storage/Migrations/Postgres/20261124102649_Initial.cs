using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Baton.Web.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "change_sets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    actor = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    undoes = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_change_sets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "programmes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<long>(type: "bigint", nullable: false),
                    baton_custom = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    launched_on = table.Column<DateOnly>(type: "date", nullable: true),
                    organiser_ids = table.Column<string>(type: "text", nullable: false),
                    @public = table.Column<bool>(name: "public", type: "boolean", nullable: false),
                    sample = table.Column<bool>(type: "boolean", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false),
                    succession = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    time_zone = table.Column<string>(type: "text", nullable: false),
                    launch_act_en = table.Column<string>(type: "text", nullable: false),
                    launch_act_zh = table.Column<string>(type: "text", nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    name_zh = table.Column<string>(type: "text", nullable: false),
                    remark_en = table.Column<string>(type: "text", nullable: false),
                    remark_zh = table.Column<string>(type: "text", nullable: false),
                    rule_en = table.Column<string>(type: "text", nullable: false),
                    rule_zh = table.Column<string>(type: "text", nullable: false),
                    theme_en = table.Column<string>(type: "text", nullable: false),
                    theme_zh = table.Column<string>(type: "text", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    change_set_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: true),
                    part_kind = table.Column<string>(type: "text", nullable: false),
                    part_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    before = table.Column<string>(type: "text", nullable: true),
                    after = table.Column<string>(type: "text", nullable: true),
                    state_before = table.Column<string>(type: "text", nullable: true),
                    state_after = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_changes", x => x.id);
                    table.ForeignKey(
                        name: "fk_changes_change_sets_change_set_id",
                        column: x => x.change_set_id,
                        principalTable: "change_sets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "editions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    host_id = table.Column<Guid>(type: "uuid", nullable: true),
                    next_host_id = table.Column<Guid>(type: "uuid", nullable: true),
                    number = table.Column<int>(type: "integer", nullable: false),
                    @public = table.Column<bool>(name: "public", type: "boolean", nullable: false),
                    published_total = table.Column<int>(type: "integer", nullable: true),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: true),
                    venue_id = table.Column<Guid>(type: "uuid", nullable: true),
                    year_illustrative = table.Column<bool>(type: "boolean", nullable: false),
                    arrival_en = table.Column<string>(type: "text", nullable: false),
                    arrival_zh = table.Column<string>(type: "text", nullable: false),
                    contact_en = table.Column<string>(type: "text", nullable: false),
                    contact_zh = table.Column<string>(type: "text", nullable: false),
                    remark_en = table.Column<string>(type: "text", nullable: false),
                    remark_zh = table.Column<string>(type: "text", nullable: false),
                    themes_en = table.Column<string>(type: "text", nullable: false),
                    themes_zh = table.Column<string>(type: "text", nullable: false),
                    title_en = table.Column<string>(type: "text", nullable: false),
                    title_zh = table.Column<string>(type: "text", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_editions", x => x.id);
                    table.ForeignKey(
                        name: "fk_editions_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "change_personal_values",
                columns: table => new
                {
                    change_id = table.Column<Guid>(type: "uuid", nullable: false),
                    before = table.Column<string>(type: "text", nullable: true),
                    after = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_change_personal_values", x => x.change_id);
                    table.ForeignKey(
                        name: "fk_change_personal_values_changes_change_id",
                        column: x => x.change_id,
                        principalTable: "changes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agenda_acts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agenda_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    speakers = table.Column<string>(type: "text", nullable: false),
                    title_en = table.Column<string>(type: "text", nullable: false),
                    title_zh = table.Column<string>(type: "text", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_acts", x => x.id);
                    table.ForeignKey(
                        name: "fk_agenda_acts_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_agenda_acts_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agenda_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    chair_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: true),
                    number = table.Column<int>(type: "integer", nullable: false),
                    speakers = table.Column<string>(type: "text", nullable: false),
                    stage_id = table.Column<Guid>(type: "uuid", nullable: false),
                    starts_at = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    venue_id = table.Column<Guid>(type: "uuid", nullable: true),
                    title_en = table.Column<string>(type: "text", nullable: false),
                    title_zh = table.Column<string>(type: "text", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_items", x => x.id);
                    table.ForeignKey(
                        name: "fk_agenda_items_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_agenda_items_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "batons",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    maker_id = table.Column<Guid>(type: "uuid", nullable: true),
                    maker_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    material_en = table.Column<string>(type: "text", nullable: false),
                    material_zh = table.Column<string>(type: "text", nullable: false),
                    story_en = table.Column<string>(type: "text", nullable: false),
                    story_zh = table.Column<string>(type: "text", nullable: false),
                    title_en = table.Column<string>(type: "text", nullable: false),
                    title_zh = table.Column<string>(type: "text", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_batons", x => x.id);
                    table.ForeignKey(
                        name: "fk_batons_edition_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_batons_programme_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "categories",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_outside = table.Column<bool>(type: "boolean", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    published_count = table.Column<int>(type: "integer", nullable: true),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    name_zh = table.Column<string>(type: "text", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_categories", x => x.id);
                    table.ForeignKey(
                        name: "fk_categories_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_categories_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "credits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credits", x => x.id);
                    table.ForeignKey(
                        name: "fk_credits_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_credits_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "custody_records",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    baton_id = table.Column<Guid>(type: "uuid", nullable: false),
                    giver_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: true),
                    present_ids = table.Column<string>(type: "text", nullable: false),
                    receiver_id = table.Column<Guid>(type: "uuid", nullable: false),
                    venue_id = table.Column<Guid>(type: "uuid", nullable: true),
                    note_en = table.Column<string>(type: "text", nullable: false),
                    note_zh = table.Column<string>(type: "text", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_custody_records", x => x.id);
                    table.ForeignKey(
                        name: "fk_custody_records_edition_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_custody_records_programme_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "displays",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    stage_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stop_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    name_zh = table.Column<string>(type: "text", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_displays", x => x.id);
                    table.ForeignKey(
                        name: "fk_displays_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_displays_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "host_turns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    found_by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    number = table.Column<int>(type: "integer", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    standing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    swapped_with_id = table.Column<Guid>(type: "uuid", nullable: true),
                    period_en = table.Column<string>(type: "text", nullable: false),
                    period_zh = table.Column<string>(type: "text", nullable: false),
                    reason_en = table.Column<string>(type: "text", nullable: false),
                    reason_zh = table.Column<string>(type: "text", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_turns", x => x.id);
                    table.ForeignKey(
                        name: "fk_host_turns_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_host_turns_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "institutions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    name_zh = table.Column<string>(type: "text", nullable: false),
                    short_name_en = table.Column<string>(type: "text", nullable: false),
                    short_name_zh = table.Column<string>(type: "text", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_institutions", x => x.id);
                    table.ForeignKey(
                        name: "fk_institutions_edition_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_institutions_programme_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "memberships",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_memberships", x => x.id);
                    table.ForeignKey(
                        name: "fk_memberships_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_memberships_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "participants",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    capacity = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    category_id = table.Column<Guid>(type: "uuid", nullable: true),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    order = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    shown_post_ids = table.Column<string>(type: "text", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_participants", x => x.id);
                    table.ForeignKey(
                        name: "fk_participants_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_participants_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    distinguisher = table.Column<string>(type: "text", nullable: false),
                    illustrative = table.Column<bool>(type: "boolean", nullable: false),
                    family_name_en = table.Column<string>(type: "text", nullable: false),
                    family_name_zh = table.Column<string>(type: "text", nullable: false),
                    full_name_en = table.Column<string>(type: "text", nullable: false),
                    full_name_zh = table.Column<string>(type: "text", nullable: false),
                    given_name_en = table.Column<string>(type: "text", nullable: false),
                    given_name_zh = table.Column<string>(type: "text", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people", x => x.id);
                    table.ForeignKey(
                        name: "fk_people_edition_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_people_programme_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "photos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    credit_person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    credit_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    drawing = table.Column<bool>(type: "boolean", nullable: false),
                    file_hash = table.Column<string>(type: "text", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    height = table.Column<int>(type: "integer", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    stage_id = table.Column<Guid>(type: "uuid", nullable: true),
                    subject = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    width = table.Column<int>(type: "integer", nullable: false),
                    alt_text_en = table.Column<string>(type: "text", nullable: false),
                    alt_text_zh = table.Column<string>(type: "text", nullable: false),
                    caption_en = table.Column<string>(type: "text", nullable: false),
                    caption_zh = table.Column<string>(type: "text", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_photos", x => x.id);
                    table.ForeignKey(
                        name: "fk_photos_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_photos_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "posts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    title_en = table.Column<string>(type: "text", nullable: false),
                    title_zh = table.Column<string>(type: "text", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_posts", x => x.id);
                    table.ForeignKey(
                        name: "fk_posts_edition_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_posts_programme_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "report_paragraphs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    replaced_text_en = table.Column<string>(type: "text", nullable: false),
                    replaced_text_zh = table.Column<string>(type: "text", nullable: false),
                    text_en = table.Column<string>(type: "text", nullable: false),
                    text_zh = table.Column<string>(type: "text", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_paragraphs", x => x.id);
                    table.ForeignKey(
                        name: "fk_report_paragraphs_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_report_paragraphs_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "stage_attendance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    mark = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stage_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stage_attendance", x => x.id);
                    table.ForeignKey(
                        name: "fk_stage_attendance_edition_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_stage_attendance_programme_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "stages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ends_at = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: true),
                    published_attendance = table.Column<int>(type: "integer", nullable: true),
                    starts_at = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    venue_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    name_zh = table.Column<string>(type: "text", nullable: false),
                    theme_en = table.Column<string>(type: "text", nullable: false),
                    theme_zh = table.Column<string>(type: "text", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stages", x => x.id);
                    table.ForeignKey(
                        name: "fk_stages_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_stages_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "stops",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    capacity = table.Column<int>(type: "integer", nullable: true),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    minutes = table.Column<int>(type: "integer", nullable: true),
                    number = table.Column<int>(type: "integer", nullable: false),
                    stage_id = table.Column<Guid>(type: "uuid", nullable: false),
                    venue_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    name_zh = table.Column<string>(type: "text", nullable: false),
                    note_en = table.Column<string>(type: "text", nullable: false),
                    note_zh = table.Column<string>(type: "text", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stops", x => x.id);
                    table.ForeignKey(
                        name: "fk_stops_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_stops_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "talks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agenda_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sections = table.Column<string>(type: "text", nullable: false),
                    slides_hash = table.Column<string>(type: "text", nullable: false),
                    slides_name = table.Column<string>(type: "text", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false),
                    abstract_en = table.Column<string>(type: "text", nullable: false),
                    abstract_zh = table.Column<string>(type: "text", nullable: false),
                    text_en = table.Column<string>(type: "text", nullable: false),
                    text_zh = table.Column<string>(type: "text", nullable: false),
                    title_en = table.Column<string>(type: "text", nullable: false),
                    title_zh = table.Column<string>(type: "text", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_talks", x => x.id);
                    table.ForeignKey(
                        name: "fk_talks_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_talks_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "venues",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    directions_en = table.Column<string>(type: "text", nullable: false),
                    directions_zh = table.Column<string>(type: "text", nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    name_zh = table.Column<string>(type: "text", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_venues", x => x.id);
                    table.ForeignKey(
                        name: "fk_venues_edition_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_venues_programme_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visit_groups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    guide_id = table.Column<Guid>(type: "uuid", nullable: true),
                    member_ids = table.Column<string>(type: "text", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    stage_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    name_zh = table.Column<string>(type: "text", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visit_groups", x => x.id);
                    table.ForeignKey(
                        name: "fk_visit_groups_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_visit_groups_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_agenda_acts_edition_id",
                table: "agenda_acts",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_acts_programme_id_edition_id",
                table: "agenda_acts",
                columns: new[] { "programme_id", "edition_id" });

            migrationBuilder.CreateIndex(
                name: "ix_agenda_items_edition_id",
                table: "agenda_items",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_items_programme_id_edition_id",
                table: "agenda_items",
                columns: new[] { "programme_id", "edition_id" });

            migrationBuilder.CreateIndex(
                name: "ix_batons_edition_id",
                table: "batons",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_batons_programme_id_edition_id",
                table: "batons",
                columns: new[] { "programme_id", "edition_id" });

            migrationBuilder.CreateIndex(
                name: "ix_categories_edition_id",
                table: "categories",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_categories_programme_id_edition_id",
                table: "categories",
                columns: new[] { "programme_id", "edition_id" });

            migrationBuilder.CreateIndex(
                name: "ix_change_sets_programme_id_at",
                table: "change_sets",
                columns: new[] { "programme_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_changes_change_set_id",
                table: "changes",
                column: "change_set_id");

            migrationBuilder.CreateIndex(
                name: "ix_changes_part_id",
                table: "changes",
                column: "part_id");

            migrationBuilder.CreateIndex(
                name: "ix_credits_edition_id",
                table: "credits",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_credits_programme_id_edition_id",
                table: "credits",
                columns: new[] { "programme_id", "edition_id" });

            migrationBuilder.CreateIndex(
                name: "ix_custody_records_edition_id",
                table: "custody_records",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_custody_records_programme_id_edition_id",
                table: "custody_records",
                columns: new[] { "programme_id", "edition_id" });

            migrationBuilder.CreateIndex(
                name: "ix_displays_edition_id",
                table: "displays",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_displays_programme_id_edition_id",
                table: "displays",
                columns: new[] { "programme_id", "edition_id" });

            migrationBuilder.CreateIndex(
                name: "ix_editions_programme_id_edition_id",
                table: "editions",
                columns: new[] { "programme_id", "edition_id" });

            migrationBuilder.CreateIndex(
                name: "ix_host_turns_edition_id",
                table: "host_turns",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_host_turns_programme_id_edition_id",
                table: "host_turns",
                columns: new[] { "programme_id", "edition_id" });

            migrationBuilder.CreateIndex(
                name: "ix_institutions_edition_id",
                table: "institutions",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_institutions_programme_id_edition_id",
                table: "institutions",
                columns: new[] { "programme_id", "edition_id" });

            migrationBuilder.CreateIndex(
                name: "ix_memberships_edition_id",
                table: "memberships",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_memberships_programme_id_edition_id",
                table: "memberships",
                columns: new[] { "programme_id", "edition_id" });

            migrationBuilder.CreateIndex(
                name: "ix_participants_edition_id",
                table: "participants",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_participants_programme_id_edition_id",
                table: "participants",
                columns: new[] { "programme_id", "edition_id" });

            migrationBuilder.CreateIndex(
                name: "ix_people_edition_id",
                table: "people",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_programme_id_edition_id",
                table: "people",
                columns: new[] { "programme_id", "edition_id" });

            migrationBuilder.CreateIndex(
                name: "ix_photos_edition_id",
                table: "photos",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_photos_programme_id_edition_id",
                table: "photos",
                columns: new[] { "programme_id", "edition_id" });

            migrationBuilder.CreateIndex(
                name: "ix_posts_edition_id",
                table: "posts",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_posts_programme_id_edition_id",
                table: "posts",
                columns: new[] { "programme_id", "edition_id" });

            migrationBuilder.CreateIndex(
                name: "ix_report_paragraphs_edition_id",
                table: "report_paragraphs",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_report_paragraphs_programme_id_edition_id",
                table: "report_paragraphs",
                columns: new[] { "programme_id", "edition_id" });

            migrationBuilder.CreateIndex(
                name: "ix_stage_attendance_edition_id",
                table: "stage_attendance",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_stage_attendance_programme_id_edition_id",
                table: "stage_attendance",
                columns: new[] { "programme_id", "edition_id" });

            migrationBuilder.CreateIndex(
                name: "ix_stages_edition_id",
                table: "stages",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_stages_programme_id_edition_id",
                table: "stages",
                columns: new[] { "programme_id", "edition_id" });

            migrationBuilder.CreateIndex(
                name: "ix_stops_edition_id",
                table: "stops",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_stops_programme_id_edition_id",
                table: "stops",
                columns: new[] { "programme_id", "edition_id" });

            migrationBuilder.CreateIndex(
                name: "ix_talks_edition_id",
                table: "talks",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_talks_programme_id_edition_id",
                table: "talks",
                columns: new[] { "programme_id", "edition_id" });

            migrationBuilder.CreateIndex(
                name: "ix_venues_edition_id",
                table: "venues",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_venues_programme_id_edition_id",
                table: "venues",
                columns: new[] { "programme_id", "edition_id" });

            migrationBuilder.CreateIndex(
                name: "ix_visit_groups_edition_id",
                table: "visit_groups",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_visit_groups_programme_id_edition_id",
                table: "visit_groups",
                columns: new[] { "programme_id", "edition_id" });

            // Kept by hand: the model cannot index a column of the details.
            migrationBuilder.Sql("CREATE UNIQUE INDEX ix_programmes_slug ON programmes (slug)");
            migrationBuilder.Sql("CREATE UNIQUE INDEX ix_editions_number ON editions (programme_id, number)");
            migrationBuilder.Sql("CREATE UNIQUE INDEX ix_participants_person ON participants (edition_id, person_id)");
            migrationBuilder.Sql("CREATE INDEX ix_posts_person ON posts (person_id)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agenda_acts");

            migrationBuilder.DropTable(
                name: "agenda_items");

            migrationBuilder.DropTable(
                name: "batons");

            migrationBuilder.DropTable(
                name: "categories");

            migrationBuilder.DropTable(
                name: "change_personal_values");

            migrationBuilder.DropTable(
                name: "credits");

            migrationBuilder.DropTable(
                name: "custody_records");

            migrationBuilder.DropTable(
                name: "displays");

            migrationBuilder.DropTable(
                name: "host_turns");

            migrationBuilder.DropTable(
                name: "institutions");

            migrationBuilder.DropTable(
                name: "memberships");

            migrationBuilder.DropTable(
                name: "participants");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "photos");

            migrationBuilder.DropTable(
                name: "posts");

            migrationBuilder.DropTable(
                name: "report_paragraphs");

            migrationBuilder.DropTable(
                name: "stage_attendance");

            migrationBuilder.DropTable(
                name: "stages");

            migrationBuilder.DropTable(
                name: "stops");

            migrationBuilder.DropTable(
                name: "talks");

            migrationBuilder.DropTable(
                name: "venues");

            migrationBuilder.DropTable(
                name: "visit_groups");

            migrationBuilder.DropTable(
                name: "changes");

            migrationBuilder.DropTable(
                name: "editions");

            migrationBuilder.DropTable(
                name: "change_sets");

            migrationBuilder.DropTable(
                name: "programmes");
        }
    }
}
