using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SinoNews.Storage.Migrations
{
    /// <summary>Verified readers, mail, a score that learns, reports, revisions, escalations, claims; comments by the reader's pseudonym.</summary>
    public partial class DeskThatLearns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Comments_Email_Id",
                table: "Comments");

            migrationBuilder.DropIndex(
                name: "IX_Comments_Email_State_Id",
                table: "Comments");

            migrationBuilder.RenameColumn(
                name: "Email",
                table: "StaffNotes",
                newName: "Reader");

            migrationBuilder.RenameIndex(
                name: "IX_StaffNotes_Email_Id",
                table: "StaffNotes",
                newName: "IX_StaffNotes_Reader_Id");

            migrationBuilder.AddColumn<DateTime>(
                name: "AnonymisedAt",
                table: "Comments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EditedAt",
                table: "Comments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Elapsed",
                table: "Comments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EscalatedTo",
                table: "Comments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "IsProven",
                table: "Comments",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Reader",
                table: "Comments",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "ReportWeight",
                table: "Comments",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "ReportsSettled",
                table: "Comments",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Score",
                table: "Comments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "WantsNotice",
                table: "Comments",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "AlertAfterHours",
                table: "CommentPolicy",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "HoldScore",
                table: "CommentPolicy",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "KeepAddressesDays",
                table: "CommentPolicy",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "TrustAfter",
                table: "CommentPolicy",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Mask",
                table: "Bans",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "CommentReports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CommentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Reporter = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    Weight = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommentReports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CommentRevisions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CommentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommentRevisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Escalations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CommentId = table.Column<long>(type: "INTEGER", nullable: false),
                    To = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    RaisedById = table.Column<int>(type: "INTEGER", nullable: false),
                    RaisedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", nullable: false),
                    EvidenceHash = table.Column<string>(type: "TEXT", nullable: false),
                    ResolvedById = table.Column<int>(type: "INTEGER", nullable: true),
                    ResolvedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", nullable: true),
                    ResolutionNote = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Escalations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Escalations_AspNetUsers_RaisedById",
                        column: x => x.RaisedById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Escalations_AspNetUsers_ResolvedById",
                        column: x => x.ResolvedById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OutgoingMails",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    To = table.Column<string>(type: "TEXT", nullable: false),
                    Reader = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Unsubscribe = table.Column<string>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutgoingMails", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReaderKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReaderKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReviewClaims",
                columns: table => new
                {
                    CommentId = table.Column<long>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewClaims", x => new { x.CommentId, x.MemberId });
                    table.ForeignKey(
                        name: "FK_ReviewClaims_AspNetUsers_MemberId",
                        column: x => x.MemberId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ScoreModels",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TrainedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Samples = table.Column<int>(type: "INTEGER", nullable: false),
                    Unwanted = table.Column<int>(type: "INTEGER", nullable: false),
                    Precision = table.Column<double>(type: "REAL", nullable: false),
                    Recall = table.Column<double>(type: "REAL", nullable: false),
                    LastDecisionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Form = table.Column<int>(type: "INTEGER", nullable: false),
                    Weights = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScoreModels", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TrainingSamples",
                columns: table => new
                {
                    CommentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Reader = table.Column<string>(type: "TEXT", nullable: false),
                    IsUnwanted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Features = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrainingSamples", x => x.CommentId);
                });

            migrationBuilder.CreateTable(
                name: "VerifiedReaders",
                columns: table => new
                {
                    Reader = table.Column<string>(type: "TEXT", nullable: false),
                    VerifiedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Stamp = table.Column<int>(type: "INTEGER", nullable: false),
                    UnsubscribedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VerifiedReaders", x => x.Reader);
                });

            // The site's own secret: by it readers have their pseudonyms, which NameReaders gives those of before.
            migrationBuilder.Sql("""INSERT INTO "ReaderKeys"("Id", "Key") VALUES (1, randomblob(32))""");

            migrationBuilder.UpdateData(
                table: "CommentPolicy",
                keyColumn: "Id",
                keyValue: 1,
                columns: new[] { "AlertAfterHours", "HoldScore", "KeepAddressesDays", "TrustAfter" },
                values: new object[] { 24, 80, 90, 3 });

            migrationBuilder.CreateIndex(
                name: "IX_Comments_Escalated",
                table: "Comments",
                column: "Id",
                filter: "\"EscalatedTo\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_Named",
                table: "Comments",
                column: "CreatedAt",
                filter: "\"AnonymisedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_Reader_Id",
                table: "Comments",
                columns: new[] { "Reader", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Comments_Reader_State_Id",
                table: "Comments",
                columns: new[] { "Reader", "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Comments_ReportWeight_Id",
                table: "Comments",
                columns: new[] { "ReportWeight", "Id" },
                descending: new[] { true, false },
                filter: "\"ReportWeight\" > 0");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_WantsNotice",
                table: "Comments",
                column: "DecidedAt",
                filter: "\"WantsNotice\" = 1");

            migrationBuilder.CreateIndex(
                name: "IX_CommentReports_CommentId_Reporter",
                table: "CommentReports",
                columns: new[] { "CommentId", "Reporter" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CommentReports_Reporter_State",
                table: "CommentReports",
                columns: new[] { "Reporter", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_CommentRevisions_CommentId_Id",
                table: "CommentRevisions",
                columns: new[] { "CommentId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Escalations_CommentId_Id",
                table: "Escalations",
                columns: new[] { "CommentId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Escalations_Open",
                table: "Escalations",
                column: "CommentId",
                unique: true,
                filter: "\"ResolvedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Escalations_RaisedById",
                table: "Escalations",
                column: "RaisedById");

            migrationBuilder.CreateIndex(
                name: "IX_Escalations_ResolvedById",
                table: "Escalations",
                column: "ResolvedById");

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_DueAt",
                table: "OutgoingMails",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_Reader",
                table: "OutgoingMails",
                column: "Reader");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewClaims_MemberId",
                table: "ReviewClaims",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewClaims_Until",
                table: "ReviewClaims",
                column: "Until");

            migrationBuilder.CreateIndex(
                name: "IX_TrainingSamples_Reader",
                table: "TrainingSamples",
                column: "Reader");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("Restore a backup from before the upgrade.");
    }
}
