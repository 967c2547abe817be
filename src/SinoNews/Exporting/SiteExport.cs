using System.Text;
using SinoNews.Archives;
using SinoNews.Media;
using SinoNews.Storage;

namespace SinoNews.Exporting;

/// <summary>What an export, or an import, carried.</summary>
public sealed record Carried(int Tables, long Rows, int Files);

/// <summary>Writes all of a site into an archive, while it serves: the rows as they were at one moment, then the pictures.</summary>
public sealed class SiteExport(NewsDb db, PictureStore pictures)
{
    /// <param name="path">The archive; one that is there is replaced when the new one is whole.</param>
    /// <param name="tell">Hears of every step.</param>
    public async Task<Carried> Write(string path, DateTime now, Action<string> tell, CancellationToken ct)
    {
        await using var archive = new ArchiveWriter(path);
        await archive.Add(SiteArchive.Read, (to, stop) => to.WriteAsync(Encoding.UTF8.GetBytes(SiteArchive.Explanation), stop).AsTask(), compress: true, ct);
        var (schema, tables, rows) = await WriteRows(archive, tell, ct);
        var files = await WritePictures(archive, tell, ct);
        await archive.Complete(SiteArchive.Form, schema, now, ct);
        return new Carried(tables, rows, files);
    }

    // Rows first: a picture that comes meanwhile is a file too many, never a row without its file.
    private async Task<(string Schema, int Tables, long Rows)> WriteRows(ArchiveWriter archive, Action<string> tell, CancellationToken ct)
    {
        await using var snapshot = StoreSnapshot.Of(db);
        var all = 0L;
        foreach (var table in snapshot.Tables)
        {
            var rows = 0L;
            await archive.Add(SiteArchive.TableFile(table), async (to, stop) => rows = await snapshot.Write(table, to, stop), compress: true, ct);
            all += rows;
            tell($"{table}: {rows:N0} rows");
        }
        await archive.Add(SiteArchive.Sequences, (to, stop) => snapshot.WriteSequences(to, stop), compress: true, ct);
        return (snapshot.Schema, snapshot.Tables.Count, all);
    }

    private async Task<int> WritePictures(ArchiveWriter archive, Action<string> tell, CancellationToken ct)
    {
        var files = 0;
        foreach (var (name, path) in pictures.Files())
        {
            try
            {
                await archive.Add(SiteArchive.Media + name, path, compress: false, ct);
            }
            catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
            {
                continue; // deleted since it was listed: nothing is written of it
            }
            if (++files % 1_000 == 0)
                tell($"{files:N0} files of pictures");
        }
        return files;
    }
}
