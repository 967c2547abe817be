using SinoNews.Storage;

namespace SinoNews.Articles;

/// <summary>A story in the list of a tag or a byline. Repeats the story's <see cref="Article.VisibleFrom"/>, so that one index serves the list.</summary>
public abstract class ListEntry
{
    public long ArticleId { get; private set; }

    public Article Article { get; private set; } = null!;

    /// <summary>Order in the story, from 0.</summary>
    public int Position { get; private set; }

    public DateTime? VisibleFrom { get; private set; }

    internal void Show(int position, DateTime? visibleFrom) => (Position, VisibleFrom) = (position, visibleFrom);
}

/// <summary>A byline of a story.</summary>
public sealed class ArticleAuthor : ListEntry
{
    private ArticleAuthor()
    {
    }

    internal ArticleAuthor(Author author) => Author = author;

    public int AuthorId { get; private set; }

    public Author Author { get; private set; } = null!;
}

/// <summary>A tag on a story.</summary>
public sealed class ArticleTag : ListEntry
{
    private ArticleTag()
    {
    }

    internal ArticleTag(Tag tag) => Tag = tag;

    public int TagId { get; private set; }

    public Tag Tag { get; private set; } = null!;
}

/// <summary>The lists of tags and bylines, each over its own index: the same phrases as <see cref="ArticleQueries"/>.</summary>
public static class ListEntryQueries
{
    public static IQueryable<ArticleTag> Tagged(this NewsDb db, int tagId, DateTime now) =>
        db.ArticleTags.Where(entry => entry.TagId == tagId && entry.VisibleFrom <= now);

    public static IQueryable<ArticleAuthor> WrittenBy(this NewsDb db, int authorId, DateTime now) =>
        db.ArticleAuthors.Where(entry => entry.AuthorId == authorId && entry.VisibleFrom <= now);

    public static IQueryable<T> NewestFirst<T>(this IQueryable<T> list) where T : ListEntry =>
        list.OrderByDescending(entry => entry.VisibleFrom).ThenByDescending(entry => entry.ArticleId);

    public static IQueryable<T> OldestFirst<T>(this IQueryable<T> list) where T : ListEntry =>
        list.OrderBy(entry => entry.VisibleFrom).ThenBy(entry => entry.ArticleId);

    public static IQueryable<T> OlderThan<T>(this IQueryable<T> list, Cursor cursor) where T : ListEntry =>
        list.Where(entry => entry.VisibleFrom <= cursor.VisibleFrom && (entry.VisibleFrom < cursor.VisibleFrom || entry.ArticleId < cursor.Id));

    public static IQueryable<T> NewerThan<T>(this IQueryable<T> list, Cursor cursor) where T : ListEntry =>
        list.Where(entry => entry.VisibleFrom >= cursor.VisibleFrom && (entry.VisibleFrom > cursor.VisibleFrom || entry.ArticleId > cursor.Id));

    public static IQueryable<StoryCard> Cards<T>(this IQueryable<T> list) where T : ListEntry => list.Select(entry => entry.Article).Cards();
}
