using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Articles;
using SinoNews.Comments;
using SinoNews.Names;
using SinoNews.Storage;

namespace SinoNews.Tests.Caching;

/// <summary>When a kept page ends, and when it must not.</summary>
public sealed class EvictionTests : IAsyncLifetime
{
    private readonly SiteUnderTest _site = new();
    private Visitor _reader = null!;

    public Task InitializeAsync()
    {
        _reader = _site.Reader();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_publication_is_seen_by_the_next_reader_and_leaves_what_it_does_not_touch()
    {
        var old = await _site.Publish(Make.Words("خبر قديم", section: 2, tags: ["تجارة"]));
        string[] untouched = ["/sections/economy", "/sections/economy/feed.xml", "/tags/تجارة/atom.xml", "/tags/تجارة", "/about", "/names", "/corrections", await _site.AddressOf(old)];
        string[] touched = ["/", "/archive", "/archive/2026/11/23", "/sections/politics", "/feed.xml", "/sections/politics/atom.xml", "/feed.json", "/sitemap-2026-11.xml.gz", "/news-sitemap.xml", "/search?q=زلزال"];
        await Warm([.. untouched, .. touched]);

        var story = await _site.Publish(Make.Words("زلزال في يوننان", section: 1));

        foreach (var page in untouched)
            Assert.True(await IsKept(page), page);
        foreach (var page in touched)
            Assert.Contains($"/articles/{story}/", await Fresh(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_is_saved_throws_nothing_away()
    {
        var id = await _site.Publish();
        string[] pages = ["/", await _site.AddressOf(id), "/sections/politics", "/feed.xml"];
        await Warm(pages);

        await _site.Draft(Make.Words("مسودة", tags: ["وسم جديد"]), "ليلى");
        await _site.Acts("ليلى", id, (desk, article, by) => desk.Revise(article, Make.Words("عنوان لم يُنشر بعد"), by, Make.Now, default));

        foreach (var page in pages)
            Assert.True(await IsKept(page), page);
    }

    [Fact]
    public async Task A_comment_that_waits_throws_nothing_away_and_an_approved_one_is_seen_at_once()
    {
        var (id, other) = (await _site.Publish(), await _site.Publish(Make.Words("خبر آخر", section: 2)));
        string[] pages = ["/", await _site.AddressOf(id), await _site.AddressOf(other), "/feed.xml", "/sitemap.xml"];
        await Warm(pages);

        var comment = await _site.Waiting(id, "تعليق يُرى بعد قراره");
        foreach (var page in pages)
            Assert.True(await IsKept(page), page);

        await _site.Decides("ليلى", comment, ModerationAct.Approve);
        Assert.Contains("تعليق يُرى بعد قراره", await Fresh(pages[1]), StringComparison.Ordinal);
        Assert.Contains("تعليق واحد", await Fresh("/"), StringComparison.Ordinal);
        Assert.True(await IsKept("/feed.xml"));
        Assert.True(await IsKept("/sitemap.xml"));

        await _site.Decides("ليلى", comment, ModerationAct.Reject);
        Assert.DoesNotContain("تعليق يُرى بعد قراره", await Fresh(pages[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_publication_in_the_middle_of_a_slow_render_is_not_covered_by_the_older_page()
    {
        await _site.Publish(Make.Words("خبر قديم", section: 1));
        var (reached, release, held) = (new TaskCompletionSource(), new TaskCompletionSource(), 0);
        _site.Sql.Before = async text =>
        {
            // The home page has read the newest by now, and asks for the blocks of its sections.
            if (text.Contains("\"SectionId\" = ", StringComparison.Ordinal) && Interlocked.Exchange(ref held, 1) == 0)
            {
                reached.SetResult();
                await release.Task;
            }
        };
        var slow = _reader.Get("/");
        await reached.Task;

        await _site.Publish(Make.Words("زلزال في يوننان", section: 1));
        // This reader does not wait for the render that is older than the publication.
        Assert.Contains("زلزال في يوننان", (await _reader.Get("/")).Body, StringComparison.Ordinal);
        release.SetResult();

        Assert.Equal(200, (await slow).Code);
        Assert.Contains("زلزال في يوننان", (await _reader.Get("/")).Text(".rail li"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_outlives_midnight_in_the_zone_of_the_site()
    {
        string[] pages = ["/", "/about", "/search"];
        _site.Time.Advance(TimeSpan.FromHours(9) - TimeSpan.FromSeconds(1)); // 23:59:59 in Riyadh
        await Warm(pages);
        Assert.Contains("23 نوفمبر 2026", (await _reader.Get("/about")).Text(".mast-date"), StringComparison.Ordinal);

        _site.Time.Advance(TimeSpan.FromMilliseconds(999));
        Assert.True(await IsKept("/about"));
        _site.Time.Advance(TimeSpan.FromMilliseconds(1));

        foreach (var page in pages)
            Assert.Contains("24 نوفمبر 2026", (await _reader.Get(page)).Text(".mast-date"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_breaking_line_and_what_is_followed_end_at_their_time()
    {
        var id = await _site.Publish(Make.Words("زلزال في يوننان"));
        await _site.Act(id, (article, by) => article.Break(Make.Now.AddSeconds(30), by, Make.Now));
        await _site.Act(id, (article, by) => article.Follow(Make.Now.AddSeconds(40), by, Make.Now));
        await Warm("/", "/about");
        Assert.NotNull((await _reader.Get("/about")).Page.QuerySelector(".flash"));

        _site.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Null((await _reader.Get("/about")).Page.QuerySelector(".flash"));
        Assert.NotNull((await _reader.Get("/")).Page.QuerySelector(".live"));

        _site.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Null((await _reader.Get("/")).Page.QuerySelector(".live"));
    }

    [Fact]
    public async Task A_story_whose_time_comes_is_seen_in_every_list()
    {
        await _site.Publish(Make.Words("خبر قديم", section: 1, tags: ["زلازل"]));
        await _site.Schedule(Make.Words("زلزال في يوننان", section: 1, tags: ["زلازل"]), Make.Now.AddSeconds(30));
        string[] pages = ["/", "/sections/politics", "/tags/زلازل", "/archive", "/feed.xml", "/sections/politics/atom.xml", "/tags/زلازل/feed.json", "/news-sitemap.xml"];
        await Warm(pages);

        _site.Time.Advance(TimeSpan.FromSeconds(30));
        await _site.Until(db => db.Articles.AllAsync(article => article.State == ArticleState.Published), () => _site.Time.Advance(TimeSpan.FromMilliseconds(20)));

        foreach (var page in pages)
            Assert.Contains("زلزال في يوننان", await Fresh(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_failed_or_abandoned_act_noted_throws_nothing_away_later()
    {
        var id = await _site.Publish();
        await Warm("/");

        await _site.Store(async db =>
        {
            await using (await db.Database.BeginTransactionAsync())
            {
                (await new ArticleDesk(db, new LexiconCache()).Find(id, default))!.Withdraw("سبب", Make.Staff(), Make.Now);
                await db.SaveChangesAsync();
            }
            db.ChangeTracker.Clear();
            db.Users.Add(Make.Staff("سامر"));
            return await db.SaveChangesAsync();
        });

        Assert.True(await IsKept("/"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_a_verb_in_another_process_does_is_seen_within_a_second(bool siteWritesToo)
    {
        await Warm("/");
        if (siteWritesToo)
            await _site.Store(db => { db.Users.Add(Make.Staff("سامر")); return db.SaveChangesAsync(); });
        await using (var another = OtherProcess())
        {
            var desk = new ArticleDesk(another, new LexiconCache());
            var article = await desk.Draft(Make.Words("خبر من سطر الأوامر"), null, Make.Now, default);
            await desk.Publish(article, null, Make.Now, default);
            await another.SaveChangesAsync();
        }

        // A second of the site's, or hardly more: only after a minute would the page be made anew by itself.
        _site.Time.Advance(TimeSpan.FromSeconds(1));
        await _site.Until(async _ => (await _reader.Get("/")).Body.Contains("خبر من سطر الأوامر", StringComparison.Ordinal), () => _site.Time.Advance(TimeSpan.FromMilliseconds(1)));
    }

    public async Task DisposeAsync()
    {
        _reader.Dispose();
        await _site.DisposeAsync();
    }

    // As the verbs have it.
    private NewsDb OtherProcess()
    {
        var services = new ServiceCollection();
        SinoNews.Web.Setup.StaffSetup.AddIdentity(services);
        services.AddDbContext<NewsDb>(options => options.UseSqliteFile(Path.Combine(_site.DataPath, "sinonews.db")).AddInterceptors(new MarkCommits()));
        return services.BuildServiceProvider().GetRequiredService<NewsDb>();
    }

    private async Task Warm(params string[] pages)
    {
        foreach (var page in pages)
        {
            Assert.Equal(200, (await _reader.Get(page)).Code);
            Assert.True(await IsKept(page) || page.StartsWith("/search?", StringComparison.Ordinal), page);
        }
    }

    private async Task<bool> IsKept(string page) => (await _reader.Get(page)).Header("Age") is not null;

    private async Task<string> Fresh(string page)
    {
        var answer = await _reader.Get(page);
        Assert.Null(answer.Header("Age"));
        return answer.Body;
    }
}
