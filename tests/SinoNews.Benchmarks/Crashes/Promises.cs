using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SinoNews.Benchmarks.Moderation;
using SinoNews.Media;
using SinoNews.Storage;

namespace SinoNews.Benchmarks.Crashes;

/// <summary>What the site answered that it had taken; and what it was sent and never answered, which may be there once or not at all.</summary>
internal sealed class Promises(string data)
{
    private static readonly string[] Known =
        ["sinonews.db", "sinonews.db-wal", "sinonews.db-shm", "sinonews.db.lock", "sinonews.db.serving", "sinonews.db.copying", "media", "keys", "logs", "cards", "backups", "mail", "seeds.taken"];

    private readonly Dictionary<Guid, SentComment> _unanswered = [];
    private readonly HashSet<Guid> _comments = [];
    private readonly HashSet<Guid> _stories = [];
    private readonly HashSet<string> _pictures = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    public string Data => data;

    public void Sent(SentComment comment) => With(() => _unanswered.Add(comment.Key, comment));

    public void Took(SentComment comment) => With(() => _unanswered.Remove(comment.Key) && _comments.Add(comment.Key));

    public void TookStory(Guid draft) => With(() => _stories.Add(draft));

    public void TookPicture(string hash) => With(() => _pictures.Add(hash));

    /// <summary>Sends again, under its key, what was never answered: as the reader's browser would.</summary>
    public async Task Redeem(string? published, CrashTally tally, CancellationToken ct)
    {
        await using var site = await RunningSite.Start(data, published, ct, "--SinoNews:RateLimits:Comments", "0");
        using var browser = site.NewBrowser();
        foreach (var comment in _unanswered.Values.ToList())
        {
            if (await comment.Send(browser, ct))
                Took(comment);
            else
                tally.Faults.Add($"comment {comment.Key} was not taken the second time");
        }
    }

    /// <summary>Looks for all of it.</summary>
    /// <param name="atTheEnd">Also for files that belong to nothing, after the daily sweep.</param>
    public async Task Check(CrashTally tally, bool atTheEnd, CancellationToken ct)
    {
        await using var db = new NewsDb((DbContextOptions<NewsDb>)new DbContextOptionsBuilder<NewsDb>().UseSqliteFile(Path.Combine(data, "sinonews.db")).Options);
        Once("comment", _comments, await db.Comments.Select(comment => comment.Key).ToListAsync(ct), tally);
        Once("story", _stories, await db.Articles.Where(story => story.DraftKey != null).Select(story => story.DraftKey!.Value).ToListAsync(ct), tally);
        Once("picture", _pictures, await db.Pictures.Select(picture => picture.Hash).ToListAsync(ct), tally);
        foreach (var hash in await db.Pictures.Select(picture => picture.Hash).ToListAsync(ct))
        {
            var folder = Path.Combine(data, "media", hash[..2], hash);
            if (!File.Exists(Path.Combine(folder, "original")) || Directory.GetFiles(folder, "*.webp").Length == 0)
                tally.Faults.Add($"picture {hash} has no files");
        }
        if (atTheEnd)
            await Sweep(db, tally, ct);
        Sound(tally);
        tally.Promised = _comments.Count + _stories.Count + _pictures.Count;
        tally.Rows += tally.Promised;
    }

    private static void Once<T>(string what, IEnumerable<T> promised, IEnumerable<T> there, CrashTally tally)
        where T : notnull
    {
        var counts = there.CountBy(key => key).ToDictionary();
        foreach (var key in promised.Where(key => counts.GetValueOrDefault(key) != 1))
            tally.Faults.Add($"{what} {key} is there {counts.GetValueOrDefault(key)} times");
        foreach (var (key, count) in counts.Where(one => one.Value > 1))
            tally.Faults.Add($"{what} {key} is there {count} times");
    }

    // Two days on: what was received in the last day may belong to an upload that goes on.
    private async Task Sweep(NewsDb db, CrashTally tally, CancellationToken ct)
    {
        using var store = new PictureStore(Path.Combine(data, "media"));
        await new PictureSweep(db, store).Run(DateTime.UtcNow.AddDays(2), ct);
        var named = (await db.Pictures.Select(picture => picture.Hash).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(data, "media")).SelectMany(Directory.EnumerateDirectories).Where(folder => !named.Contains(Path.GetFileName(folder))))
            tally.Faults.Add($"{folder} belongs to nothing");
        foreach (var path in Directory.EnumerateFileSystemEntries(data).Where(path => !Known.Contains(Path.GetFileName(path))))
            tally.Faults.Add($"{path} was left");
    }

    private void Sound(CrashTally tally)
    {
        using var store = MadeStore.Open(data);
        foreach (var (sql, sound) in new[]
        {
            ("PRAGMA integrity_check", "ok"),
            ("SELECT COUNT(*) FROM pragma_foreign_key_check", "0"),
            ("""SELECT COUNT(*) FROM "CommentCounts" n WHERE n."Count" <> (SELECT COUNT(*) FROM "Comments" c WHERE c."State" = n."State")""", "0"),
            ("""SELECT COUNT(*) FROM "Articles" a WHERE a."CommentCount" <> (SELECT COUNT(*) FROM "Comments" c WHERE c."ArticleId" = a."Id" AND c."State" = 'Approved')""", "0"),
            ("""SELECT (SELECT COUNT(*) FROM "CommentIndex_docsize") - (SELECT COUNT(*) FROM "Comments")""", "0"),
        })
        {
            using var command = new SqliteCommand(sql, store);
            if (command.ExecuteScalar()?.ToString() is var said && said != sound)
                tally.Faults.Add($"{sql}: {said}");
        }
    }

    private void With(Action act)
    {
        lock (_lock)
            act();
    }

    private void With(Func<bool> act)
    {
        lock (_lock)
            act();
    }
}

/// <summary>A comment as a browser sends it, and sends it again.</summary>
internal sealed record SentComment(long Article, Guid Key, string Name, string Text)
{
    /// <param name="browser">One that follows no redirect: the answer itself is the promise.</param>
    /// <returns>True when it was taken. Throws when nobody answers.</returns>
    public async Task<bool> Send(HttpClient browser, CancellationToken ct)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Input.Name"] = Name,
            ["Input.Email"] = $"{Key:N}@example.net",
            ["Input.Key"] = Key.ToString(),
            ["Input.Text"] = Text,
            ["Input.Website"] = "",
            ["Input.ReplyTo"] = "",
        });
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/articles/{Article}/comments") { Content = form };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await browser.SendAsync(request, ct);
        return answer.StatusCode is HttpStatusCode.SeeOther;
    }
}
