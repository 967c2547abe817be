using System.Globalization;

namespace SinoNews.Tests.Pages;

public sealed class PagingTests(PagingTests.LongSite site) : IClassFixture<PagingTests.LongSite>
{
    [Theory]
    [InlineData("/sections/economy")]
    [InlineData("/tags/مدن")]
    [InlineData("/authors/ليلى")]
    [InlineData("/archive")]
    [InlineData("/archive/2026/11/22")]
    [InlineData("/series/طريق-الحرير")]
    public async Task Walking_to_the_oldest_meets_every_story_once_and_back_again_to_the_first_page(string path)
    {
        using var reader = site.Reader();
        var pages = new List<IReadOnlyList<string>>();
        Answer page;
        for (string? at = path; at is not null; at = Link(page, path, "next"))
        {
            page = await reader.Get(at);
            Assert.Equal(200, page.Code);
            pages.Add(Stories(page));
            Assert.Equal((InHead(page, "prev"), InHead(page, "next")), (Link(page, path, "prev")?[path.Length..], Link(page, path, "next")?[path.Length..]));
        }

        Assert.Equal(site.Newest, pages.SelectMany(stories => stories));
        Assert.All(pages.SkipLast(1), stories => Assert.Equal(8, stories.Count));

        var last = await reader.Get(path + LastQuery(pages));
        for (var i = pages.Count - 1; i >= 0; i--)
        {
            Assert.Equal(pages[i], Stories(last));
            if (Link(last, path, "prev") is not { } up)
            {
                Assert.Equal(0, i);
                return;
            }
            last = await reader.Get(up);
        }
        Assert.Fail("The first page has a page above it.");

        string LastQuery(List<IReadOnlyList<string>> walked) => $"?before={site.CursorOf(walked[^2][^1])}";
    }

    [Fact]
    public async Task A_page_further_on_says_where_it_leads_and_is_its_own_address()
    {
        using var reader = site.Reader();
        var second = await reader.Get($"/sections/economy?before={site.CursorOf(site.Newest[7])}");

        Assert.Equal("الأحدث", second.Text("nav.pager a[rel=prev]"));
        Assert.Equal("الأقدم", second.Text("nav.pager a[rel=next]"));
        Assert.EndsWith($"/sections/economy?before={site.CursorOf(site.Newest[7])}", second.Page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Null((await reader.Get("/sections/economy")).Page.QuerySelector("[rel=prev]"));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-")]
    [InlineData("1-2-3")]
    [InlineData("-5--6")]
    [InlineData("99999999999999999999-1")]
    [InlineData("999999999999999-1")]
    [InlineData("1-99999999999999999999")]
    [InlineData("١-٢")]
    [InlineData("%00")]
    public async Task A_cursor_that_nobody_gave_shows_the_first_page(string cursor)
    {
        using var reader = site.Reader();

        foreach (var name in new[] { "before", "after" })
        {
            var page = await reader.Get($"/sections/economy?{name}={cursor}");
            Assert.Equal(200, page.Code);
            Assert.Equal(site.Newest.Take(8), Stories(page));
            Assert.EndsWith("/sections/economy", page.Page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        }
    }

    private static IReadOnlyList<string> Stories(Answer page) => page.Texts("main .split article.story h2");

    private static string? Link(Answer page, string path, string rel) =>
        page.Page.QuerySelector($"nav.pager a[rel={rel}]") is { } link ? path + link.GetAttribute("href") : null;

    private static string? InHead(Answer page, string rel) => page.Page.QuerySelector($"link[rel={rel}]")?.GetAttribute("href");

    /// <summary>Thirty stories of one day, a third of them at the very same moment.</summary>
    public sealed class LongSite : SiteUnderTest, IAsyncLifetime
    {
        private readonly Dictionary<string, string> _cursors = new(StringComparer.Ordinal);

        /// <summary>The headlines, newest first, of equal times the later id.</summary>
        internal IReadOnlyList<string> Newest { get; private set; } = [];

        internal string CursorOf(string title) => _cursors[title];

        public async Task InitializeAsync()
        {
            var stories = new List<(string Title, DateTime At, long Id)>();
            for (var i = 1; i <= 30; i++)
            {
                var at = Make.Now.AddDays(-1).AddMinutes(i % 3 == 0 ? 30 : i).AddMilliseconds(i % 3 == 0 ? 0 : i);
                var title = $"قصة {i}";
                stories.Add((title, at, await Publish(Make.Words(title, section: 2, author: "ليلى", tags: ["مدن"]) with { Series = "طريق الحرير" }, at)));
            }
            Newest = [.. stories.OrderByDescending(story => story.At).ThenByDescending(story => story.Id).Select(story => story.Title)];
            foreach (var (title, at, id) in stories)
                _cursors[title] = string.Create(CultureInfo.InvariantCulture, $"{new DateTimeOffset(at).ToUnixTimeMilliseconds()}-{id}");
        }

        Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
    }
}
