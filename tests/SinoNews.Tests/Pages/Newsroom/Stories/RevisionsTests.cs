using SinoNews.Staff;
using static SinoNews.Tests.Pages.Newsroom.Stories.Desk;

namespace SinoNews.Tests.Pages.Newsroom.Stories;

/// <summary>Earlier versions, the record of a story, and its private preview.</summary>
public sealed class RevisionsTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    [Fact]
    public async Task Each_save_stands_with_its_author_and_what_it_changed()
    {
        using var one = await site.Staff(Roles.Editor, "سامر النجار");
        using var other = await site.Staff(Roles.Editor, "ليلى حداد");
        var id = await one.Saved("طريق الشاي");
        await other.Submit($"/newsroom/articles/{id}", Story("طريق الحرير", "save", 1));

        var page = await one.Get($"/newsroom/articles/{id}/revisions?to=2");

        Assert.Equal(["ليلى حداد", "سامر النجار"], page.Texts("#revs + .rows .grow > bdi"));
        Assert.Equal(("الشاي", "الحرير"), (page.Text(".compare del"), page.Text(".compare ins")));
        Assert.StartsWith("ليلى حداد: تعديل (النسخة 2)", page.Text("#acts + .rows .grow"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_version_is_restored_as_the_newest_and_none_is_lost()
    {
        var editor = await site.Colleague(Roles.Editor);
        var id = await editor.Saved("الأول", "publish");
        await editor.Submit($"/newsroom/articles/{id}", Story("الثاني", "save", 2));

        var answer = await editor.Submit($"/newsroom/articles/{id}/revisions", ("number", "1"), ("version", "3"));

        Assert.Equal(303, answer.Code);
        var article = await site.Article(id);
        Assert.Equal(["الأول", "الثاني", "الأول"], article.Revisions.OrderBy(revision => revision.Number).Select(revision => revision.Words.Title));
        Assert.Equal("استعادة النسخة 1", article.Acts[^1].Note);
        Assert.Equal("استُعيدت النسخة.", (await editor.Get(answer.Location!)).Text("[role=status]"));
    }

    [Fact]
    public async Task A_version_is_not_restored_over_words_that_were_not_seen()
    {
        var editor = await site.Colleague(Roles.Editor);
        var id = await editor.Saved("الأول");
        await editor.Submit($"/newsroom/articles/{id}", Story("الثاني", "save", 1));

        var late = await editor.Submit($"/newsroom/articles/{id}/revisions", ("number", "1"), ("version", "1"));

        Assert.Equal((409, 2), (late.Code, (await site.Article(id)).LatestRevision));
        Assert.Contains("تغيّرت المادة", late.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal(404, (await editor.Submit($"/newsroom/articles/{id}/revisions", ("number", "99"), ("version", "2"))).Code);
        Assert.Equal(404, (await editor.Get($"/newsroom/articles/{id}/revisions?to=99")).Code);
    }

    [Fact]
    public async Task A_private_link_shows_what_is_saved_to_whoever_has_it_until_it_ends()
    {
        using var editor = await site.Staff(Roles.Editor);
        using var reader = site.Reader();
        var id = await editor.Saved("مسودة تُعرض على زميل");
        var link = new Uri((await editor.Get($"/newsroom/articles/{id}")).Page.QuerySelector("#pl")!.GetAttribute("value")!).PathAndQuery;

        var page = await reader.Get(link);

        Assert.Equal((200, "مسودة تُعرض على زميل"), (page.Code, page.Text("h1")));
        Assert.Equal("noindex", page.Page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("form"));
        Assert.Equal(404, (await reader.Get("/preview/no-such-token")).Code);
        site.Time.Advance(TimeSpan.FromDays(8));
        Assert.Equal(404, (await reader.Get(link)).Code);
    }
}
