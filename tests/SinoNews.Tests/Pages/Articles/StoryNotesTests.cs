using SinoNews.Articles;

namespace SinoNews.Tests.Pages.Articles;

/// <summary>What the page of a story says beside its text: where it came from, what it is called elsewhere, its kind.</summary>
public sealed class StoryNotesTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    private static readonly ArticleWords Whole = Make.Words("قطار إلى أورومتشي") with
    {
        Source = "صحيفة الشعب",
        SourceTitle = "通往乌鲁木齐的列车",
        SourceUrl = "https://example.cn/a?b=1&c=2",
        Translator = "ليلى حداد",
    };

    [Fact]
    public async Task The_source_is_named_with_its_headline_outlet_link_and_translator()
    {
        var page = await site.StoryPage(await site.Publish(Whole));

        Assert.Equal("المصدر", page.Text(".prose .source h2"));
        Assert.Equal(["通往乌鲁木齐的列车", "صحيفة الشعب", "المادة الأصلية، في موقع آخر", "ترجمة: ليلى حداد"], page.Texts(".source p"));
        Assert.Equal("通往乌鲁木齐的列车", page.Text(".source bdi[lang=zh]"));
        var link = page.Page.QuerySelector(".source a")!;
        Assert.Equal(("https://example.cn/a?b=1&c=2", "noopener nofollow"), (link.GetAttribute("href"), link.GetAttribute("rel")));
    }

    [Fact]
    public async Task Of_the_source_only_what_is_known_is_said()
    {
        Assert.Equal(["صحيفة الشعب"], (await site.StoryPage(await site.Publish(Make.Words() with { Source = "صحيفة الشعب" }))).Texts(".source p"));
        Assert.Equal(["ترجمة: ليلى"], (await site.StoryPage(await site.Publish(Make.Words() with { Translator = "ليلى" }))).Texts(".source p"));
        Assert.Null((await site.StoryPage(await site.Publish())).Page.QuerySelector(".source"));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("/newsroom")]
    [InlineData("ليس رابطًا")]
    public async Task What_is_no_address_of_the_web_is_no_link(string address)
    {
        var page = await site.StoryPage(await site.Publish(Whole with { SourceUrl = address }));

        Assert.Equal(3, page.Texts(".source p").Count);
        Assert.Empty(page.Page.QuerySelectorAll(".source a"));
    }

    [Fact]
    public async Task Search_engines_and_shared_links_get_their_own_title_and_description()
    {
        var id = await site.Publish(Make.Words("عنوان المادة \"1\"", standfirst: "مقدمة المادة.") with { SeoTitle = "عنوان للبحث & المشاركة", SeoDescription = "وصف للبحث." });
        var page = await site.StoryPage(id);

        Assert.Equal("عنوان للبحث & المشاركة | سينو نيوز", page.Page.Title);
        Assert.Equal("عنوان المادة \"1\"", page.Text("h1"));
        Assert.Equal("وصف للبحث.", Meta(page, "meta[name=description]"));
        Assert.Equal(("عنوان للبحث & المشاركة", "وصف للبحث."), (Meta(page, "meta[property='og:title']"), Meta(page, "meta[property='og:description']")));
        Assert.Equal(("article", "ar_AR"), (Meta(page, "meta[property='og:type']"), Meta(page, "meta[property='og:locale']")));
        Assert.Equal(page.Page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), Meta(page, "meta[property='og:url']"));
        Assert.StartsWith($"http://localhost/articles/{id}/", Meta(page, "meta[property='og:url']"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_them_the_headline_and_the_standfirst_serve()
    {
        var page = await site.StoryPage(await site.Publish(Make.Words("عنوان المادة", standfirst: "مقدمة المادة.")));

        Assert.Equal(("عنوان المادة", "مقدمة المادة."), (Meta(page, "meta[property='og:title']"), Meta(page, "meta[property='og:description']")));
    }

    [Theory]
    [InlineData(ArticleKind.News, null, "سياسة")]
    [InlineData(ArticleKind.Explainer, null, "سياسة · شرح")]
    [InlineData(ArticleKind.Pictures, "رحلات", "سياسة · صور · رحلات")]
    public async Task The_line_above_the_headline_says_the_kind(ArticleKind kind, string? kicker, string line)
    {
        var page = await site.StoryPage(await site.Publish(Make.Words() with { Kind = kind, Kicker = kicker }));

        Assert.Equal(line, page.Text(".art-head .kicker"));
    }

    private static string? Meta(Answer page, string selector) => page.Page.QuerySelector(selector)?.GetAttribute("content");
}
