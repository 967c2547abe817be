using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SinoNews.Storage.Migrations
{
    /// <summary>
    /// Says of comments decided before the desk came who decided them and when: retention counts from there. Apart from
    /// ModerationDesk, which rebuilds the table: there it would write into the one that is thrown away.
    /// </summary>
    public partial class DecidedBefore : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                UPDATE "Comments" SET
                    "DecidedAt" = (SELECT "At" FROM "Decisions" WHERE "CommentId" = "Comments"."Id" ORDER BY "Version" DESC LIMIT 1),
                    "DecidedById" = (SELECT "ById" FROM "Decisions" WHERE "CommentId" = "Comments"."Id" ORDER BY "Version" DESC LIMIT 1)
                WHERE "DecidedAt" IS NULL AND EXISTS (SELECT 1 FROM "Decisions" WHERE "CommentId" = "Comments"."Id");
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // The columns go with ModerationDesk.
        }
    }
}
