using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Names;
using SinoNews.Web.Background;

namespace SinoNews.Tests.Pages;

/// <summary>Nobody sees a story before its time, and everybody from then on, whatever the clock has done.</summary>
public sealed class ScheduledStoriesTests
{
    private const string Title = "قطار سريع إلى أورومتشي";

    [Fact]
    public async Task It_is_nowhere_a_millisecond_before_its_time_and_everywhere_at_it()
    {
        await using var site = new SiteUnderTest { Rests = [typeof(PackageStories), typeof(PublishOnTime)] }; // only the time decides
        using var reader = site.Reader();
        var words = Make.Words(Title, section: 2, author: "ليلى", tags: ["قطارات"]);
        var known = await site.AddressOf(await site.Publish(Make.Words("محطة شيآن", section: 2, author: "ليلى", tags: ["قطارات"]), Make.Now.AddDays(-1)));
        var id = await site.Schedule(words, Make.Now.AddMilliseconds(500));
        await site.Act(id, (article, by) => article.Break(Make.Now.AddHours(1), by, site.Time.Now));
        string[] lists = ["/", "/sections/economy", "/tags/قطارات", "/authors/ليلى", "/archive", "/archive/2026/11/23", "/no-such-page", "/about", known];
        string[] own = [$"/articles/{id}/{words.Slug}", $"/articles/{id}", $"/a/{id}"];

        site.Time.Advance(TimeSpan.FromMilliseconds(499));
        foreach (var path in lists)
            Assert.DoesNotContain(Title, (await reader.Get(path)).Page.DocumentElement.TextContent, StringComparison.Ordinal);
        foreach (var path in own)
            Assert.Equal((path, 404), (path, (await reader.Get(path)).Code));
        Assert.Equal(404, (await reader.Comment(id)).Code);

        site.Time.Advance(TimeSpan.FromMilliseconds(1));
        foreach (var path in lists)
            Assert.Contains(Title, (await reader.Get(path)).Page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Equal((200, 301, 301), ((await reader.Get(own[0])).Code, (await reader.Get(own[1])).Code, (await reader.Get(own[2])).Code));
        Assert.Equal(303, (await reader.Comment(id)).Code);
        Assert.Equal(ArticleState.Scheduled, await site.StateOf(id));
    }

    [Fact]
    public async Task What_is_written_after_the_scheduling_waits_for_another_act()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        var id = await site.Schedule(Make.Words(Title, section: 2, tags: ["قطارات"]), Make.Now.AddMilliseconds(500));
        await site.Store(async db =>
        {
            var desk = new ArticleDesk(db, new LexiconCache());
            var later = Make.Words("عنوان لم يُنشر", "نص لم يُنشر", section: 3, tags: ["وسم لم يُنشر"], standfirst: "مقدمة لم تُنشر", author: "سامي");
            await desk.Revise((await desk.Find(id, default))!, later with { Source = "مصدر لم يُنشر", SeoTitle = "عنوان بحث لم يُنشر", Kicker = "تمهيد لم يُنشر" }, await db.Users.FirstAsync(), site.Time.Now, default);
            return await db.SaveChangesAsync();
        });

        site.Time.Advance(TimeSpan.FromSeconds(2));
        await site.Until(async db => (await db.Articles.SingleAsync(article => article.Id == id)).State is ArticleState.Published, () => site.Time.Advance(TimeSpan.FromSeconds(1)));

        foreach (var page in new[] { await site.StoryPage(id), await reader.Get("/"), await reader.Get("/sections/economy"), await reader.Get("/tags/قطارات") })
        {
            Assert.Equal(200, page.Code);
            Assert.Contains(Title, page.Body, StringComparison.Ordinal);
            Assert.DoesNotMatch("لم يُنشر|لم تُنشر", page.Body);
        }
        Assert.True(await site.Store(db => db.Articles.AnyAsync(article => article.Id == id && article.LiveRevision == 1 && article.LatestRevision == 2)));
    }
}
