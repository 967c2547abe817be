using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Articles;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Tests.Storage;

/// <summary>The plans that SQLite makes for what the pages really ask.</summary>
public sealed class QueryPlanTests(QueryPlanTests.FullSite site) : IClassFixture<QueryPlanTests.FullSite>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/sections/economy")]
    [InlineData("/sections/economy?before={older}")]
    [InlineData("/sections/economy?after={newer}")]
    [InlineData("/tags/مدن")]
    [InlineData("/tags/مدن?before={older}")]
    [InlineData("/tags/مدن?after={newer}")]
    [InlineData("/authors/ليلى")]
    [InlineData("/authors/ليلى?before={older}")]
    [InlineData("/authors/ليلى?after={newer}")]
    [InlineData("/archive")]
    [InlineData("/archive?month=2026-10")]
    [InlineData("/archive?before={older}")]
    [InlineData("/archive/2026/11/20")]
    [InlineData("/archive/2026/11/20?before={older}")]
    [InlineData("/articles/5/قصة-5")]
    [InlineData("/a/5")]
    [InlineData("/feed.xml")]
    [InlineData("/sitemap.xml")]
    [InlineData("/sitemap-1.xml")]
    [InlineData("/no-such-page")]
    [InlineData("/corrections")]
    [InlineData("/corrections?before={older}")]
    [InlineData("/corrections?after={newer}")]
    public async Task A_readers_page_walks_its_indexes(string path)
    {
        using var reader = site.Reader();
        site.Sql.Clear();
        var answer = await reader.Get(site.At(path));
        Assert.True(answer.Code is 200 or 301 or 404, answer.Body);

        await AssertPlans(static _ => false);
    }

    [Theory]
    [InlineData("/newsroom/articles")]
    [InlineData("/newsroom/articles?status=published&after={edited}")]
    [InlineData("/newsroom/articles?status=published&before={edited}")]
    [InlineData("/newsroom/articles?status=draft")]
    [InlineData("/newsroom/home")]
    [InlineData("/newsroom/articles?status=bin")]
    [InlineData("/newsroom/articles?after={edited}")]
    [InlineData("/newsroom/articles?before={edited}")]
    [InlineData("/newsroom/articles?edited=week")]
    [InlineData("/newsroom/articles?section=2")]
    [InlineData("/newsroom/articles?section=2&status=published&before={edited}")]
    [InlineData("/newsroom/articles?mine=true")]
    [InlineData("/newsroom/articles?mine=true&status=draft&before={edited}")]
    [InlineData("/newsroom/articles?q=قصة")]
    [InlineData("/newsroom/articles?q=قصة+5&section=2&status=published&edited=month&before={edited}")]
    [InlineData("/newsroom/articles?q=/articles/5/")]
    [InlineData("/newsroom")]
    [InlineData("/newsroom/comments")]
    [InlineData("/newsroom/comments?status=approved")]
    [InlineData("/newsroom/comments?status=all&after=3")]
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
        site.Sql.Clear();
        Assert.Equal(200, (await editor.Get(site.At(path))).Code);

        await AssertPlans(MayScan);
    }

    [Fact]
    public async Task An_authors_dashboard_walks_its_indexes()
    {
        var author = await site.Colleague(Roles.Author);
        await author.Submit("/newsroom/articles/new", ("Input.Title", "مسودة"), ("Input.Section", "culture"), ("Input.Body", "نص"), ("Input.Version", "0"), ("action", "save"));
        site.Sql.Clear();
        Assert.Equal(200, (await author.Get("/newsroom")).Code);

        await AssertPlans(static _ => false);
    }

    [Theory]
    [InlineData("/newsroom/articles?author=1")]
    [InlineData("/newsroom/articles?author=1&q=قصة&status=published")]
    public async Task The_stories_of_a_byline_that_has_few_are_sought_and_then_sorted(string path)
    {
        var editor = await site.Colleague(Roles.Editor);
        site.Sql.Clear();
        Assert.Equal(200, (await editor.Get(path)).Code);

        Assert.Contains((await Plans()).SelectMany(query => query.Plan), line => line.Contains("IX_ArticleAuthors_AuthorId", StringComparison.Ordinal));
        await AssertPlans(MayScan, maySort: true);
    }

    [Fact]
    public async Task A_search_reads_the_index_of_the_words_and_no_other()
    {
        var editor = await site.Colleague(Roles.Editor);
        site.Sql.Clear();
        Assert.Equal(200, (await editor.Get("/newsroom/articles?q=قصة&status=published&section=2")).Code);

        Assert.Contains((await Plans()).SelectMany(query => query.Plan), line => line.Contains("IX_Articles_Words", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/about", "IX_Articles_BreakingUntil")]
    [InlineData("/corrections", "IX_Corrections_At_Id")]
    [InlineData("/newsroom/home", "IX_Articles_LiveUntil")]
    public async Task What_few_rows_are_in_is_found_by_its_own_index(string path, string index)
    {
        var editor = await site.Colleague(Roles.Editor);
        site.Sql.Clear();
        Assert.Equal(200, (await editor.Get(path)).Code);

        Assert.Contains(await Plans(), query => query.Plan[0].Contains(index, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_due_is_found_by_its_own_index()
    {
        await using var scope = site.Services.CreateAsyncScope();
        site.Sql.Clear();
        await new PublishDueArticles(scope.ServiceProvider.GetRequiredService<NewsDb>()).Run(site.Time.Now, default);

        Assert.Contains((await Plans()).SelectMany(query => query.Plan), line => line.Contains("IX_Articles_Due", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_decision_walks_its_indexes()
    {
        using var reader = site.Reader();
        var receipt = (await reader.Comment(5, "تعليق ينتظر البتّ")).Receipt;
        site.Sql.Clear();
        await site.Decide(receipt, ModerationAct.Approve);

        await AssertPlans(static _ => false);
    }

    [Fact]
    public async Task The_decisions_on_a_story_are_sought_by_its_comments_and_then_sorted()
    {
        var editor = await site.Colleague(Roles.Editor);
        site.Sql.Clear();
        Assert.Equal(200, (await editor.Get("/newsroom/log?article=5")).Code);

        await AssertPlans(static _ => false, maySort: true);
    }

    [Fact]
    public async Task What_is_kept_is_not_read_to_find_what_expired()
    {
        site.Sql.Clear();
        Assert.Equal(0, await site.Services.GetRequiredService<Retention>().Expire(site.Time.Now, default));

        var sought = (await Plans()).SelectMany(query => query.Plan).Where(line => line.Contains("IX_Comments_State_Id", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(sought);
        Assert.All(sought, line => Assert.EndsWith("<?)", line, StringComparison.Ordinal));
        await AssertPlans(static _ => false);
    }

    // The tabs count every row, from an index that holds nothing else; a filter offers the first few hundred names along theirs.
    private static bool MayScan(string line) => line.Contains("USING COVERING INDEX", StringComparison.Ordinal)
        || line.EndsWith("USING INDEX IX_Authors_Slug", StringComparison.Ordinal) || line.EndsWith("USING INDEX IX_Tags_Slug", StringComparison.Ordinal);

    private async Task AssertPlans(Func<string, bool> allowed, bool maySort = false)
    {
        Assert.NotEqual(0, site.Sql.Count);
        Assert.All(await Plans(), query => Assert.All(query.Plan, line =>
        {
            var scans = line.StartsWith("SCAN ", StringComparison.Ordinal) && !IsCut(query.Plan, line) && !allowed(line);
            var sorts = !maySort && line.Contains("TEMP B-TREE", StringComparison.Ordinal) && !IsOneStory(query.Plan);
            Assert.False((scans || sorts) && !IsSmall(query.Sql) && !AsksForNothing(query.Sql), $"{line}\n\n{string.Join('\n', query.Plan)}\n\n{query.Sql}");
        }));
    }

    private Task<IReadOnlyList<(string Sql, IReadOnlyList<string> Plan)>> Plans() => site.Store(async db =>
    {
        await db.Database.OpenConnectionAsync();
        return await site.Sql.Plans(db.Database.GetDbConnection());
    });

    // The rows that a LIMIT inside has already cut out.
    private static bool IsCut(IReadOnlyList<string> plan, string line) => plan.Contains($"CO-ROUTINE {line["SCAN ".Length..]}");

    // The dozen tags of a story, or of a page of them.
    private static bool IsOneStory(IReadOnlyList<string> plan) =>
        plan.First(line => line.StartsWith("SEARCH ", StringComparison.Ordinal) || line.StartsWith("SCAN ", StringComparison.Ordinal))
            .EndsWith("INDEX sqlite_autoindex_ArticleTags_1 (ArticleId=?)", StringComparison.Ordinal);

    private static readonly string[] Small = ["Sites", "Sections", "AspNetUsers", "CommentCounts", "CommentPolicy", "WorkingCopies", "GlossaryStates", "GlossaryEntries"];

    // One row of the site, of its policy and of its glossary, six of its sections, the colleagues and what they type, five of its counts,
    // and the few hundred names of the glossary, whatever the size of the paper.
    private static bool IsSmall(string sql) =>
        Array.Exists(Small, table => sql.Contains($"FROM \"{table}\"", StringComparison.Ordinal)) && !sql.Contains("JOIN", StringComparison.Ordinal);

    // What an empty page asks for by its ids: never run over a row.
    private static bool AsksForNothing(string sql) => sql.Contains("WHERE 0", StringComparison.Ordinal);

    public sealed class FullSite : SiteUnderTest, IAsyncLifetime
    {
        private string _older = "", _newer = "", _edited = "";

        internal string At(string path) =>
            path.Replace("{older}", _older, StringComparison.Ordinal).Replace("{newer}", _newer, StringComparison.Ordinal).Replace("{edited}", _edited, StringComparison.Ordinal);

        public async Task InitializeAsync()
        {
            for (var i = 1; i <= 60; i++)
            {
                await Publish(
                    Make.Words($"قصة {i}", section: 1 + (i % 3), author: i % 2 == 0 ? "ليلى" : "سامي", tags: i % 4 == 0 ? ["أنهار"] : ["مدن", "أنهار"]),
                    Make.Now.AddHours(-3 * i));
            }
            string Cursor(int i) => string.Create(CultureInfo.InvariantCulture, $"{new DateTimeOffset(Make.Now.AddHours(-3 * i)).ToUnixTimeMilliseconds()}-{i}");
            (_older, _newer) = (Cursor(3), Cursor(58));
            for (var i = 1; i <= 30; i++)
                await Act(i, (article, by) => article.Correct("صُحّح.", by, Make.Now.AddHours(-i)));
            _edited = string.Create(CultureInfo.InvariantCulture, $"{new DateTimeOffset(Make.Now).ToUnixTimeMilliseconds()}-30");
            for (var i = 0; i < 6; i++)
                await Approved(5, $"تعليق {i}");
            using var reader = Reader();
            for (var i = 6; i < 12; i++)
                await reader.Comment(5, $"تعليق {i}");
        }

        Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
    }
}
