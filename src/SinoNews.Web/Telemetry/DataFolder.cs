using SinoNews.Web.Setup;

namespace SinoNews.Web.Telemetry;

/// <summary>What the data folder takes, and what is left for it.</summary>
/// <param name="Bytes">All files in it.</param>
/// <param name="Store">The store without its log.</param>
/// <param name="Log">What was committed and is not yet in the store's file.</param>
/// <param name="Free">What the disk has left for this program.</param>
public sealed record FolderSize(long Bytes, long Store, long Log, long Free);

/// <summary>The folder of all run-time data.</summary>
public sealed class DataFolder(IConfiguration configuration, IHostEnvironment environment, TimeProvider time)
{
    // A paper of ten years has a hundred thousand files: they are not counted for each look.
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private (DateTimeOffset At, long Bytes)? _counted;

    private string Path { get; } = configuration.DataFolder(environment);

    public FolderSize Size()
    {
        var store = System.IO.Path.Combine(Path, "sinonews.db");
        return new FolderSize(Counted(), Length(store), Length(store + "-wal"), new DriveInfo(Path).AvailableFreeSpace);
    }

    /// <summary>Writes a small file and removes it.</summary>
    /// <exception cref="IOException">There is no room, or the disk cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder belongs to somebody else.</exception>
    public async Task TryToWrite(CancellationToken ct)
    {
        var probe = System.IO.Path.Combine(Path, $".probe-{Guid.NewGuid():N}");
        try
        {
            await File.WriteAllBytesAsync(probe, new byte[4096], ct);
        }
        finally
        {
            File.Delete(probe);
        }
    }

    private long Counted()
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (_counted is not { } counted || (now - counted.At).Duration() >= Fresh)
                _counted = counted = (now, Count());
            return counted.Bytes;
        }
    }

    // A file may go while it is being counted.
    private long Count() => new DirectoryInfo(Path)
        .EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint })
        .Sum(file => Length(file.FullName));

    private static long Length(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true } file ? file.Length : 0;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
