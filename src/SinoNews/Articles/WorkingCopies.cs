using Microsoft.EntityFrameworkCore;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Articles;

/// <summary>What the story form does every few seconds: keeps what is typed, says that it is open, hears who else has it.</summary>
public sealed class WorkingCopies(NewsDb db)
{
    /// <summary>Keeps what a colleague has typed, in place of what was kept before, and saves.</summary>
    /// <param name="article">Null for a story that was never saved.</param>
    public async Task Keep(Guid key, Article? article, ArticleWords words, int version, StaffMember by, DateTime now, CancellationToken ct)
    {
        var copy = article is null
            ? await db.WorkingCopies.SingleOrDefaultAsync(copy => copy.ById == by.Id && copy.Key == key, ct)
            : await db.WorkingCopies.SingleOrDefaultAsync(copy => copy.ById == by.Id && copy.ArticleId == article.Id, ct);
        copy ??= db.WorkingCopies.Add(new WorkingCopy(key, article, by)).Entity;
        copy.Keep(key, words, version, now);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Forgets what was typed, since it was saved or thrown away. The caller saves.</summary>
    public async Task Drop(Guid key, long? articleId, int staffId, CancellationToken ct) =>
        db.WorkingCopies.RemoveRange(await db.WorkingCopies.Where(copy => copy.ById == staffId
            && (copy.Key == key || (articleId != null && copy.ArticleId == articleId))).ToListAsync(ct));

    /// <summary>What the colleague has typed into a story and not saved; null when there is nothing.</summary>
    public Task<WorkingCopy?> Of(long articleId, int staffId, CancellationToken ct) =>
        db.WorkingCopies.AsNoTracking().SingleOrDefaultAsync(copy => copy.ArticleId == articleId && copy.ById == staffId, ct);

    /// <summary>The stories that the colleague began and never saved, newest first.</summary>
    public async Task<IReadOnlyList<WorkingCopy>> Begun(int staffId, CancellationToken ct) =>
        await db.WorkingCopies.AsNoTracking().Where(copy => copy.ById == staffId && copy.ArticleId == null)
            .OrderByDescending(copy => copy.SavedAt).Take(20).ToListAsync(ct);

    /// <summary>Says that a colleague has the story open, unless somebody else has it; saves.</summary>
    /// <param name="period">How long that counts.</param>
    /// <returns>The colleague who has it open instead; null when it is now this one's.</returns>
    public async Task<EditClaim?> Claim(long articleId, int staffId, TimeSpan period, DateTime now, CancellationToken ct)
    {
        var claim = await db.EditClaims.Include(claim => claim.By).SingleOrDefaultAsync(claim => claim.ArticleId == articleId, ct);
        if (claim is not null && claim.Holds(now) && !claim.IsOf(staffId))
            return claim;
        if (claim is null)
            claim = db.EditClaims.Add(new EditClaim(articleId, staffId, now)).Entity;
        else if (!claim.IsOf(staffId))
            claim.Pass(staffId, now, now + period);
        claim.Extend(now + period);
        await db.SaveChangesAsync(ct);
        return null;
    }

    /// <summary>The form was left: the next one need not wait. Saves.</summary>
    public Task Release(long articleId, int staffId, CancellationToken ct) =>
        db.EditClaims.Where(claim => claim.ArticleId == articleId && claim.ById == staffId).ExecuteDeleteAsync(ct);
}
