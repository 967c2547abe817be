using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace SinoNews.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Readership : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ReadPlaces",
                columns: table => new
                {
                    Window = table.Column<int>(type: "INTEGER", nullable: false),
                    SectionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Rank = table.Column<int>(type: "INTEGER", nullable: false),
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    Reads = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReadPlaces", x => new { x.Window, x.SectionId, x.Rank });
                    table.ForeignKey(
                        name: "FK_ReadPlaces_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StoryCounts",
                columns: table => new
                {
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Binned = table.Column<int>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoryCounts", x => new { x.Binned, x.State });
                });

            migrationBuilder.InsertData(
                table: "StoryCounts",
                columns: new[] { "Binned", "State", "Count" },
                values: new object[,]
                {
                    { 0, "Draft", 0 },
                    { 1, "Draft", 0 },
                    { 0, "InReview", 0 },
                    { 1, "InReview", 0 },
                    { 0, "Published", 0 },
                    { 1, "Published", 0 },
                    { 0, "Scheduled", 0 },
                    { 1, "Scheduled", 0 },
                    { 0, "Withdrawn", 0 },
                    { 1, "Withdrawn", 0 }
                });

            migrationBuilder.CreateIndex(
                name: "IX_ReadPlaces_ArticleId",
                table: "ReadPlaces",
                column: "ArticleId");

            migrationBuilder.Sql("""
                UPDATE "StoryCounts" SET "Count" = (
                    SELECT COUNT(*) FROM "Articles" WHERE "Articles"."State" = "StoryCounts"."State" AND "Articles"."Binned" = "StoryCounts"."Binned");
                """);

            // The hours of a story lie together, to be summed in one walk; those that are too old are found by the hour.
            migrationBuilder.Sql("""
                CREATE TABLE "ReadHours"("ArticleId" INTEGER NOT NULL, "Hour" INTEGER NOT NULL, "Reads" INTEGER NOT NULL, PRIMARY KEY ("ArticleId", "Hour")) WITHOUT ROWID;
                CREATE INDEX "IX_ReadHours_Hour" ON "ReadHours"("Hour");
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            throw new NotSupportedException("Restore a backup from before the upgrade.");
        }
    }
}
