using Microsoft.Extensions.DependencyInjection;
using SinoNews.Search;
using SinoNews.Staff;
using SinoNews.Storage;

namespace SinoNews.Tests.Pages.Newsroom;

/// <summary>What the newsroom sees of the search.</summary>
public sealed class SearchDeskTests
{
    private const string Desk = "/newsroom/search";

    [Fact]
    public async Task What_readers_did_not_find_more_than_once_is_shown_the_most_asked_first()
    {
        await using var site = new SiteUnderTest();
        await site.Publish(Make.Words("حكاية الحرير"));
        using var reader = site.Reader();
        foreach (var words in new[] { "زعفران", "كركم", "زعفران", "زعفران", "كركم", "فلفل", "الحرير", "الحرير", "00966501234567", "00966501234567" })
            await reader.Get($"/search?q={words}");
        await reader.Get("/search?q=الحرير&section=travel");
        await reader.Get("/search?q=الحرير&section=travel");
        var editor = await site.Colleague(Roles.Editor);
        await editor.Get("/search?q=كمون");
        await editor.Get("/search?q=كمون");
        await Flush(site);

        var page = await (await site.Colleague(Roles.Editor)).Get(Desk);

        Assert.Equal(["زعفران", "كركم"], page.Texts("tbody td:first-child"));
        Assert.Equal(["3 مرات", "مرتان"], page.Texts("tbody td:nth-child(2)"));
        Assert.Equal("23 نوفمبر 2026", page.Text("tbody td:last-child"));
        Assert.Equal($"/search?q={Uri.EscapeDataString("زعفران")}", page.Page.QuerySelector("tbody a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_quiet_search_says_so_and_how_its_index_stands()
    {
        await using var site = new SiteUnderTest();
        await site.Publish();

        var page = await (await site.Colleague(Roles.Editor)).Get(Desk);

        Assert.Equal("لا بحث تكرّر بلا نتائج", page.Text(".empty h2"));
        Assert.Contains("المواد المفهرسة1 من 1", page.Texts(".rows li").Select(row => row.Replace("المفهرسة ", "المفهرسة", StringComparison.Ordinal)));
        Assert.Contains(page.Texts(".rows li"), row => row.StartsWith("نسخة المحلّل", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_dashboard_leads_there_who_may_publish()
    {
        await using var site = new SiteUnderTest();

        Assert.NotNull((await (await site.Colleague(Roles.Editor)).Get("/newsroom")).Page.QuerySelector($"main a[href='{Desk}']"));
        Assert.Null((await (await site.Colleague(Roles.Author)).Get("/newsroom")).Page.QuerySelector($"main a[href='{Desk}']"));
    }

    private static Task<int> Flush(SiteUnderTest site) => site.Store(async (NewsDb db) =>
    {
        await site.Services.GetRequiredService<SearchMisses>().Flush(db, DateOnly.FromDateTime(Make.Now), default);
        return 0;
    });
}
