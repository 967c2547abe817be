using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace SinoNews.Storage.Migrations
{
    /// <inheritdoc />
    public partial class ModerationDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Decisions_ById",
                table: "Decisions");

            migrationBuilder.DropIndex(
                name: "IX_Comments_Email_State",
                table: "Comments");

            migrationBuilder.DropIndex(
                name: "IX_Comments_ParentId",
                table: "Comments");

            migrationBuilder.DropColumn(
                name: "CommentsClosed",
                table: "Articles");

            migrationBuilder.AddColumn<string>(
                name: "CommentMode",
                table: "Sections",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "BatchId",
                table: "Decisions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TextBefore",
                table: "Decisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "CampaignId",
                table: "Comments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DecidedAt",
                table: "Comments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "DecidedById",
                table: "Comments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Exact",
                table: "Comments",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Findings",
                table: "Comments",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<DateTime>(
                name: "PinnedAt",
                table: "Comments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Risk",
                table: "Comments",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "StaffId",
                table: "Comments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CommentMode",
                table: "Articles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Bans",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CommentId = table.Column<long>(type: "INTEGER", nullable: true),
                    ById = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LiftedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LiftedById = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Bans_AspNetUsers_ById",
                        column: x => x.ById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Bans_AspNetUsers_LiftedById",
                        column: x => x.LiftedById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Batches",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Act = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    UndoOfId = table.Column<long>(type: "INTEGER", nullable: true),
                    Total = table.Column<int>(type: "INTEGER", nullable: false),
                    Done = table.Column<int>(type: "INTEGER", nullable: false),
                    Conflicts = table.Column<int>(type: "INTEGER", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Batches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Batches_AspNetUsers_ById",
                        column: x => x.ById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CommentCounts",
                columns: table => new
                {
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommentCounts", x => x.State);
                });

            migrationBuilder.CreateTable(
                name: "CommentPolicy",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Mode = table.Column<string>(type: "TEXT", nullable: false),
                    CloseAfterDays = table.Column<int>(type: "INTEGER", nullable: true),
                    HoldingSince = table.Column<DateTime>(type: "TEXT", nullable: true),
                    MaxLinks = table.Column<int>(type: "INTEGER", nullable: false),
                    HourlyPerNetwork = table.Column<int>(type: "INTEGER", nullable: false),
                    HourlyPerEmail = table.Column<int>(type: "INTEGER", nullable: false),
                    KeepSpamDays = table.Column<int>(type: "INTEGER", nullable: false),
                    KeepRejectedDays = table.Column<int>(type: "INTEGER", nullable: false),
                    ListsVersion = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommentPolicy", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ListedWords",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    List = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Mode = table.Column<string>(type: "TEXT", nullable: false),
                    Exceptions = table.Column<string>(type: "TEXT", nullable: false),
                    AddedById = table.Column<int>(type: "INTEGER", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ListedWords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ListedWords_AspNetUsers_AddedById",
                        column: x => x.AddedById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RuleChanges",
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
                    table.PrimaryKey("PK_RuleChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RuleChanges_AspNetUsers_ById",
                        column: x => x.ById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Shingles",
                columns: table => new
                {
                    Hash = table.Column<long>(type: "INTEGER", nullable: false),
                    CommentId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Shingles", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "StaffNotes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CommentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Email = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    ById = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StaffNotes_AspNetUsers_ById",
                        column: x => x.ById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BatchItems",
                columns: table => new
                {
                    BatchId = table.Column<long>(type: "INTEGER", nullable: false),
                    CommentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BatchItems", x => new { x.BatchId, x.CommentId });
                    table.ForeignKey(
                        name: "FK_BatchItems_Batches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "Batches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "CommentCounts",
                columns: new[] { "State", "Count" },
                values: new object[,]
                {
                    { "Approved", 0 },
                    { "Pending", 0 },
                    { "Rejected", 0 },
                    { "Spam", 0 },
                    { "Trash", 0 }
                });

            migrationBuilder.InsertData(
                table: "CommentPolicy",
                columns: new[] { "Id", "CloseAfterDays", "HoldingSince", "HourlyPerEmail", "HourlyPerNetwork", "KeepRejectedDays", "KeepSpamDays", "ListsVersion", "MaxLinks", "Mode", "Version" },
                values: new object[] { 1, null, null, 15, 30, 365, 30, 0, 0, "PreModerated", 0 });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_Act_Id",
                table: "Decisions",
                columns: new[] { "Act", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_BatchId",
                table: "Decisions",
                column: "BatchId",
                filter: "\"BatchId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_ById_Id",
                table: "Decisions",
                columns: new[] { "ById", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Comments_CampaignId_State_Id",
                table: "Comments",
                columns: new[] { "CampaignId", "State", "Id" },
                filter: "\"CampaignId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_CreatedAt",
                table: "Comments",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_DecidedById_Id",
                table: "Comments",
                columns: new[] { "DecidedById", "Id" },
                filter: "\"DecidedById\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_Email_Id",
                table: "Comments",
                columns: new[] { "Email", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Comments_Email_State_Id",
                table: "Comments",
                columns: new[] { "Email", "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Comments_Network_Id",
                table: "Comments",
                columns: new[] { "Network", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Comments_ParentId",
                table: "Comments",
                column: "ParentId",
                filter: "\"ParentId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_StaffId",
                table: "Comments",
                column: "StaffId",
                filter: "\"StaffId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_State_Risk_Id",
                table: "Comments",
                columns: new[] { "State", "Risk", "Id" },
                descending: new[] { false, true, false });

            migrationBuilder.CreateIndex(
                name: "IX_Bans_ById",
                table: "Bans",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_Bans_LiftedById",
                table: "Bans",
                column: "LiftedById");

            migrationBuilder.CreateIndex(
                name: "IX_Bans_Value_LiftedAt",
                table: "Bans",
                columns: new[] { "Value", "LiftedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Batches_ById",
                table: "Batches",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_Batches_State",
                table: "Batches",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_Batches_UndoOfId",
                table: "Batches",
                column: "UndoOfId",
                unique: true,
                filter: "\"UndoOfId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_BatchItems_BatchId_Outcome_CommentId",
                table: "BatchItems",
                columns: new[] { "BatchId", "Outcome", "CommentId" });

            migrationBuilder.CreateIndex(
                name: "IX_ListedWords_AddedById",
                table: "ListedWords",
                column: "AddedById");

            migrationBuilder.CreateIndex(
                name: "IX_ListedWords_List_Text",
                table: "ListedWords",
                columns: new[] { "List", "Text" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RuleChanges_ById",
                table: "RuleChanges",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_StaffNotes_ById",
                table: "StaffNotes",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_StaffNotes_Email_Id",
                table: "StaffNotes",
                columns: new[] { "Email", "Id" });

            migrationBuilder.AddForeignKey(
                name: "FK_Comments_AspNetUsers_DecidedById",
                table: "Comments",
                column: "DecidedById",
                principalTable: "AspNetUsers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Comments_AspNetUsers_StaffId",
                table: "Comments",
                column: "StaffId",
                principalTable: "AspNetUsers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Decisions_Batches_BatchId",
                table: "Decisions",
                column: "BatchId",
                principalTable: "Batches",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            // Nobody could close a thread before, so CommentsClosed held nothing that CommentMode must take over.
            migrationBuilder.Sql("""
                UPDATE "CommentCounts" SET "Count" = (SELECT COUNT(*) FROM "Comments" WHERE "Comments"."State" = "CommentCounts"."State");
                """);

            // Words folded in C# (CommentIndex.cs): contentless, so that no second copy of the text is kept. Without
            // positions (detail=column) it is half as large, and a comment is found by its words, not by phrases.
            migrationBuilder.Sql("""
                CREATE VIRTUAL TABLE "CommentIndex" USING fts5(
                    text, who, why, content='', contentless_delete=1, detail=column, tokenize="ascii tokenchars '@.-_+'");
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DROP TABLE "CommentIndex";""");

            migrationBuilder.DropForeignKey(
                name: "FK_Comments_AspNetUsers_DecidedById",
                table: "Comments");

            migrationBuilder.DropForeignKey(
                name: "FK_Comments_AspNetUsers_StaffId",
                table: "Comments");

            migrationBuilder.DropForeignKey(
                name: "FK_Decisions_Batches_BatchId",
                table: "Decisions");

            migrationBuilder.DropTable(
                name: "Bans");

            migrationBuilder.DropTable(
                name: "BatchItems");

            migrationBuilder.DropTable(
                name: "CommentCounts");

            migrationBuilder.DropTable(
                name: "CommentPolicy");

            migrationBuilder.DropTable(
                name: "ListedWords");

            migrationBuilder.DropTable(
                name: "RuleChanges");

            migrationBuilder.DropTable(
                name: "Shingles");

            migrationBuilder.DropTable(
                name: "StaffNotes");

            migrationBuilder.DropTable(
                name: "Batches");

            migrationBuilder.DropIndex(
                name: "IX_Decisions_Act_Id",
                table: "Decisions");

            migrationBuilder.DropIndex(
                name: "IX_Decisions_BatchId",
                table: "Decisions");

            migrationBuilder.DropIndex(
                name: "IX_Decisions_ById_Id",
                table: "Decisions");

            migrationBuilder.DropIndex(
                name: "IX_Comments_CampaignId_State_Id",
                table: "Comments");

            migrationBuilder.DropIndex(
                name: "IX_Comments_CreatedAt",
                table: "Comments");

            migrationBuilder.DropIndex(
                name: "IX_Comments_DecidedById_Id",
                table: "Comments");

            migrationBuilder.DropIndex(
                name: "IX_Comments_Email_Id",
                table: "Comments");

            migrationBuilder.DropIndex(
                name: "IX_Comments_Email_State_Id",
                table: "Comments");

            migrationBuilder.DropIndex(
                name: "IX_Comments_Network_Id",
                table: "Comments");

            migrationBuilder.DropIndex(
                name: "IX_Comments_ParentId",
                table: "Comments");

            migrationBuilder.DropIndex(
                name: "IX_Comments_StaffId",
                table: "Comments");

            migrationBuilder.DropIndex(
                name: "IX_Comments_State_Risk_Id",
                table: "Comments");

            migrationBuilder.DropColumn(
                name: "CommentMode",
                table: "Sections");

            migrationBuilder.DropColumn(
                name: "BatchId",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "TextBefore",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "CampaignId",
                table: "Comments");

            migrationBuilder.DropColumn(
                name: "DecidedAt",
                table: "Comments");

            migrationBuilder.DropColumn(
                name: "DecidedById",
                table: "Comments");

            migrationBuilder.DropColumn(
                name: "Exact",
                table: "Comments");

            migrationBuilder.DropColumn(
                name: "Findings",
                table: "Comments");

            migrationBuilder.DropColumn(
                name: "PinnedAt",
                table: "Comments");

            migrationBuilder.DropColumn(
                name: "Risk",
                table: "Comments");

            migrationBuilder.DropColumn(
                name: "StaffId",
                table: "Comments");

            migrationBuilder.DropColumn(
                name: "CommentMode",
                table: "Articles");

            migrationBuilder.AddColumn<bool>(
                name: "CommentsClosed",
                table: "Articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_ById",
                table: "Decisions",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_Email_State",
                table: "Comments",
                columns: new[] { "Email", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Comments_ParentId",
                table: "Comments",
                column: "ParentId");
        }
    }
}
