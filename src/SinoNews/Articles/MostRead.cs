using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Articles;

/// <summary>A story among the most read.</summary>
/// <param name="Reads">For the newsroom; readers are not told.</param>
public sealed record MostReadStory(long Id, string Slug, string Title, int Reads);

/// <summary>The most read stories that readers see, the most read first.</summary>
public static class MostReadQueries
{
    /// <summary>The most that a list shows.</summary>
    public const int Shown = 5;

    /// <summary>A list of fewer says little.</summary>
    private const int Fewest = 3;

    /// <summary>Of the last 24 hours; of seven days while those hours have too few; none while these have.</summary>
    public static async Task<IReadOnlyList<MostReadStory>> MostRead(this NewsDb db, DateTime now, CancellationToken ct)
    {
        var day = await db.MostReadIn(ReadWindow.Day, now, ct);
        return day.Count >= Fewest ? day : Enough(await db.MostReadIn(ReadWindow.Week, now, ct));
    }

    /// <summary>Of a section's, in seven days; none while they are too few.</summary>
    public static async Task<IReadOnlyList<MostReadStory>> MostReadOfSection(this NewsDb db, int sectionId, DateTime now, CancellationToken ct) =>
        Enough(await db.Places(ReadWindow.Week, sectionId, now).Where(place => place.Article.SectionId == sectionId).Stories(ct));

    /// <summary>Of the paper, however few.</summary>
    public static Task<IReadOnlyList<MostReadStory>> MostReadIn(this NewsDb db, ReadWindow window, DateTime now, CancellationToken ct) =>
        db.Places(window, ReadPlace.WholePaper, now).Stories(ct);

    private static IQueryable<ReadPlace> Places(this NewsDb db, ReadWindow window, int sectionId, DateTime now) => db.ReadPlaces
        .Where(place => place.Window == window && place.SectionId == sectionId && place.Article.VisibleFrom <= now).OrderBy(place => place.Rank);

    private static async Task<IReadOnlyList<MostReadStory>> Stories(this IQueryable<ReadPlace> places, CancellationToken ct) =>
        await places.Take(Shown).Select(place => new MostReadStory(place.ArticleId, place.Article.Slug, place.Article.Title, place.Reads)).ToListAsync(ct);

    private static IReadOnlyList<MostReadStory> Enough(IReadOnlyList<MostReadStory> stories) => stories.Count < Fewest ? [] : stories;
}
