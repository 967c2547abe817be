using SinoNews.Archives;
using SinoNews.Storage;

namespace SinoNews.Backups;

/// <summary>
/// Makes one archive of a site while it is served and written to. The store is copied first, as it is at one moment: a
/// picture's files are on disk before its row is committed, so what is there afterwards has all that the rows name, but
/// for a picture that somebody deletes meanwhile.
/// </summary>
/// <param name="data">The data folder.</param>
public sealed class Backup(string data)
{
    /// <summary>See <see cref="ArchiveManifest.Form"/>.</summary>
    public const string Form = "sinonews-backup-1";

    private const double CopyShare = 0.3; // of the time, about: the rest is packing
    private const int BufferSize = 128 * 1024;

    private readonly SiteData _data = new(data);

    /// <summary>Appears under its name all at once, readable by its owner alone: the keys are in it.</summary>
    /// <param name="file">The archive; one that is there is replaced.</param>
    /// <param name="now">UTC.</param>
    /// <param name="progress">Is told the share that is done, 0 to 1.</param>
    /// <returns>Its bytes.</returns>
    /// <exception cref="IOException">There is no store, or it is damaged or being replaced, or another backup is being made, or the disk is full.</exception>
    public async Task<long> Make(string file, DateTime now, Action<double> progress, CancellationToken ct)
    {
        if (!File.Exists(_data.Store))
            throw new IOException($"There is no store in {_data.Folder}.");
        using var hold = StoreHold.Share(_data.Store); // else a restore puts other pictures beside the store that is copied
        if (Restore.IsUnfinished(_data.Folder))
            throw new IOException("A restore was broken off half way. Start the site, which finishes it, then make the backup.");
        DiskRoom.Require(_data.Folder, new FileInfo(_data.Store).Length, "The copy of the store");
        await using var archive = new ArchiveWriter(file);
        using var copy = await Task.Run(() => OnlineCopy.Of(_data.Store, share => progress(share * CopyShare), ct), ct);
        if (await Task.Run(() => StoreCheck.Quickly(copy.Path), ct) is { } wrong)
            throw new IOException($"The store is damaged and was not backed up: {wrong}.");
        await Pack(archive, new FileInfo(copy.Path), progress, ct);
        await archive.Complete(Form, StoreCheck.Schema(copy.Path), now, ct);
        progress(1);
        return new FileInfo(file).Length;
    }

    private async Task Pack(ArchiveWriter archive, FileInfo store, Action<double> progress, CancellationToken ct)
    {
        var files = _data.Files().ToList();
        var (all, done) = (store.Length + files.Sum(file => file.File.Exists ? file.File.Length : 0), 0L);
        foreach (var (name, file) in files.Prepend((SiteData.StoreName, store)))
        {
            try
            {
                await Add(archive, name, file.FullName, read => progress(Math.Min(1, CopyShare + ((1 - CopyShare) * (done += read) / all))), ct);
            }
            catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException && name != SiteData.StoreName)
            {
                // Deleted since it was listed.
            }
        }
    }

    // Pictures are compressed by themselves.
    private static async Task Add(ArchiveWriter archive, string name, string path, Action<int> progress, CancellationToken ct)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize, useAsync: true);
        await archive.Add(
            name,
            async (to, stop) =>
            {
                var buffer = new byte[BufferSize];
                while (await file.ReadAsync(buffer, stop) is > 0 and var read)
                {
                    await to.WriteAsync(buffer.AsMemory(0, read), stop);
                    progress(read);
                }
            },
            compress: !name.StartsWith($"{SiteData.MediaName}/", StringComparison.Ordinal), ct);
    }
}
