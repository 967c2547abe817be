using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SinoNews.Storage.Migrations
{
    /// <summary>
    /// Gives each story its bylines, each revision its list of names, each section its look: what StoryDesk then takes the
    /// old columns away from. Apart from it, because it rebuilds the tables: what was written there would go into the ones
    /// that are thrown away.
    /// </summary>
    [DbContext(typeof(NewsDb))]
    [Migration("20261126010000_Bylines")]
    public partial class Bylines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ArticleAuthors",
                columns: table => new
                {
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    AuthorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    VisibleFrom = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleAuthors", x => new { x.ArticleId, x.AuthorId });
                    table.ForeignKey(
                        name: "FK_ArticleAuthors_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ArticleAuthors_Authors_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Authors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddColumn<string>(
                name: "Byline",
                table: "Articles",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Look",
                table: "Sections",
                type: "TEXT",
                nullable: false,
                defaultValue: "plain");

            migrationBuilder.RenameColumn(
                name: "AuthorName",
                table: "Revisions",
                newName: "Authors");

            migrationBuilder.Sql("""
                INSERT INTO "ArticleAuthors"("ArticleId", "AuthorId", "Position", "VisibleFrom") SELECT "Id", "AuthorId", 0, "VisibleFrom" FROM "Articles";
                UPDATE "Articles" SET "Byline" = (SELECT "Name" FROM "Authors" WHERE "Authors"."Id" = "AuthorId");
                UPDATE "Revisions" SET "Authors" = json_array("Authors");
                UPDATE "Sections" SET "Look" = "Slug" WHERE "Slug" IN ('politics', 'economy', 'culture', 'history', 'science', 'travel');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            throw new NotSupportedException("Restore a backup from before the upgrade.");
        }
    }
}
