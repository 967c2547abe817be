using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SinoNews.Storage;

namespace SinoNews.Media;

/// <summary>Makes the published files that a picture lacks: one taken before <see cref="Renditions"/> knew them.</summary>
public sealed class PictureFiles(NewsDb db, PictureStore store, ILogger<PictureFiles> log)
{
    private const int Batch = 200;

    /// <returns>How many pictures lacked one and have all now.</returns>
    public async Task<int> Complete(CancellationToken ct)
    {
        var (completed, after) = (0, 0L);
        while (await Next(after, ct) is { Count: > 0 } pictures)
        {
            foreach (var picture in pictures.Where(Lacks))
                completed += await Complete(picture.Id, ct) ? 1 : 0;
            after = pictures[^1].Id;
        }
        return completed;
    }

    private Task<List<Picture>> Next(long after, CancellationToken ct) =>
        db.Pictures.AsNoTracking().Where(picture => picture.Id > after).OrderBy(picture => picture.Id).Take(Batch).ToListAsync(ct);

    // One turn for each picture: uploads go on in between. What came meanwhile counts, so it is read again.
    private async Task<bool> Complete(long id, CancellationToken ct)
    {
        using var turn = await store.Alone(ct);
        return await db.Pictures.AsNoTracking().SingleOrDefaultAsync(picture => picture.Id == id, ct) is { } picture
            && Lacks(picture) && await Task.Run(() => Cut(picture), ct);
    }

    // One folder that can't be written keeps no other waiting.
    private bool Cut(Picture picture)
    {
        try
        {
            return store.CutMissing(picture.Hash, picture.FocalPoint);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            log.LogError(exception, "The files that picture {Picture} lacks could not be made", picture.Id);
            return false;
        }
    }

    private bool Lacks(Picture picture) => store.Lacks(picture.Hash, Renditions.All(picture.Width, picture.Height, picture.FocalPoint));
}
