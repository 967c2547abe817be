using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Articles;

/// <summary>What the story form does every few seconds: keeps what is typed, says that it is open, hears who else has it.</summary>
public sealed class WorkingCopies(NewsDb db)
{
    private const int Offered = 5;

    /// <summary>Keeps what a colleague has typed, in place of what was kept of the same form, and saves.</summary>
    /// <param name="article">Null for a story that was never saved.</param>
    /// <returns>False when a story was saved from that form by now: what comes late must not bring it back as unsaved.</returns>
    public async Task<bool> Keep(Guid key, Article? article, ArticleWords words, int version, StaffMember by, DateTime now, CancellationToken ct)
    {
        await using var transaction = await Alone(ct);
        if (article is null && await db.Articles.AnyAsync(saved => saved.DraftKey == key, ct))
            return false;
        var copy = await db.WorkingCopies.SingleOrDefaultAsync(copy => copy.ById == by.Id && copy.Key == key, ct)
            ?? db.WorkingCopies.Add(new WorkingCopy(key, article, by)).Entity;
        copy.Keep(words, version, now);
        await db.SaveChangesAsync(ct);
        if (transaction is not null)
            await transaction.CommitAsync(ct);
        return true;
    }

    /// <summary>
    /// Forgets what was typed into a form, since it was saved or thrown away, and with it what other forms hold in the
    /// same words as the story, which must be tracked. The caller saves.
    /// </summary>
    public async Task Drop(Guid key, long? articleId, int staffId, CancellationToken ct)
    {
        var latest = db.Articles.Local.FirstOrDefault(article => article.Id == articleId)?.LatestWords;
        var copies = await db.WorkingCopies.Where(copy => copy.ById == staffId && (copy.Key == key || (articleId != null && copy.ArticleId == articleId))).ToListAsync(ct);
        db.WorkingCopies.RemoveRange(copies.Where(copy => copy.Key == key || (latest is not null && copy.Words.IsSameAs(latest))));
    }

    /// <summary>Throws away what was typed into one form, and saves.</summary>
    public Task Discard(Guid key, int staffId, CancellationToken ct) =>
        db.WorkingCopies.Where(copy => copy.ById == staffId && copy.Key == key).ExecuteDeleteAsync(ct);

    /// <summary>What the colleague has typed into a story's forms and not saved, newest first.</summary>
    public async Task<IReadOnlyList<WorkingCopy>> Of(long articleId, int staffId, CancellationToken ct) =>
        await db.WorkingCopies.AsNoTracking().Where(copy => copy.ArticleId == articleId && copy.ById == staffId)
            .OrderByDescending(copy => copy.SavedAt).ThenByDescending(copy => copy.Id).Take(Offered).ToListAsync(ct);

    /// <summary>What the colleague has typed into one form, whatever became of its story; null when there is nothing.</summary>
    public Task<WorkingCopy?> Find(Guid key, int staffId, CancellationToken ct) =>
        db.WorkingCopies.AsNoTracking().SingleOrDefaultAsync(copy => copy.ById == staffId && copy.Key == key, ct);

    /// <summary>The colleague has text of the story from before.</summary>
    public Task<bool> Any(long articleId, int staffId, CancellationToken ct) =>
        db.WorkingCopies.AnyAsync(copy => copy.ArticleId == articleId && copy.ById == staffId, ct);

    /// <summary>The stories that the colleague began and never saved, and text of those that are no longer theirs to write; newest first.</summary>
    public async Task<IReadOnlyList<UnsavedText>> Begun(int staffId, bool isEditor, CancellationToken ct)
    {
        var texts = await db.WorkingCopies.Where(copy => copy.ById == staffId).OrderByDescending(copy => copy.SavedAt).Named().ToListAsync(ct);
        return [.. texts.Where(text => text.ArticleId is null || !(isEditor || text.IsDraftOfOwn))];
    }

    /// <summary>Says that a colleague has the story open, unless somebody else has it; saves.</summary>
    /// <param name="period">How long that counts.</param>
    /// <returns>The colleague who has it open instead; null when it is now this one's.</returns>
    public async Task<EditClaim?> Claim(long articleId, int staffId, TimeSpan period, DateTime now, CancellationToken ct)
    {
        await using var transaction = await Alone(ct);
        var claim = await db.EditClaims.Include(claim => claim.By).SingleOrDefaultAsync(claim => claim.ArticleId == articleId, ct);
        if (claim is not null && claim.Holds(now) && !claim.IsOf(staffId))
            return claim;
        if (claim is null)
            claim = db.EditClaims.Add(new EditClaim(articleId, staffId, now)).Entity;
        else if (!claim.IsOf(staffId))
            claim.Pass(staffId, now, now + period);
        claim.Extend(now + period);
        await db.SaveChangesAsync(ct);
        if (transaction is not null)
            await transaction.CommitAsync(ct);
        return null;
    }

    /// <summary>The form was left: the next one need not wait. Saves.</summary>
    public Task Release(long articleId, int staffId, CancellationToken ct) =>
        db.EditClaims.Where(claim => claim.ArticleId == articleId && claim.ById == staffId).ExecuteDeleteAsync(ct);

    // From the look to the write, so that of two first looks at once the second finds the first's row. A caller's own does as well.
    private async Task<IDbContextTransaction?> Alone(CancellationToken ct) =>
        db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
}

/// <summary>Texts in a list, without their words.</summary>
internal static class UnsavedTexts
{
    internal static IQueryable<UnsavedText> Named(this IQueryable<WorkingCopy> copies) => copies.Select(copy => new UnsavedText(
        copy.Key, copy.ArticleId, copy.Words.Title, copy.SavedAt,
        copy.Article != null && copy.Article.CreatedById == copy.ById && copy.Article.State == ArticleState.Draft && !copy.Article.Binned));
}
