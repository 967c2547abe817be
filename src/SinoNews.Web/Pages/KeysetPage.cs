using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;

namespace SinoNews.Web.Pages;

/// <summary>One page of a list that is ordered by time, newest first, with the cursors of its neighbours.</summary>
/// <param name="Query">The canonical query of this page, such as <c>?before=…</c>; empty on the first.</param>
/// <param name="Newer">The page above, null at the top.</param>
/// <param name="Older">The page below, null at the end.</param>
public abstract record KeysetPage(string Query, Cursor? Newer, Cursor? Older)
{
    /// <summary>What else the page's address must keep, such as <c>month=2026-10&amp;</c>.</summary>
    public string Keep { get; init; } = "";

    public bool IsFirst => Newer is null;

    /// <param name="before">Show what is older than this.</param>
    /// <param name="after">Show what is newer than this.</param>
    /// <param name="older">One row more than a page from there downwards, newest first.</param>
    /// <param name="newer">The same upwards, oldest first.</param>
    protected static async Task<(IReadOnlyList<T> Rows, string Query, Cursor? Newer, Cursor? Older)> Walk<T>(
        Cursor? before,
        Cursor? after,
        int size,
        Func<Cursor?, IQueryable<T>> older,
        Func<Cursor, IQueryable<T>> newer,
        Func<T, Cursor> cursorOf,
        CancellationToken ct)
    {
        if (after is { } from)
        {
            var up = await newer(from).ToListAsync(ct);
            if (up.Count > size)
                return Page(up.Take(size).Reverse().ToList(), $"?after={from}", hasNewer: true, hasOlder: true);
        }

        // What is newer than the cursor fits on the first page: show that page whole.
        var below = after is null ? before : null;
        var down = await older(below).ToListAsync(ct);
        return Page(down.Take(size).ToList(), below is null ? "" : $"?before={below}", below is not null, down.Count > size);

        (IReadOnlyList<T>, string, Cursor?, Cursor?) Page(List<T> rows, string query, bool hasNewer, bool hasOlder) =>
            (rows, query, hasNewer && rows.Count > 0 ? cursorOf(rows[0]) : null, hasOlder && rows.Count > 0 ? cursorOf(rows[^1]) : null);
    }
}
