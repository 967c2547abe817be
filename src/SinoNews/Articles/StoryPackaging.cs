using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;
using SinoNews.Media;
using SinoNews.Names;
using SinoNews.Storage;

namespace SinoNews.Articles;

/// <summary>
/// Makes the packages of published stories. An editor's publication has its card at once, since it may be shared the next
/// moment; what else there is follows a moment later, while nobody waits for the store: also for imports, for bulk changes,
/// and for a store that is older than packages are.
/// </summary>
public sealed class StoryPackaging(NewsDb db, LexiconCache lexicons, SocialCards cards)
{
    // As many as a pool of the relations has.
    private const int Others = 20;

    // Of the newest so many it is looked whether their cards are still there.
    private const int Looked = 100;

    private readonly HashSet<long> _failed = [];
    private ExceptionDispatchInfo? _fault;

    /// <summary>Draws the card of words that are about to be published, before the store is held for it.</summary>
    public async Task DrawAhead(ArticleWords words, CancellationToken ct)
    {
        if (words.Title.Length is > 0 and <= ArticleWords.MaxTitle && words.SectionId > 0)
            cards.Print(await CardOf(TermMark.Plain(words.Title), words.Glyphs, words.SectionId, ct));
    }

    /// <summary>Gives the story the card of its words, which were just published; the caller saves.</summary>
    public async Task ShowCard(Article article, CancellationToken ct) => article.Package!.Show(cards.Print(await CardOf(article, ct)));

    /// <summary>Completes one package that is due, and those of the stories that have something in common with it.</summary>
    /// <returns>False when none is due.</returns>
    /// <exception cref="Exception">What one failed of, once the others are done.</exception>
    public async Task<bool> Run(DateTime now, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        if (await Next(ct) is not { } id)
        {
            _fault?.Throw();
            return false;
        }
        try
        {
            await Complete(id, now, ct);
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            // The others are not kept waiting; this one is tried again with the next round.
            _failed.Add(id);
            _fault ??= ExceptionDispatchInfo.Capture(exception);
        }
        return true;
    }

    /// <summary>Cards can be drawn here now, and there are stories that have none: of a time when they could not, or whose files were lost.</summary>
    public async Task DrawMissing(CancellationToken ct)
    {
        var newest = await db.Articles.Where(story => story.VisibleFrom != null).OrderByDescending(story => story.VisibleFrom).Take(Looked).Select(story => story.Package!.Card).ToListAsync(ct);
        var lacking = newest.Exists(card => card is not null && cards.Find(card) is null) ? db.StoryPackages : db.StoryPackages.Where(package => package.Card == null);
        // Asked last: the answer takes libvips and the typefaces into memory.
        if (await lacking.AnyAsync(package => !package.IsDue && db.Articles.Any(story => story.Id == package.ArticleId && story.VisibleFrom != null), ct) && cards.CanDraw)
            await lacking.FallDue(db.Articles, ct);
    }

    // What takes its time is done before the store is held: nobody waits for it.
    private async Task Complete(long id, DateTime now, CancellationToken ct)
    {
        var story = await Story(id, ct);
        var relations = await new Relations(db).Of(story, await lexicons.Of(db, ct), now, ct);
        var drawn = await CardOf(story, ct);
        var card = cards.Print(drawn);
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Articles.Where(article => article.Id == id).Select(article => article.Version).SingleAsync(ct) != story.Version)
            return; // other words, perhaps: once more
        if (await CardOf(story, ct) != drawn)
            return; // its section or the site is called otherwise by now
        var package = await db.StoryPackages.SingleAsync(package => package.ArticleId == id, ct);
        if (!package.Related.SequenceEqual(story.Package!.Related))
            return; // it was told of a story that was not reckoned with
        await TellOthers(story, package, relations, ct);
        package.Complete(relations, card);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private Task<long?> Next(CancellationToken ct) => db.StoryPackages.Where(package => package.IsDue && !_failed.Contains(package.ArticleId))
        .OrderByDescending(package => package.ArticleId).Select(package => (long?)package.ArticleId).FirstOrDefaultAsync(ct);

    private Task<Article> Story(long id, CancellationToken ct) => db.Articles
        .Include(article => article.Package).Include(article => article.Mentions).Include(article => article.Tags).ThenInclude(tagged => tagged.Tag)
        .AsSplitQuery().SingleAsync(article => article.Id == id, ct);

    // Also those that it had something in common with before.
    private async Task TellOthers(Article story, StoryPackage package, IReadOnlyList<RelatedStory> relations, CancellationToken ct)
    {
        var scores = relations.Take(Others).Concat(package.Related.Select(former => former with { Score = 0 })).DistinctBy(one => one.Id).ToDictionary(one => one.Id, one => one.Score);
        foreach (var other in await db.StoryPackages.Where(other => scores.Keys.Contains(other.ArticleId)).ToListAsync(ct))
            other.Relate(story.Id, story.VisibleFrom is null ? 0 : scores[other.ArticleId]);
    }

    private Task<SocialCard> CardOf(Article article, CancellationToken ct) => CardOf(article.Title, article.Glyphs, article.SectionId, ct);

    private async Task<SocialCard> CardOf(string title, string? glyphs, int sectionId, CancellationToken ct)
    {
        var section = await db.Sections.AsNoTracking().SingleAsync(section => section.Id == sectionId, ct);
        return new SocialCard
        {
            Title = title,
            SectionName = section.Name,
            Look = section.Look,
            Glyphs = glyphs ?? section.StoryGlyphs,
            SiteName = await db.Sites.AsNoTracking().Select(site => site.Name).SingleAsync(ct),
            Host = cards.Host,
        };
    }
}
