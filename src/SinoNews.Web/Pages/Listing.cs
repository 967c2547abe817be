using SinoNews.Articles;

namespace SinoNews.Web.Pages;

/// <summary>One page of a list of stories, newest first, with the cursors of its neighbours.</summary>
public sealed record Listing(IReadOnlyList<StoryCard> Stories, string Query, Cursor? Newer, Cursor? Older) : KeysetPage(Query, Newer, Older)
{
    public const int PageSize = 8;

    /// <summary>A cursor that nothing follows: no such page.</summary>
    public bool IsPastTheEnd => Stories.Count == 0 && Query.Length > 0;

    /// <param name="stories">All of the list; each page is one walk along its index.</param>
    /// <param name="before">Show what is older than this.</param>
    /// <param name="after">Show what is newer than this.</param>
    public static Task<Listing> Of(IQueryable<Article> stories, string? before, string? after, CancellationToken ct) =>
        Of(
            Cursor.Parse(before), Cursor.Parse(after),
            cursor => (cursor is { } c ? stories.OlderThan(c) : stories).NewestFirst().Take(PageSize + 1).Cards(),
            cursor => stories.NewerThan(cursor).OldestFirst().Take(PageSize + 1).Cards(),
            ct);

    /// <summary>The same over the index of a tag or a byline.</summary>
    public static Task<Listing> Of<T>(IQueryable<T> list, string? before, string? after, CancellationToken ct) where T : ListEntry =>
        Of(
            Cursor.Parse(before), Cursor.Parse(after),
            cursor => (cursor is { } c ? list.OlderThan(c) : list).NewestFirst().Take(PageSize + 1).Cards(),
            cursor => list.NewerThan(cursor).OldestFirst().Take(PageSize + 1).Cards(),
            ct);

    private static async Task<Listing> Of(
        Cursor? before,
        Cursor? after,
        Func<Cursor?, IQueryable<StoryCard>> older,
        Func<Cursor, IQueryable<StoryCard>> newer,
        CancellationToken ct)
    {
        var (stories, query, up, down) = await Walk(before, after, PageSize, older, newer, Cursor.Of, ct);
        return new Listing(stories, query, up, down);
    }
}
