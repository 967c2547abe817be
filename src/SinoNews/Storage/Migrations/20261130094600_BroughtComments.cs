using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SinoNews.Storage.Migrations
{
    /// <summary>Which comments of another site were brought: for good, whatever becomes of them.</summary>
    public partial class BroughtComments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "BroughtComments",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BroughtComments", x => x.Key);
                });

            // Those that are still here. Their hash follows their key, as that of the newsroom's own answers does.
            migrationBuilder.Sql(
                """
                INSERT INTO "BroughtComments"("Key")
                SELECT "Key" FROM "Comments" WHERE "ContentHash" = lower(replace("Key", '-', '')) AND "StaffId" IS NULL
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("Restore a backup from before the upgrade.");
    }
}
