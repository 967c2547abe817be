using Microsoft.Extensions.DependencyInjection;
using SinoNews.Articles;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Comments.Readers;
using SinoNews.Mail;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Tests.Mail;
using SinoNews.Web.Mail;

namespace SinoNews.Tests.Storage;

/// <summary>The plans that SQLite makes for what the pages really ask.</summary>
public sealed partial class QueryPlanTests(FullSite site) : IClassFixture<FullSite>
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
    [InlineData("/articles/5/قصة-5?reply=1")]
    [InlineData("/articles/60/قصة-60")]
    [InlineData("/a/5")]
    [InlineData("/names")]
    [InlineData("/names?by=pinyin")]
    [InlineData("/names/بكين")]
    [InlineData("/names/بكين?before={older}")]
    [InlineData("/names/بكين?after={newer}")]
    [InlineData("/search")]
    [InlineData("/search?q=قصة")]
    [InlineData("/search?q=قصة&section=economy&author=ليلى&kind=news&period=year&sort=newest")]
    [InlineData("/opensearch.xml")]
    [InlineData("/manifest.webmanifest")]
    [InlineData("/feed.xml")]
    [InlineData("/sections/economy/atom.xml")]
    [InlineData("/tags/مدن/feed.xml")]
    [InlineData("/authors/ليلى/feed.json")]
    [InlineData("/sitemap.xml")]
    [InlineData("/sitemap-pages.xml.gz")]
    [InlineData("/sitemap-2026-11.xml.gz")]
    [InlineData("/sitemap-2026-11-2.xml.gz")]
    [InlineData("/news-sitemap.xml")]
    [InlineData("/no-such-page")]
    [InlineData("/?p=12")]
    [InlineData("/about")]
    [InlineData("/privacy")]
    [InlineData("/healthz/ready")]
    [InlineData("/corrections")]
    [InlineData("/corrections?before={older}")]
    [InlineData("/corrections?after={newer}")]
    [InlineData("/api/articles")]
    [InlineData("/api/articles?before={older}")]
    [InlineData("/api/articles?after={newer}")]
    [InlineData("/api/articles?section=economy&before={older}")]
    [InlineData("/api/articles?tag=مدن&before={older}")]
    [InlineData("/api/articles?tag=مدن&after={newer}")]
    [InlineData("/api/articles?author=ليلى&before={older}")]
    [InlineData("/api/articles/5")]
    [InlineData("/api/articles/5/comments")]
    [InlineData("/api/articles/5/comments?cursor=2&limit=1")]
    [InlineData("/api/authors")]
    [InlineData("/api/tags")]
    [InlineData("/api/tags?cursor=أنهار")]
    public async Task A_readers_page_walks_its_indexes(string path)
    {
        using var reader = site.Reader();
        site.HearAnew();
        var answer = await reader.Get(site.At(path));
        Assert.True(answer.Code is 200 or 301 or 404, answer.Body);

        await site.AssertPlans();
    }

    [Theory]
    [InlineData("/about", "IX_Articles_BreakingUntil")]
    [InlineData("/corrections", "IX_Corrections_At_Id")]
    [InlineData("/newsroom/home", "IX_Articles_LiveUntil")]
    [InlineData("/newsroom", "IX_Articles_Unpublished")]
    public async Task What_few_rows_are_in_is_found_by_its_own_index(string path, string index)
    {
        var editor = await site.Colleague(Roles.Editor);
        site.HearAnew();
        Assert.Equal(200, (await editor.Get(path)).Code);

        Assert.Contains(await site.Plans(), query => query.Plan[0].Contains(index, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/", "ReadPlaces")]
    [InlineData("/sections/economy", "ReadPlaces")]
    [InlineData("/newsroom/articles", "StoryCounts")]
    public async Task What_is_counted_is_read_from_its_own_few_rows(string path, string table)
    {
        var editor = await site.Colleague(Roles.Editor);
        site.HearAnew();
        Assert.Equal(200, (await editor.Get(path)).Code);

        var read = (await site.Plans()).Where(query => query.Sql.Contains($"FROM \"{table}\"", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(read);
        Assert.All(read, query => Assert.Contains($"USING INDEX sqlite_autoindex_{table}_1", query.Plan[0], StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_most_read_are_one_walk_along_the_hours_that_are_kept_and_stories_are_sought_by_their_ids()
    {
        await using var scope = site.Services.CreateAsyncScope();
        site.HearAnew();
        await scope.ServiceProvider.GetRequiredService<RankReads>().Run(site.Time.Now, default);

        var plan = Assert.Single(await site.Plans()).Plan;
        Assert.Equal(["SCAN ReadHours"], plan.Where(line => line.Contains("ReadHours", StringComparison.Ordinal)));
        Assert.Contains("SEARCH a USING INTEGER PRIMARY KEY (rowid=?)", plan);
        Assert.DoesNotContain("USE TEMP B-TREE FOR GROUP BY", plan);
    }

    [Fact]
    public async Task The_stories_of_each_month_are_counted_along_their_part_of_the_index()
    {
        site.HearAnew();
        Assert.Equal([24, 0, 36], await site.Store(db => db.StoriesInEach(
            [(Make.Now.AddDays(-3), Make.Now), (Make.Now.AddDays(-100), Make.Now.AddDays(-90)), (Make.Now.AddDays(-20), Make.Now.AddDays(-3))], default)));

        var plan = Assert.Single(await site.Plans()).Plan;
        Assert.Equal(
            ["SEARCH Articles USING COVERING INDEX IX_Articles_VisibleFrom_Id (VisibleFrom>? AND VisibleFrom<?)"],
            plan.Where(line => line.Contains(" Articles ", StringComparison.Ordinal)));
        Assert.DoesNotContain(plan, line => line.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/sitemap-2026-11.xml.gz")]
    [InlineData("/sitemap-2026-10.xml.gz")]
    public async Task A_part_of_the_site_map_walks_its_own_month_alone(string part)
    {
        using var reader = site.Reader();
        site.HearAnew();
        await reader.Get(part);

        var walks = (await site.Plans()).Where(query => query.Sql.Contains("\"VisibleFrom\" < ", StringComparison.Ordinal)).SelectMany(query => query.Plan)
            .Where(line => line.Contains("IX_Articles_VisibleFrom_Id", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(walks);
        Assert.All(walks, line => Assert.EndsWith("(VisibleFrom>? AND VisibleFrom<?)", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_due_is_found_by_its_own_index()
    {
        await using var scope = site.Services.CreateAsyncScope();
        site.HearAnew();
        await new PublishDueArticles(scope.ServiceProvider.GetRequiredService<NewsDb>()).Run(site.Time.Now, default);

        Assert.Contains((await site.Plans()).SelectMany(query => query.Plan), line => line.Contains("IX_Articles_Due", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Notices_and_mails_that_are_due_are_found_by_their_own_indexes()
    {
        site.HearAnew();
        Assert.Equal(0, await site.Services.GetRequiredService<Notices>().Write((_, _) => throw new InvalidOperationException("Nobody asked for one."), site.Time.Now, default));
        await site.Services.GetRequiredService<Outbox>().SendDue(default);

        var plans = (await site.Plans()).SelectMany(query => query.Plan).ToList();
        Assert.Contains(plans, line => line.Contains("IX_Comments_WantsNotice (DecidedAt<?)", StringComparison.Ordinal));
        Assert.Contains(plans, line => line.Contains("IX_OutgoingMails_DueAt (DueAt<?)", StringComparison.Ordinal));
        await site.AssertPlans(maySort: true); // EF puts those of a step in order once more, with their stories
    }

    [Fact]
    public async Task How_often_an_address_was_written_to_is_counted_by_the_pseudonym()
    {
        using var reader = site.Reader();
        var receipt = (await reader.Comment(5, "تعليق يطلب رابطًا", email: "counted@example.org")).Receipt;
        site.HearAnew();
        Assert.Equal(303, (await reader.Post($"/comments/{receipt}?handler=Prove", [])).Code);

        var count = (await site.Plans()).Single(query => query.Sql.Contains("\"Unsubscribe\" IS NULL", StringComparison.Ordinal));
        Assert.Contains("IX_OutgoingMails_Reader (Reader=?)", Assert.Single(count.Plan), StringComparison.Ordinal); // and in their order already
    }

    [Fact]
    public async Task Whether_the_desk_is_to_be_alerted_is_asked_along_the_indexes_and_so_is_who_is_told()
    {
        await site.Colleague(Roles.Editor);
        using var reader = site.Reader();
        await reader.Comment(5, "تعليق ينتظر منذ أيام", email: "late@example.org");
        site.HearAnew();
        var told = await site.Services.GetRequiredService<DeskAlert>().Write(
            (email, _, name) => OutgoingMail.Write(email, "", name, "", null, site.Time.Now), site.Time.Now.AddDays(400), default);

        Assert.NotEqual(0, told);
        await site.AssertPlans(maySort: true); // what the background sends meanwhile
    }

    [Fact]
    public async Task A_link_in_a_mail_is_opened_along_the_indexes()
    {
        using var reader = site.Reader();
        var (_, link) = await site.AsksForProof(reader, 5, "plans@example.org");
        site.HearAnew();
        Assert.Equal(200, (await reader.Get(link)).Code);
        await reader.Proves(link);

        await site.AssertPlans();
    }

    [Fact]
    public async Task A_decision_walks_its_indexes()
    {
        using var reader = site.Reader();
        var receipt = (await reader.Comment(5, "تعليق ينتظر البتّ")).Receipt;
        site.HearAnew();
        await site.Decide(receipt, ModerationAct.Approve);

        await site.AssertPlans();
    }

    [Fact]
    public async Task The_decisions_on_a_story_are_sought_by_its_comments_and_then_sorted()
    {
        var editor = await site.Colleague(Roles.Editor);
        site.HearAnew();
        Assert.Equal(200, (await editor.Get("/newsroom/log?article=5")).Code);

        await site.AssertPlans(maySort: true);
    }

    [Fact]
    public async Task What_is_kept_is_not_read_to_find_what_expired()
    {
        site.HearAnew();
        Assert.Equal(0, await site.Services.GetRequiredService<Retention>().Expire(site.Time.Now, default));

        var sought = (await site.Plans()).SelectMany(query => query.Plan).Where(line => line.Contains("IX_Comments_State_Id", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(sought);
        Assert.All(sought, line => Assert.EndsWith("<?)", line, StringComparison.Ordinal));
        await site.AssertPlans();
    }
}
