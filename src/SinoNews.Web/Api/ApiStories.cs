using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Storage;
using SinoNews.Web.Caching;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Api;

/// <summary>A list of stories that can be walked along, either way.</summary>
/// <param name="Older">From the cursor downwards, newest first; from the top without one.</param>
/// <param name="Newer">From the cursor upwards, oldest first.</param>
/// <param name="MayBeEmpty">False for a list that is only there while a story is on it.</param>
internal sealed record StoryWalk(Func<Cursor?, int, IQueryable<StoryCard>> Older, Func<Cursor, int, IQueryable<StoryCard>> Newer, bool MayBeEmpty);

/// <summary>Some of the stories of a list, newest first.</summary>
/// <param name="Before">From where the older ones go on; null at the end.</param>
/// <param name="After">From where the newer ones go on; null at the top.</param>
internal sealed record StoryStretch(IReadOnlyList<StoryCard> Stories, Cursor? Before, Cursor? After);

/// <summary>Finds lists of stories as their pages do. The masthead is open.</summary>
internal sealed class ApiStories(NewsDb db, Masthead masthead, SiteClock clock, ListHeads heads)
{
    internal async Task<StoryWalk> OfAll(CancellationToken ct)
    {
        await heads.OfAll(ct);
        return Along(db.Articles.Published(clock.Now));
    }

    internal async Task<StoryWalk?> OfSection(string slug, CancellationToken ct) =>
        await heads.Section(slug, ct) is { } section ? Along(db.Articles.Published(clock.Now).InSection(section.Id)) : null;

    internal async Task<StoryWalk?> OfTag(string slug, CancellationToken ct) =>
        await heads.Tag(slug, ct) is { } tag ? Along(db.Tagged(tag.Id, clock.Now)) : null;

    internal async Task<StoryWalk?> OfAuthor(string slug, CancellationToken ct) =>
        await heads.Author(slug, ct) is { } author ? Along(db.WrittenBy(author.Id, clock.Now)) : null;

    /// <summary>Exactly what is older or newer than a place, so that nothing is met twice and nothing missed while stories arrive.</summary>
    internal static async Task<StoryStretch> Walk(StoryWalk list, Cursor? before, Cursor? after, int limit, CancellationToken ct)
    {
        if (after is { } from)
        {
            var up = await list.Newer(from, limit + 1).ToListAsync(ct);
            var newer = up.Take(limit).Reverse().ToList();
            return newer.Count == 0 ? new StoryStretch([], null, null) : new StoryStretch(newer, Cursor.Of(newer[^1]), up.Count > limit ? Cursor.Of(newer[0]) : null);
        }
        var down = await list.Older(before, limit + 1).ToListAsync(ct);
        var older = down.Take(limit).ToList();
        return new StoryStretch(older, down.Count > limit ? Cursor.Of(older[^1]) : null, before is null || older.Count == 0 ? null : Cursor.Of(older[0]));
    }

    /// <summary>The sections of these stories.</summary>
    internal async Task<IReadOnlyDictionary<long, Section>> SectionsOf(IReadOnlyList<StoryCard> stories, CancellationToken ct)
    {
        var ids = stories.Select(story => story.Id).ToList();
        var placed = await db.Articles.Where(article => ids.Contains(article.Id)).Select(article => new { article.Id, article.SectionId }).ToListAsync(ct);
        return placed.ToDictionary(story => story.Id, story => masthead.AllSections.First(section => section.Id == story.SectionId));
    }

    private static StoryWalk Along(IQueryable<Article> stories) => new(
        (cursor, count) => (cursor is { } from ? stories.OlderThan(from) : stories).NewestFirst().Take(count).Cards(),
        (cursor, count) => stories.NewerThan(cursor).OldestFirst().Take(count).Cards(),
        MayBeEmpty: true);

    private static StoryWalk Along<T>(IQueryable<T> list) where T : ListEntry => new(
        (cursor, count) => (cursor is { } from ? list.OlderThan(from) : list).NewestFirst().Take(count).Cards(),
        (cursor, count) => list.NewerThan(cursor).OldestFirst().Take(count).Cards(),
        MayBeEmpty: false);
}
