using System.Globalization;
using SinoNews.Benchmarks.Filling;
using SinoNews.Benchmarks.Search;

namespace SinoNews.Benchmarks.Growth;

/// <summary>A filled and indexed store of one size, made once and kept. It is only read: sign-ins aside, a run leaves it as it was.</summary>
internal sealed class GrownStore(string cache, int articles)
{
    private const int CommentsEach = 5;

    /// <summary>Grows when what is made changes.</summary>
    private const int FormatVersion = 1;

    public string Name => articles.ToString("N0", CultureInfo.InvariantCulture);

    private string Folder => Path.Combine(cache, string.Create(CultureInfo.InvariantCulture, $"filled-{articles}-{FormatVersion}"));

    /// <summary>Its data folder; the store is made first if it is not there yet, brought to the program's schema, and its index completed.</summary>
    public async Task<string> Open(CancellationToken ct)
    {
        if (!Directory.Exists(Folder))
            await Make(ct);
        await using (var db = new SearchStore(Folder).Open())
            await db.BringUpToDate(ct);
        // As it was before an upgrade, it can be made again.
        if (Directory.Exists(Path.Combine(Folder, "backups")))
            Directory.Delete(Path.Combine(Folder, "backups"), recursive: true);
        await Filled(Folder).Index(ct); // else the site would, while it is measured
        return Folder;
    }

    private async Task Make(CancellationToken ct)
    {
        var making = $"{Folder}.making";
        if (Directory.Exists(making))
            Directory.Delete(making, recursive: true);
        await Console.Error.WriteLineAsync($"Making {Folder}");
        await Filled(making).Make(ct);
        Directory.Move(making, Folder);
    }

    private FilledStore Filled(string folder) => new(folder, articles, articles * CommentsEach);
}
