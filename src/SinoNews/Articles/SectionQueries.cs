using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Articles;

/// <summary>The queries of sections, as phrases.</summary>
public static class SectionQueries
{
    public static IQueryable<Section> InOrder(this IQueryable<Section> sections) =>
        sections.OrderBy(section => section.Position).ThenBy(section => section.Id);

    /// <summary>True when a story stands in it, even in the bin, or did: an old revision may be brought back.</summary>
    public static async Task<bool> IsInUse(this NewsDb db, Section section, CancellationToken ct) =>
        await db.Articles.AnyAsync(article => article.SectionId == section.Id, ct)
        || await db.Revisions.AnyAsync(revision => revision.Words.SectionId == section.Id, ct);
}
