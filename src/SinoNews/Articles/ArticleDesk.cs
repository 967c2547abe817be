using Microsoft.EntityFrameworkCore;
using SinoNews.Arabic;
using SinoNews.Media;
using SinoNews.Names;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Articles;

/// <summary>
/// Saves and publishes stories: finds or makes the authors and the tags that the words name, then calls the story's
/// own verbs. The caller saves.
/// </summary>
public sealed class ArticleDesk(NewsDb db, LexiconCache lexicons)
{
    /// <summary>The story with all that its verbs need, also from the bin; null if there is none.</summary>
    public Task<Article?> Find(long id, CancellationToken ct) =>
        db.Articles.Include(article => article.Body)
            .Include(article => article.Package)
            .Include(article => article.Section)
            .Include(article => article.CreatedBy)
            .Include(article => article.Authors).ThenInclude(byline => byline.Author)
            .Include(article => article.Tags).ThenInclude(tagged => tagged.Tag)
            .Include(article => article.Mentions)
            .Include(article => article.Revisions.Where(revision => revision.Number == revision.Article.LatestRevision))
            .AsSplitQuery()
            .SingleOrDefaultAsync(article => article.Id == id, ct);

    public async Task<Article> Draft(ArticleWords words, StaffMember? by, DateTime now, CancellationToken ct) =>
        db.Articles.Add(Article.Draft(await Whole(words, ct), await Authors(words, ct), by, now)).Entity;

    /// <param name="note">Why, where it is no ordinary save.</param>
    public async Task Revise(Article article, ArticleWords words, StaffMember? by, DateTime now, CancellationToken ct, string? note = null) =>
        article.Revise(await Whole(words, ct), await Authors(words, ct), by, now, note);

    /// <summary>Publishes the story's newest revision.</summary>
    public async Task Publish(Article article, StaffMember? by, DateTime now, CancellationToken ct, DateTime? visibleFrom = null)
    {
        article.Publish(article.LatestWords, await AllNamed(article.LatestWords, ct), by, now, visibleFrom);
        FallDue(article.Package!);
    }

    /// <summary>Lets the story's newest revision appear at a time.</summary>
    public async Task Schedule(Article article, DateTime at, StaffMember? by, DateTime now, CancellationToken ct)
    {
        article.Schedule(article.LatestWords, await AllNamed(article.LatestWords, ct), at, by, now);
        FallDue(article.Package!);
    }

    /// <summary>What a preview of the words needs: their pictures and the glossary. No author and no tag is made.</summary>
    public async Task<Named> Shown(ArticleWords words, CancellationToken ct) => new([], [])
    {
        Picture = words.PictureId is { } id ? await db.Pictures.SingleOrDefaultAsync(picture => picture.Id == id, ct) : null,
        Pictures = await db.PicturesOf(words.Body, ct),
        Lexicon = await lexicons.Of(db, ct),
    };

    /// <summary>The words with every name written as the glossary does.</summary>
    public async Task<ArticleWords> InHouseStyle(ArticleWords words, CancellationToken ct) => HouseStyle.Fix(words, await lexicons.Of(db, ct));

    /// <summary>Takes the editing over from whoever has the story open; what that colleague has typed becomes a revision.</summary>
    /// <returns>False when nobody else has it open.</returns>
    public async Task<bool> TakeOver(Article article, StaffMember by, DateTime now, CancellationToken ct)
    {
        if (await db.EditClaims.Include(claim => claim.By).SingleOrDefaultAsync(claim => claim.ArticleId == article.Id, ct) is not { } claim
            || claim.IsOf(by.Id) || !claim.Holds(now))
            return false;
        var copy = await db.WorkingCopies.Where(copy => copy.ArticleId == article.Id && copy.ById == claim.ById)
            .OrderByDescending(copy => copy.SavedAt).ThenByDescending(copy => copy.Id).FirstOrDefaultAsync(ct);
        var words = copy is null ? null : await Whole(copy.Words.CompletedBy(article.LatestWords), ct);
        if (words is null || words.IsSameAs(article.LatestWords))
            article.TakeOver(null, null, claim.By, by, now);
        else
            article.TakeOver(words, await Authors(words, ct), claim.By, by, now);
        // What a version can't hold stays with the one who typed it.
        if (words is not null && copy!.Words.IsSameAs(words))
            db.WorkingCopies.Remove(copy);
        claim.Pass(by.Id, now, now + EditClaim.Opened);
        return true;
    }

    // A picture that has left the library meanwhile can't be named.
    private async Task<ArticleWords> Whole(ArticleWords words, CancellationToken ct) =>
        words.PictureId is { } id && !await db.Pictures.AnyAsync(picture => picture.Id == id, ct) ? words with { PictureId = null } : words;

    // A draft makes no tags: only what is published has them.
    private async Task<Named> Authors(ArticleWords words, CancellationToken ct) => new(await AuthorsNamed(words.Authors, ct), []);

    private async Task<Named> AllNamed(ArticleWords words, CancellationToken ct) =>
        (await Shown(words, ct)) with { Authors = await AuthorsNamed(words.Authors, ct), Tags = await TagsNamed(words.Tags, ct), Series = await SeriesNamed(words.Series, ct) };

    private async Task<IReadOnlyList<Author>> AuthorsNamed(IReadOnlyList<string> names, CancellationToken ct)
    {
        var (wanted, slugs) = Distinct(names);
        await db.Authors.Where(author => slugs.Contains(author.Slug)).LoadAsync(ct);
        return [.. wanted.Select(author => db.Authors.Local.FirstOrDefault(known => known.Slug == author.Slug)
            ?? db.Authors.Add(new Author { Name = author.Name, Slug = author.Slug }).Entity)];
    }

    private async Task<IReadOnlyList<Tag>> TagsNamed(IReadOnlyList<string> names, CancellationToken ct)
    {
        var (wanted, slugs) = Distinct(names);
        await db.Tags.Where(tag => slugs.Contains(tag.Slug)).LoadAsync(ct);
        return [.. wanted.Select(tag => db.Tags.Local.FirstOrDefault(known => known.Slug == tag.Slug)
            ?? db.Tags.Add(new Tag { Name = tag.Name, Slug = tag.Slug }).Entity)];
    }

    // Said also where it was due before: what completes the package of the words before must not have the last word.
    private void FallDue(StoryPackage package)
    {
        if (db.Entry(package) is { State: EntityState.Unchanged or EntityState.Modified } entry)
            entry.Property(one => one.IsDue).IsModified = true;
    }

    private async Task<Series?> SeriesNamed(string? name, CancellationToken ct)
    {
        if (name is null)
            return null;
        var slug = Slug.From(name);
        return await db.Series.SingleOrDefaultAsync(series => series.Slug == slug, ct) ?? db.Series.Add(new Series { Name = name, Slug = slug }).Entity;
    }

    // Two spellings with one slug are one: the first keeps its name.
    private static (List<(string Name, string Slug)> Wanted, List<string> Slugs) Distinct(IReadOnlyList<string> names)
    {
        var wanted = names.Select(name => (Name: name, Slug: Slug.From(name))).DistinctBy(one => one.Slug).ToList();
        return (wanted, [.. wanted.Select(one => one.Slug)]);
    }
}
