using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SinoNews.Articles;
using SinoNews.BrowserTests.Running;
using SinoNews.Storage;
using static Microsoft.Playwright.Assertions;

namespace SinoNews.BrowserTests.Journeys;

/// <summary>A reader loses the network, and gets it back.</summary>
[Collection(NewsroomTests.Name)]
public sealed class OfflineJourneys
{
    private const string NoNetwork = "لا اتصال بالشبكة";

    private readonly Newsroom _newsroom;

    public OfflineJourneys(Newsroom newsroom)
    {
        Chromium.Require();
        _newsroom = newsroom;
    }

    [SkippableFact]
    public async Task What_was_read_is_there_without_a_network_until_it_is_withdrawn()
    {
        await using var window = await _newsroom.Visitor(worker: true);
        var page = await window.NewPageAsync();
        var (one, two, unread) = (_newsroom.Story(), _newsroom.Story(), _newsroom.Story());
        await page.Read(one);
        await page.Read(two);
        var lost = new List<string>();
        page.RequestFailed += (_, request) =>
        {
            if (!request.Url.EndsWith("/read", StringComparison.Ordinal)) // after five seconds it would be counted
                lost.Add(request.Url);
        };

        await window.SetOfflineAsync(true);
        await page.GotoAsync(one);
        var (first, second) = (await Title(one), await Title(two));
        await Expect(Headline(page)).ToHaveTextAsync(first);
        await page.EvaluateAsync("() => document.fonts.ready");
        Assert.NotEqual("rgba(0, 0, 0, 0)", await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("400 600", await page.EvaluateAsync<string>("() => [...document.fonts].filter((it) => it.status === 'loaded').map((it) => it.weight).filter((it, i, all) => all.indexOf(it) === i).map((it) => it === 'normal' ? '400' : it).sort().join(' ')"));
        Assert.Empty(lost);
        await page.GotoAsync(unread);
        await Expect(Headline(page)).ToHaveTextAsync(NoNetwork);
        await Expect(page.KeptStories()).ToHaveTextAsync([second, first]);
        await page.KeptStories().Last.ClickAsync();
        await Expect(Headline(page)).ToHaveTextAsync(first);

        await window.SetOfflineAsync(false);
        await Withdraw(one);
        Assert.Equal(410, (await page.GotoAsync(one))!.Status);
        await page.Keeps(one, false);
        await window.SetOfflineAsync(true);
        await page.GotoAsync(one);
        await Expect(Headline(page)).ToHaveTextAsync(NoNetwork);
        await Expect(page.KeptStories()).ToHaveTextAsync([second]);

        await window.SetOfflineAsync(false);
        await page.GetByRole(AriaRole.Link, new() { Name = "إعادة المحاولة" }).ClickAsync();
        await Expect(Headline(page)).ToHaveTextAsync("سُحبت هذه المادة");
    }

    [SkippableFact]
    public async Task A_story_that_was_read_whole_and_light_stands_once_among_the_kept_with_its_runs_isolated()
    {
        await using var window = await _newsroom.Visitor(worker: true);
        var page = await window.NewPageAsync();
        var (story, other) = (_newsroom.Story(), _newsroom.Story());
        await Revise(story, words => words with { Title = "صاروخ CZ-5B 长征" });
        await page.Read(story);
        await page.Read(other);
        await page.Read("/lite" + story);

        await window.SetOfflineAsync(true);
        await page.GotoAsync("/archive");
        await Expect(page.KeptStories()).ToHaveTextAsync(["صاروخ CZ-5B 长征", await Title(other)]);
        await Expect(page.KeptStories().First.Locator("bdi")).ToHaveTextAsync(["CZ-5B", "长征"]);
        await page.KeptStories().First.ClickAsync();
        await page.Arrives("**/lite/articles/**");
    }

    [SkippableFact]
    public async Task What_was_withdrawn_leaves_the_device_though_nobody_comes_back_to_it()
    {
        await using var window = await _newsroom.Visitor(worker: true);
        var page = await window.NewPageAsync();
        var (gone, moved, stays) = (_newsroom.Story(), _newsroom.Story(), _newsroom.Story());
        await page.Read(gone);
        await page.Read(moved);
        await page.Read(stays);
        await page.Keeps("/looked-after", true);
        await Withdraw(gone);
        await Revise(moved, words => words with { Slug = "moved" });

        await page.EvaluateAsync("() => caches.delete('sinonews-clock-1')"); // an hour is over
        await page.GotoAsync("/about");
        await page.Keeps(gone, false);
        await page.Keeps(moved, false);
        Assert.True(await page.HasKept(stays));
    }

    [SkippableFact]
    public async Task While_there_is_a_network_a_story_comes_from_it()
    {
        await using var window = await _newsroom.Visitor(worker: true);
        var page = await window.NewPageAsync();
        var story = _newsroom.Story();
        await page.Read(story);
        await page.HasWorker();
        await Act(story, (article, by, now) => article.Correct("تصويب بعد القراءة الأولى", by, now));

        await page.GotoAsync(story);
        await Expect(page.GetByText("تصويب بعد القراءة الأولى")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task The_last_twenty_are_kept_and_what_an_older_worker_kept_is_not()
    {
        await using var window = await _newsroom.Visitor(worker: true);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/newsroom/sign-in");
        await page.EvaluateAsync("() => Promise.all(['sinonews-pages-0', 'another'].map((it) => caches.open(it)))");
        var stories = await _newsroom.Site.Ask(db => Task.FromResult<List<string>>([.. db.Articles.Where(article => article.State == ArticleState.Published)
            .OrderBy(article => article.Id).Take(21).Select(article => $"/articles/{article.Id}/{article.Slug}")]));
        await page.GotoAsync("/");
        await page.HasWorker();
        foreach (var story in stories)
            await page.Read(story);

        await page.Keeps(stories[0], false);
        foreach (var story in stories.Skip(1))
            Assert.True(await page.HasKept(story), story);
        Assert.True(await page.HasKept("/"));
        var names = await page.EvaluateAsync<string[]>("() => caches.keys()");
        Assert.DoesNotContain("sinonews-pages-0", names);
        Assert.Contains("another", names);
    }

    [SkippableFact]
    public async Task The_newsroom_brings_no_worker_and_what_colleagues_read_is_not_kept()
    {
        await using var window = await _newsroom.Visitor(worker: true);
        var page = await window.NewPageAsync();
        await page.SignIn(_newsroom.Editor);
        await page.Arrives("**/newsroom");
        foreach (var path in new[] { "/newsroom/articles", "/newsroom/home", "/newsroom/comments" })
        {
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
            Assert.Equal(0, await page.EvaluateAsync<int>("() => navigator.serviceWorker.getRegistrations().then((it) => it.length)"));
        }
        var (asColleague, asReader) = (_newsroom.Story(), _newsroom.Story());
        await page.GotoAsync("/about");
        await page.HasWorker();
        await page.GotoAsync(asColleague);
        await page.GotoAsync("/newsroom/articles");
        await window.ClearCookiesAsync();
        await page.Read(asReader);

        Assert.False(await page.HasKept(asColleague));
        Assert.Equal(0, await page.EvaluateAsync<int>(
            "async () => (await Promise.all((await caches.keys()).map(async (it) => (await (await caches.open(it)).keys()).map((key) => key.url)))).flat().filter((it) => /newsroom|preview|comments/.test(it)).length"));
    }

    [SkippableFact]
    public async Task A_comment_that_is_sent_without_a_network_is_still_there()
    {
        await using var window = await _newsroom.Visitor(worker: true);
        var page = await window.NewPageAsync();
        var story = _newsroom.Story();
        await page.Read(story);
        await page.FillComment("سلمى", "salma@example.org", "كتبته في القطار، والشبكة تنقطع.");
        await window.SetOfflineAsync(true);
        await page.Press("إرسال التعليق");
        await page.Arrives("chrome-error://**");
        await page.GotoAsync(story);
        await Expect(page.GetByLabel("التعليق *")).ToHaveValueAsync("كتبته في القطار، والشبكة تنقطع.");

        await window.SetOfflineAsync(false);
        await page.GetByLabel("البريد الإلكتروني *").FillAsync("salma@example.org");
        await page.Press("إرسال التعليق");
        await page.Arrives("**/comments/*");
    }

    private static ILocator Headline(IPage page) => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    private static long Id(string story) => long.Parse(story.Split('/')[2], CultureInfo.InvariantCulture);

    private Task<string> Title(string story) => _newsroom.Site.Ask(async db => (await db.Articles.FindAsync(Id(story)))!.Title);

    private Task<int> Withdraw(string story) => Act(story, (article, by, now) => article.Withdraw("سُحبت لخطأ.", by, now));

    private Task<int> Revise(string story, Func<ArticleWords, ArticleWords> change) => _newsroom.Site.As(_newsroom.Editor, async (services, me, now) =>
    {
        var desk = services.GetRequiredService<ArticleDesk>();
        var article = (await desk.Find(Id(story), default))!;
        await desk.Revise(article, change(article.LatestWords), me, now, default);
        await desk.Publish(article, me, now, default);
        return await services.GetRequiredService<NewsDb>().SaveChangesAsync();
    });

    private Task<int> Act(string story, Action<Article, Staff.StaffMember, DateTime> act) => _newsroom.Site.As(_newsroom.Editor, async (services, me, now) =>
    {
        act((await services.GetRequiredService<ArticleDesk>().Find(Id(story), default))!, me, now);
        return await services.GetRequiredService<NewsDb>().SaveChangesAsync();
    });
}
