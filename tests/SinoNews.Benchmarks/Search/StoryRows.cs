using Microsoft.Data.Sqlite;
using SinoNews.Arabic;

namespace SinoNews.Benchmarks.Search;

/// <summary>Writes published stories straight into their tables; the index is left to the product.</summary>
internal sealed class StoryRows : IDisposable
{
    private readonly SqliteCommand _article;
    private readonly SqliteCommand _body;
    private readonly SqliteCommand _author;
    private readonly SqliteCommand _mention;

    public StoryRows(SqliteConnection store)
    {
        _article = Prepare(store, """
            INSERT INTO "Articles"("Id", "Title", "Standfirst", "Description", "Slug", "Byline", "Folded", "Kind", "SectionId", "VisibleFrom", "CreatedAt", "EditedAt",
                "State", "Binned", "CommentCount", "LatestRevision", "LiveRevision", "ReadingMinutes", "TouchedByStaff", "Version")
            VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $9, 'Published', 0, 0, 1, 1, 2, 0, 1)
            """, 10);
        _body = Prepare(store, """INSERT INTO "ArticleBodies"("ArticleId", "Html", "Text", "Cards", "RenderVersion") VALUES ($0, '', $1, '', 1000000)""", 2);
        _author = Prepare(store, """INSERT INTO "ArticleAuthors"("ArticleId", "AuthorId", "Position", "VisibleFrom") VALUES ($0, $1, 0, $2)""", 3);
        _mention = Prepare(store, """INSERT INTO "ArticleMentions"("ArticleId", "EntryId", "HasRejectedSpelling", "Position", "VisibleFrom") VALUES ($0, $1, 0, $2, $3)""", 4);
    }

    /// <param name="story">What is written.</param>
    /// <param name="byline">The name of its author.</param>
    public void Write(MadeStory story, string byline)
    {
        var slug = Slug.From(story.Title);
        Run(_article, story.Id, story.Title, story.Standfirst, story.Standfirst ?? "", slug, byline,
            ArabicText.Fold($"{story.Title} {slug} {byline}"), story.Kind.ToString(), story.SectionId, story.VisibleFrom);
        Run(_body, story.Id, story.Text);
        Run(_author, story.Id, story.AuthorId, story.VisibleFrom);
        for (var position = 0; position < story.EntryIds.Count; position++)
            Run(_mention, story.Id, story.EntryIds[position], position, story.VisibleFrom);
    }

    public void Dispose()
    {
        foreach (var command in new[] { _article, _body, _author, _mention })
            command.Dispose();
    }

    private static SqliteCommand Prepare(SqliteConnection store, string sql, int values)
    {
        var command = store.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values; i++)
            command.Parameters.Add(new SqliteParameter($"${i}", null));
        return command;
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }
}
