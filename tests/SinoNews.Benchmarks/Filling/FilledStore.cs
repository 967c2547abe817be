using Microsoft.Data.Sqlite;
using SinoNews.Articles;
using SinoNews.Benchmarks.Moderation;
using SinoNews.Benchmarks.Search;
using SinoNews.Storage;

namespace SinoNews.Benchmarks.Filling;

/// <summary>A data folder of a paper that has been written for ten years: begun by the program itself, then filled by rows.</summary>
internal sealed class FilledStore(string data, int articles, int comments)
{
    private const int Seed = 20261129;

    // What the site keeps beside the rows, counted once all are there.
    private static readonly string[] Kept =
    [
        """UPDATE "CommentCounts" SET "Count" = (SELECT COUNT(*) FROM "Comments" c WHERE c."State" = "CommentCounts"."State")""",
        """UPDATE "Articles" SET "CommentCount" = (SELECT COUNT(*) FROM "Comments" c WHERE c."ArticleId" = "Articles"."Id" AND c."State" = 'Approved')""",
    ];

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30); // how long a text can be repeated

    private readonly Random _random = new(Seed);
    private readonly DateTime _now = Storage.UtcMilliseconds.Cut(DateTime.UtcNow);
    private readonly List<(long Id, DateTime At)> _published = new(articles);

    /// <summary>Makes it, but for the index of stories: the site makes that in the background once it starts.</summary>
    public async Task Make(CancellationToken ct)
    {
        await MadeStore.Begin(data, ct);
        var store = new SearchStore(data);
        var (prose, newsroom) = await Furnish(store, ct);
        SqliteConnection.ClearAllPools(); // nobody else may have the store open when it leaves the write-ahead log
        await Load(prose, newsroom, ct);
        await using (var db = store.Open())
            await db.CountStoriesAnew(ct); // rows that were written past SaveChanges
        SqliteConnection.ClearAllPools();
    }

    /// <summary>Makes the index of stories by the product's own act, or what is missing of it.</summary>
    public async Task Index(CancellationToken ct)
    {
        var (store, progress) = (new SearchStore(data), new Progress("stories indexed", articles));
        await store.Index(progress.Step, ct, always: false);
        if (progress.IsNone)
            return;
        SqliteConnection.ClearAllPools();
        using var connection = store.Connect();
        MadeStore.Run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        Console.WriteLine(progress);
    }

    private async Task<(Prose Prose, Newsroom Newsroom)> Furnish(SearchStore store, CancellationToken ct)
    {
        await using var db = store.Open();
        var prose = new Prose(_random, await store.Lexicons.Of(db, ct));
        return (prose, await Newsroom.Furnish(db, prose, _random, ct));
    }

    private async Task Load(Prose prose, Newsroom newsroom, CancellationToken ct)
    {
        using var store = MadeStore.Open(data);
        // Nothing is lost that could not be made again.
        MadeStore.Run(store, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -1500000; BEGIN");
        await WriteArticles(store, new ArticleMaker(prose, newsroom, _random, _now), ct);
        if (comments > 0)
            await WriteComments(store, newsroom, ct);
        foreach (var sql in Kept)
            MadeStore.Run(store, sql);
        MadeStore.Run(store, "COMMIT; PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = WAL");
    }

    private async Task WriteArticles(SqliteConnection store, ArticleMaker maker, CancellationToken ct)
    {
        var progress = new Progress("stories", articles);
        var indexes = new SetAsideIndexes(store, ArticleRows.Tables);
        var firstId = MadeStore.Numbers(store, """SELECT IFNULL(MAX("Id"), 0) FROM "Articles" """)[0] + 1;
        using (var rows = new ArticleRows(store))
        {
            await foreach (var made in maker.Articles(articles, firstId).MadeAhead(ct))
            {
                rows.Write(made);
                if (made.State is ArticleState.Published)
                    _published.Add((made.Id, made.At));
                progress.Step();
            }
        }
        indexes.PutBack();
        Console.WriteLine(progress);
    }

    private async Task WriteComments(SqliteConnection store, Newsroom newsroom, CancellationToken ct)
    {
        var progress = new Progress("comments", comments);
        var indexes = new SetAsideIndexes(store, "Comments", "Decisions");
        using (var rows = new CommentRows(store))
        {
            await foreach (var made in new ReaderComments(comments, _published, newsroom.StaffIds, _random, _now).All().MadeAhead(ct))
            {
                rows.WriteComment(made);
                if (made.Comment.CreatedAt > _now - Remembered)
                    rows.WriteShingles(made);
                progress.Step();
            }
        }
        indexes.PutBack();
        Console.WriteLine(progress);
    }
}
