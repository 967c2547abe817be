using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Articles;
using SinoNews.Names;
using SinoNews.Staff;

namespace SinoNews.Tests;

/// <summary>What the story desk does, for tests that need it done and not seen.</summary>
internal static class Newsdesk
{
    /// <summary>A draft of a colleague's, recruited at the first mention; of nobody's without a name.</summary>
    internal static async Task<long> Draft(this SiteUnderTest site, ArticleWords words, string? by = null)
    {
        var id = by is null ? 0 : (await site.Member(by)).Id;
        return await site.Store(async db =>
        {
            var article = await new ArticleDesk(db, new LexiconCache()).Draft(words, await db.Users.FindAsync(id), site.Time.Now, default);
            await db.SaveChangesAsync();
            return article.Id;
        });
    }

    /// <summary>Lets a colleague do something to a story, with the desk.</summary>
    internal static async Task Acts(this SiteUnderTest site, string colleague, long id, Func<ArticleDesk, Article, StaffMember, Task> act)
    {
        var by = await site.Member(colleague);
        await site.Store(async db =>
        {
            var desk = new ArticleDesk(db, new LexiconCache());
            await act(desk, (await desk.Find(id, default))!, await db.Users.SingleAsync(member => member.Id == by.Id));
            return await db.SaveChangesAsync();
        });
    }

    /// <summary>A bulk action of a colleague's on stories as they stand.</summary>
    internal static async Task<long> Bulk(this SiteUnderTest site, StoryBulkAct act, string? tag, params long[] stories)
    {
        var by = await site.Member("ليلى");
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SinoNews.Storage.NewsDb>();
        var seen = await db.Articles.Where(article => stories.Contains(article.Id)).Select(article => new { article.Id, article.Version }).ToListAsync();
        var batch = new StoryBatch(act, null, tag, seen.Select(story => (story.Id, story.Version)), await db.Users.SingleAsync(member => member.Id == by.Id), site.Time.Now);
        return await scope.ServiceProvider.GetRequiredService<StoryBulk>().Run(batch, "إجراء جماعي", site.Time.Now, default);
    }

    /// <summary>Completes the packages that are due, as the site does by itself a moment later.</summary>
    internal static async Task Package(this SiteUnderTest site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        while (await scope.ServiceProvider.GetRequiredService<StoryPackaging>().Run(site.Time.Now, default))
        {
        }
    }

    /// <summary>The story with its newest revision, its tags and its acts.</summary>
    internal static Task<Article> Story(this SiteUnderTest site, long id) => site.Store(db => db.Articles.AsNoTracking()
        .Include(article => article.Revisions).Include(article => article.Acts).Include(article => article.Tags).ThenInclude(tagged => tagged.Tag)
        .AsSplitQuery().SingleAsync(article => article.Id == id));

    /// <summary>As a ticked box says it.</summary>
    internal static async Task<string> Item(this SiteUnderTest site, long id) => $"{id}:{(await site.Story(id)).Version}";
}
