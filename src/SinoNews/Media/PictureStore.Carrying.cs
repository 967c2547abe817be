namespace SinoNews.Media;

/// <summary>The files on their way from one site to another: out one by one, in all at once.</summary>
public sealed partial class PictureStore
{
    /// <summary>Every file that is kept, by its path under the store with <c>/</c>, in a fixed order.</summary>
    internal IEnumerable<(string Name, string Path)> Files() =>
        from folder in Sorted(Directory.EnumerateDirectories(_root)).SelectMany(shard => Sorted(Directory.EnumerateDirectories(shard)))
        let hash = Path.GetFileName(folder)
        where IsHash(hash)
        from file in Sorted(Directory.EnumerateFiles(folder))
        let name = Path.GetFileName(file)
        where IsKept(name)
        select ($"{hash[..ShardLength]}/{hash}/{name}", file);

    /// <summary>A place where the files of another site wait until all of them are there. What is given up goes with the rest of what was never kept.</summary>
    internal Arrival Await() => new(this, Directory.CreateDirectory(Path.Combine(_root, Incoming, Guid.NewGuid().ToString("N"))).FullName);

    private static IEnumerable<string> Sorted(IEnumerable<string> paths) => paths.Order(StringComparer.Ordinal);

    private static bool IsKept(string name) => name == OriginalName || Renditions.IsName(name);

    internal sealed class Arrival(PictureStore store, string folder) : IDisposable
    {
        /// <param name="name">As <see cref="Files"/> gives it.</param>
        /// <exception cref="InvalidDataException">It is no name of a picture's file.</exception>
        internal async Task Take(string name, Stream content, CancellationToken ct)
        {
            if (name.Split('/') is not [var shard, var hash, var file] || !IsHash(hash) || shard != hash[..ShardLength] || !IsKept(file))
                throw new InvalidDataException($"'{name}' is no file of a picture.");
            var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, hash)).FullName, file);
            await using var to = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize, useAsync: true);
            await content.CopyToAsync(to, ct);
            await to.FlushAsync(ct);
            RandomAccess.FlushToDisk(to.SafeFileHandle); // the store that names it is flushed, too
        }

        /// <summary>Gives each picture its place. What has the same hash is the same picture.</summary>
        internal void Keep()
        {
            foreach (var arrived in Directory.EnumerateDirectories(folder))
            {
                var place = store.Folder(Path.GetFileName(arrived));
                Directory.CreateDirectory(Path.GetDirectoryName(place)!);
                if (Directory.Exists(place))
                    Directory.Delete(place, recursive: true);
                Directory.Move(arrived, place);
            }
        }

        public void Dispose() => Directory.Delete(folder, recursive: true);
    }
}
