using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Staff;

namespace SinoNews.Tests.Pages.Newsroom;

/// <summary>The list of stories: tabs, filters, pages, marks.</summary>
public sealed class StoryListTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    [Theory]
    [InlineData("الصين", "الصّين وسورها")]
    [InlineData("الصِّيـــن", "الصّين وسورها")]
    [InlineData("سورها صين", "الصّين وسورها")]
    [InlineData("great-wall", "الصّين وسورها")]
    [InlineData("ليلى حداد", "الصّين وسورها")]
    [InlineData("لا شيء كهذا", null)]
    [InlineData("%", null)]
    public async Task A_story_is_found_by_pieces_of_its_title_slug_or_byline(string words, string? found)
    {
        await using var own = new SiteUnderTest();
        using var editor = await own.Staff(Roles.Editor);
        await own.Publish(Make.Words("الصّين وسورها", author: "ليلى حدّاد", slug: "great-wall"));
        await own.Publish(Make.Words("طريق الحرير"));

        Assert.Equal(found is null ? [] : [found], Titles(await editor.Get($"/newsroom/articles?q={Uri.EscapeDataString(words)}")));
    }

    [Fact]
    public async Task A_story_is_found_by_its_address()
    {
        var editor = await site.Colleague(Roles.Editor);
        var id = await site.Publish(Make.Words("مادة لها رابط"));
        foreach (var address in new[] { $"http://localhost/articles/{id}/مادة", $"/a/{id}", $"https://sino.example/articles/{id}" })
            Assert.Equal(["مادة لها رابط"], Titles(await editor.Get($"/newsroom/articles?q={Uri.EscapeDataString(address)}")));
    }

    [Fact]
    public async Task A_story_is_found_by_what_was_changed_last_once_readers_see_it()
    {
        var editor = await site.Colleague(Roles.Editor);
        var id = await site.Publish(Make.Words("عنوان قديم لا يبقى", slug: "fixed"));
        await site.Acts("سامي", id, async (desk, story, by) =>
        {
            await desk.Revise(story, story.LatestWords with { Title = "عنوان جديد يبقى" }, by, site.Time.Now, default);
            await desk.Publish(story, by, site.Time.Now, default);
        });

        Assert.Empty(Titles(await editor.Get("/newsroom/articles?q=قديم لا يبقى")));
        Assert.Equal(["عنوان جديد يبقى"], Titles(await editor.Get("/newsroom/articles?q=جديد يبقى")));
    }

    [Fact]
    public async Task Filters_narrow_together_and_each_has_a_chip_that_takes_it_away()
    {
        await using var own = new SiteUnderTest();
        using var editor = await own.Staff(Roles.Editor);
        await own.Publish(Make.Words("قديمة في الاقتصاد", section: 2, author: "سامي"));
        own.Time.Advance(TimeSpan.FromDays(3));
        await own.Publish(Make.Words("جديدة في الاقتصاد", section: 2, author: "سامي"));
        await own.Publish(Make.Words("جديدة في السياسة", section: 1, author: "سامي"));
        await own.Publish(Make.Words("لغيره في الاقتصاد", section: 2, author: "ليلى"));
        var sami = await own.Store(db => db.Authors.Where(author => author.Name == "سامي").Select(author => author.Id).SingleAsync());

        var page = await editor.Get($"/newsroom/articles?status=published&section=2&author={sami}&edited=day&q=اقتصاد");

        Assert.Equal(["جديدة في الاقتصاد"], Titles(page));
        var chips = page.Page.QuerySelectorAll(".chips a").Select(chip => chip.GetAttribute("href")!).ToList();
        Assert.Equal(5, chips.Count);
        Assert.Equal(["جديدة في الاقتصاد", "قديمة في الاقتصاد"], Titles(await editor.Get(chips.Single(chip => !chip.Contains("edited", StringComparison.Ordinal) && chip.Contains("author", StringComparison.Ordinal)))));
        Assert.Equal("/newsroom/articles?status=published", chips[^1]);
        Assert.Equal(["جديدة في الاقتصاد"], Titles(await editor.Get($"/newsroom/articles?section=2&author={sami}&edited=day")));
        Assert.Equal(4, Titles(await editor.Get("/newsroom/articles?edited=week")).Count);
    }

    [Fact]
    public async Task Pages_lead_to_older_and_back_to_newer_and_keep_every_filter()
    {
        await using var own = new SiteUnderTest();
        using var editor = await own.Staff(Roles.Editor);
        for (var i = 1; i <= 50; i++)
        {
            await own.Publish(Make.Words($"قصة {i}", section: 1 + (i % 2)));
            if (i % 4 == 0)
                own.Time.Advance(TimeSpan.FromMinutes(1));
        }

        var first = await editor.Get("/newsroom/articles?section=1&q=قصة");
        var second = await editor.Get(Next(first)!);
        var back = await editor.Get(second.Page.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);

        Assert.Null(first.Page.QuerySelector("a[rel=prev]"));
        Assert.Equal(Enumerable.Range(6, 20).Reverse().Select(i => $"قصة {2 * i}"), Titles(first));
        Assert.Equal(Enumerable.Range(1, 5).Reverse().Select(i => $"قصة {2 * i}"), Titles(second));
        Assert.Null(Next(second));
        Assert.Equal(Titles(first), Titles(back));
        Assert.Contains("section=1", Next(first), StringComparison.Ordinal);
        Assert.Contains("q=", Next(first), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tabs_count_what_they_show_and_the_bin_is_apart()
    {
        await using var own = new SiteUnderTest();
        using var editor = await own.Staff(Roles.Editor);
        using var author = await own.Staff(Roles.Author);
        await own.Publish(Make.Words("منشورة"));
        var scheduled = await own.Draft(Make.Words("مجدولة"));
        await own.Acts("سامي", scheduled, (desk, story, by) => desk.Schedule(story, own.Time.Now.AddHours(1), by, own.Time.Now, default));
        await own.Draft(Make.Words("مسودة"));
        var binned = await own.Publish(Make.Words("في السلة"));
        await own.Act(binned, (story, by) => story.MoveToBin(by, own.Time.Now));

        var page = await editor.Get("/newsroom/articles");

        Assert.Equal(["الكل 3", "منشورة 1", "مجدولة 1", "للمراجعة 0", "مسودات 1", "مسحوبة 0", "السلة 1"], page.Texts(".tabs a"));
        Assert.DoesNotContain("في السلة", Titles(page));
        Assert.Equal("مجدولة 16:00", page.Text(".pill[data-s=timed]"));
        Assert.Equal(["في السلة"], (await editor.Get("/newsroom/articles?status=bin")).Texts("tbody .as-link"));
        Assert.Equal(403, (await author.Get("/newsroom/articles?status=bin")).Code);
        Assert.Equal(6, (await author.Get("/newsroom/articles")).Texts(".tabs a").Count);
    }

    [Fact]
    public async Task A_row_says_what_is_particular_about_its_story()
    {
        await using var own = new SiteUnderTest();
        using var editor = await own.Staff(Roles.Editor);
        var breaking = await own.Publish(Make.Words("عاجلة"));
        await own.Act(breaking, (story, by) => story.Break(own.Time.Now.AddHours(1), by, own.Time.Now));
        var embargoed = await own.Draft(Make.Words("موعودة"));
        await own.Act(embargoed, (story, by) => story.Embargo(own.Time.Now.AddDays(2), null, by, own.Time.Now));
        var open = await own.Draft(Make.Words("مفتوحة"));
        var sami = await own.Member("سامي");
        await own.Store(async db => await new WorkingCopies(db).Claim(open, sami.Id, EditClaim.Seen, own.Time.Now, default));

        var page = await editor.Get("/newsroom/articles");

        Assert.Equal(["قيد التحرير الآن لدى سامي", "النشر محظور حتى 25 نوفمبر 2026، 15:00", "عاجل"], page.Texts("main .mark"));
        own.Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(["النشر محظور حتى 25 نوفمبر 2026، 15:00"], (await editor.Get("/newsroom/articles")).Texts("main .mark"));
    }

    [Fact]
    public async Task An_author_narrows_to_what_is_theirs_and_may_do_nothing_to_the_rest()
    {
        using var author = await site.Staff(Roles.Author);
        await author.Submit("/newsroom/articles/new", ("Input.Title", "مسودتي أنا"), ("Input.Section", "culture"), ("Input.Body", "نص"), ("Input.Version", "0"), ("action", "save"));
        await site.Publish(Make.Words("منشورة لغيري"));

        var page = await author.Get("/newsroom/articles?mine=true");

        Assert.Equal(["مسودتي أنا"], Titles(page));
        var all = await author.Get("/newsroom/articles?edited=day");
        Assert.Contains("منشورة لغيري", all.Texts("tbody .as-link"));
        Assert.Null(all.Page.QuerySelector("input[name=Items], #bulk, a[href*='/bin']"));
    }

    [Theory]
    [InlineData("/newsroom/articles?edited=yesterday", 404)]
    [InlineData("/newsroom/articles?edited=1", 404)]
    [InlineData("/newsroom/articles?section=abc", 404)]
    [InlineData("/newsroom/articles?section=99", 200)]
    [InlineData("/newsroom/articles?author=99999", 200)]
    [InlineData("/newsroom/articles?before=1-1", 200)]
    [InlineData("/newsroom/articles?q=/articles/99999999999999999999", 200)]
    public async Task A_filter_that_is_none_is_never_a_fault(string path, int status) =>
        Assert.Equal(status, (await (await site.Colleague(Roles.Editor)).Get(path)).Code);

    [Theory]
    [InlineData("/newsroom/articles?q=")]
    [InlineData("/newsroom/media?q=")]
    [InlineData("/newsroom/comments?q=")]
    [InlineData("/newsroom/names?q=")]
    public async Task However_many_words_are_sought_there_is_an_answer(string path)
    {
        var editor = await site.Colleague(Roles.Editor);
        Assert.Equal(200, (await editor.Get(path + ManyWords.Replace(' ', '+'))).Code);
    }

    [Fact]
    public async Task However_many_words_a_form_seeks_pictures_by_it_comes_back()
    {
        var editor = await site.Colleague(Roles.Editor);
        var answer = await editor.Submit("/newsroom/articles/new", ("Input.Title", "عنوان"), ("Input.PictureSearch", ManyWords), ("action", "preview"));
        Assert.Equal((200, "عنوان"), (answer.Code, answer.Field("Input.Title")));
    }

    private static string ManyWords => string.Join(' ', Enumerable.Range(1000, 1500));

    private static IReadOnlyList<string> Titles(Answer page) => page.Texts("tbody td:first-child a, tbody td:first-child .as-link");

    private static string? Next(Answer page) => page.Page.QuerySelector("a[rel=next]")?.GetAttribute("href");
}
