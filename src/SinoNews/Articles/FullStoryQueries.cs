using Microsoft.EntityFrameworkCore;
using SinoNews.Media;
using SinoNews.Storage;

namespace SinoNews.Articles;

/// <summary>What may be read after a story.</summary>
/// <param name="ByTagsAlone">False where its tags led to too few, so that the section's newest stand behind them.</param>
/// <param name="Next">When the next of them appears, UTC; null when nothing is scheduled.</param>
public sealed record RelatedStories(IReadOnlyList<StoryCard> Stories, bool ByTagsAlone, DateTime? Next);

/// <summary>The queries of the story's own page.</summary>
public static class FullStoryQueries
{
    private const int RelatedPool = 40;

    // Compiled, as those of NewestStories.
    private static readonly Func<NewsDb, long, CancellationToken, Task<FullStory?>> Story = EF.CompileAsyncQuery((NewsDb db, long id, CancellationToken ct) => (
        from article in db.Articles.AsNoTracking()
        join revision in db.Revisions on new { article.Id, Number = article.LiveRevision ?? article.LatestRevision } equals new { Id = revision.ArticleId, revision.Number }
        from policy in db.CommentPolicies // one row
        where article.Id == id
        select new FullStory
        {
            Id = article.Id,
            Slug = article.Slug,
            Kind = article.Kind,
            Title = article.Title,
            Kicker = article.Kicker,
            Standfirst = article.Standfirst,
            Description = article.Description,
            SectionId = article.SectionId,
            SectionSlug = article.Section.Slug,
            SectionName = article.Section.Name,
            SectionLook = article.Section.Look,
            VisibleFrom = article.VisibleFrom,
            ModifiedAt = article.ModifiedAt,
            LiveUntil = article.LiveUntil,
            ReadingMinutes = article.ReadingMinutes,
            CommentCount = article.CommentCount,
            OwnCommentMode = article.CommentMode,
            SectionCommentMode = article.Section.CommentMode,
            CommentPolicy = policy,
            Binned = article.Binned,
            State = article.State,
            WithdrawalReason = article.WithdrawalReason,
            Notes = new StoryNotes(
                revision.Words.Source, revision.Words.SourceTitle, revision.Words.SourceUrl, revision.Words.Translator,
                revision.Words.SeoTitle, revision.Words.SeoDescription),
            Html = article.Body!.Html ?? "",
            Cards = article.Body!.Cards ?? "",
            Picture = article.Picture == null ? null : new StoryPicture(
                new PictureRef(article.Picture.Hash, article.Picture.Width, article.Picture.Height, article.Picture.FocusX, article.Picture.FocusY, article.Picture.Colour, article.Picture.Alt),
                article.Picture.Caption,
                article.Picture.Credit),
        }).SingleOrDefault());

    private static readonly Func<NewsDb, long, IAsyncEnumerable<ArticleAuthor>> Bylines = EF.CompileAsyncQuery((NewsDb db, long id) =>
        db.ArticleAuthors.AsNoTracking().Include(byline => byline.Author).Where(byline => byline.ArticleId == id));

    private static readonly Func<NewsDb, long, IAsyncEnumerable<Tag>> Tags = EF.CompileAsyncQuery((NewsDb db, long id) =>
        db.ArticleTags.AsNoTracking().Where(tagged => tagged.ArticleId == id).OrderBy(tagged => tagged.Position).Select(tagged => tagged.Tag));

    /// <summary>The story as readers see it, or would see it; the notes come from the revision that is shown.</summary>
    public static Task<FullStory?> FullStory(this NewsDb db, long id, CancellationToken ct) => Story(db, id, ct);

    /// <summary>Its byline, in its order.</summary>
    public static async Task<IReadOnlyList<Author>> AuthorsOf(this NewsDb db, long id, CancellationToken ct) =>
        [.. (await Bylines(db, id).ToListAsync(ct)).OrderBy(byline => byline.Position).Select(byline => byline.Author)];

    /// <summary>Its tags, in their order.</summary>
    public static async Task<IReadOnlyList<Tag>> TagsOf(this NewsDb db, long id, CancellationToken ct) => await Tags(db, id).ToListAsync(ct);

    /// <summary>Stories that share most tags, the newest of them first; then the section's newest.</summary>
    /// <param name="isAnythingScheduled">False where nothing can join them by itself.</param>
    public static async Task<RelatedStories> RelatedTo(
        this NewsDb db, FullStory story, IReadOnlyList<int> tagIds, int count, bool isAnythingScheduled, DateTime now, CancellationToken ct)
    {
        var shared = new Dictionary<long, (StoryCard Card, int Tags)>();
        foreach (var tagId in tagIds)
        {
            foreach (var card in await db.NewestTagged(tagId, RelatedPool / tagIds.Count + 1, now, ct))
                shared[card.Id] = (card, shared.GetValueOrDefault(card.Id).Tags + 1);
        }
        shared.Remove(story.Id);
        var related = shared.Values.OrderByDescending(found => found.Tags).ThenByDescending(found => found.Card.VisibleFrom)
            .Select(found => found.Card).Take(count).ToList();
        var next = tagIds.Count == 0 || !isAnythingScheduled ? null : await db.ArticleTags.Where(tagged => tagIds.Contains(tagged.TagId)).NextAfter(now, ct);
        if (related.Count == count)
            return new RelatedStories(related, ByTagsAlone: true, next);
        var section = await db.NewestInSection(story.SectionId, count * 2 + 1, now, ct);
        var filled = related.Concat(section.Where(card => card.Id != story.Id && !related.Exists(known => known.Id == card.Id))).Take(count);
        var nextOfSection = !isAnythingScheduled ? null : await db.Articles.InSection(story.SectionId).NextAfter(now, ct);
        return new RelatedStories([.. filled], ByTagsAlone: false, nextOfSection < next ? nextOfSection : next ?? nextOfSection);
    }
}
