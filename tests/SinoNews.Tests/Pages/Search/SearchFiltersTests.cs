using AngleSharp.Html.Dom;

namespace SinoNews.Tests.Pages.Search;

public sealed class SearchFiltersTests(SearchedSite site) : IClassFixture<SearchedSite>
{
    private const string All =
        "/search?q=الحرير&section=economy&section=history&kind=news&kind=explainer&author=ليلى&period=year&from=2026-01-01&to=2026-11-30&sort=newest";

    [Fact]
    public async Task What_the_form_sends_is_what_the_page_shows_chosen()
    {
        using var reader = site.Reader();

        var page = await reader.Get(All);

        Assert.Equal(["ليلى", "economy", "history", "year", "explainer", "news"], Chosen(page).OrderBy(value => "ليلى economy history year explainer news".IndexOf(value, StringComparison.Ordinal)));
        Assert.Equal(("2026-01-01", "2026-11-30", "newest"), (page.Field("from"), page.Field("to"), page.Field("sort")));
        Assert.All(page.Page.QuerySelectorAll(".filters input, .filters button"), field => Assert.Equal("find", field.GetAttribute("form")));
        Assert.Equal("http://localhost" + Uri.EscapeDataString(All).Replace("%2F", "/", StringComparison.Ordinal).Replace("%3F", "?", StringComparison.Ordinal)
            .Replace("%3D", "=", StringComparison.Ordinal).Replace("%26", "&", StringComparison.Ordinal), page.Page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_chip_takes_one_filter_away_and_leaves_the_others()
    {
        using var reader = site.Reader();
        var page = await reader.Get(All);
        var chips = page.Page.QuerySelectorAll(".sortbar > a").ToDictionary(
            chip => chip.TextContent.Replace(": أزل هذه التصفية", "", StringComparison.Ordinal).Trim(), chip => Uri.UnescapeDataString(chip.GetAttribute("href")!), StringComparer.Ordinal);

        Assert.Equal(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["تاريخ"] = All.Replace("&section=history", "", StringComparison.Ordinal),
                ["اقتصاد"] = All.Replace("&section=economy", "", StringComparison.Ordinal),
                ["خبر"] = All.Replace("&kind=news", "", StringComparison.Ordinal),
                ["شرح"] = All.Replace("&kind=explainer", "", StringComparison.Ordinal),
                ["ليلى"] = All.Replace("&author=ليلى", "", StringComparison.Ordinal),
                ["آخر سنة"] = All.Replace("&period=year", "", StringComparison.Ordinal),
                ["من 1 يناير 2026"] = All.Replace("&from=2026-01-01", "", StringComparison.Ordinal),
                ["إلى 30 نوفمبر 2026"] = All.Replace("&to=2026-11-30", "", StringComparison.Ordinal),
            }.OrderBy(chip => chip.Key, StringComparer.Ordinal),
            chips.OrderBy(chip => chip.Key, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("section=history", 5)]
    [InlineData("section=history&section=economy", 14)]
    [InlineData("kind=explainer", 7)]
    [InlineData("section=history&kind=explainer", 2)]
    [InlineData("author=ليلى", 4)]
    [InlineData("period=week", 1)]
    [InlineData("period=year", 14)]
    [InlineData("section=history&section=nowhere&kind=POEM&period=eon&author=nobody", 5)]
    public async Task A_filter_leaves_what_it_says(string filter, int left)
    {
        using var reader = site.Reader();

        var page = await reader.Get($"/search?q=الحرير&{filter}");

        Assert.Equal(SinoNews.Arabic.ArabicPlural.Count(left, SinoNews.Arabic.Nouns.Result) + " عن «الحرير»", Counted(page));
    }

    [Fact]
    public async Task Each_filter_tells_what_it_would_leave()
    {
        using var reader = site.Reader();

        var page = await reader.Get("/search?q=الحرير&section=history");

        Assert.Equal(["اقتصاد9", "تاريخ5"], page.Texts(".facet:has([name=section]) label"));
        Assert.Equal(["خبر3", "شرح2"], page.Texts(".facet:has([name=kind]) label"));
    }

    // The first story came out at 01:30 of the 22nd in Riyadh.
    [Theory]
    [InlineData("from=2026-11-22", true)]
    [InlineData("from=2026-11-22&to=2026-11-22", true)]
    [InlineData("to=2026-11-21", false)]
    [InlineData("from=2026-11-23", false)]
    [InlineData("from=22/11/2026", true)]
    [InlineData("from=٢٢/١١/٢٠٢٦", true)]
    [InlineData("from=2026-11-22&period=week", true)]
    [InlineData("from=2020-01-01&to=2026-11-21&period=week", false)]
    public async Task A_day_is_a_day_of_the_site(string days, bool found)
    {
        using var reader = site.Reader();

        var page = await reader.Get($"/search?q=ياقوت&{days}");

        Assert.Equal(found, page.Texts(".list h2").Contains("حكاية الحرير 1"));
    }

    [Theory]
    [InlineData("from", "from=tomorrow", "لم نفهم التاريخ «tomorrow»")]
    [InlineData("to", "to=2026-13-45", "لم نفهم التاريخ «2026-13-45»")]
    [InlineData("to", "to=9999-12-31", "لم نفهم التاريخ")]
    [InlineData("from", "from=0001-01-01", "لم نفهم التاريخ")]
    [InlineData("to", "from=2026-11-23&to=2026-11-22", "تاريخ البداية بعد تاريخ النهاية")]
    public async Task A_day_that_cannot_be_read_is_told_and_narrows_nothing(string field, string days, string said)
    {
        using var reader = site.Reader();

        var page = await reader.Get($"/search?q=الحرير&{days}");

        Assert.Equal(200, page.Code);
        Assert.Equal("14 نتيجة عن «الحرير»", Counted(page));
        page.AssertOnlyProblem(page.Page.QuerySelector($"input[name={field}]")!, said);
        Assert.True(page.Page.QuerySelector("details.dates")!.HasAttribute("open"));
    }

    private static string Counted(Answer page) => page.Text(".search-h [role=status]")!.Split('،')[0];

    private static IEnumerable<string> Chosen(Answer page) => page.Page.QuerySelectorAll(".filters input").OfType<IHtmlInputElement>().Where(input => input.IsChecked).Select(input => input.Value);
}
