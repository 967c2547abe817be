using SinoNews.Staff;

namespace SinoNews.Tests.Storage;

/// <summary>Those of the newsroom's pages.</summary>
public sealed partial class QueryPlanTests
{
    [Theory]
    [InlineData("/newsroom/articles")]
    [InlineData("/newsroom/articles?status=published&after={edited}")]
    [InlineData("/newsroom/articles?status=published&before={edited}")]
    [InlineData("/newsroom/articles?status=draft")]
    [InlineData("/newsroom/articles?status=inreview")]
    [InlineData("/newsroom/articles?status=scheduled")]
    [InlineData("/newsroom/articles?status=withdrawn")]
    [InlineData("/newsroom/articles?status=bin&after={edited}")]
    [InlineData("/newsroom/home")]
    [InlineData("/newsroom/articles?status=bin")]
    [InlineData("/newsroom/articles?after={edited}")]
    [InlineData("/newsroom/articles?before={edited}")]
    [InlineData("/newsroom/articles?edited=week")]
    [InlineData("/newsroom/articles?edited=day&status=published")]
    [InlineData("/newsroom/articles?section=2")]
    [InlineData("/newsroom/articles?section=2&mine=true")]
    [InlineData("/newsroom/articles?section=2&status=published&before={edited}")]
    [InlineData("/newsroom/articles?mine=true")]
    [InlineData("/newsroom/articles?mine=true&status=draft&before={edited}")]
    [InlineData("/newsroom/articles?q=قصة")]
    [InlineData("/newsroom/articles?q=قصة+5&section=2&status=published&edited=month&before={edited}")]
    [InlineData("/newsroom/articles?q=/articles/5/")]
    [InlineData("/newsroom")]
    [InlineData("/newsroom/comments")]
    [InlineData("/newsroom/comments?status=approved")]
    [InlineData("/newsroom/comments?status=rejected")]
    [InlineData("/newsroom/comments?status=spam&sort=oldest")]
    [InlineData("/newsroom/comments?status=trash&after=3")]
    [InlineData("/newsroom/comments?status=all")]
    [InlineData("/newsroom/comments?status=all&after=3")]
    [InlineData("/newsroom/comments?sort=newest")]
    [InlineData("/newsroom/comments?sort=risk")]
    [InlineData("/newsroom/comments?sort=risk&after=5-3")]
    [InlineData("/newsroom/comments?score=50")]
    [InlineData("/newsroom/comments?status=approved&score=50")]
    [InlineData("/newsroom/comments?sort=risk&score=50")]
    [InlineData("/newsroom/comments?status=reported")]
    [InlineData("/newsroom/comments?status=reported&after=3-5")]
    [InlineData("/newsroom/comments?status=escalated")]
    [InlineData("/newsroom/comments?status=escalated&after=5")]
    [InlineData("/newsroom/comments?article=5")]
    [InlineData("/newsroom/comments?status=approved&article=5")]
    [InlineData("/newsroom/comments?section=3")]
    [InlineData("/newsroom/comments?age=overaday")]
    [InlineData("/newsroom/comments?status=approved&age=lastweek")]
    [InlineData("/newsroom/comments?status=approved&by=1")]
    [InlineData("/newsroom/comments?author=7")]
    [InlineData("/newsroom/comments?network=7")]
    [InlineData("/newsroom/comments?campaign=7")]
    [InlineData("/newsroom/comments/7")]
    [InlineData("/newsroom/articles/5")]
    [InlineData("/newsroom/articles/5/revisions")]
    [InlineData("/newsroom/media")]
    [InlineData("/newsroom/names")]
    [InlineData("/newsroom/names/spellings")]
    [InlineData("/newsroom/authors")]
    [InlineData("/newsroom/search")]
    [InlineData("/newsroom/comments/figures")]
    [InlineData("/newsroom/bans")]
    [InlineData("/newsroom/words")]
    [InlineData("/newsroom/tags/suggest?q=مد")]
    [InlineData("/newsroom/log")]
    [InlineData("/newsroom/log?before=5")]
    [InlineData("/newsroom/log?by=1")]
    [InlineData("/newsroom/log?act=Approve")]
    [InlineData("/newsroom/log?reason=Spam")]
    [InlineData("/newsroom/log?batch=1")]
    [InlineData("/newsroom/log?from=2026-11-01")]
    [InlineData("/newsroom/log?to=2026-11-30")]
    [InlineData("/newsroom/log?from=2026-11-23&to=2026-11-23&by=1")]
    [InlineData("/newsroom/log/rules")]
    [InlineData("/newsroom/log/rules?by=1")]
    public async Task A_newsroom_list_walks_its_indexes(string path)
    {
        var editor = await site.Colleague(Roles.Editor);
        site.HearAnew();
        Assert.Equal(200, (await editor.Get(site.At(path))).Code);

        await site.AssertPlans();
    }

    [Fact]
    public async Task The_status_walks_its_indexes()
    {
        var admin = await site.Colleague(Roles.Admin);
        site.HearAnew();
        Assert.Equal(200, (await admin.Get("/newsroom/status")).Code);

        await site.AssertPlans();
    }

    [Fact]
    public async Task An_authors_dashboard_walks_its_indexes()
    {
        var author = await site.Colleague(Roles.Author);
        await author.Submit("/newsroom/articles/new", ("Input.Title", "مسودة"), ("Input.Section", "culture"), ("Input.Body", "نص"), ("Input.Version", "0"), ("action", "save"));
        site.HearAnew();
        Assert.Equal(200, (await author.Get("/newsroom")).Code);

        await site.AssertPlans();
    }

    [Theory]
    [InlineData("/newsroom/articles?author=1")]
    [InlineData("/newsroom/articles?author=1&q=قصة&status=published")]
    public async Task The_stories_of_a_byline_that_has_few_are_sought_and_then_sorted(string path)
    {
        var editor = await site.Colleague(Roles.Editor);
        site.HearAnew();
        Assert.Equal(200, (await editor.Get(path)).Code);

        Assert.Contains((await site.Plans()).SelectMany(query => query.Plan), line => line.Contains("IX_ArticleAuthors_AuthorId", StringComparison.Ordinal));
        await site.AssertPlans(maySort: true);
    }

    [Theory]
    [InlineData("/newsroom/comments?q=تعليق")]
    [InlineData("/newsroom/comments?reason=FirstComment")]
    public async Task Comments_with_words_are_sought_by_their_full_text_index_and_then_sorted(string path)
    {
        var editor = await site.Colleague(Roles.Editor);
        site.HearAnew();
        Assert.Equal(200, (await editor.Get(path)).Code);

        Assert.Contains((await site.Plans()).SelectMany(query => query.Plan), line => line.Contains("VIRTUAL TABLE INDEX 0:M", StringComparison.Ordinal));
        await site.AssertPlans(maySort: true);
    }

    [Fact]
    public async Task A_search_reads_the_index_of_the_words_and_no_other()
    {
        var editor = await site.Colleague(Roles.Editor);
        site.HearAnew();
        Assert.Equal(200, (await editor.Get("/newsroom/articles?q=قصة&status=published&section=2")).Code);

        Assert.Contains((await site.Plans()).SelectMany(query => query.Plan), line => line.Contains("IX_Articles_Words", StringComparison.Ordinal));
    }
}
