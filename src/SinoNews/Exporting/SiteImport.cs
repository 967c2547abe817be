using SinoNews.Archives;
using SinoNews.Media;
using SinoNews.Storage;

namespace SinoNews.Exporting;

/// <summary>
/// Makes a site of an archive, where there is none. Nothing takes its place before all of it is there and found sound:
/// whatever breaks it off, it can be done again.
/// </summary>
public sealed class SiteImport(NewsDb db, PictureStore pictures)
{
    /// <param name="tell">Hears of every step.</param>
    /// <exception cref="IOException">There is a site, or somebody works with the store.</exception>
    /// <exception cref="InvalidDataException">The archive is damaged, or not one that this release can read.</exception>
    public async Task<Carried> Read(string path, Action<string> tell, CancellationToken ct)
    {
        using var archive = ArchiveReader.Open(path, SiteArchive.Form);
        var store = StoreImport.PathOf(db);
        using var alone = StoreHold.TakeAlone(store) ?? throw new IOException("A server or a verb holds the store. Stop it first.");
        if (!StoreImport.IsEmpty(store))
            throw new IOException("There are stories or colleagues already. An archive is read into an empty data folder.");
        if (!StoreImport.Knows(db, archive.Manifest.Schema))
            throw new InvalidDataException($"The archive is of the schema {archive.Manifest.Schema}, which this release does not know. Import it with the release that made it, or a newer one.");
        await Verify(archive, tell, ct);
        return await Take(archive, tell, ct);
    }

    private static async Task Verify(ArchiveReader archive, Action<string> tell, CancellationToken ct)
    {
        var told = 0;
        await archive.Verify(
            share =>
            {
                if ((int)(share * 10) > told)
                    tell($"{(told = (int)(share * 10)) * 10} % verified");
            },
            ct);
        if (archive.Manifest.Files.Keys.FirstOrDefault(IsUnknown) is { } unknown)
            throw new InvalidDataException($"'{unknown}' is no part of an export.");
    }

    private static bool IsUnknown(string file) => file is not (SiteArchive.Read or SiteArchive.Sequences)
        && SiteArchive.TableIn(file) is null && !file.StartsWith(SiteArchive.Media, StringComparison.Ordinal);

    private async Task<Carried> Take(ArchiveReader archive, Action<string> tell, CancellationToken ct)
    {
        await using var store = await StoreImport.Begin(db, archive.Manifest.Schema, ct);
        var (tables, rows) = await TakeRows(archive, store, tell, ct);
        using var arrival = pictures.Await();
        var files = await TakePictures(archive, arrival, tell, ct);
        tell("Making what is found by words");
        await store.Finish(ct);
        arrival.Keep();
        store.TakePlace(); // last: without a store there is no site, whatever lies beside it
        return new Carried(tables, rows, files);
    }

    private static async Task<(int Tables, long Rows)> TakeRows(ArchiveReader archive, StoreImport store, Action<string> tell, CancellationToken ct)
    {
        var (tables, all) = (0, 0L);
        foreach (var file in archive.Manifest.Files.Keys.Order(StringComparer.Ordinal))
        {
            if (SiteArchive.TableIn(file) is not { } table)
                continue;
            await using var content = await archive.Read(file, ct);
            var rows = await store.Take(table, content, ct);
            (tables, all) = (tables + 1, all + rows);
            tell($"{table}: {rows:N0} rows");
        }
        await using var sequences = await archive.Read(SiteArchive.Sequences, ct);
        await store.TakeSequences(sequences, ct);
        return (tables, all);
    }

    private static async Task<int> TakePictures(ArchiveReader archive, PictureStore.Arrival arrival, Action<string> tell, CancellationToken ct)
    {
        var files = 0;
        foreach (var file in archive.Manifest.Files.Keys.Where(file => file.StartsWith(SiteArchive.Media, StringComparison.Ordinal)))
        {
            await using var content = await archive.Read(file, ct);
            await arrival.Take(file[SiteArchive.Media.Length..], content, ct);
            if (++files % 1_000 == 0)
                tell($"{files:N0} files of pictures");
        }
        return files;
    }
}
