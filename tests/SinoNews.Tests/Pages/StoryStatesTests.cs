using SinoNews.Articles;
using SinoNews.Names;
using SinoNews.Staff;

namespace SinoNews.Tests.Pages;

/// <summary>What the address of a story answers, in every state, whoever asks: the readers' pages know no roles.</summary>
public sealed class StoryStatesTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    private static readonly ArticleWords Words = Make.Words("مادة تمر بكل حال", tags: ["أحوال"]);

    public static TheoryData<string, int, int, int> Table { get; } = new()
    {
        // state, its address, its short link, a comment on it
        { "draft", 404, 404, 404 },
        { "in review", 404, 404, 404 },
        { "returned", 404, 404, 404 },
        { "scheduled", 404, 404, 404 },
        { "unscheduled", 404, 404, 404 },
        { "published", 200, 301, 303 },
        { "corrected", 200, 301, 303 },
        { "with a change that waits", 200, 301, 303 },
        { "withdrawn", 410, 301, 404 },
        { "published again", 200, 301, 303 },
        { "draft in the bin", 404, 404, 404 },
        { "published, then in the bin", 404, 404, 404 },
        { "withdrawn, then in the bin", 404, 404, 404 },
        { "back from the bin", 404, 404, 404 },
        { "withdrawn, back from the bin", 410, 301, 404 },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Its_address_answers_by_its_state_alone(string state, int page, int shortLink, int comment)
    {
        var id = await In(state);
        using var reader = site.Reader();
        foreach (var who in new[] { reader, await site.Colleague(Roles.Author), await site.Colleague(Roles.Editor), await site.Colleague(Roles.Admin) })
        {
            var answer = await who.Get($"/articles/{id}/{Words.Slug}");
            Assert.Equal((page, shortLink), (answer.Code, (await who.Get($"/a/{id}")).Code));
            Assert.Equal(comment, (await who.Comment(id, $"تعليق {Guid.NewGuid()}")).Code);
            if (page == 404)
                Assert.Empty(answer.Page.QuerySelectorAll($"a[href*='/articles/{id}/']"));
        }
    }

    [Fact]
    public async Task A_withdrawn_story_says_why_and_stands_nowhere_else()
    {
        await using var own = new SiteUnderTest();
        using var reader = own.Reader();
        var id = await own.Publish(Words with { Authors = ["ليلى"] });
        var other = await own.Publish(Make.Words("مادة باقية", author: "ليلى", tags: ["أحوال"]), Make.Now.AddDays(-1));
        await own.Act(id, (article, by) =>
        {
            article.Correct("صُحّح الاسم.", by, Make.Now);
            article.Break(Make.Now.AddHours(6), by, Make.Now);
            article.Follow(Make.Now.AddHours(6), by, Make.Now);
        });
        string[] lists = ["/", "/sections/politics", "/tags/أحوال", "/authors/ليلى", "/archive", "/archive/2026/11/23", "/about", "/no-such-page", await own.AddressOf(other)];
        foreach (var path in lists)
            Assert.Contains(Words.Title, (await reader.Get(path)).Body, StringComparison.Ordinal);

        await own.Act(id, (article, by) => article.Withdraw("اعتمدت على مصدر تبيّن خطؤه.", by, Make.Now));

        foreach (var path in lists)
            Assert.DoesNotContain(Words.Title, (await reader.Get(path)).Body, StringComparison.Ordinal);
        var corrections = await reader.Get("/corrections");
        Assert.Contains(Words.Title, corrections.Body, StringComparison.Ordinal);
        Assert.Empty(corrections.Page.QuerySelectorAll($"main a[href*='/articles/{id}']"));
        var gone = await reader.Get($"/articles/{id}/{Words.Slug}");
        Assert.Equal(410, gone.Code);
        Assert.Contains("اعتمدت على مصدر تبيّن خطؤه.", gone.Text("main"), StringComparison.Ordinal);
        Assert.Equal("noindex", gone.Page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Empty(gone.Page.QuerySelectorAll(".prose, .talk, link[rel=canonical], meta[property]"));
    }

    private async Task<long> In(string state)
    {
        var now = site.Time.Now;
        Action<Article, StaffMember>[] way = state switch
        {
            "draft" => [],
            "in review" => [(story, by) => story.SubmitForReview(by, now)],
            "returned" => [(story, by) => story.SubmitForReview(by, now), (story, by) => story.ReturnToDraft("راجعها", by, now)],
            "scheduled" => [Schedule],
            "unscheduled" => [Schedule, (story, by) => story.Unschedule(by, now)],
            "published" => [Publish],
            "corrected" => [Publish, (story, by) => story.Correct("صُحّح.", by, now)],
            "with a change that waits" => [Publish, (story, by) => story.Revise(Words with { Title = "عنوان ينتظر" }, Make.Named(), by, now)],
            "withdrawn" => [Publish, Withdraw],
            "published again" => [Publish, Withdraw, Publish],
            "draft in the bin" => [Bin],
            "published, then in the bin" => [Publish, Bin],
            "withdrawn, then in the bin" => [Publish, Withdraw, Bin],
            "back from the bin" => [Publish, Bin, (story, by) => story.RestoreFromBin(by, now)],
            "withdrawn, back from the bin" => [Publish, Withdraw, Bin, (story, by) => story.RestoreFromBin(by, now)],
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };
        var id = await site.Store(async db =>
        {
            var story = await new ArticleDesk(db, new LexiconCache()).Draft(Words, null, now, default);
            await db.SaveChangesAsync();
            return story.Id;
        });
        foreach (var act in way)
            await site.Act(id, act);
        return id;

        void Publish(Article story, StaffMember by) => story.Publish(Words, new Named([.. story.Authors.Select(shown => shown.Author)], []), by, now);
        void Schedule(Article story, StaffMember by) => story.Schedule(Words, new Named([.. story.Authors.Select(shown => shown.Author)], []), now.AddHours(1), by, now);
        void Withdraw(Article story, StaffMember by) => story.Withdraw("سبب.", by, now);
        void Bin(Article story, StaffMember by) => story.MoveToBin(by, now);
    }
}
