using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Articles;

/// <summary>The archive: which days have stories, and how many a span of time has.</summary>
public static class ArchiveQueries
{
    /// <summary>The first story at or after each of the times, where there is one: as many looks into the index as times, however many stories.</summary>
    /// <param name="starts">UTC; such as the beginnings of days.</param>
    public static async Task<IReadOnlyList<DateTime>> FirstTimesFrom(this NewsDb db, IEnumerable<DateTime> starts, DateTime now, CancellationToken ct) =>
        [.. (await db.FirstFromEach(starts, now).ToListAsync(ct)).Select(first => DateTime.SpecifyKind(first, DateTimeKind.Utc))];

    /// <summary>How many stories appeared in each of the spans of time, in their order.</summary>
    /// <param name="spans">UTC, from the first time to before the second; none beyond now, lest what is scheduled be counted.</param>
    public static async Task<IReadOnlyList<int>> StoriesInEach(this NewsDb db, IEnumerable<(DateTime From, DateTime To)> spans, CancellationToken ct) =>
        await db.CountInEach(spans).ToListAsync(ct);
}
