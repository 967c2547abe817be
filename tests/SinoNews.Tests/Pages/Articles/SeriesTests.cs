namespace SinoNews.Tests.Pages.Articles;

/// <summary>Stories that are read one after another (ملف).</summary>
public sealed class SeriesTests : IAsyncLifetime
{
    private readonly SiteUnderTest _site = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_story_says_where_it_stands_and_leads_to_its_neighbours()
    {
        var ids = await Three();
        using var reader = _site.Reader();

        var middle = await reader.Get(await _site.AddressOf(ids[1]));

        Assert.Contains("المادة 2 من 3 في ملف طريق الحرير", middle.Texts(".art-side .meta"));
        Assert.Equal("الأول", middle.Text(".series [rel=prev]"));
        Assert.Equal("الثالث", middle.Text(".series [rel=next]"));
        Assert.Null((await reader.Get(await _site.AddressOf(ids[0]))).Page.QuerySelector(".series [rel=prev]"));
    }

    [Fact]
    public async Task The_page_of_the_series_lists_what_readers_see_of_it()
    {
        var ids = await Three();
        using var reader = _site.Reader();
        Assert.Equal(["الثالث", "الثاني", "الأول"], (await reader.Get("/series/طريق-الحرير")).Texts(".list h2"));

        await _site.Act(ids[1], (article, by) => article.Withdraw("خطأ", by, Make.Now));

        Assert.Equal(["الثالث", "الأول"], (await reader.Get("/series/طريق-الحرير")).Texts(".list h2"));
        Assert.Equal("الثالث", (await reader.Get(await _site.AddressOf(ids[0]))).Text(".series [rel=next]"));
        Assert.Equal(404, (await reader.Get("/series/ملف-لا-وجود-له")).Code);
    }

    [Fact]
    public async Task One_story_alone_is_no_series()
    {
        var id = await _site.Publish(Make.Words("الأول") with { Series = "طريق الحرير" });
        using var reader = _site.Reader();

        Assert.Null((await reader.Get(await _site.AddressOf(id))).Page.QuerySelector(".series"));
    }

    [Fact]
    public async Task Two_spellings_of_a_name_are_one_series_and_a_story_that_leaves_it_is_gone()
    {
        var first = await _site.Publish(Make.Words("الأول") with { Series = "طريق الحرير" }, Make.Now.AddDays(-2));
        var second = await _site.Publish(Make.Words("الثاني") with { Series = "طريقُ الحرير" }, Make.Now.AddDays(-1));
        using var reader = _site.Reader();
        Assert.Equal("الثاني", (await reader.Get(await _site.AddressOf(first))).Text(".series [rel=next]"));

        await _site.Acts("ليلى", second, async (desk, article, by) =>
        {
            await desk.Revise(article, article.LatestWords with { Series = null }, by, Make.Now, default);
            await desk.Publish(article, by, Make.Now, default);
        });

        Assert.Null((await reader.Get(await _site.AddressOf(first))).Page.QuerySelector(".series"));
        Assert.Null((await _site.Story(second)).SeriesId);
    }

    private async Task<long[]> Three()
    {
        var ids = new List<long>();
        string[] titles = ["الأول", "الثاني", "الثالث"];
        foreach (var (index, title) in titles.Index())
            ids.Add(await _site.Publish(Make.Words(title) with { Series = "طريق الحرير" }, Make.Now.AddDays(index - 5)));
        return [.. ids];
    }
}
