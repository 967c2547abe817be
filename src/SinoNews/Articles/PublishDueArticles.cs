using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Articles;

/// <summary>
/// Calls published what readers see since its time came. Visibility does not wait for it: this marks the story, once, so
/// that everything which hangs on an act of publishing happens.
/// </summary>
public sealed class PublishDueArticles(NewsDb db)
{
    private const int AtMost = 50;

    /// <summary>Since when readers see what the last run marked, UTC.</summary>
    public IReadOnlyList<DateTime> WereDue { get; private set; } = [];

    /// <summary>Marks what is due, each story in a save of its own.</summary>
    /// <returns>The stories that it marked: what another process marked meanwhile is not among them.</returns>
    public async Task<IReadOnlyList<long>> Run(DateTime now, CancellationToken ct)
    {
        var published = new List<long>();
        var due = new List<DateTime>();
        foreach (var id in await db.Articles.Where(article => article.State == ArticleState.Scheduled && article.VisibleFrom <= now)
            .OrderBy(article => article.VisibleFrom).Select(article => article.Id).Take(AtMost).ToListAsync(ct))
        {
            db.ChangeTracker.Clear();
            // With the lists that it joins: whoever keeps pages throws theirs away.
            var article = await db.Articles.Include(article => article.Tags).Include(article => article.Authors).Include(article => article.Mentions)
                .AsSplitQuery().SingleAsync(article => article.Id == id, ct);
            if (article.State is not ArticleState.Scheduled || !(article.VisibleFrom <= now))
                continue;
            article.GoLive(now);
            try
            {
                await db.SaveChangesAsync(ct);
                published.Add(id);
                due.Add(article.VisibleFrom!.Value);
            }
            catch (DbUpdateConcurrencyException)
            {
                // An editor acted on it in this very moment: the next round sees what was done.
            }
        }
        WereDue = due;
        return published;
    }

    /// <summary>When the next is due, UTC; null when nothing is scheduled.</summary>
    public Task<DateTime?> Next(CancellationToken ct) =>
        db.Articles.Where(article => article.State == ArticleState.Scheduled).OrderBy(article => article.VisibleFrom).Select(article => article.VisibleFrom).FirstOrDefaultAsync(ct);
}
