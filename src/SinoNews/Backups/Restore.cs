using SinoNews.Archives;
using SinoNews.Storage;

namespace SinoNews.Backups;

/// <summary>
/// Puts a backup in the place of a site's data. Nothing of the old is touched before the new lies beside it, unpacked and
/// proved; then each part is moved by a rename, and what is broken off in between is finished by whoever comes next.
/// </summary>
/// <param name="data">The data folder; it is made if it is missing.</param>
public sealed class Restore(string data)
{
    private const double VerifyShare = 0.4; // of the time, about: the rest is unpacking
    private const int BufferSize = 128 * 1024;

    private readonly SiteData _data = new(data);

    /// <summary>
    /// Finishes a restore that was broken off while its parts were being moved, and removes what one that did not come so far
    /// has left, or an import or a backup: before anything opens the store.
    /// </summary>
    /// <exception cref="IOException">Another process holds the store, or a part can't be moved.</exception>
    public static void Finish(string data)
    {
        var site = new SiteData(data);
        var swap = new PartSwap(site);
        if (!swap.IsBegun && Leftovers.In(data) is [])
            return;
        using var alone = StoreHold.TakeAlone(site.Store);
        if (alone is null && swap.IsBegun)
            throw new IOException("The store is being replaced. Start again when that is done.");
        if (alone is null)
            return; // what lies there may be what somebody works with
        swap.Finish();
        Leftovers.Remove(data);
    }

    /// <summary>True where the next start has a restore to finish.</summary>
    public static bool IsUnfinished(string data) => new PartSwap(new SiteData(data)).IsBegun;

    /// <param name="file">The backup.</param>
    /// <param name="now">UTC.</param>
    /// <param name="progress">Is told the share that is done, 0 to 1.</param>
    /// <exception cref="UnfinishedRestoreException">It began, and could not go on: neither the old data stand nor the new.</exception>
    /// <exception cref="IOException">A server or a verb holds the store, there is no room, or the file can't be read: the old data stand.</exception>
    /// <exception cref="InvalidDataException">The archive is not a sound backup that this program can read: the old data stand.</exception>
    public async Task<Restored> Run(string file, DateTime now, Action<double> progress, CancellationToken ct)
    {
        using var archive = ArchiveReader.Open(file, Backup.Form);
        Directory.CreateDirectory(_data.Folder);
        using var alone = StoreHold.TakeAlone(_data.Store) ?? throw new IOException("A server or a verb holds the store: stop it, then restore.");
        var swap = new PartSwap(_data);
        swap.Finish();
        RemoveUnpacked();
        swap.Prove();
        try
        {
            DiskRoom.Require(_data.Folder, archive.Bytes, "What is in the archive");
            await Prove(archive, share => progress(share * VerifyShare), ct);
            await Unpack(archive, read => progress(VerifyShare + ((1 - VerifyShare) * read)), ct);
            await Task.Run(ProveStore, ct);
            swap.Begin(now);
        }
        catch
        {
            RemoveUnpacked();
            throw;
        }
        return new Restored(archive.Manifest.MadeAt, archive.Manifest.Files.Count, archive.Bytes, Finish(swap));
    }

    private static string? Finish(PartSwap swap)
    {
        try
        {
            return swap.Finish();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnfinishedRestoreException(exception);
        }
    }

    private static async Task Prove(ArchiveReader archive, Action<double> progress, CancellationToken ct)
    {
        if (!archive.Manifest.Files.ContainsKey(SiteData.StoreName))
            throw new InvalidDataException("There is no store in the archive.");
        if (archive.Manifest.Files.Keys.FirstOrDefault(name => !SiteData.Knows(name)) is { } strange)
            throw new InvalidDataException($"'{strange}' in the archive is no part of a backup.");
        if (StoreCheck.IsNewer(archive.Manifest.Schema))
            throw new InvalidDataException($"A newer program made this backup (its store is of {archive.Manifest.Schema}). Install that program, or a newer one, and restore with it.");
        await archive.Verify(progress, ct);
    }

    private async Task Unpack(ArchiveReader archive, Action<double> progress, CancellationToken ct)
    {
        foreach (var part in (string[])[SiteData.MediaName, SiteData.KeysName])
            Directory.CreateDirectory(Path.Combine(_data.Unpacking, part));
        var done = 0L;
        foreach (var name in archive.Manifest.Files.Keys)
        {
            var path = Path.Combine(_data.Unpacking, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await using var content = await archive.Read(name, ct);
            await using var file = Create(path, isSecret: name.StartsWith($"{SiteData.KeysName}/", StringComparison.Ordinal));
            await content.CopyToAsync(file, BufferSize, ct);
            await file.FlushAsync(ct);
            RandomAccess.FlushToDisk(file.SafeFileHandle);
            progress((double)(done += file.Length) / Math.Max(1, archive.Bytes));
        }
    }

    private static FileStream Create(string path, bool isSecret) => isSecret
        ? PrivateFile.Create(path, FileMode.CreateNew)
        : new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize, useAsync: true);

    // The manifest says the schema too, but the store is what will be opened.
    private void ProveStore()
    {
        var store = Path.Combine(_data.Unpacking, SiteData.StoreName);
        if (StoreCheck.Thoroughly(store) is { } wrong)
            throw new InvalidDataException($"The store in the archive is damaged: {wrong}.");
        if (StoreCheck.Schema(store) is var schema && StoreCheck.IsNewer(schema))
            throw new InvalidDataException($"A newer program made this backup (its store is of {schema}).");
    }

    private void RemoveUnpacked()
    {
        if (Directory.Exists(_data.Unpacking))
            Directory.Delete(_data.Unpacking, recursive: true);
    }
}

/// <summary>A restore that has begun and could not go on. The next start, or the next restore, finishes it once the cause is gone.</summary>
public sealed class UnfinishedRestoreException(Exception cause) : IOException($"The restore has begun and is not finished. See to this, then start the site, which finishes it: {cause.Message}", cause);

/// <summary>What a restore did.</summary>
/// <param name="MadeAt">When the backup was made, UTC.</param>
/// <param name="Files">How many files it had.</param>
/// <param name="Bytes">How long they are together.</param>
/// <param name="Before">The folder of what was there before; null when nothing was.</param>
public sealed record Restored(DateTime MadeAt, int Files, long Bytes, string? Before);
