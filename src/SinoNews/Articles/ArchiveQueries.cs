using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Articles;

/// <summary>The archive: which days have stories.</summary>
public static class ArchiveQueries
{
    /// <summary>The first story at or after each of the times, where there is one: as many looks into the index as times, however many stories.</summary>
    /// <param name="starts">UTC; such as the beginnings of days.</param>
    public static async Task<IReadOnlyList<DateTime>> FirstTimesFrom(this NewsDb db, IEnumerable<DateTime> starts, DateTime now, CancellationToken ct) =>
        [.. (await db.FirstFromEach(starts, now).ToListAsync(ct)).Select(first => DateTime.SpecifyKind(first, DateTimeKind.Utc))];
}
