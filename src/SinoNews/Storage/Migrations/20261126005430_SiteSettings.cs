using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SinoNews.Storage.Migrations
{
    /// <inheritdoc />
    public partial class SiteSettings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Links",
                table: "Sites",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<long>(
                name: "LogoId",
                table: "Sites",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TimeZone",
                table: "Sites",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Sites",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "Hidden",
                table: "Sections",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Look",
                table: "Sections",
                type: "TEXT",
                nullable: false,
                defaultValue: "plain");

            // The sections of a new site were drawn by their addresses until now.
            migrationBuilder.Sql("""
                UPDATE "Sections" SET "Look" = "Slug" WHERE "Slug" IN ('politics', 'economy', 'culture', 'history', 'science', 'travel');
                """);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Sections",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "AdminActs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AdminActs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AdminActs_AspNetUsers_ById",
                        column: x => x.ById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AdminActs_ById",
                table: "AdminActs",
                column: "ById");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AdminActs");

            migrationBuilder.DropColumn(
                name: "Links",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "LogoId",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "TimeZone",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "Hidden",
                table: "Sections");

            migrationBuilder.DropColumn(
                name: "Look",
                table: "Sections");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Sections");
        }
    }
}
