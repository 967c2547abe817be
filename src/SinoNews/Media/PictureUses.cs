using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Media;

/// <summary>What shows a picture: a story, in what readers see or in what is being written; a byline's page; the head of the site.</summary>
/// <param name="ArticleId">Null where it is no story.</param>
/// <param name="AuthorId">Null where it is no byline; with neither it is the site's logo.</param>
/// <param name="FormerFile">It shows a file that the picture had before.</param>
public sealed record PictureUse(long? ArticleId, int? AuthorId, string Title, ArticleState State = default, bool Binned = false, bool FormerFile = false);

/// <summary>
/// Where pictures are used: the bodies of each story's newest revision and of the one that readers see. Earlier revisions
/// don't count: otherwise nothing once used could ever be deleted. Stories in the bin do, since they come back.
/// </summary>
public static class PictureUses
{
    /// <summary>As many as are listed.</summary>
    public const int Most = 50;

    /// <summary>The stories that use any file of the picture, newest edit first. Reads through bodies: for one picture's page, not for lists.</summary>
    public static async Task<IReadOnlyList<PictureUse>> UsesOf(this NewsDb db, Picture picture, CancellationToken ct)
    {
        var uses = await db.Uses(db.Choosing(picture), false, ct);
        uses.AddRange(await db.Uses(db.Mentioning(picture.Hash), false, ct));
        foreach (var former in picture.Former)
            uses.AddRange(await db.Uses(db.Mentioning(former.Hash), true, ct));
        var others = await db.Authors.Where(author => author.PictureId == picture.Id).Take(Most)
            .Select(author => new PictureUse(null, author.Id, author.Name)).ToListAsync(ct);
        others.AddRange(await db.Sites.Where(site => site.LogoId == picture.Id).Select(site => new PictureUse(null, null, site.Name)).ToListAsync(ct));
        return [.. others, .. uses.DistinctBy(use => use.ArticleId).Take(Most)];
    }

    internal static Task<bool> IsMentioned(this NewsDb db, string hash, CancellationToken ct) => db.StoriesOf(db.Mentioning(hash)).AnyAsync(ct);

    /// <summary>Readers see it in a story, or will at its time.</summary>
    internal static Task<bool> IsBeforeReaders(this NewsDb db, Picture picture, CancellationToken ct) =>
        db.AnyStory(picture, stories => stories.Where(story => !story.Binned && (story.State == ArticleState.Published || story.State == ArticleState.Scheduled)), ct);

    /// <summary>A story that somebody else began shows it.</summary>
    internal static Task<bool> IsInAnothersStory(this NewsDb db, Picture picture, StaffMember mine, CancellationToken ct) =>
        db.AnyStory(picture, stories => stories.Where(story => story.CreatedById != mine.Id), ct);

    private static async Task<bool> AnyStory(this NewsDb db, Picture picture, Func<IQueryable<Article>, IQueryable<Article>> which, CancellationToken ct)
    {
        foreach (var naming in picture.Former.Select(former => db.Mentioning(former.Hash)).Prepend(db.Mentioning(picture.Hash)).Prepend(db.Choosing(picture)))
        {
            if (await which(db.StoriesOf(naming)).AnyAsync(ct))
                return true;
        }
        return false;
    }

    // What names the picture itself follows when its file is replaced.
    private static IQueryable<Revision> Choosing(this NewsDb db, Picture picture) => db.Revisions.Where(revision => revision.Words.PictureId == picture.Id);

    private static IQueryable<Revision> Mentioning(this NewsDb db, string hash)
    {
        var mention = PictureRef.Address(hash);
        return db.Revisions.Where(revision => revision.Words.Body.Contains(mention));
    }

    private static IQueryable<Article> StoriesOf(this NewsDb db, IQueryable<Revision> naming) =>
        naming.Join(db.Articles, revision => revision.ArticleId, article => article.Id, (revision, article) => new { revision.Number, Article = article })
            .Where(one => one.Number == one.Article.LatestRevision || one.Number == one.Article.LiveRevision)
            .Select(one => one.Article).Distinct();

    private static Task<List<PictureUse>> Uses(this NewsDb db, IQueryable<Revision> naming, bool former, CancellationToken ct) =>
        db.StoriesOf(naming).OrderByDescending(article => article.EditedAt).Take(Most)
            .Select(article => new PictureUse(article.Id, null, article.Title, article.State, article.Binned, former))
            .ToListAsync(ct);
}
