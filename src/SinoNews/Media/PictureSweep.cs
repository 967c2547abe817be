using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Media;

/// <summary>Tidies the library's folder: former files that no text mentions any more, and what a crash left behind.</summary>
public sealed class PictureSweep(NewsDb db, PictureStore store)
{
    // Pages in caches and feeds still mention what a text no longer does.
    private static readonly TimeSpan KeepFormer = TimeSpan.FromDays(30);

    // Nobody uploads for so long.
    private static readonly TimeSpan KeepUnowned = TimeSpan.FromDays(1);

    /// <returns>How many folders were deleted.</returns>
    public async Task<int> Run(DateTime now, CancellationToken ct)
    {
        using var turn = await store.Alone(ct);
        store.DropIncoming(now - KeepUnowned);
        await ForgetFormer(now - KeepFormer, ct);
        var deleted = 0;
        foreach (var hash in store.OlderThan(now - KeepUnowned))
        {
            if (await db.Pictures.AnyAsync(picture => picture.Hash == hash, ct) || await db.FormerPictures.AnyAsync(former => former.Hash == hash, ct))
                continue;
            store.Remove(hash);
            deleted++;
        }
        return deleted;
    }

    private async Task ForgetFormer(DateTime before, CancellationToken ct)
    {
        foreach (var former in await db.FormerPictures.Where(one => one.ReplacedAt < before).ToListAsync(ct))
        {
            if (!await db.IsMentioned(former.Hash, ct))
                db.FormerPictures.Remove(former);
        }
        await db.SaveChangesAsync(ct);
    }
}
