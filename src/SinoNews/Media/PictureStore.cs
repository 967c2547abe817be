using System.Security.Cryptography;

namespace SinoNews.Media;

/// <summary>
/// The files of the pictures, under <c>media/</c> of the data folder: one folder a picture, named by the hash of what was
/// uploaded. In it lie the published files and the upload itself, as it came: for cutting it anew, never served. A folder
/// appears all at once, by a rename, when everything in it is safe on disk.
/// </summary>
public sealed partial class PictureStore : IDisposable
{
    private const string OriginalName = "original";
    private const string Incoming = "incoming";
    private const int HashLength = 64;
    private const int ShardLength = 2;
    private const int BufferSize = 128 * 1024;

    private readonly SemaphoreSlim _alone = new(1);
    private readonly string _root;

    public PictureStore(string root) => _root = Directory.CreateDirectory(root).FullName;

    /// <summary>Where a published file lies; null for every name that is none, and for a file that is not there.</summary>
    public FileInfo? Find(string hash, string name) =>
        IsHash(hash) && Renditions.IsName(name) && new FileInfo(Path.Combine(Folder(hash), name)) is { Exists: true } file ? file : null;

    /// <summary>True when the upload of a picture lies in a folder of pictures; asked without making that folder.</summary>
    public static bool HasOriginal(string root, string hash) => File.Exists(Path.Combine(FolderOf(root, hash), OriginalName));

    /// <summary>False on a machine without libvips, which takes no picture.</summary>
    public static bool CanDevelop => Darkroom.IsOpen;

    /// <summary>True when libvips came with the program. It is told without loading it, which takes 10 MB.</summary>
    public static bool ShipsDarkroom => Darkroom.IsShipped;

    public static bool IsHash(string text) => text.Length == HashLength && text.All(char.IsAsciiHexDigitLower);

    public void Dispose() => _alone.Dispose();

    /// <summary>Waits for its turn: one picture is worked at, and files come and go, one act after another.</summary>
    internal async Task<IDisposable> Alone(CancellationToken ct)
    {
        await _alone.WaitAsync(ct);
        return new Turn(_alone);
    }

    /// <summary>Puts an upload on disk, hashing as it comes; null as soon as it is too long.</summary>
    internal async Task<IncomingPicture?> Receive(Stream content, CancellationToken ct)
    {
        var incoming = new IncomingPicture(Directory.CreateDirectory(Path.Combine(_root, Incoming, Guid.NewGuid().ToString("N"))).FullName);
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using var file = new FileStream(incoming.Original, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize, useAsync: true);
            var buffer = new byte[BufferSize];
            while (await content.ReadAsync(buffer, ct) is > 0 and var read)
            {
                incoming.Bytes += read;
                if (incoming.Bytes > PictureLimits.MaxBytes)
                    break;
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), ct);
            }
            await file.FlushAsync(ct);
            RandomAccess.FlushToDisk(file.SafeFileHandle);
            incoming.Hash = Convert.ToHexStringLower(hash.GetHashAndReset());
        }
        catch
        {
            incoming.Dispose();
            throw;
        }
        if (incoming.Bytes <= PictureLimits.MaxBytes)
            return incoming;
        incoming.Dispose();
        return null;
    }

    /// <summary>Makes what was received, and all that was written beside it, the picture's folder.</summary>
    internal void Keep(IncomingPicture incoming)
    {
        var folder = Folder(incoming.Hash);
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        if (!Directory.Exists(folder))
        {
            Directory.Move(incoming.Folder, folder);
            return;
        }
        // The same bytes were here before: a former file, or one whose row was never written.
        foreach (var file in Directory.EnumerateFiles(incoming.Folder))
            File.Move(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
    }

    internal bool Cut(string hash, FocalPoint focus) => Cut(hash, focus, file => file.Shape is not PictureShape.Whole);

    /// <summary>True when a published file is missing, though the upload is there to make it of.</summary>
    internal bool Lacks(string hash, IEnumerable<Rendition> files) =>
        File.Exists(Path.Combine(Folder(hash), OriginalName)) && files.Any(file => !File.Exists(Path.Combine(Folder(hash), file.Name)));

    internal bool CutMissing(string hash, FocalPoint focus) => Cut(hash, focus, file => !File.Exists(Path.Combine(Folder(hash), file.Name)));

    internal void Remove(string hash)
    {
        if (Directory.Exists(Folder(hash)))
            Directory.Delete(Folder(hash), recursive: true);
    }

    /// <summary>The pictures on disk that were there before a time, as their hashes.</summary>
    internal IReadOnlyList<string> OlderThan(DateTime time) =>
        [.. Directory.EnumerateDirectories(_root).SelectMany(Directory.EnumerateDirectories)
            .Where(folder => Directory.GetLastWriteTimeUtc(folder) < time).Select(folder => Path.GetFileName(folder)!).Where(IsHash)];

    /// <summary>Deletes what was received before a time and never became a picture.</summary>
    internal void DropIncoming(DateTime before)
    {
        var incoming = new DirectoryInfo(Path.Combine(_root, Incoming));
        foreach (var folder in incoming.Exists ? incoming.GetDirectories().Where(folder => folder.LastWriteTimeUtc < before) : [])
            folder.Delete(recursive: true);
    }

    /// <summary>Whole or not at all, also when the machine stops in the middle.</summary>
    internal static void WriteSafely(string path, byte[] bytes)
    {
        var unfinished = path + ".part";
        try
        {
            using (var file = File.Create(unfinished))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }
            File.Move(unfinished, path, overwrite: true);
        }
        catch (IOException)
        {
            File.Delete(unfinished); // on a full disk it would take what room there is
            throw;
        }
    }

    private bool Cut(string hash, FocalPoint focus, Func<Rendition, bool> wanted) =>
        Darkroom.Cut(Path.Combine(Folder(hash), OriginalName), Folder(hash), focus, wanted);

    private string Folder(string hash) => FolderOf(_root, hash);

    private static string FolderOf(string root, string hash) => Path.Combine(root, hash[..ShardLength], hash);

    internal sealed class IncomingPicture(string folder) : IDisposable
    {
        internal string Folder => folder;

        internal string Original { get; } = Path.Combine(folder, OriginalName);

        internal string Hash { get; set; } = "";

        internal long Bytes { get; set; }

        public void Dispose()
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }

    private sealed class Turn(SemaphoreSlim alone) : IDisposable
    {
        public void Dispose() => alone.Release();
    }
}
