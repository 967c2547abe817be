using Microsoft.EntityFrameworkCore;
using SinoNews.Comments.Rules;
using SinoNews.Storage;

namespace SinoNews.Articles;

/// <summary>All that the page of a story shows of it.</summary>
public sealed record FullStory(
    long Id,
    string Slug,
    string Title,
    string? Kicker,
    string? Standfirst,
    string Description,
    int SectionId,
    string SectionSlug,
    string SectionName,
    string AuthorName,
    string AuthorSlug,
    DateTime? VisibleFrom,
    DateTime? ModifiedAt,
    int ReadingMinutes,
    int CommentCount,
    CommentMode? OwnCommentMode,
    CommentMode? SectionCommentMode,
    CommentPolicy CommentPolicy,
    bool Binned,
    ArticleState State,
    string? WithdrawalReason,
    string? Source,
    string? Html)
{
    public bool IsVisible(DateTime now) => VisibleFrom <= now;

    /// <summary>False when the thread is closed: by the newsroom, or by its age.</summary>
    public bool TakesComments(DateTime now) =>
        CommentPolicy.ModeOf(OwnCommentMode, SectionCommentMode, VisibleFrom, now) is not CommentMode.Closed;

    public bool IsWithdrawn => State is ArticleState.Withdrawn && !Binned;
}

/// <summary>The queries of the story's own page.</summary>
public static class FullStoryQueries
{
    private const int RelatedPool = 40;

    public static Task<FullStory?> FullStory(this NewsDb db, long id, CancellationToken ct) =>
        db.Articles.AsNoTracking().Where(article => article.Id == id).Select(article => new FullStory(
            article.Id,
            article.Slug,
            article.Title,
            article.Kicker,
            article.Standfirst,
            article.Description,
            article.SectionId,
            article.Section.Slug,
            article.Section.Name,
            article.Author.Name,
            article.Author.Slug,
            article.VisibleFrom,
            article.ModifiedAt,
            article.ReadingMinutes,
            article.CommentCount,
            article.CommentMode,
            article.Section.CommentMode,
            db.CommentPolicies.First(),
            article.Binned,
            article.State,
            article.WithdrawalReason,
            article.Source,
            article.Body!.Html)).SingleOrDefaultAsync(ct);

    /// <summary>Stories that share most tags, the newest of them first; then the section's newest.</summary>
    public static async Task<IReadOnlyList<StoryCard>> RelatedTo(
        this NewsDb db, FullStory story, IReadOnlyList<int> tagIds, int count, DateTime now, CancellationToken ct)
    {
        var shared = new Dictionary<long, (StoryCard Card, int Tags)>();
        foreach (var tagId in tagIds)
        {
            foreach (var card in await db.Tagged(tagId, now).NewestFirst().Take(RelatedPool / tagIds.Count + 1).Cards().ToListAsync(ct))
                shared[card.Id] = (card, shared.GetValueOrDefault(card.Id).Tags + 1);
        }
        shared.Remove(story.Id);
        var related = shared.Values.OrderByDescending(found => found.Tags).ThenByDescending(found => found.Card.VisibleFrom)
            .Select(found => found.Card).Take(count).ToList();
        if (related.Count == count)
            return related;
        var section = await db.Articles.Published(now).InSection(story.SectionId).NewestFirst().Take(count * 2 + 1).Cards().ToListAsync(ct);
        return [.. related.Concat(section.Where(card => card.Id != story.Id && !related.Exists(known => known.Id == card.Id))).Take(count)];
    }
}
