using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SinoNews.Articles;
using SinoNews.Storage;

namespace SinoNews.Benchmarks.Search;

/// <summary>Stories published one by one, as a newsroom does: what the index adds just before the commit, and the commit.</summary>
internal sealed class Publishing(SearchStore store)
{
    private readonly Stamp _before = new();
    private readonly Stamp _after = new();

    public Times Indexing { get; } = new();

    public Times Commit { get; } = new();

    public async Task Run(int stories, CancellationToken ct)
    {
        await using var db = store.Watched(_before, _after);
        var maker = new StoryMaker(await store.Lexicons.Of(db, ct));
        foreach (var story in maker.Stories(stories))
        {
            await Publish(db, story, ct);
            Indexing.Add(Stopwatch.GetElapsedTime(_before.Committing.At, _after.Committing.At), _after.Committing.Used - _before.Committing.Used);
            Commit.Add(Stopwatch.GetElapsedTime(_after.Committing.At, _after.Committed.At), _after.Committed.Used - _after.Committing.Used);
            db.ChangeTracker.Clear();
        }
    }

    private async Task Publish(NewsDb db, MadeStory story, CancellationToken ct)
    {
        var desk = new ArticleDesk(db, store.Lexicons);
        var words = new ArticleWords
        {
            Title = story.Title,
            Body = story.Text,
            SectionId = story.SectionId,
            Slug = Arabic.Slug.From(story.Title),
            Authors = [StoryMaker.Authors[story.AuthorId - 1]],
        };
        var article = await desk.Draft(words, null, SearchStore.Now, ct);
        await desk.Publish(article, null, SearchStore.Now, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>When a transaction began to be committed, and when it was.</summary>
    private sealed class Stamp : DbTransactionInterceptor
    {
        public (long At, TimeSpan Used) Committing { get; private set; }

        public (long At, TimeSpan Used) Committed { get; private set; }

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            Committing = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            return ValueTask.FromResult(result);
        }

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Committed = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            return Task.CompletedTask;
        }
    }
}
