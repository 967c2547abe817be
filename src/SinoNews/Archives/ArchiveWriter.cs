using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace SinoNews.Archives;

/// <summary>
/// Writes an archive: a zip file of any length whose last file is its manifest. It appears under its name all at once, when
/// it is whole and on disk; until then it is <c>NAME.part</c>, which goes when it is given up. Only its owner may read it.
/// </summary>
public sealed class ArchiveWriter : IAsyncDisposable
{
    private const int BufferSize = 128 * 1024;

    private readonly string _path;
    private readonly FileStream _file;
    private readonly ZipArchive _zip;
    private readonly SortedDictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private bool _isClosed;

    /// <exception cref="IOException">The folder is missing or can't be written to.</exception>
    public ArchiveWriter(string path)
    {
        _path = Path.GetFullPath(path);
        _file = PrivateFile.Create(Unfinished);
        _zip = new ZipArchive(_file, ZipArchiveMode.Create, leaveOpen: true);
    }

    private string Unfinished => _path + ".part";

    /// <summary>Adds a file, hashed as it is written.</summary>
    /// <param name="name">Its path in the archive, with <c>/</c>.</param>
    /// <param name="write">Writes its content.</param>
    /// <param name="compress">False for what is compressed by itself, such as pictures.</param>
    public async Task Add(string name, Func<Stream, CancellationToken, Task> write, bool compress, CancellationToken ct)
    {
        using var sha = SHA256.Create();
        await using (var entry = await _zip.CreateEntry(name, compress ? CompressionLevel.Fastest : CompressionLevel.NoCompression).OpenAsync(ct))
        await using (var hashed = new CryptoStream(entry, sha, CryptoStreamMode.Write))
            await write(hashed, ct);
        _hashes.Add(name, Convert.ToHexStringLower(sha.Hash!));
    }

    /// <summary>Adds a file as it lies on disk.</summary>
    public async Task Add(string name, string path, bool compress, CancellationToken ct)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize, useAsync: true);
        await Add(name, (to, stop) => file.CopyToAsync(to, BufferSize, stop), compress, ct);
    }

    /// <summary>Closes the archive with its manifest and gives it its name, also in place of an older one.</summary>
    /// <param name="form">See <see cref="ArchiveManifest.Form"/>.</param>
    /// <param name="schema">See <see cref="ArchiveManifest.Schema"/>.</param>
    /// <param name="now">UTC.</param>
    public async Task Complete(string form, string schema, DateTime now, CancellationToken ct)
    {
        var manifest = new ArchiveManifest { Form = form, Schema = schema, MadeAt = now, Files = _hashes };
        await using (var entry = await _zip.CreateEntry(ArchiveManifest.FileName).OpenAsync(ct))
            await JsonSerializer.SerializeAsync(entry, manifest, ArchiveManifest.Format, ct);
        await _zip.DisposeAsync();
        await _file.FlushAsync(ct);
        RandomAccess.FlushToDisk(_file.SafeFileHandle);
        await _file.DisposeAsync();
        File.Move(Unfinished, _path, overwrite: true);
        _isClosed = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (_isClosed)
            return;
        _isClosed = true;
        // What is given up is not closed properly: the zip's own end would be written to a disk that may be full.
        try
        {
            await _file.DisposeAsync();
        }
        catch (IOException)
        {
            // Its last bytes find no room either. Whoever gave up has the reason already.
        }
        finally
        {
            File.Delete(Unfinished);
        }
    }
}
