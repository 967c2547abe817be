using System.Diagnostics;
using SinoNews.Storage;

namespace SinoNews.Search;

/// <summary>How far the index of stories has been made anew.</summary>
public sealed record IndexProgress(int Done, int All, bool IsComplete);

/// <summary>
/// Makes the index anew, story by story in its place and the newest first, while the site serves: a search finds the rest by
/// what the older analyser made of them. How far it is stands in the store, so that it goes on after a stop, and several
/// processes share the work.
/// </summary>
public sealed class IndexRebuild(NewsDb db)
{
    /// <summary>Stories of one transaction: nobody's save waits for more.</summary>
    private const int AtOnce = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public IndexProgress Progress()
    {
        var state = db.IndexState();
        return new IndexProgress(state.Done, state.All, state.IsComplete);
    }

    /// <summary>Begins if there is reason to, and goes on to the end. While others hold the store it waits.</summary>
    /// <param name="tell">Hears of every step.</param>
    public async Task Complete(bool always, Action<IndexProgress> tell, CancellationToken ct)
    {
        var progress = await Patiently(() => Begin(always, ct), ct);
        tell(progress);
        while (!progress.IsComplete)
        {
            var began = Stopwatch.GetTimestamp();
            tell(progress = await Patiently(() => Step(ct), ct));
            // Whoever waits for the store looks only now and then whether it is free.
            await Task.Delay(Stopwatch.GetElapsedTime(began) / 4, ct);
        }
    }

    /// <summary>Somebody began to make the index of this analyser and has not ended.</summary>
    public bool IsUnderWay() => db.IndexState() is { IsComplete: false, Version: Terms.Version };

    /// <summary>Begins anew if the index is of another version or lacks stories; what is under way goes on.</summary>
    /// <param name="always">Also where nothing is amiss.</param>
    public async Task<IndexProgress> Begin(bool always, CancellationToken ct)
    {
        var state = db.IndexState();
        var isOurs = !always && state.Version == Terms.Version;
        if (isOurs && state.IsComplete && db.IsIndexWhole())
            return Progress();
        SqliteStore.PrepareToWrite(db);
        if (isOurs && !state.IsComplete)
            return Progress();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.BeginIndex(Terms.Version);
        await transaction.CommitAsync(ct);
        return Progress();
    }

    /// <summary>The next stories, in a transaction of their own.</summary>
    public async Task<IndexProgress> Step(CancellationToken ct)
    {
        // Held from the look at what is next to the commit: two processes never do the same.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!db.IndexState().IsComplete)
            db.IndexNext(AtOnce);
        await transaction.CommitAsync(ct);
        return Progress();
    }

    private static async Task<IndexProgress> Patiently(Func<Task<IndexProgress>> act, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return await act();
            }
            catch (Exception exception) when (NewsDb.IsBusy(exception))
            {
                await Task.Delay(Patience, ct);
            }
        }
    }
}
