using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Storage;

namespace SinoNews.Media;

/// <summary>The pictures that a story's words name, as the text pipeline wants them.</summary>
public static class StoryPictures
{
    /// <summary>Those that a text shows, by hash; a hash that the library does not know is missing.</summary>
    public static async Task<IReadOnlyDictionary<string, BodyPicture>> PicturesOf(this NewsDb db, string markdown, CancellationToken ct)
    {
        var hashes = BodyPipeline.PictureHashes(markdown);
        if (hashes.Count == 0)
            return new Dictionary<string, BodyPicture>();
        var pictures = await db.Pictures.AsNoTracking().Include(picture => picture.Former)
            .Where(picture => hashes.Contains(picture.Hash) || picture.Former.Any(former => hashes.Contains(former.Hash))).ToListAsync(ct);
        return pictures.SelectMany(picture => picture.Former.Select(former => Of(picture, former.Hash, former.Width, former.Height))
                .Append(Of(picture, picture.Hash, picture.Width, picture.Height)))
            .Where(picture => hashes.Contains(picture.Hash)).DistinctBy(picture => picture.Hash)
            .ToDictionary(picture => picture.Hash, StringComparer.Ordinal);
    }

    private static BodyPicture Of(Picture picture, string hash, int width, int height) => new(
        hash, width, height, [.. Renditions.Of(PictureShape.Whole, width, height, picture.FocalPoint).Select(file => file.Width)],
        picture.Alt ?? "", picture.Caption, picture.Credit);
}
