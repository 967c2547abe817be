using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;
using SinoNews.Comments;
using SinoNews.Comments.Readers;

namespace SinoNews.Benchmarks.Moderation;

/// <summary>Writes comments with prepared statements, into every table that the site writes one to.</summary>
internal sealed class CommentRows : IDisposable
{
    private static readonly JsonSerializerOptions Findings = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly SqliteCommand _comment;
    private readonly SqliteCommand _index;
    private readonly SqliteCommand _shingle;
    private readonly SqliteCommand _count;
    private readonly SqliteCommand _decision;

    private readonly ReaderKey _readers;

    public CommentRows(SqliteConnection store)
    {
        _readers = Readers(store);
        _comment = Insert(store, "Comments",
            "Id", "Version", "State", "ArticleId", "ParentId", "Name", "Email", "Text", "Removed", "Network", "Reason", "Findings", "Risk",
            "Exact", "CampaignId", "DecidedById", "DecidedAt", "Key", "ContentHash", "Receipt", "CreatedAt", "Reader", "IsProven", "WantsNotice", "ReportWeight", "ReportsSettled");
        _index = Insert(store, "CommentIndex", "rowid", "text", "who", "why");
        _shingle = Insert(store, "Shingles", "Hash", "CommentId");
        _shingle.CommandText += """ ON CONFLICT("Hash") DO UPDATE SET "CommentId" = excluded."CommentId" """;
        _count = store.CreateCommand();
        _count.CommandText = """UPDATE "CommentCounts" SET "Count" = "Count" + 1 WHERE "State" = $0""";
        _count.Parameters.Add(new SqliteParameter("$0", null));
        _decision = Insert(store, "Decisions", "CommentId", "Act", "From", "To", "Version", "ById", "At");
    }

    /// <summary>As the site writes a comment that it received.</summary>
    public void Write(MadeComment made)
    {
        WriteComment(made);
        Run(_count, made.State.ToString());
        WriteShingles(made);
    }

    /// <summary>The comment, its words and its decision; counts and shingles are the loader's, once for all.</summary>
    public void WriteComment(MadeComment made)
    {
        var comment = made.Comment;
        Run(_comment,
            made.Id, made.Act is null ? 0 : 1, made.State.ToString(), comment.ArticleId, comment.ParentId, comment.Name, comment.Email,
            comment.Text, comment.Removed, comment.Network, comment.Reason.ToString(), JsonSerializer.Serialize(comment.Findings, Findings),
            comment.Risk, comment.Exact, comment.CampaignId, made.DecidedById, made.DecidedAt, comment.Key, comment.ContentHash,
            comment.Receipt, comment.CreatedAt, _readers.Reader(comment.Email), false, false, 0, false);
        Run(_index, made.Id, made.Words, made.Who, made.Why);
        if (made.Act is { } act)
            Run(_decision, made.Id, act.ToString(), nameof(CommentState.Pending), made.State.ToString(), 1, made.DecidedById, made.DecidedAt);
    }

    public void WriteShingles(MadeComment made)
    {
        foreach (var hash in made.Post.Sketch.MinHashes)
            Run(_shingle, hash, made.Id);
    }

    public void Dispose()
    {
        foreach (var command in new[] { _comment, _index, _shingle, _count, _decision })
            command.Dispose();
    }

    // As the site names them, so that whoever is asked for is found.
    private static ReaderKey Readers(SqliteConnection store)
    {
        using var command = store.CreateCommand();
        command.CommandText = """SELECT "Key" FROM "ReaderKeys" """;
        return ReaderKey.Of((byte[])command.ExecuteScalar()!);
    }

    private static SqliteCommand Insert(SqliteConnection store, string table, params string[] columns)
    {
        var command = store.CreateCommand();
        command.CommandText = $"""
            INSERT INTO "{table}"({string.Join(',', columns.Select(column => $"\"{column}\""))})
            VALUES ({string.Join(',', columns.Select((_, i) => $"${i}"))})
            """;
        for (var i = 0; i < columns.Length; i++)
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
