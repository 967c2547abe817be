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
        if (await Next(ct) is null)
            return false;
        // Held from the look at the words to the save: no others are published in between. One story, so not for long.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await Next(ct) is not { } id)
            return false;
        var words = await (
            from article in db.Articles
            join revision in db.Revisions on new { article.Id, Number = article.LiveRevision ?? article.LatestRevision } equals new { Id = revision.ArticleId, revision.Number }
            where article.Id == id
            select revision.Words).AsNoTracking().SingleOrDefaultAsync(ct);
        if (words is not null) // else it was deleted since
        {
            var story = await db.Articles.Include(article => article.Body).Include(article => article.Mentions).SingleAsync(article => article.Id == id, ct);
            story.RenderAnew(words, await desk.Shown(words, ct));
            await db.SaveChangesAsync(ct);
        }
        db.IsRendered(id);
        await transaction.CommitAsync(ct);
        return true;
    }

    private async Task<long?> Next(CancellationToken ct) => db.StaleBody() ?? await db.Set<ArticleBody>().Where(body => body.RenderVersion < BodyPipeline.Version)
        .OrderBy(body => body.RenderVersion).ThenBy(body => body.ArticleId).Select(body => (long?)body.ArticleId).FirstOrDefaultAsync(ct);
}
