using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Articles;

/// <summary>Works out the most read stories from the reads that were kept.</summary>
public sealed class RankReads(NewsDb db)
{
    // Some to spare: where a story is withdrawn, the next one moves up at once.
    private const int Kept = MostReadQueries.Shown + 3;

    /// <summary>Keeps the places as they stand now, in one transaction.</summary>
    /// <returns>Whose lists are in another order than before: sections, or <see cref="ReadPlace.WholePaper"/>. What shows them is stale.</returns>
    public async Task<IReadOnlyList<int>> Run(DateTime now, CancellationToken ct)
    {
        var places = Places(await db.SumReads(Kept, now).ToListAsync(ct));
        // Summed beforehand: no writer waits for it.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var before = db.PlacesKept();
        if (places.SequenceEqual(before))
            return [];
        db.KeepPlaces(places);
        await transaction.CommitAsync(ct);
        return Moved(before, places);
    }

    private static List<RankedRead> Places(IReadOnlyList<SummedReads> stories) =>
    [
        .. Ranked(ReadWindow.Day, ReadPlace.WholePaper, stories, story => story.Day),
        .. Ranked(ReadWindow.Week, ReadPlace.WholePaper, stories, story => story.Week),
        .. stories.GroupBy(story => story.SectionId).OrderBy(section => section.Key)
            .SelectMany(section => Ranked(ReadWindow.Week, section.Key, section, story => story.Week)),
    ];

    // Of two that are read as often, the newer.
    private static IEnumerable<RankedRead> Ranked(ReadWindow window, int sectionId, IEnumerable<SummedReads> stories, Func<SummedReads, int> reads) =>
        stories.Where(story => reads(story) > 0).OrderByDescending(reads).ThenByDescending(story => story.Id).Take(Kept)
            .Select((story, index) => new RankedRead(window, sectionId, index + 1, story.Id, reads(story)));

    private static IReadOnlyList<int> Moved(IEnumerable<RankedRead> before, IEnumerable<RankedRead> now)
    {
        var (old, current) = (Order(before), Order(now));
        return [.. old.Except(current).Concat(current.Except(old)).Select(place => place.SectionId).Distinct().Order()];
    }

    private static List<(ReadWindow Window, int SectionId, int Rank, long ArticleId)> Order(IEnumerable<RankedRead> places) =>
        [.. places.Select(place => (place.Window, place.SectionId, place.Rank, place.ArticleId))];
}
