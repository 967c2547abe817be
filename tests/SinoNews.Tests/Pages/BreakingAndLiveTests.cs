using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Staff;

namespace SinoNews.Tests.Pages;

/// <summary>What stands out for a time: the breaking line, and stories that are followed as they happen.</summary>
public sealed class BreakingAndLiveTests
{
    private static readonly TimeSpan Millisecond = TimeSpan.FromMilliseconds(1);

    [Fact]
    public async Task The_breaking_line_stands_on_every_page_until_its_time()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        var id = await site.Publish(Make.Words("زلزال في يوننان"));
        var path = await site.AddressOf(id);
        await site.Act(id, (article, by) => article.Break(Make.Now.AddHours(1), by, Make.Now));
        string[] pages = ["/", path, "/about", "/archive", "/no-such-page"];

        site.Time.Advance(TimeSpan.FromHours(1) - Millisecond);
        foreach (var page in pages)
        {
            var answer = await reader.Get(page);
            Assert.Equal(["عاجل", "زلزال في يوننان", "23 نوفمبر 2026، 15:00"], answer.Texts(".flash p > *"));
            Assert.Equal(Uri.UnescapeDataString(path), Uri.UnescapeDataString(answer.Page.QuerySelector(".flash a")!.GetAttribute("href")!));
        }

        site.Time.Advance(Millisecond);
        foreach (var page in pages)
            Assert.Null((await reader.Get(page)).Page.QuerySelector(".flash"));
    }

    [Fact]
    public async Task Of_several_the_newest_stands_in_the_line()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        var old = await site.Publish(Make.Words("الخبر الأول"), Make.Now.AddHours(-2));
        var newer = await site.Publish(Make.Words("الخبر الثاني"), Make.Now.AddHours(-1));
        await site.Act(old, (article, by) => article.Break(Make.Now.AddHours(6), by, Make.Now));
        await site.Act(newer, (article, by) => article.Break(Make.Now.AddHours(3), by, Make.Now));

        Assert.Equal("الخبر الثاني", (await reader.Get("/")).Text(".flash a"));

        await site.Act(newer, (article, by) => article.Withdraw("سبب", by, Make.Now));
        Assert.Equal("الخبر الأول", (await reader.Get("/")).Text(".flash a"));
    }

    [Fact]
    public async Task An_editor_puts_a_story_into_the_line_and_takes_it_out_and_both_are_written_down()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        var editor = await site.Colleague(Roles.Editor);
        var id = await site.Publish(Make.Words("زلزال في يوننان"));

        var set = await editor.Submit("/newsroom/home/flags", ("flag", "Breaking"), ("story", $"{id}"), ("hours", "3"));
        Assert.Equal((303, "/newsroom/home?done=breaking-set"), (set.Code, set.Location));
        var page = await editor.Get(set.Location!);
        Assert.NotNull(page.Text("[role=status]"));
        Assert.Contains("حتى 23 نوفمبر 2026، 18:00", page.Text("section:has(#breaking)"), StringComparison.Ordinal);
        Assert.Equal("زلزال في يوننان", (await reader.Get("/")).Text(".flash a"));

        var ended = await editor.Submit("/newsroom/home/flags", ("flag", "Breaking"), ("story", $"{id}"), ("hours", "0"));
        Assert.Equal((303, "/newsroom/home?done=breaking-ended"), (ended.Code, ended.Location));
        Assert.Null((await reader.Get("/")).Page.QuerySelector(".flash"));

        Assert.Equal([ArticleActKind.BreakingSet, ArticleActKind.BreakingSet], (await site.ActsOn(id)).TakeLast(2));
        var acts = await site.Store(db => db.ArticleActs.Include(act => act.By).Where(act => act.ArticleId == id && act.Kind == ArticleActKind.BreakingSet).OrderBy(act => act.Id).ToListAsync());
        Assert.Equal([Make.Now.AddHours(3), null], acts.Select(act => act.Time));
        Assert.All(acts, act => Assert.NotNull(act.By));
    }

    [Theory]
    [InlineData("Breaking", null, "3", 303, "unchosen")]
    [InlineData("Breaking", "", "3", 303, "unchosen")]
    [InlineData("Breaking", "999", "3", 303, "gone")]
    [InlineData("Live", "{withdrawn}", "3", 303, "gone")]
    [InlineData("Breaking", "{published}", "5", 400, null)]
    [InlineData("Breaking", "{published}", "-1", 400, null)]
    [InlineData("Breaking", "{published}", "كثيرة", 400, null)]
    [InlineData("Loud", "{published}", "3", 400, null)]
    [InlineData("7", "{published}", "3", 400, null)]
    public async Task What_cannot_be_marked_is_refused_and_said(string flag, string? story, string hours, int code, string? said)
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        var editor = await site.Colleague(Roles.Editor);
        var (published, withdrawn) = (await site.Publish(), await site.Publish(Make.Words("سُحبت")));
        await site.Act(withdrawn, (article, by) => article.Withdraw("سبب", by, Make.Now));

        var answer = await editor.Submit(
            "/newsroom/home/flags", ("flag", flag),
            ("story", story?.Replace("{published}", $"{published}", StringComparison.Ordinal).Replace("{withdrawn}", $"{withdrawn}", StringComparison.Ordinal)), ("hours", hours));

        Assert.Equal((code, said is null ? null : $"/newsroom/home?done={said}"), (answer.Code, answer.Location));
        if (said is not null)
            Assert.Contains("لم يتغيّر شيء", (await editor.Get(answer.Location!)).Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Null((await reader.Get("/")).Page.QuerySelector(".flash, .live"));
    }

    [Fact]
    public async Task A_followed_story_shows_when_it_was_last_updated_until_it_is_followed_no_longer()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        var editor = await site.Colleague(Roles.Editor);
        var id = await site.Publish(Make.Words("الإعصار يقترب"), Make.Now.AddDays(-2));
        Assert.Equal(303, (await editor.Submit("/newsroom/home/flags", ("flag", "Live"), ("story", $"{id}"), ("hours", "1"))).Code);

        var before = await site.StoryPage(id);
        Assert.Equal("متابعة مستمرة · آخر تحديث 21 نوفمبر 2026، 15:00", before.Text(".art-head .live"));

        await site.Act(id, (article, by) => article.Correct("صُحّح الاسم.", by, Make.Now.AddMinutes(5)));
        site.Time.Advance(TimeSpan.FromHours(1) - Millisecond);
        foreach (var page in new[] { "/", "/sections/politics", "/archive" })
        {
            var card = (await reader.Get(page)).Text(".story .meta");
            Assert.Contains("متابعة مستمرة · آخر تحديث 23 نوفمبر 2026، 15:05 ·", card, StringComparison.Ordinal);
            Assert.DoesNotContain("21 نوفمبر", card, StringComparison.Ordinal);
        }
        var story = await site.StoryPage(id);
        Assert.Equal("متابعة مستمرة · آخر تحديث 23 نوفمبر 2026، 15:05", story.Text(".art-head .live"));
        Assert.DoesNotContain("آخر تحديث", story.Text(".art-side"), StringComparison.Ordinal);

        site.Time.Advance(Millisecond);
        Assert.Contains("21 نوفمبر 2026", (await reader.Get("/sections/politics")).Text(".story .meta"), StringComparison.Ordinal);
        Assert.Null((await site.StoryPage(id)).Page.QuerySelector(".live"));
        Assert.Contains("آخر تحديث 23 نوفمبر 2026، 15:05", (await site.StoryPage(id)).Text(".art-side"), StringComparison.Ordinal);
    }
}
