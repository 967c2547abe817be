using System.Runtime.InteropServices;
using SinoNews.Storage;

namespace SinoNews.Articles;

/// <summary>The reads of a story that began in an hour.</summary>
/// <param name="Hour">Hours since 1970, UTC.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct HourOfStory(long ArticleId, int Hour);

/// <summary>
/// Counts which stories are read: each reader once a day for each story. Nobody waits for a write, since reads are counted
/// in memory and written down together; nothing of a reader is written, and what is remembered names nobody.
/// </summary>
/// <param name="remembered">So many reads are remembered at least, and twice as many at most, whoever asks how often.</param>
public sealed class Readership(int remembered = 1 << 18)
{
    /// <summary>Hours for which reads are kept: the longer of the windows.</summary>
    internal const int HoursKept = 7 * 24;

    // Addresses of stories that don't exist wait too, until a flush finds that out.
    private const int Waiting = 50_000;

    // No writer waits for more of them at once.
    private const int StepSize = 1000;

    private readonly Lock _lock = new();
    private Dictionary<HourOfStory, int> _waiting = [];
    private volatile ReadersOfDay? _readers;
    private int _tidied;

    /// <summary>More came today than are remembered: one of the earlier ones who comes again counts again.</summary>
    public bool HasForgotten => _readers?.HasForgotten is true;

    /// <summary>A reader has read a story. Counts at most once a day (UTC).</summary>
    /// <param name="network">The sender's block; neither it nor the agent is kept.</param>
    public void Count(long articleId, string network, string agent, DateTime now)
    {
        if (ReadersOn(DateOnly.FromDateTime(now)).IsFirst(articleId, network, agent))
            Add(new HourOfStory(articleId, HourOf(now)), 1);
    }

    /// <summary>Writes down what waits, and each hour deletes what is too old; what could not be written waits on.</summary>
    /// <returns>False when nothing has changed in what the windows hold.</returns>
    public async Task<bool> Flush(NewsDb db, DateTime now, CancellationToken ct)
    {
        var (reads, hour) = (Take(), HourOf(now));
        if (reads.Count == 0 && _tidied == hour)
            return false;
        var written = 0;
        try
        {
            foreach (var step in reads.Chunk(StepSize).DefaultIfEmpty([]))
            {
                await Write(db, step, hour, now, ct);
                written += step.Length;
            }
        }
        catch
        {
            foreach (var (story, count) in reads.Skip(written))
                Add(story, count);
            throw;
        }
        _tidied = hour;
        return true;
    }

    private static async Task Write(NewsDb db, KeyValuePair<HourOfStory, int>[] reads, int hour, DateTime now, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.AddReads(reads, now);
        db.ForgetReads(hour - HoursKept);
        await transaction.CommitAsync(CancellationToken.None); // broken off here, nobody knew whether they are written
    }

    internal static int HourOf(DateTime utc) => (int)(utc.Ticks / TimeSpan.TicksPerHour - DateTime.UnixEpoch.Ticks / TimeSpan.TicksPerHour);

    private ReadersOfDay ReadersOn(DateOnly day)
    {
        if (_readers is { } known && known.Day >= day)
            return known;
        lock (_lock)
            return _readers is { } made && made.Day >= day ? made : _readers = new ReadersOfDay(day, remembered);
    }

    private void Add(HourOfStory story, int count)
    {
        lock (_lock)
        {
            if (_waiting.Count < Waiting || _waiting.ContainsKey(story))
                CollectionsMarshal.GetValueRefOrAddDefault(_waiting, story, out _) += count;
        }
    }

    private Dictionary<HourOfStory, int> Take()
    {
        lock (_lock)
        {
            var reads = _waiting;
            _waiting = [];
            return reads;
        }
    }
}
