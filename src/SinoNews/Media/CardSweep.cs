using Microsoft.EntityFrameworkCore;
using SinoNews.Storage;

namespace SinoNews.Media;

/// <summary>Deletes the cards that no story shows any more: of headlines that were corrected, and of stories that readers no longer see.</summary>
public sealed class CardSweep(NewsDb db, SocialCards cards)
{
    private const int Batch = 500;

    // What is drawn for a publication is there before it is committed.
    private static readonly TimeSpan Young = TimeSpan.FromDays(1);

    /// <returns>How many were deleted.</returns>
    public async Task<int> Run(DateTime now, CancellationToken ct)
    {
        var site = await db.Sites.AsNoTracking().SingleAsync(ct);
        var ofSite = SocialCard.OfSite(site.Name, site.Tagline, cards.Host).Hash;
        var deleted = 0;
        foreach (var names in cards.OlderThan(now - Young).Chunk(Batch))
        {
            var shown = await db.StoryPackages.Where(package => names.Contains(package.Card) && db.Articles.Any(story => story.Id == package.ArticleId && story.VisibleFrom != null))
                .Select(package => package.Card).ToListAsync(ct);
            foreach (var name in names.Except(shown).Where(name => name != ofSite))
            {
                cards.Remove(name!);
                deleted++;
            }
        }
        return deleted;
    }
}
