using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SinoNews.Storage.Migrations
{
    /// <summary>The index of the published stories; what there is already is indexed in the background.</summary>
    [DbContext(typeof(NewsDb))]
    [Migration("20261126060000_SearchIndex")]
    public partial class SearchIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Stems made in C# (Search/IndexedStory.cs): contentless, so that no second copy of the text is kept.
            // Eight parts before they are merged instead of four: a quarter less work to write, none more to read.
            migrationBuilder.Sql("""
                CREATE VIRTUAL TABLE "ArticleIndex" USING fts5(title, body, titlex, tokenize="ascii tokenchars '.'", content='', contentless_delete=1);
                INSERT INTO "ArticleIndex"("ArticleIndex", rank) VALUES ('automerge', 8);
                CREATE VIRTUAL TABLE "TitleIndex" USING fts5(words, tokenize="ascii tokenchars '.'", prefix='2 3 4', detail=none, content='', contentless_delete=1);
                CREATE VIRTUAL TABLE "TitleVocabulary" USING fts5vocab('TitleIndex', 'row');
                CREATE TABLE "SearchPlaces"(
                    "Place" INTEGER NOT NULL PRIMARY KEY, "ArticleId" INTEGER NOT NULL UNIQUE, "At" INTEGER NOT NULL, "SectionId" INTEGER NOT NULL, "Kind" INTEGER NOT NULL);
                CREATE TABLE "SearchTags"("Folded" TEXT NOT NULL, "TagId" INTEGER NOT NULL, PRIMARY KEY ("Folded", "TagId")) WITHOUT ROWID;
                CREATE TABLE "SearchState"("Id" INTEGER NOT NULL PRIMARY KEY, "Version" INTEGER NOT NULL, "Next" INTEGER NULL, "Done" INTEGER NOT NULL, "All" INTEGER NOT NULL);
                INSERT INTO "SearchState" VALUES (1, 0, NULL, 0, 0);
                CREATE TABLE "SearchMisses"("Words" TEXT NOT NULL PRIMARY KEY, "Count" INTEGER NOT NULL, "LastDay" TEXT NOT NULL) WITHOUT ROWID;
                CREATE INDEX "IX_SearchMisses_LastDay" ON "SearchMisses"("LastDay");
                CREATE INDEX "IX_SearchMisses_Count" ON "SearchMisses"("Count");
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            throw new NotSupportedException("Restore a backup from before the upgrade.");
        }
    }
}
