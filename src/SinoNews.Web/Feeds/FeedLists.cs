using SinoNews.Articles;
using SinoNews.Storage;
using SinoNews.Web.Caching;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Feeds;

/// <summary>The list that a feed is of.</summary>
/// <param name="Page">The path of its page, escaped.</param>
internal sealed record FeedList(string Title, string Description, string Page, IReadOnlyList<StoryCard> Stories);

/// <summary>Finds the list that a feed is of, as the list's own page does. Null where the page would not be there. The masthead is open.</summary>
internal sealed class FeedLists(NewsDb db, Masthead masthead, SiteClock clock, ListHeads heads, LinkGenerator links)
{
    private const int Length = 30;

    public async Task<FeedList?> OfAll(CancellationToken ct)
    {
        await heads.OfAll(ct);
        return new FeedList(masthead.Name, masthead.Tagline ?? masthead.Name, "/", await db.Newest(Length, clock.Now, ct));
    }

    public async Task<FeedList?> OfSection(string slug, CancellationToken ct) => await heads.Section(slug, ct) is { } section
        ? List(section.Name, section.Description, "/Sections/Show", section.Slug, await db.NewestInSection(section.Id, Length, clock.Now, ct))
        : null;

    public async Task<FeedList?> OfTag(string slug, CancellationToken ct)
    {
        if (await heads.Tag(slug, ct) is not { } tag)
            return null;
        var stories = await db.NewestTagged(tag.Id, Length, clock.Now, ct);
        return stories.Count == 0 ? null : List(tag.Name, $"المواد الموسومة بـ«{tag.Name}»", "/Tags/Show", tag.Slug, stories);
    }

    public async Task<FeedList?> OfAuthor(string slug, CancellationToken ct)
    {
        if (await heads.Author(slug, ct) is not { } author)
            return null;
        var stories = await db.NewestBy(author.Id, Length, clock.Now, ct);
        return stories.Count == 0 ? null : List(author.Name, author.Bio ?? $"مواد بقلم {author.Name}", "/Authors/Show", author.Slug, stories);
    }

    private FeedList List(string name, string description, string page, string slug, IReadOnlyList<StoryCard> stories) =>
        new($"{masthead.Name}: {name}", description.Length == 0 ? name : description, links.List(page, slug), stories);
}
