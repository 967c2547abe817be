using SinoNews.Arabic;
using SinoNews.Articles;
using SinoNews.Search;

namespace SinoNews.Storage;

/// <summary>What a change of the glossary asks of the stories.</summary>
internal static class GlossaryTables
{
    // With so many changed, to look for each costs more than to render all.
    private const int Many = 50;

    private static readonly string Scheduled = ArticleState.Scheduled.ToString();

    /// <summary>Of <see cref="Names.GlossaryState"/>; asked by every page that names things, so by a kept statement.</summary>
    internal static int GlossaryVersion(this NewsDb db) =>
        db.Statements.Rows($"""SELECT "Version" FROM "GlossaryStates" """, row => row.GetInt32(0)) is [var version] ? version : 0;

    /// <summary>
    /// Has the stories rendered anew, in the background, that mention these entries or have any of these names in their
    /// words; and those that are scheduled, which no index tells of.
    /// </summary>
    internal static void RenderMentioning(this NewsDb db, IReadOnlyCollection<int> entries, IEnumerable<string> names)
    {
        if (entries.Count > Many)
        {
            db.Statements.Run($"""INSERT OR IGNORE INTO "StaleBodies" SELECT "ArticleId" FROM "ArticleBodies" """);
            return;
        }
        foreach (var entry in entries)
            db.Statements.Run($"""INSERT OR IGNORE INTO "StaleBodies" SELECT "ArticleId" FROM "ArticleMentions" WHERE "EntryId" = {entry}""");
        foreach (var match in names.Select(name => Tokens.Of(name)).Where(words => words.Count > 0).Select(words => new SearchPhrase(words).Match).Distinct(StringComparer.Ordinal))
        {
            db.Statements.Run(
                $"""
                INSERT OR IGNORE INTO "StaleBodies" SELECT p."ArticleId" FROM "ArticleIndex" i JOIN "SearchPlaces" p ON p."Place" = i.rowid WHERE "ArticleIndex" MATCH {match}
                """);
        }
        db.Statements.Run($"""INSERT OR IGNORE INTO "StaleBodies" SELECT "Id" FROM "Articles" WHERE "State" = {Scheduled}""");
    }

    /// <summary>A story that an older glossary rendered; null when there is none.</summary>
    internal static long? StaleBody(this NewsDb db) =>
        db.Statements.Rows($"""SELECT "ArticleId" FROM "StaleBodies" ORDER BY "ArticleId" DESC LIMIT 1""", row => row.GetInt64(0)) is [var id] ? id : null;

    internal static void IsRendered(this NewsDb db, long id) => db.Statements.Run($"""DELETE FROM "StaleBodies" WHERE "ArticleId" = {id}""");
}
