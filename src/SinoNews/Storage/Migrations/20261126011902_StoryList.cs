using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SinoNews.Storage.Migrations
{
    /// <inheritdoc />
    public partial class StoryList : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Folded",
                table: "Articles",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "StoryBatches",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Act = table.Column<string>(type: "TEXT", nullable: false),
                    SectionId = table.Column<int>(type: "INTEGER", nullable: true),
                    Tag = table.Column<string>(type: "TEXT", nullable: true),
                    UndoOfId = table.Column<long>(type: "INTEGER", nullable: true),
                    ById = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoryBatches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StoryBatches_AspNetUsers_ById",
                        column: x => x.ById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StoryBatches_Sections_SectionId",
                        column: x => x.SectionId,
                        principalTable: "Sections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StoryBatchItems",
                columns: table => new
                {
                    BatchId = table.Column<long>(type: "INTEGER", nullable: false),
                    ArticleId = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Restores = table.Column<int>(type: "INTEGER", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", nullable: false),
                    RevisionBefore = table.Column<int>(type: "INTEGER", nullable: true),
                    VersionAfter = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoryBatchItems", x => new { x.BatchId, x.ArticleId });
                    table.ForeignKey(
                        name: "FK_StoryBatchItems_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_StoryBatchItems_StoryBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "StoryBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Binned_CreatedById_EditedAt_Id",
                table: "Articles",
                columns: new[] { "Binned", "CreatedById", "EditedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Binned_CreatedById_State_EditedAt_Id",
                table: "Articles",
                columns: new[] { "Binned", "CreatedById", "State", "EditedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Binned_SectionId_EditedAt_Id",
                table: "Articles",
                columns: new[] { "Binned", "SectionId", "EditedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Binned_SectionId_State_EditedAt_Id",
                table: "Articles",
                columns: new[] { "Binned", "SectionId", "State", "EditedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Unfolded",
                table: "Articles",
                column: "Id",
                filter: "\"Folded\" = ''");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Unpublished",
                table: "Articles",
                columns: new[] { "EditedAt", "Id" },
                filter: "\"LiveRevision\" <> \"LatestRevision\"");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Words",
                table: "Articles",
                columns: new[] { "Binned", "EditedAt", "Id", "State", "SectionId", "CreatedById", "Folded" });

            migrationBuilder.CreateIndex(
                name: "IX_StoryBatches_ById",
                table: "StoryBatches",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_StoryBatches_SectionId",
                table: "StoryBatches",
                column: "SectionId");

            migrationBuilder.CreateIndex(
                name: "IX_StoryBatches_UndoOfId",
                table: "StoryBatches",
                column: "UndoOfId",
                unique: true,
                filter: "\"UndoOfId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_StoryBatchItems_ArticleId",
                table: "StoryBatchItems",
                column: "ArticleId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "StoryBatchItems");

            migrationBuilder.DropTable(
                name: "StoryBatches");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Binned_CreatedById_EditedAt_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Binned_CreatedById_State_EditedAt_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Binned_SectionId_EditedAt_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Binned_SectionId_State_EditedAt_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Unfolded",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Unpublished",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_Words",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "Folded",
                table: "Articles");
        }
    }
}
