using System.Xml;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Storage;
using SinoNews.Web.Caching;
using SinoNews.Web.Setup;

namespace SinoNews.Web.Feeds;

/// <summary>What appeared in the last two days, as Google News asks for it.</summary>
internal sealed class NewsSiteMap(NewsDb db, Masthead masthead, SiteClock clock, PageSources sources, SiteAddress address, LinkGenerator links)
{
    /// <summary>Google's: it reads no more, and nothing older.</summary>
    internal const int MostStories = 1_000;

    private static readonly TimeSpan Window = TimeSpan.FromDays(2);

    /// <summary>Reads what it tells, and until when that is true.</summary>
    public async Task<Func<Stream, Task>> Read(DateTime now, CancellationToken ct)
    {
        var since = now - Window;
        var stories = await db.Articles.Where(article => article.VisibleFrom > since && article.VisibleFrom <= now).NewestFirst().Take(MostStories)
            .Select(article => new NewStory(article.Id, article.Slug, article.Title, article.VisibleFrom!.Value)).ToListAsync(ct);
        if (stories.Count > 0)
            sources.EndAt(stories[^1].VisibleFrom + Window);
        return body => SiteMapXml.WriteNews(body, async xml =>
        {
            foreach (var story in stories)
                await xml.WriteEntry("url", address.Absolute(links.Article(story.Id, story.Slug)), () => WriteNews(xml, story));
        });
    }

    private async Task WriteNews(XmlWriter xml, NewStory story)
    {
        await xml.WriteStartElementAsync("news", "news", SiteMapXml.News);
        await xml.WriteStartElementAsync("news", "publication", SiteMapXml.News);
        await Write(xml, "name", FeedWords.Of(masthead.Name));
        await Write(xml, "language", "ar");
        await xml.WriteEndElementAsync();
        await Write(xml, "publication_date", clock.Iso(story.VisibleFrom));
        await Write(xml, "title", FeedWords.Of(story.Title));
        await xml.WriteEndElementAsync();
    }

    private static Task Write(XmlWriter xml, string element, string text) => xml.WriteElementStringAsync("news", element, SiteMapXml.News, text);

    private sealed record NewStory(long Id, string Slug, string Title, DateTime VisibleFrom);
}
