using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SinoNews.Storage.Migrations
{
    /// <inheritdoc />
    public partial class FoundAndShared : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "EventAt",
                table: "WorkingCopies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Series",
                table: "WorkingCopies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EventAt",
                table: "Revisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Series",
                table: "Revisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SeriesId",
                table: "Articles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "WordCount",
                table: "ArticleBodies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "Series",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Series", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StoryPackages",
                columns: table => new
                {
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    Card = table.Column<string>(type: "TEXT", nullable: true),
                    Related = table.Column<string>(type: "TEXT", nullable: false),
                    IsDue = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoryPackages", x => x.ArticleId);
                    table.ForeignKey(
                        name: "FK_StoryPackages_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_SeriesId_VisibleFrom_Id",
                table: "Articles",
                columns: new[] { "SeriesId", "VisibleFrom", "Id" },
                filter: "\"SeriesId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Series_Slug",
                table: "Series",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StoryPackages_Card",
                table: "StoryPackages",
                column: "Card");

            migrationBuilder.CreateIndex(
                name: "IX_StoryPackages_Due",
                table: "StoryPackages",
                column: "ArticleId",
                filter: "\"IsDue\" = 1");

            migrationBuilder.AddForeignKey(
                name: "FK_Articles_Series_SeriesId",
                table: "Articles",
                column: "SeriesId",
                principalTable: "Series",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            // Made one after another once the site is up, the newest first.
            migrationBuilder.Sql("""INSERT INTO "StoryPackages"("ArticleId", "Related", "IsDue") SELECT "Id", '', "VisibleFrom" IS NOT NULL FROM "Articles";""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            throw new NotSupportedException("Restore a backup from before the upgrade.");
        }
    }
}
