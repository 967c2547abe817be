using Microsoft.EntityFrameworkCore;
using SinoNews.Names;
using SinoNews.Storage;

namespace SinoNews.Articles;

/// <summary>A section's block on the home page.</summary>
public sealed record HomeBlock(Section Section, IReadOnlyList<StoryCard> Stories);

/// <summary>The front page: at its head the lead and those beside it, the latest, then a block for each section.</summary>
/// <param name="Head">The lead first; empty while nothing is published.</param>
public sealed record HomePage(IReadOnlyList<StoryCard> Head, IReadOnlyList<StoryCard> Latest, IReadOnlyList<HomeBlock> Blocks)
{
    /// <summary>«حرف اليوم»; null where there is none.</summary>
    public CharacterOfTheDay? Character { get; init; }

    /// <summary>Empty while too few are read to say so.</summary>
    public IReadOnlyList<MostReadStory> MostRead { get; init; } = [];
}

/// <summary>The queries of the home page.</summary>
public static class HomeQueries
{
    private const int LatestCount = 6;
    private const int BlockCount = 5;

    /// <summary>The stories that editors put at its head and readers see, in their order.</summary>
    public static async Task<IReadOnlyList<StoryCard>> HomePicks(this NewsDb db, DateTime now, CancellationToken ct) =>
        await db.HomePicks
            .Where(pick => pick.ArrangementNumber == db.HomeArrangements.Max(arrangement => (int?)arrangement.Number)
                && pick.Article.VisibleFrom <= pick.Since && pick.Article.VisibleFrom <= now)
            .OrderBy(pick => pick.Position).Select(pick => pick.Article).Cards().ToListAsync(ct);

    /// <summary>The page with these stories at its head; the places that they leave take the newest.</summary>
    public static async Task<HomePage> HomePage(
        this NewsDb db, IReadOnlyList<StoryCard> picks, IReadOnlyList<Section> sections, DateTime now, CancellationToken ct)
    {
        var latest = await db.Newest(LatestCount, now, ct);
        var head = picks.Concat(latest).DistinctBy(story => story.Id).Take(HomeArrangement.Places).ToList();
        var shown = head.Select(story => story.Id).ToHashSet();

        var blocks = new List<HomeBlock>();
        foreach (var section in sections)
        {
            var newest = await db.NewestInSection(section.Id, BlockCount + shown.Count, now, ct);
            if (newest.Where(story => !shown.Contains(story.Id)).Take(BlockCount).ToList() is { Count: > 0 } stories)
                blocks.Add(new HomeBlock(section, stories));
        }
        return new HomePage(head, latest, blocks);
    }
}
