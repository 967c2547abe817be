using Microsoft.EntityFrameworkCore;

namespace SinoNews.Articles;

/// <summary>The story in the breaking line of every page.</summary>
public sealed record BreakingLine(long Id, string Slug, string Title, DateTime VisibleFrom);

/// <summary>A story that stands out for a time, as the newsroom lists it.</summary>
public sealed record FlaggedStory(long Id, string Title, DateTime Until);

/// <summary>
/// The queries of what stands out for a time. Each walks the index of its own time, which holds few rows, and is put in
/// order here: asked for the newest, SQLite would walk all that was ever published.
/// </summary>
public static class FlagQueries
{
    /// <summary>The newest breaking story that readers see, and when it is another by itself, UTC.</summary>
    public static async Task<(BreakingLine? Line, DateTime? Until)> BreakingLine(this IQueryable<Article> articles, DateTime now, CancellationToken ct)
    {
        var breaking = await articles.Where(article => article.BreakingUntil > now && article.VisibleFrom != null).OrderBy(article => article.BreakingUntil)
            .Select(article => new { article.Id, article.Slug, article.Title, VisibleFrom = article.VisibleFrom!.Value, Until = article.BreakingUntil!.Value }).ToListAsync(ct);
        var shown = breaking.Where(story => story.VisibleFrom <= now).MaxBy(story => (story.VisibleFrom, story.Id));
        var next = breaking.Where(story => story.VisibleFrom > now).Min(story => (DateTime?)story.VisibleFrom);
        return (shown is null ? null : new BreakingLine(shown.Id, shown.Slug, shown.Title, shown.VisibleFrom), shown?.Until < next ? shown.Until : next ?? shown?.Until);
    }

    /// <summary>What is or will be in the breaking line, the first to leave it first.</summary>
    public static async Task<IReadOnlyList<FlaggedStory>> Breaking(this IQueryable<Article> articles, DateTime now, CancellationToken ct) =>
        await articles.Where(article => article.BreakingUntil > now).OrderBy(article => article.BreakingUntil)
            .Select(article => new FlaggedStory(article.Id, article.Title, article.BreakingUntil!.Value)).ToListAsync(ct);

    /// <summary>What is followed as it happens, the first to end first.</summary>
    public static async Task<IReadOnlyList<FlaggedStory>> Followed(this IQueryable<Article> articles, DateTime now, CancellationToken ct) =>
        await articles.Where(article => article.LiveUntil > now).OrderBy(article => article.LiveUntil)
            .Select(article => new FlaggedStory(article.Id, article.Title, article.LiveUntil!.Value)).ToListAsync(ct);
}
