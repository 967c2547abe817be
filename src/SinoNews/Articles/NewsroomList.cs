using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Articles;

/// <summary>A row of the newsroom's list of stories.</summary>
public sealed record NewsroomRow(
    long Id,
    int Version,
    string Title,
    string Slug,
    string SectionName,
    ArticleState State,
    bool Binned,
    string Byline,
    DateTime EditedAt,
    DateTime? VisibleFrom,
    DateTime? BreakingUntil,
    DateTime? EmbargoUntil,
    int CommentCount,
    int? CreatedById,
    bool HasUnpublishedChanges)
{
    /// <summary>The colleague who has it open now; null when nobody has.</summary>
    public EditClaim? Claim { get; init; }
}

/// <summary>A page of the list, with the cursors of its neighbours.</summary>
/// <param name="Newer">The page above, null at the top.</param>
/// <param name="Older">The page below, null at the end.</param>
public sealed record NewsroomPage(IReadOnlyList<NewsroomRow> Rows, Cursor? Newer, Cursor? Older);

/// <summary>What the newsroom reads of its stories: the list by filter, the last edited first, and the counts of its tabs.</summary>
public sealed class NewsroomList(NewsDb db)
{
    public const int PageSize = 20;

    /// <param name="before">Show what was edited before this.</param>
    /// <param name="after">Show what was edited after this.</param>
    public async Task<NewsroomPage> Page(StoryFilter filter, Cursor? before, Cursor? after, DateTime now, CancellationToken ct)
    {
        var stories = await filter.Matching(db, now, ct);
        if (after is { } from)
        {
            var up = await Rows(Newer(stories, from).OrderBy(article => article.EditedAt).ThenBy(article => article.Id), ct);
            if (up.Count > PageSize)
                return await Shown([.. up.Take(PageSize).Reverse()], hasNewer: true, hasOlder: true, now, ct);
        }

        // What is newer than the cursor fits on the first page: show that page whole.
        var below = after is null ? before : null;
        var down = await Rows(Older(stories, below).OrderByDescending(article => article.EditedAt).ThenByDescending(article => article.Id), ct);
        return await Shown([.. down.Take(PageSize)], below is not null, down.Count > PageSize, now, ct);
    }

    /// <summary>One story's row, also from the bin; null when there is none.</summary>
    public async Task<NewsroomRow?> Row(long id, CancellationToken ct) =>
        (await Rows(db.Articles.Where(article => article.Id == id), ct)).SingleOrDefault();

    /// <summary>All stories by state, exactly; those in the bin are not among them.</summary>
    public async Task<IReadOnlyDictionary<ArticleState, int>> Counts(CancellationToken ct) =>
        await db.StoryCounts.AsNoTracking().Where(count => !count.Binned).ToDictionaryAsync(count => count.State, count => count.Count, ct);

    public Task<int> CountBinned(CancellationToken ct) => db.StoryCounts.Where(count => count.Binned).SumAsync(count => count.Count, ct);

    // The redundant first condition is what lets the index start at the cursor.
    private static IQueryable<Article> Newer(IQueryable<Article> stories, Cursor from) => stories.Where(article =>
        article.EditedAt >= from.VisibleFrom && (article.EditedAt > from.VisibleFrom || article.Id > from.Id));

    private static IQueryable<Article> Older(IQueryable<Article> stories, Cursor? below) => below is not { } from ? stories : stories.Where(article =>
        article.EditedAt <= from.VisibleFrom && (article.EditedAt < from.VisibleFrom || article.Id < from.Id));

    private static Task<List<NewsroomRow>> Rows(IQueryable<Article> stories, CancellationToken ct) =>
        stories.AsNoTracking().Take(PageSize + 1).Select(article => new NewsroomRow(
            article.Id,
            article.Version,
            article.Title,
            article.Slug,
            article.Section.Name,
            article.State,
            article.Binned,
            article.Byline,
            article.EditedAt,
            article.VisibleFrom,
            article.BreakingUntil,
            article.EmbargoUntil,
            article.CommentCount,
            article.CreatedById,
            article.LiveRevision != null && article.LiveRevision != article.LatestRevision)).ToListAsync(ct);

    private async Task<NewsroomPage> Shown(IReadOnlyList<NewsroomRow> rows, bool hasNewer, bool hasOlder, DateTime now, CancellationToken ct)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var claims = ids.Count == 0 ? [] : await db.EditClaims.AsNoTracking().Include(claim => claim.By)
            .Where(claim => ids.Contains(claim.ArticleId) && claim.Until > now).ToDictionaryAsync(claim => claim.ArticleId, ct);
        return new NewsroomPage(
            [.. rows.Select(row => row with { Claim = claims.GetValueOrDefault(row.Id) })],
            hasNewer && rows.Count > 0 ? Place(rows[0]) : null,
            hasOlder && rows.Count > 0 ? Place(rows[^1]) : null);
    }

    private static Cursor Place(NewsroomRow row) => new(row.EditedAt, row.Id);
}
