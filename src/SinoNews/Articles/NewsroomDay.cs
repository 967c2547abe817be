using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Articles;

/// <summary>A story as it is named in passing.</summary>
public sealed record StoryName(long Id, string Title);

/// <summary>Stories that wait for somebody: how many, and the first of them by name.</summary>
public sealed record StoryPile(int Count, IReadOnlyList<StoryName> First);

/// <summary>A story that an editor gave back to the one who wrote it.</summary>
/// <param name="Note">What is to be done, if the editor said so.</param>
public sealed record ReturnedStory(long Id, string Title, string By, string? Note, DateTime At);

/// <summary>What a colleague has typed and not saved; without an id it was never saved at all.</summary>
/// <param name="Key">The form that it was typed into.</param>
/// <param name="IsDraftOfOwn">Its story is still the colleague's to write, whoever that is.</param>
public sealed record UnsavedText(Guid Key, long? ArticleId, string Title, DateTime At, bool IsDraftOfOwn)
{
    /// <summary>Where the text stands in a form: its story's, or one for a new story when that is no longer the colleague's.</summary>
    public string Address(bool isEditor) =>
        string.Create(CultureInfo.InvariantCulture, $"/newsroom/articles/{(ArticleId is { } id && (isEditor || IsDraftOfOwn) ? id.ToString(CultureInfo.InvariantCulture) : "new")}?draft={Key}");
}

/// <summary>A place in the day's plan.</summary>
public sealed record PlannedStory(long Id, string Title, string Slug, DateTime VisibleFrom);

/// <summary>What the dashboard asks about stories. Each question is bounded, whatever the size of the paper.</summary>
public sealed class NewsroomDay(NewsDb db)
{
    /// <summary>The most stories of each half of the day, before now and after.</summary>
    public const int Planned = 12;

    private const int Named = 3;
    private const int Returned = 20;
    private const int Unsaved = 5;

    public Task<StoryPile> ForReview(CancellationToken ct) =>
        Pile(db.Articles.Where(article => !article.Binned && article.State == ArticleState.InReview), ct);

    /// <summary>Stories that readers see in other words than the newest.</summary>
    public Task<StoryPile> Unpublished(CancellationToken ct) =>
        Pile(db.Unpublished().Where(article => article.State == ArticleState.Published && !article.Binned), ct);

    public Task<StoryPile> DraftsOf(int staffId, CancellationToken ct) => Pile(Drafts(staffId), ct);

    /// <summary>The colleague's drafts that were in review and came back, the last edited first.</summary>
    public async Task<IReadOnlyList<ReturnedStory>> ReturnedTo(int staffId, CancellationToken ct)
    {
        var drafts = await Drafts(staffId).OrderByDescending(article => article.EditedAt).ThenByDescending(article => article.Id).Take(Returned)
            .Select(article => new StoryName(article.Id, article.Title)).ToListAsync(ct);
        var ids = drafts.Select(draft => draft.Id).ToList();
        var acts = await db.ArticleActs.AsNoTracking().Include(act => act.By)
            .Where(act => ids.Contains(act.ArticleId) && (act.Kind == ArticleActKind.Returned || act.Kind == ArticleActKind.Submitted)).ToListAsync(ct);
        var last = acts.GroupBy(act => act.ArticleId).ToDictionary(group => group.Key, group => group.MaxBy(act => act.Id)!);
        return [.. drafts.Where(draft => last.GetValueOrDefault(draft.Id)?.Kind is ArticleActKind.Returned)
            .Select(draft => new ReturnedStory(draft.Id, draft.Title, last[draft.Id].By?.Name ?? "", last[draft.Id].Note, last[draft.Id].At))];
    }

    public async Task<IReadOnlyList<UnsavedText>> UnsavedOf(int staffId, CancellationToken ct) =>
        await db.WorkingCopies.Where(copy => copy.ById == staffId).OrderByDescending(copy => copy.SavedAt).Take(Unsaved).Named().ToListAsync(ct);

    /// <summary>What appeared since the day began, and what appears until it ends, in order of time.</summary>
    /// <param name="from">UTC, inclusive.</param>
    /// <param name="to">UTC, exclusive.</param>
    public async Task<IReadOnlyList<PlannedStory>> Plan(DateTime from, DateTime to, DateTime now, CancellationToken ct)
    {
        var appeared = await Places(db.Articles.Published(now).Where(article => article.VisibleFrom >= from).NewestFirst(), ct);
        var coming = await Places(db.Articles.Where(article => article.VisibleFrom > now && article.VisibleFrom < to).OldestFirst(), ct);
        return [.. appeared.Reverse(), .. coming];
    }

    private IQueryable<Article> Drafts(int staffId) =>
        db.Articles.Where(article => !article.Binned && article.CreatedById == staffId && article.State == ArticleState.Draft);

    private static async Task<StoryPile> Pile(IQueryable<Article> stories, CancellationToken ct) => new(
        await stories.CountAsync(ct),
        await stories.OrderBy(article => article.EditedAt).ThenBy(article => article.Id).Take(Named)
            .Select(article => new StoryName(article.Id, article.Title)).ToListAsync(ct));

    private static async Task<IReadOnlyList<PlannedStory>> Places(IQueryable<Article> stories, CancellationToken ct) =>
        await stories.Take(Planned).Select(article => new PlannedStory(article.Id, article.Title, article.Slug, article.VisibleFrom!.Value)).ToListAsync(ct);
}
