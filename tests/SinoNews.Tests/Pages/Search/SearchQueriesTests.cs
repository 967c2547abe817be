using System.Diagnostics;

namespace SinoNews.Tests.Pages.Search;

/// <summary>Whatever is typed is answered by an ordinary page.</summary>
public sealed class SearchQueriesTests(SearchedSite site) : IClassFixture<SearchedSite>
{
    public static TheoryData<string> Typed { get; } =
    [
        "\"", "\"\"", "\"الحرير", "الحرير\"\"\"", "-", "--", "-الحرير", "بدون", "بدون بدون", "«", "»«", "*", "الحرير*", "**", "^", "^الحرير",
        "AND", "OR", "NOT", "NEAR(", "NEAR(الحرير التجار, 5)", "col:x", "title:الحرير", "{title body}:x", "- title : x", "(", ")", "((((", "+", "a+b",
        "' OR 1=1 --", "'; DROP TABLE Articles; --", "\\", "%", "_", "?", "&", "#", "/", "\0", "الحر\0ير", "\ufffe\uffff", "\ud800", "\u202eالحرير", "😀", "👨‍👩‍👧‍👦", "习", "习近平", "xí jìnpíng",
        "ـــــ", "َُِّ", "١٢٣", "3٫5", ".", "..", "…", "<script>alert(1)</script>", "${7*7}", "{{7*7}}", "\r\nX-Injected: 1", "%00", "%ff",
    ];

    [Theory]
    [MemberData(nameof(Typed))]
    public async Task It_is_an_ordinary_page(string typed)
    {
        using var reader = site.Reader();

        // As bytes: a lone surrogate has no escape of its own.
        var query = string.Concat(System.Text.Encoding.UTF8.GetBytes(typed).Select(value => $"%{value:X2}"));
        foreach (var address in new[] { $"/search?q={query}", $"/search?q={query}&sort=newest&section=history&page=1" })
        {
            var page = await reader.Get(address);
            Assert.Equal((address, 200), (address, page.Code));
            Assert.Matches("^(بحث|نتائج البحث عن «.+»)$", page.Text("h1"));
            Assert.Null(page.Header("X-Injected"));
            Assert.DoesNotContain('\0', page.Body);
        }
        Assert.Equal(200, (await reader.Get($"/search/suggest?q={query}")).Code);
    }

    [Theory]
    [InlineData("/search?q=%FF%FE%80")]
    [InlineData("/search?q=%")]
    [InlineData("/search?q=%zz&section=%ff&kind=%00&author=%ff&from=%00&page=%ff")]
    [InlineData("/search?q=a&q=b&q=c")]
    [InlineData("/search?q[]=a&section[]=b")]
    [InlineData("/search?q=الحرير&page=-1")]
    [InlineData("/search?q=الحرير&sort=1&kind=0&period=2")]
    public async Task So_is_an_address_that_is_none(string address)
    {
        using var reader = site.Reader();

        Assert.Equal((address, 200), (address, (await reader.Get(address)).Code));
    }

    [Fact]
    public async Task Ten_thousand_letters_are_answered_by_the_server_too_and_soon()
    {
        await using var own = new SiteUnderTest();
        own.Listen();
        using var reader = own.Reader();
        await own.Publish(Make.Words("حكاية الحرير"));
        var words = new[] { new string('ح', 10_000), string.Concat(Enumerable.Repeat("حرير ", 2_000)), new string('"', 10_000), string.Concat(Enumerable.Repeat("-a ", 3_333)), string.Concat(Enumerable.Repeat("丝", 10_000)) };

        foreach (var long_ in words)
        {
            var started = Stopwatch.GetTimestamp();
            var page = await reader.Get($"/search?q={Uri.EscapeDataString(long_)}");

            Assert.Equal(200, page.Code);
            Assert.InRange(page.Field("q")!.Length, 0, 200);
            Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(10));
        }
    }

    [Fact]
    public async Task Markup_stays_words_isolated_from_those_around()
    {
        using var reader = site.Reader();
        const string Markup = "\"><script>alert(1)</script><b onclick=x>";

        var page = await reader.Get($"/search?q={Uri.EscapeDataString(Markup)}");

        Assert.Empty(page.Page.QuerySelectorAll("main script, main b, [onclick]"));
        Assert.Equal(Markup, page.Field("q"));
        Assert.All(page.Page.QuerySelectorAll("main h2, .search-h [role=status]").Where(element => element.TextContent.Contains("alert", StringComparison.Ordinal)), element =>
            Assert.Contains("alert", string.Concat(element.QuerySelectorAll("bdi").Select(bdi => bdi.TextContent)), StringComparison.Ordinal));
        Assert.DoesNotContain("<script>alert", page.Body, StringComparison.Ordinal);
    }
}
