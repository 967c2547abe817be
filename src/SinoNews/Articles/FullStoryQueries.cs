using Microsoft.EntityFrameworkCore;
using SinoNews.Media;
using SinoNews.Storage;

namespace SinoNews.Articles;

/// <summary>What may be read after a story.</summary>
/// <param name="Waiting">Stories that would stand there if readers saw them: withdrawn, or yet to come.</param>
/// <param name="HasOwn">False where too few have anything in common with it, so that the section's newest stand behind them.</param>
/// <param name="Next">When the next of them appears, UTC; null when nothing is scheduled.</param>
public sealed record ReadingAfter(IReadOnlyList<StoryCard> Stories, IReadOnlyList<long> Waiting, bool HasOwn, DateTime? Next);

/// <summary>An entry of the glossary that a story mentions.</summary>
/// <param name="Position">Where among them, from 0.</param>
public sealed record NamedEntry(int Position, string Slug, string Name);

/// <summary>The queries of the story's own page.</summary>
public static class FullStoryQueries
{
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
                revision.Words.SeoTitle, revision.Words.SeoDescription, revision.Words.EventAt),
            Series = article.Series,
            Card = article.Package!.Card,
            Related = article.Package!.Related,
            WordCount = article.Body == null ? 0 : article.Body.WordCount,
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

    private static readonly Func<NewsDb, long, IAsyncEnumerable<NamedEntry>> Names = EF.CompileAsyncQuery((NewsDb db, long id) =>
        from mention in db.ArticleMentions
        join entry in db.AllGlossaryEntries on mention.EntryId equals entry.Id
        where mention.ArticleId == id && !entry.Deleted
        select new NamedEntry(mention.Position, entry.Slug, entry.Name));

    /// <summary>The story as readers see it, or would see it; the notes come from the revision that is shown.</summary>
    public static Task<FullStory?> FullStory(this NewsDb db, long id, CancellationToken ct) => Story(db, id, ct);

    /// <summary>Its byline, in its order.</summary>
    public static async Task<IReadOnlyList<Author>> AuthorsOf(this NewsDb db, long id, CancellationToken ct) =>
        [.. (await Bylines(db, id).ToListAsync(ct)).OrderBy(byline => byline.Position).Select(byline => byline.Author)];

    /// <summary>Its tags, in their order.</summary>
    public static async Task<IReadOnlyList<Tag>> TagsOf(this NewsDb db, long id, CancellationToken ct) => await Tags(db, id).ToListAsync(ct);

    /// <summary>The first entries of the glossary that its words mention.</summary>
    public static async Task<IReadOnlyList<NamedEntry>> NamesIn(this NewsDb db, long id, int count, CancellationToken ct) =>
        [.. (await Names(db, id).ToListAsync(ct)).OrderBy(name => name.Position).Take(count)];

    /// <summary>Stories that have most in common with it; where they are too few, the section's newest behind them.</summary>
    /// <param name="isAnythingScheduled">False where nothing can join them by itself.</param>
    public static async Task<ReadingAfter> ReadAfter(this NewsDb db, FullStory story, int count, bool isAnythingScheduled, DateTime now, CancellationToken ct)
    {
        var ids = story.Related.Select(related => related.Id).ToList();
        var cards = ids.Count == 0 ? [] : await db.Articles.Published(now).Where(article => ids.Contains(article.Id)).Cards().ToDictionaryAsync(card => card.Id, ct);
        var waiting = ids.Where(id => !cards.ContainsKey(id)).ToList();
        var related = ids.Select(id => cards.GetValueOrDefault(id)).OfType<StoryCard>().Take(count).ToList();
        var next = waiting.Count == 0 || !isAnythingScheduled ? null : await db.Articles.Where(article => waiting.Contains(article.Id)).NextAfter(now, ct);
        if (related.Count == count)
            return new ReadingAfter(related, waiting, HasOwn: true, next);
        var section = await db.NewestInSection(story.SectionId, count * 2 + 1, now, ct);
        var filled = related.Concat(section.Where(card => card.Id != story.Id && !related.Exists(known => known.Id == card.Id))).Take(count);
        var nextOfSection = !isAnythingScheduled ? null : await db.Articles.InSection(story.SectionId).NextAfter(now, ct);
        return new ReadingAfter([.. filled], waiting, HasOwn: false, nextOfSection < next ? nextOfSection : next ?? nextOfSection);
    }
}
