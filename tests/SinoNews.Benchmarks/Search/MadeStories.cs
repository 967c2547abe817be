using System.Diagnostics;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SinoNews.Arabic;
using SinoNews.Benchmarks.Moderation;

namespace SinoNews.Benchmarks.Search;

/// <summary>What making an index took: ms a story as the clock and as the processor has it, 99th percentile of the transactions, seconds for all, and bytes of the file.</summary>
internal sealed record Made(double Mean, double Processor, double P99, double Whole, long Bytes);

/// <summary>A store of many stories, made and indexed once and kept, with what making its index took.</summary>
internal sealed class MadeStories(string cache, int count)
{
    /// <summary>Grows when what is made, or how it is indexed, changes.</summary>
    private const int FormatVersion = 3;

    private string Folder => Path.Combine(cache, $"stories-{count}-{FormatVersion}-{Stemmer.Version}");

    private string Told => Path.Combine(Folder, "indexing.json");

    /// <summary>The store, made first if it is not there yet.</summary>
    public async Task<(SearchStore Store, Made Made)> Open(CancellationToken ct)
    {
        if (!File.Exists(Told))
            await File.WriteAllTextAsync(Told, JsonSerializer.Serialize(await Make(ct)), ct);
        return (new SearchStore(Folder), JsonSerializer.Deserialize<Made>(await File.ReadAllTextAsync(Told, ct))!);
    }

    private async Task<Made> Make(CancellationToken ct)
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        var store = new SearchStore(Folder);
        await store.Make(StoryMaker.Authors, ct);
        await using (var db = store.Open())
            store.Write(new StoryMaker(await store.Lexicons.Of(db, ct)).Stories(count), StoryMaker.Authors);
        var bytes = IndexSize.Used(store);
        var (processor, watch) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        var steps = await Index(store, watch, ct);
        var (whole, used) = (watch.Elapsed, Environment.CpuUsage.TotalTime - processor);
        SqliteConnection.ClearAllPools();
        using (var connection = store.Connect())
            MadeStore.Run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        return new Made(whole.TotalMilliseconds / count, used.TotalMilliseconds / count, steps.At(99), whole.TotalSeconds, IndexSize.Used(store) - bytes);
    }

    private async Task<Figures> Index(SearchStore store, Stopwatch watch, CancellationToken ct)
    {
        var (steps, last, done) = (new Figures(), TimeSpan.Zero, 0);
        await store.Index(
            stories =>
            {
                if (stories > 0)
                    steps.Add((watch.Elapsed - last) / stories);
                last = watch.Elapsed;
                if ((done += stories) % 20_000 == 0 && stories > 0)
                    Console.Error.WriteLine($"  {done} of {count} stories indexed, {watch.Elapsed.TotalSeconds:F0} s");
            },
            ct);
        return steps;
    }
}
