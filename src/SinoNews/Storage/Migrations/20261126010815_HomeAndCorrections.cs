using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SinoNews.Storage.Migrations
{
    /// <inheritdoc />
    public partial class HomeAndCorrections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "HomeArrangements",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HomeArrangements", x => x.Number);
                    table.ForeignKey(
                        name: "FK_HomeArrangements_AspNetUsers_ById",
                        column: x => x.ById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HomePicks",
                columns: table => new
                {
                    ArrangementNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HomePicks", x => new { x.ArrangementNumber, x.Position });
                    table.ForeignKey(
                        name: "FK_HomePicks_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_HomePicks_HomeArrangements_ArrangementNumber",
                        column: x => x.ArrangementNumber,
                        principalTable: "HomeArrangements",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_At_Id",
                table: "Corrections",
                columns: new[] { "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_LiveUntil",
                table: "Articles",
                column: "LiveUntil",
                filter: "\"LiveUntil\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_HomeArrangements_ById",
                table: "HomeArrangements",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_HomePicks_ArticleId",
                table: "HomePicks",
                column: "ArticleId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "HomePicks");

            migrationBuilder.DropTable(
                name: "HomeArrangements");

            migrationBuilder.DropIndex(
                name: "IX_Corrections_At_Id",
                table: "Corrections");

            migrationBuilder.DropIndex(
                name: "IX_Articles_LiveUntil",
                table: "Articles");
        }
    }
}
