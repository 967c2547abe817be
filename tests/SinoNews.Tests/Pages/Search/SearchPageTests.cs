namespace SinoNews.Tests.Pages.Search;

public sealed class SearchPageTests(SearchedSite site) : IClassFixture<SearchedSite>
{
    private const string Said = ".search-h [role=status]";

    [Theory]
    [InlineData("ياقوت", "نتيجة واحدة عن «ياقوت»")]
    [InlineData("زمرد", "نتيجتان عن «زمرد»")]
    [InlineData("عقيق", "3 نتائج عن «عقيق»")]
    [InlineData("الحرير", "14 نتيجة عن «الحرير»")]
    public async Task Results_are_counted_as_Arabic_counts(string words, string said)
    {
        using var reader = site.Reader();

        var page = await reader.Get($"/search?q={words}");

        Assert.Equal(200, page.Code);
        Assert.StartsWith(said, page.Text(Said), StringComparison.Ordinal);
        Assert.Equal(words, page.Field("q"));
    }

    [Fact]
    public async Task A_result_shows_its_words_marked_in_title_and_passage()
    {
        using var reader = site.Reader();

        var page = await reader.Get("/search?q=الحرير ياقوت");

        Assert.Equal("حكاية الحرير 1", page.Text(".list .story:first-child h2"));
        Assert.Contains("الحرير", page.Texts(".list .story:first-child h2 mark"));
        Assert.Contains("ياقوت", page.Texts(".list .story:first-child .deck mark"));
        Assert.Equal("丝", page.Text(".list .story:first-child .plate"));
    }

    [Fact]
    public async Task A_search_is_not_for_search_engines_and_has_one_address()
    {
        using var reader = site.Reader();

        var page = await reader.Get("/search?page=1&sort=relevance&period=&from=&to=&section=nowhere&kind=poem&author=nobody&q=%20الحرير%20");

        Assert.Equal("noindex,follow", page.Page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal($"http://localhost/search?q={Uri.EscapeDataString("الحرير")}", page.Page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("نتائج البحث عن «الحرير» | سينو نيوز", page.Page.Title);
        Assert.Null(page.Header("Set-Cookie"));
    }

    [Fact]
    public async Task Pages_are_numbered_and_end()
    {
        using var reader = site.Reader();

        var (first, second) = (await reader.Get("/search?q=الحرير&sort=newest"), await reader.Get("/search?q=الحرير&sort=newest&page=2"));

        Assert.Equal(["صفحة 1", "صفحة 2", "التالي"], first.Texts(".pager a"));
        Assert.Equal(["السابق", "صفحة 1", "صفحة 2"], second.Texts(".pager a"));
        Assert.Equal("صفحة 2", second.Text(".pager [aria-current=page]"));
        Assert.Equal(SearchedSite.Stories, first.Texts(".list h2").Concat(second.Texts(".list h2")).Distinct().Count());
        Assert.Equal(second.Body, (await reader.Get(first.Page.QuerySelector("[rel=next]")!.GetAttribute("href")!)).Body);
        Assert.Equal(first.Body, (await reader.Get("/search?q=الحرير&sort=newest&page=0")).Body);
        Assert.Equal(first.Body, (await reader.Get("/search?q=الحرير&sort=newest&page=x")).Body);
        foreach (var past in new[] { "3", "21", "2147483647" })
            Assert.Equal(404, (await reader.Get($"/search?q=الحرير&sort=newest&page={past}")).Code);
    }

    [Fact]
    public async Task The_newest_come_first_or_the_oldest_when_asked()
    {
        using var reader = site.Reader();

        var newest = await reader.Get("/search?q=الحرير&sort=newest");
        var oldest = await reader.Get(newest.Page.QuerySelectorAll(".orders a").Single(link => link.TextContent == "الأقدم أولًا").GetAttribute("href")!);

        Assert.Equal("حكاية الحرير 1", newest.Text(".list h2"));
        Assert.Equal("الأحدث أولًا", newest.Text(".orders [aria-current]"));
        Assert.Equal("حكاية الحرير 14", oldest.Text(".list h2"));
    }

    [Fact]
    public async Task Where_nothing_is_found_there_is_advice_and_a_way_on()
    {
        using var reader = site.Reader();

        var page = await reader.Get("/search?q=قطقطقط");

        Assert.Equal(200, page.Code);
        Assert.Equal("لا توجد نتائج عن «قطقطقط»", page.Text("main h2"));
        Assert.NotEmpty(page.Texts(".advice li"));
        Assert.Contains("تاريخ", page.Texts("main .chips a"));
        Assert.Equal(4, page.Texts("main .cards .story").Count);
        Assert.Empty(page.Page.QuerySelectorAll(".filters"));
    }

    [Fact]
    public async Task Filters_that_leave_nothing_can_be_taken_away()
    {
        using var reader = site.Reader();

        var page = await reader.Get("/search?q=ياقوت&section=economy");

        Assert.Equal("لا توجد نتائج عن «ياقوت»", page.Text("main h2"));
        Assert.Equal(["اقتصاد: أزل هذه التصفية"], page.Texts(".sortbar > a"));
        var all = await reader.Get(page.Page.QuerySelectorAll("main a").Single(link => link.TextContent == "ابحث بلا تصفية").GetAttribute("href")!);
        Assert.StartsWith("نتيجة واحدة", all.Text(Said), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=")]
    [InlineData("/search?q=%20%09")]
    public async Task Without_words_there_is_the_form_the_sections_and_what_is_new(string address)
    {
        using var reader = site.Reader();

        var page = await reader.Get(address);

        Assert.Equal(200, page.Code);
        Assert.Equal(("GET", "/search"), (page.Page.QuerySelector("form.find")!.GetAttribute("method")?.ToUpperInvariant() ?? "GET", page.Page.QuerySelector("form.find")!.GetAttribute("action")));
        Assert.Contains("تاريخ", page.Texts("main .chips a"));
        Assert.Equal(4, page.Texts("main .cards .story").Count);
        Assert.Null(page.Page.QuerySelector("meta[name=robots][content*=noindex]"));
        Assert.Empty(page.Page.QuerySelectorAll(".filters, .sortbar, .pager"));
    }

    [Fact]
    public async Task A_byline_that_came_with_the_address_stays_with_the_form()
    {
        using var reader = site.Reader();

        var page = await reader.Get("/search?author=ليلى");

        var box = page.Page.QuerySelector("input[name=author]")!;
        Assert.Equal(("ليلى", "find"), (box.GetAttribute("value"), box.GetAttribute("form")));
        Assert.True(box.HasAttribute("checked"));
        Assert.StartsWith("4 نتائج", (await reader.Get("/search?q=الحرير&author=ليلى")).Text(Said), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("敦煌")]
    [InlineData("dunhuang")]
    [InlineData("دونهوانغ")]
    public async Task A_name_of_the_glossary_is_shown_with_its_characters(string words)
    {
        using var reader = site.Reader();

        var entry = (await reader.Get($"/search?q={words}")).Page.QuerySelector(".called section")!;

        Assert.Equal(("دونهوانغ", "敦煌", "Dūnhuáng"), (entry.QuerySelector("h2")!.TextContent, entry.QuerySelector("[lang=zh]")!.TextContent, entry.QuerySelector("[lang=zh-Latn]")!.TextContent));
        Assert.Equal($"/names/{Uri.EscapeDataString("دونهوانغ")}", entry.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Every_page_leads_to_the_search_and_a_lost_reader_finds_it()
    {
        using var reader = site.Reader();

        Assert.Equal("/search", (await reader.Get("/")).Page.QuerySelector(".mast-tools a")!.GetAttribute("href"));
        var lost = await reader.Get("/no-such-page");
        Assert.Equal("/search", lost.Page.QuerySelector("form.find")!.GetAttribute("action"));
        Assert.NotNull(lost.Page.QuerySelector("link[rel=stylesheet][href*='/find.']"));
    }
}
