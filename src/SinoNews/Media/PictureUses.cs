using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
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
        var uses = await db.Naming(picture, ct);
        foreach (var former in picture.Former)
            uses.AddRange(await db.Mentioning(former.Hash, true, ct));
        var others = await db.Authors.Where(author => author.PictureId == picture.Id).Take(Most)
            .Select(author => new PictureUse(null, author.Id, author.Name)).ToListAsync(ct);
        others.AddRange(await db.Sites.Where(site => site.LogoId == picture.Id).Select(site => new PictureUse(null, null, site.Name)).ToListAsync(ct));
        return [.. others, .. uses.DistinctBy(use => use.ArticleId).Take(Most)];
    }

    internal static async Task<bool> IsMentioned(this NewsDb db, string hash, CancellationToken ct) => (await db.Mentioning(hash, false, ct)).Count > 0;

    // What names the picture itself follows when its file is replaced.
    private static async Task<List<PictureUse>> Naming(this NewsDb db, Picture picture, CancellationToken ct)
    {
        var uses = await db.Revisions.Where(revision => revision.Words.PictureId == picture.Id)
            .Join(db.Articles, revision => revision.ArticleId, article => article.Id, (revision, article) => new { revision.Number, Article = article })
            .Where(one => one.Number == one.Article.LatestRevision || one.Number == one.Article.LiveRevision)
            .Select(one => one.Article).Distinct()
            .OrderByDescending(article => article.EditedAt).Take(Most)
            .Select(article => new PictureUse(article.Id, null, article.Title, article.State, article.Binned, false))
            .ToListAsync(ct);
        uses.AddRange(await db.Mentioning(picture.Hash, false, ct));
        return uses;
    }

    private static Task<List<PictureUse>> Mentioning(this NewsDb db, string hash, bool former, CancellationToken ct)
    {
        var mention = PictureRef.Address(hash);
        return db.Revisions.Where(revision => revision.Words.Body.Contains(mention))
            .Join(db.Articles, revision => revision.ArticleId, article => article.Id, (revision, article) => new { revision.Number, Article = article })
            .Where(one => one.Number == one.Article.LatestRevision || one.Number == one.Article.LiveRevision)
            .Select(one => one.Article).Distinct()
            .OrderByDescending(article => article.EditedAt).Take(Most)
            .Select(article => new PictureUse(article.Id, null, article.Title, article.State, article.Binned, former))
            .ToListAsync(ct);
    }
}
