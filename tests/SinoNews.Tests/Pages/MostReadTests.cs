using SinoNews.Staff;

namespace SinoNews.Tests.Pages;

/// <summary>«الأكثر قراءة», from the beacon to the block.</summary>
public sealed class MostReadTests
{
    [Fact]
    public async Task What_is_read_stands_on_the_home_page_and_its_section_in_order_and_without_numbers()
    {
        await using var site = new SiteUnderTest();
        var ids = new List<long>();
        for (var i = 1; i <= 4; i++)
            ids.Add(await site.Publish(Make.Words($"قصة {i}", section: 1), Make.Now.AddDays(-1).AddMinutes(i)));
        await site.Read(ids[0], 1);
        await site.Read(ids[2], 3);
        Assert.DoesNotContain("الأكثر قراءة", await Home(site), StringComparison.Ordinal);
        await site.KeptReads(4);
        Assert.DoesNotContain("الأكثر قراءة", await Home(site), StringComparison.Ordinal); // two say little

        await site.Read(ids[1], 2);
        await site.KeptReads(6, places: 3);

        using var reader = site.Reader();
        var home = await reader.Get("/");
        Assert.Equal(["قصة 3", "قصة 2", "قصة 1"], home.Texts("section[aria-labelledby=most-read] .ranked li h3 a"));
        Assert.Equal("/articles/" + ids[2] + "/" + Uri.EscapeDataString("قصة-3"), home.Page.QuerySelector(".ranked a")!.GetAttribute("href"));
        Assert.DoesNotContain("قراءات", home.Text(".ranked"), StringComparison.Ordinal);
        var section = await reader.Get("/sections/politics");
        Assert.Equal(["قصة 3", "قصة 2", "قصة 1"], section.Texts("section[aria-labelledby=mr] .ranked li"));
        Assert.Empty((await reader.Get("/sections/economy")).Texts(".ranked li"));
    }

    [Fact]
    public async Task The_newsroom_sees_both_windows_with_their_figures()
    {
        await using var site = new SiteUnderTest();
        var (old, fresh) = (await site.Publish(Make.Words("قديمة"), Make.Now.AddDays(-3)), await site.Publish(Make.Words("جديدة"), Make.Now.AddDays(-3)));
        await site.Read(old, 3);
        await site.KeptReads(3);
        site.Time.Advance(TimeSpan.FromDays(2));
        await site.Read(fresh, 2);
        await site.KeptReads(5, places: 2);

        var author = await site.Staff(Roles.Author);
        var page = await author.Get("/newsroom");
        Assert.Equal(["آخر 24 ساعة", "آخر 7 أيام"], page.Texts("section[aria-labelledby=most-read] h3"));
        Assert.Equal(["جديدة قراءتان", "قديمة 3 قراءات", "جديدة قراءتان"], page.Texts("section[aria-labelledby=most-read] li"));
    }

    private static async Task<string> Home(SiteUnderTest site)
    {
        using var reader = site.Reader();
        return (await reader.Get("/")).Body;
    }
}
