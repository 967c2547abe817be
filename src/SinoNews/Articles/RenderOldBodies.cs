using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Articles;

/// <summary>
/// Renders anew what an older pipeline, or an older glossary, rendered: the words, their date and their versions stay. Readers get the old page
/// until then.
/// </summary>
public sealed class RenderOldBodies(NewsDb db, ArticleDesk desk)
{
    /// <summary>One story, saved.</summary>
    /// <returns>False when all are up to date.</returns>
    public async Task<bool> Run(CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        // Asked every few seconds: writers need not wait for the answer.
        if (!await db.Set<ArticleBody>().AnyAsync(body => body.RenderVersion < BodyPipeline.Version, ct))
            return false;
        // Held from the look at the words to the save: no others are published in between. One story, so not for long.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var old = await (
            from body in db.Set<ArticleBody>()
            join article in db.Articles on body.ArticleId equals article.Id
            join revision in db.Revisions on new { article.Id, Number = article.LiveRevision ?? article.LatestRevision } equals new { Id = revision.ArticleId, revision.Number }
            where body.RenderVersion < BodyPipeline.Version
            orderby body.RenderVersion, body.ArticleId
            select new { body.ArticleId, revision.Words }).AsNoTracking().FirstOrDefaultAsync(ct);
        if (old is null)
            return false;
        var story = await db.Articles.Include(article => article.Body).Include(article => article.Mentions).SingleAsync(article => article.Id == old.ArticleId, ct);
        story.RenderAnew(old.Words, await desk.Shown(old.Words, ct));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}
