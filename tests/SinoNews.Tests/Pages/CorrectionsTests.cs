namespace SinoNews.Tests.Pages;

public sealed class CorrectionsTests
{
    [Fact]
    public async Task Without_any_the_page_says_so_and_every_foot_leads_there()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();

        Assert.Contains("لا تصويبات إلى الآن.", (await reader.Get("/corrections")).Text("main"), StringComparison.Ordinal);
        Assert.Equal("التصويبات", (await reader.Get("/")).Text(".foot a[href='/corrections']"));
    }

    [Fact]
    public async Task A_correction_stands_under_its_story_and_in_the_list_with_its_time()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        var id = await site.Publish(Make.Words("محطة شيآن"));
        await site.Act(id, (article, by) => article.Correct("كان الاسم <b>شيان</b>، وصُحّح.", by, Make.Now.AddMinutes(65)));
        await site.Act(id, (article, by) => article.Correct("وصُحّح العدد إلى 12.", by, Make.Now.AddMinutes(70)));
        site.Time.Advance(TimeSpan.FromHours(2));

        var story = await site.StoryPage(id);
        Assert.Equal(
            ["تصويب (23 نوفمبر 2026، 16:05): كان الاسم <b>شيان</b>، وصُحّح.", "تصويب (23 نوفمبر 2026، 16:10): وصُحّح العدد إلى 12."],
            story.Texts(".prose .note[data-tone=warn]"));
        Assert.Contains("آخر تحديث 23 نوفمبر 2026، 16:10", story.Text(".art-side"), StringComparison.Ordinal);
        var list = await reader.Get("/corrections");
        Assert.Equal(["23 نوفمبر 2026، 16:10 محطة شيآن وصُحّح العدد إلى 12.", "23 نوفمبر 2026، 16:05 محطة شيآن كان الاسم <b>شيان</b>، وصُحّح."], list.Texts("main ol > li"));
        Assert.Equal(Uri.UnescapeDataString(await site.AddressOf(id)), Uri.UnescapeDataString(list.Page.QuerySelector("main h2 a")!.GetAttribute("href")!));
        Assert.DoesNotContain("ليلى", list.Body + story.Body, StringComparison.Ordinal); // who corrected it is the newsroom's
    }

    [Fact]
    public async Task Only_what_readers_see_or_what_was_withdrawn_is_named()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        var (withdrawn, binned) = (await Corrected("سُحبت"), await Corrected("في السلة"));
        await Corrected("منشورة");
        await site.Act(withdrawn, (article, by) => article.Withdraw("سبب", by, Make.Now));
        await site.Act(binned, (article, by) => article.MoveToBin(by, Make.Now));

        var list = await reader.Get("/corrections");

        Assert.Equal(["منشورة", "سُحبت"], list.Texts("main li h2"));
        Assert.Equal(["منشورة"], list.Texts("main li h2 a"));

        async Task<long> Corrected(string title)
        {
            var id = await site.Publish(Make.Words(title));
            await site.Act(id, (article, by) => article.Correct("صُحّح.", by, Make.Now));
            return id;
        }
    }

    [Fact]
    public async Task Each_correction_is_on_one_page_of_the_list_in_its_order()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        var id = await site.Publish();
        for (var i = 1; i <= 45; i++)
        {
            var (number, at) = (i, Make.Now.AddMinutes(-(i / 3))); // three of one time
            await site.Act(id, (article, by) => article.Correct($"رقم {number}.", by, at));
        }

        var (seen, path) = (new List<string>(), "/corrections");
        var pages = new List<Answer>();
        while (true)
        {
            pages.Add(await reader.Get(path));
            Assert.Equal(200, pages[^1].Code);
            seen.AddRange(pages[^1].Texts("main li .deck"));
            if (pages[^1].Page.QuerySelector("link[rel=next]") is not { } next)
                break;
            path = "/corrections" + next.GetAttribute("href");
        }

        Assert.Equal(3, pages.Count);
        Assert.Equal(
            Enumerable.Range(1, 45).OrderBy(i => i / 3).ThenByDescending(i => i).Select(i => $"رقم {i}."), seen);
        Assert.Equal(pages[1].Texts("main li"), (await reader.Get("/corrections" + pages[2].Page.QuerySelector("link[rel=prev]")!.GetAttribute("href"))).Texts("main li"));
        Assert.Equal(404, (await reader.Get("/corrections?before=1-1")).Code);
    }
}
