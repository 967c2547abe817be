using Microsoft.EntityFrameworkCore;
using SinoNews.Media;
using SinoNews.Names;
using SinoNews.Storage;

namespace SinoNews.Articles;

/// <summary>
/// Makes the packages of published stories: at the publication itself, and a moment later what it means for others, which
/// must know the story's number. The same makes those of imports, and of a store that is older than packages are.
/// </summary>
/// <param name="cards">Null where none are drawn.</param>
public sealed class StoryPackaging(NewsDb db, LexiconCache lexicons, SocialCards? cards = null)
{
    // As many as a pool of the relations has.
    private const int Others = 20;

    /// <summary>As the story will be saved; the caller saves.</summary>
    /// <param name="draws">False leaves the card for later: thousands are imported at once.</param>
    public async Task Pack(Article article, bool draws, DateTime now, CancellationToken ct)
    {
        var relations = await new Relations(db).Of(article, await lexicons.Of(db, ct), now, ct);
        article.Package!.Show(relations, draws ? Print(await CardOf(article, ct)) : null);
    }

    /// <summary>Completes one package that is due, and those of the stories that have something in common with it.</summary>
    /// <returns>False when none is due.</returns>
    public async Task<bool> Run(DateTime now, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        if (await Next(ct) is not { } id)
            return false;
        // A drawing takes its time: nobody waits for the store meanwhile.
        var drawn = await CardOf(await Story(id, ct), ct);
        var card = Print(drawn);
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var story = await Story(id, ct);
        if (await CardOf(story, ct) != drawn)
            return true; // other words were published meanwhile
        var relations = await new Relations(db).Of(story, await lexicons.Of(db, ct), now, ct);
        story.Package!.Complete(relations, card);
        await TellOthers(story, relations, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    /// <summary>Cards can be drawn here now, and there are stories that have none: of a time when they could not.</summary>
    public async Task DrawMissing(CancellationToken ct)
    {
        if (cards is { CanDraw: true })
            await db.StoryPackages.Where(package => package.Card == null).FallDue(db.Articles, ct);
    }

    private Task<long?> Next(CancellationToken ct) => db.StoryPackages.Where(package => package.IsDue)
        .OrderByDescending(package => package.ArticleId).Select(package => (long?)package.ArticleId).FirstOrDefaultAsync(ct);

    private Task<Article> Story(long id, CancellationToken ct) => db.Articles
        .Include(article => article.Package).Include(article => article.Section).Include(article => article.Mentions)
        .Include(article => article.Tags).ThenInclude(tagged => tagged.Tag)
        .AsSplitQuery().SingleAsync(article => article.Id == id, ct);

    private async Task TellOthers(Article story, IReadOnlyList<RelatedStory> relations, CancellationToken ct)
    {
        var scores = relations.Take(Others).ToDictionary(related => related.Id, related => related.Score);
        foreach (var other in await db.StoryPackages.Where(package => scores.Keys.Contains(package.ArticleId)).ToListAsync(ct))
            other.Relate(story.Id, story.VisibleFrom is null ? 0 : scores[other.ArticleId]);
    }

    private async Task<SocialCard?> CardOf(Article article, CancellationToken ct)
    {
        if (cards is null)
            return null;
        var section = await db.Sections.AsNoTracking().SingleAsync(section => section.Id == article.SectionId, ct);
        var site = await db.Sites.AsNoTracking().Select(site => site.Name).SingleAsync(ct);
        return new SocialCard
        {
            Title = article.Title,
            SectionName = section.Name,
            Look = section.Look,
            Glyphs = article.Glyphs ?? section.StoryGlyphs,
            SiteName = site,
            Host = cards.Host,
        };
    }

    private string? Print(SocialCard? card) => card is null ? null : cards!.Print(card);
}
