using Microsoft.EntityFrameworkCore;
using SinoNews.Media;
using SinoNews.Storage;

namespace SinoNews.Articles;

/// <summary>
/// Renders anew what an older pipeline rendered: the words, their date and their versions stay. Readers get the old page
/// until then.
/// </summary>
public sealed class RenderOldBodies(NewsDb db)
{
    private const int AtMost = 20;

    /// <summary>One step, saved.</summary>
    /// <returns>How many were rendered: none when all are up to date.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var old = await (
            from body in db.Set<ArticleBody>()
            join article in db.Articles on body.ArticleId equals article.Id
            join revision in db.Revisions on new { article.Id, Number = article.LiveRevision ?? article.LatestRevision } equals new { Id = revision.ArticleId, revision.Number }
            where body.RenderVersion < BodyPipeline.Version
            orderby body.RenderVersion, body.ArticleId
            select new { Body = body, Markdown = revision.Words.Body }).Take(AtMost).ToListAsync(ct);
        foreach (var one in old)
            one.Body.Render(one.Markdown, await db.PicturesOf(one.Markdown, ct));
        await db.SaveChangesAsync(ct);
        return old.Count;
    }
}
