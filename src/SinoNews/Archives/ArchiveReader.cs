using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace SinoNews.Archives;

/// <summary>Reads an archive. Nothing of it is to be used before <see cref="Verify"/>.</summary>
public sealed class ArchiveReader : IDisposable
{
    private readonly ZipArchive _zip;

    private ArchiveReader(ZipArchive zip, ArchiveManifest manifest) => (_zip, Manifest) = (zip, manifest);

    public ArchiveManifest Manifest { get; }

    /// <summary>How long its files are together, unpacked.</summary>
    public long Bytes => _zip.Entries.Where(entry => entry.FullName != ArchiveManifest.FileName).Sum(entry => entry.Length);

    /// <exception cref="InvalidDataException">It is no archive of ours, or of another form; the message says which.</exception>
    public static ArchiveReader Open(string path, string form)
    {
        var zip = OpenZip(path);
        try
        {
            var manifest = ReadManifest(zip, path);
            return manifest.Form == form
                ? new ArchiveReader(zip, manifest)
                : throw new InvalidDataException($"{path} is of the form {manifest.Form}, and {form} is wanted.");
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    /// <summary>Reads every file once, against the manifest.</summary>
    /// <param name="progress">Is told the share that was read, 0 to 1.</param>
    /// <exception cref="InvalidDataException">A file is damaged, missing, or not of the manifest, or has a path that leads out of the archive.</exception>
    public async Task Verify(Action<double> progress, CancellationToken ct)
    {
        var entries = _zip.Entries.Where(entry => entry.FullName != ArchiveManifest.FileName).ToList();
        if (entries.Count != Manifest.Files.Count || !entries.All(entry => Manifest.Files.ContainsKey(entry.FullName)))
            throw new InvalidDataException("The archive has other files than its manifest names.");
        var (all, done) = (Math.Max(1, entries.Sum(entry => entry.Length)), 0L);
        foreach (var entry in entries)
        {
            if (!IsWithin(entry.FullName))
                throw new InvalidDataException($"'{entry.FullName}' leads out of the archive.");
            if (await Hash(entry, ct) != Manifest.Files[entry.FullName])
                throw new InvalidDataException($"'{entry.FullName}' in the archive is damaged.");
            progress((double)(done += entry.Length) / all);
        }
    }

    /// <summary>The content of a file that the manifest names.</summary>
    public Task<Stream> Read(string name, CancellationToken ct) =>
        (_zip.GetEntry(name) ?? throw new InvalidDataException($"'{name}' is not in the archive.")).OpenAsync(ct);

    public void Dispose() => _zip.Dispose();

    private static ZipArchive OpenZip(string path)
    {
        try
        {
            return ZipFile.OpenRead(path);
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"{path} is no whole archive.", exception);
        }
    }

    private static ArchiveManifest ReadManifest(ZipArchive zip, string path)
    {
        try
        {
            using var manifest = (zip.GetEntry(ArchiveManifest.FileName) ?? throw new InvalidDataException($"{path} has no {ArchiveManifest.FileName}.")).Open();
            return JsonSerializer.Deserialize<ArchiveManifest>(manifest, ArchiveManifest.Format) ?? throw new InvalidDataException($"The manifest of {path} is empty.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"The manifest of {path} can't be read.", exception);
        }
    }

    // A damaged stream may also fail to unpack: that is the same.
    private static async Task<string> Hash(ZipArchiveEntry entry, CancellationToken ct)
    {
        try
        {
            await using var content = await entry.OpenAsync(ct);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
        }
        catch (InvalidDataException)
        {
            return "";
        }
    }

    private static bool IsWithin(string name) =>
        name.Length > 0 && !Path.IsPathRooted(name) && !name.Contains('\\') && name.Split('/').All(part => part is not ("" or "." or ".."));
}
