using System.Globalization;
using Microsoft.Data.Sqlite;
using SinoNews.Arabic;

namespace SinoNews.Benchmarks.Moderation;

/// <summary>A data folder with many comments, made once and kept: each run works on a copy.</summary>
internal sealed class MadeStore(string cache, int comments, int pending)
{
    public const string Email = "editor@example.org";
    public const string Password = "not-a-secret-2026";

    /// <summary>Grows when what is made, or how it is indexed, changes.</summary>
    private const uint FormatVersion = 3;

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    public string Name => comments.ToString("N0", CultureInfo.InvariantCulture);

    // Another fold or another sketch makes other rows: the name of the kept store holds a sample of both.
    private string Folder => Path.Combine(cache, $"{comments}-{pending}-{Sample():x8}");

    /// <summary>Copies the store to a folder, making it first if it is not there yet.</summary>
    /// <returns>The data folder.</returns>
    public async Task<string> CopyTo(string folder, CancellationToken ct)
    {
        if (!Directory.Exists(Folder))
            await Make(ct);
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
            using var written = new FileStream(copy, FileMode.Open);
            written.Flush(flushToDisk: true); // else the disk is still busy with it while the clock runs
        }
        return folder;
    }

    public static SqliteConnection Open(string data)
    {
        var store = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(data, "sinonews.db"), Pooling = false }.ToString());
        store.Open();
        return store;
    }

    public static void Run(SqliteConnection store, string sql)
    {
        using var command = store.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static IReadOnlyList<long> Numbers(SqliteConnection store, string sql)
    {
        using var command = store.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var numbers = new List<long>();
        while (reader.Read())
            numbers.Add(reader.GetInt64(0));
        return numbers;
    }

    /// <summary>Makes a data folder as the program itself does it, with three colleagues and the shipped stories.</summary>
    public static async Task Begin(string data, CancellationToken ct)
    {
        Directory.CreateDirectory(data);
        for (var colleague = 0; colleague < 3; colleague++)
        {
            var email = colleague == 0 ? Email : $"editor{colleague}@example.org";
            await RunningSite.Verb(Password, ct, "staff", "add", "--email", email, "--name", $"محرر {colleague}", "--role", "Admin", "--password-stdin", "--data", data);
        }
        await using (await RunningSite.Start(data, ct))
        {
            // Its start brings the stories.
        }
        Directory.Delete(Path.Combine(data, "logs"), recursive: true);
    }

    private async Task Make(CancellationToken ct)
    {
        var making = $"{Folder}.making";
        if (Directory.Exists(making))
            Directory.Delete(making, recursive: true);
        await Begin(making, ct);
        Load(making, ct);
        Directory.Move(making, Folder);
    }

    private void Load(string data, CancellationToken ct)
    {
        using var store = Open(data);
        // Nothing is lost that could not be made again.
        Run(store, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -1500000; BEGIN");
        var articles = Numbers(store, """SELECT "Id" FROM "Articles" WHERE "VisibleFrom" IS NOT NULL ORDER BY "Id" """);
        var staff = Numbers(store, """SELECT "Id" FROM "AspNetUsers" ORDER BY "Id" """).Select(id => (int)id).ToList();
        var now = Storage.UtcMilliseconds.Cut(DateTime.UtcNow);
        using (var rows = new CommentRows(store))
        {
            foreach (var made in new CommentMaker(comments, pending, articles, staff, now).All())
            {
                ct.ThrowIfCancellationRequested();
                rows.WriteComment(made);
                if (made.Comment.CreatedAt > now - Remembered)
                    rows.WriteShingles(made);
                if (made.Id % 50_000 == 0)
                    Console.Error.WriteLine($"  {made.Id} of {comments} comments");
            }
        }
        Run(store, """
            UPDATE "CommentCounts" SET "Count" = (SELECT COUNT(*) FROM "Comments" c WHERE c."State" = "CommentCounts"."State");
            UPDATE "Articles" SET "CommentCount" = (SELECT COUNT(*) FROM "Comments" c WHERE c."ArticleId" = "Articles"."Id" AND c."State" = 'Approved');
            COMMIT;
            PRAGMA journal_mode = WAL;
            """);
    }

    private static uint Sample()
    {
        const string text = "نصّ يُعرف منه أن الطيّ والبصمة لم يتغيّرا، طويل بما يكفي لأن تكون له بصمات أربع.";
        return FormatVersion + (uint)(Comments.Desk.CommentIndex.Words(text).Sum(letter => letter * 31L) ^ Sketch.Of(text).MinHashes.Append(Sketch.Of(text).Exact).Sum(hash => hash & 0xffffff));
    }
}
