using System.Globalization;
using SinoNews.Storage;

namespace SinoNews.Backups;

/// <summary>A backup on the shelf.</summary>
/// <param name="MadeAt">UTC: to the minute, as its name says it, or else when its file was written.</param>
public sealed record KeptBackup(string Path, DateTime MadeAt, long Bytes);

/// <summary>That a backup could not be made.</summary>
/// <param name="At">UTC.</param>
/// <param name="Fault">Null when it was no fault of the store or its disk.</param>
public sealed record BackupFailure(DateTime At, StoreFault? Fault, string Why);

/// <summary>The site's own backups, <c>sinonews-yyyyMMdd-HHmm.zip</c> by the UTC of their making. Whatever else lies in the folder is not touched.</summary>
/// <param name="folder">It is made with the first.</param>
public sealed class BackupShelf(Backup backup, string folder)
{
    private const string Before = "sinonews-";
    private const string After = ".zip";
    private const string Moment = "yyyyMMdd-HHmm";

    public string Folder => folder;

    /// <summary>The last attempt of this process, when it failed; null when it did not, and before the first.</summary>
    public BackupFailure? LastFailure { get; private set; }

    /// <summary>The newest, also of those that somebody made by hand and named alike; null when there is none.</summary>
    /// <param name="now">UTC. What is dated later was made by a clock that went ahead, and says nothing.</param>
    public KeptBackup? Newest(DateTime now) =>
        Files().Where(file => MadeAt(file) <= now).MaxBy(MadeAt) is { } newest ? new KeptBackup(newest.FullName, MadeAt(newest), newest.Length) : null;

    /// <summary>The site's own, newest first.</summary>
    public IReadOnlyList<KeptBackup> All() => [.. Files().Select(Read).OfType<KeptBackup>().OrderByDescending(kept => kept.MadeAt)];

    /// <summary>Makes one, and lets the oldest go once it is there. What is dated later than now neither goes nor counts.</summary>
    /// <param name="keep">How many are kept.</param>
    /// <param name="now">UTC.</param>
    public async Task<KeptBackup> Make(int keep, DateTime now, CancellationToken ct)
    {
        try
        {
            Directory.CreateDirectory(folder);
            DropUnfinished();
            var path = Path.Combine(folder, $"{Before}{now.ToString(Moment, CultureInfo.InvariantCulture)}{After}");
            await backup.Make(path, now, _ => { }, ct);
            foreach (var old in All().Where(kept => kept.MadeAt <= now).Skip(keep))
                File.Delete(old.Path);
            LastFailure = null;
            return Read(new FileInfo(path))!;
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            LastFailure = new BackupFailure(now, StoreFaults.Of(exception), exception.Message);
            throw;
        }
    }

    // Of a process that was killed. One that is being written is locked.
    private void DropUnfinished()
    {
        foreach (var part in new DirectoryInfo(folder).EnumerateFiles($"{Before}*{After}.part"))
        {
            try
            {
                new FileStream(part.FullName, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose).Dispose();
            }
            catch (IOException)
            {
                // Another process is at it.
            }
        }
    }

    // Who may not look into the folder finds none: whoever then makes one is told why.
    private IEnumerable<FileInfo> Files() =>
        Directory.Exists(folder) ? new DirectoryInfo(folder).EnumerateFiles($"{Before}*{After}", new EnumerationOptions { IgnoreInaccessible = true }) : [];

    private static DateTime MadeAt(FileInfo file) => Named(file) ?? file.LastWriteTimeUtc;

    private static KeptBackup? Read(FileInfo file) => Named(file) is { } at ? new KeptBackup(file.FullName, at, file.Length) : null;

    private static DateTime? Named(FileInfo file) =>
        DateTime.TryParseExact(
            file.Name[Before.Length..^After.Length], Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            ? at
            : null;
}
