using Microsoft.EntityFrameworkCore;
using SinoNews.Arabic;

namespace SinoNews.Media;

/// <summary>The library's queries.</summary>
public static class PictureShelf
{
    public const int PageSize = 24;

    /// <summary>Pictures whose words have each of these, however they are spelled.</summary>
    public static IQueryable<Picture> Saying(this IQueryable<Picture> pictures, string? words) =>
        SoughtPieces.Of(words).Aggregate(pictures, (saying, piece) => saying.Where(picture => picture.SearchText.Contains(piece)));

    public static IQueryable<Picture> WithoutAlt(this IQueryable<Picture> pictures) => pictures.Where(picture => picture.Alt == null);

    /// <summary>A page of them, newest first, and one more where there is another page.</summary>
    /// <param name="after">The id of the last picture of the page before.</param>
    public static async Task<IReadOnlyList<Picture>> PageOf(this IQueryable<Picture> pictures, long? after, CancellationToken ct) =>
        await pictures.AsNoTracking().Where(picture => after == null || picture.Id < after)
            .OrderByDescending(picture => picture.Id).Take(PageSize + 1).ToListAsync(ct);

    /// <summary>The newest pictures to choose among, and first the one that is chosen now.</summary>
    public static async Task<IReadOnlyList<Picture>> ToChooseFrom(this IQueryable<Picture> pictures, long? chosen, int count, CancellationToken ct) =>
        await pictures.AsNoTracking().OrderByDescending(picture => picture.Id == chosen).ThenByDescending(picture => picture.Id).Take(count).ToListAsync(ct);
}
