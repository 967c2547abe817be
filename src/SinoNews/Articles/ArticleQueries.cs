using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SinoNews.Media;

namespace SinoNews.Articles;

/// <summary>What a listing shows of a story: never its body.</summary>
public sealed record StoryCard(
    long Id,
    string Slug,
    string Title,
    string? Standfirst,
    string Description,
    string SectionLook,
    string SectionName,
    string SectionGlyphs,
    string Byline,
    DateTime VisibleFrom,
    DateTime? ModifiedAt,
    DateTime? LiveUntil,
    int ReadingMinutes,
    int CommentCount,
    string? Glyphs,
    string? Illustration,
    PictureRef? Picture)
{
    /// <summary>When its words last changed for readers.</summary>
    public DateTime UpdatedAt => ModifiedAt ?? VisibleFrom;

    /// <summary>It is followed as it happens: lists show when it was last updated.</summary>
    public bool IsLive(DateTime now) => LiveUntil > now;
}

/// <summary>A place in a list ordered by time, newest first: the time and the id that breaks its ties.</summary>
public readonly record struct Cursor(DateTime VisibleFrom, long Id)
{
    public static Cursor? Parse(string? text)
    {
        var parts = text?.Split('-');
        return parts is [var time, var id]
            && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var ms)
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && ms <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? new Cursor(DateTimeOffset.FromUnixTimeMilliseconds(ms).UtcDateTime, number)
            : null;
    }

    public static Cursor Of(StoryCard story) => new(story.VisibleFrom, story.Id);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{new DateTimeOffset(VisibleFrom).ToUnixTimeMilliseconds()}-{Id}");
}

/// <summary>The readers' queries, as phrases. Each list is served by one index for both filter and order.</summary>
public static class ArticleQueries
{
    /// <summary>What a card asks of a story.</summary>
    public static readonly Expression<Func<Article, StoryCard>> Card = article => new StoryCard(
        article.Id,
        article.Slug,
        article.Title,
        article.Standfirst,
        article.Description,
        article.Section.Look,
        article.Section.Name,
        article.Section.StoryGlyphs,
        article.Byline,
        article.VisibleFrom!.Value,
        article.ModifiedAt,
        article.LiveUntil,
        article.ReadingMinutes,
        article.CommentCount,
        article.Glyphs,
        article.Illustration,
        article.Picture == null ? null : new PictureRef(
            article.Picture.Hash, article.Picture.Width, article.Picture.Height, article.Picture.FocusX, article.Picture.FocusY, article.Picture.Colour, article.Picture.Alt));

    public static IQueryable<Article> Published(this IQueryable<Article> articles, DateTime now) =>
        articles.Where(article => article.VisibleFrom <= now);

    public static IQueryable<Article> InSection(this IQueryable<Article> articles, int sectionId) =>
        articles.Where(article => article.SectionId == sectionId);

    /// <param name="from">UTC, inclusive.</param>
    /// <param name="to">UTC, exclusive.</param>
    public static IQueryable<Article> Between(this IQueryable<Article> articles, DateTime from, DateTime to) =>
        articles.Where(article => article.VisibleFrom >= from && article.VisibleFrom < to);

    public static IQueryable<Article> NewestFirst(this IQueryable<Article> articles) =>
        articles.OrderByDescending(article => article.VisibleFrom).ThenByDescending(article => article.Id);

    public static IQueryable<Article> OldestFirst(this IQueryable<Article> articles) =>
        articles.OrderBy(article => article.VisibleFrom).ThenBy(article => article.Id);

    // The redundant first condition is what lets the index start at the cursor.
    public static IQueryable<Article> OlderThan(this IQueryable<Article> articles, Cursor cursor) =>
        articles.Where(article => article.VisibleFrom <= cursor.VisibleFrom
            && (article.VisibleFrom < cursor.VisibleFrom || article.Id < cursor.Id));

    public static IQueryable<Article> NewerThan(this IQueryable<Article> articles, Cursor cursor) =>
        articles.Where(article => article.VisibleFrom >= cursor.VisibleFrom
            && (article.VisibleFrom > cursor.VisibleFrom || article.Id > cursor.Id));

    public static IQueryable<StoryCard> Cards(this IQueryable<Article> articles) => articles.AsNoTracking().Select(Card);
}
