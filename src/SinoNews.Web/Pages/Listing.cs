using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;

namespace SinoNews.Web.Pages;

/// <summary>One page of a list of stories, newest first, with the cursors of its neighbours.</summary>
/// <param name="Query">The canonical query of this page, such as <c>?before=…</c>; empty on the first.</param>
/// <param name="Newer">The page above, null at the top.</param>
/// <param name="Older">The page below, null at the end.</param>
public sealed record Listing(IReadOnlyList<StoryCard> Stories, string Query, Cursor? Newer, Cursor? Older)
{
    public const int PageSize = 8;

    /// <summary>What else the page's address must keep, such as <c>month=2026-10&amp;</c>.</summary>
    public string Keep { get; init; } = "";

    /// <summary>A cursor that nothing follows: no such page.</summary>
    public bool IsPastTheEnd => Stories.Count == 0 && Query.Length > 0;

    public bool IsFirst => Newer is null;

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
        if (after is { } from)
        {
            var up = await newer(from).ToListAsync(ct);
            if (up.Count > PageSize)
                return Page(up.Take(PageSize).Reverse().ToList(), $"?after={from}", hasNewer: true, hasOlder: true);
        }

        // What is newer than the cursor fits on the first page: show that page whole.
        var below = after is null ? before : null;
        var down = await older(below).ToListAsync(ct);
        return Page(down.Take(PageSize).ToList(), below is null ? "" : $"?before={below}", below is not null, down.Count > PageSize);
    }

    private static Listing Page(List<StoryCard> stories, string query, bool hasNewer, bool hasOlder) => new(
        stories,
        query,
        hasNewer && stories.Count > 0 ? Cursor.Of(stories[0]) : null,
        hasOlder && stories.Count > 0 ? Cursor.Of(stories[^1]) : null);
}
