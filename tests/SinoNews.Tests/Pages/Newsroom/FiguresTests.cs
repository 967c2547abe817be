using SinoNews.Comments;
using SinoNews.Staff;

namespace SinoNews.Tests.Pages.Newsroom;

/// <summary>أرقام المكتب, as a colleague reads them.</summary>
public sealed class FiguresTests
{
    private const string Path = "/newsroom/comments/figures";

    [Fact]
    public async Task A_desk_that_did_nothing_has_no_figures()
    {
        await using var site = new SiteUnderTest();
        var page = await (await site.Colleague(Roles.Editor)).Get(Path);

        Assert.Equal("لا أرقام بعد", page.Text(".empty h2"));
        Assert.Equal(["0", "لا شيء", "لا شيء", "لا شيء", "–"], page.Texts(".numbers dd"));
        Assert.Empty(page.Page.QuerySelectorAll("svg[role=img]"));
    }

    [Fact]
    public async Task What_came_and_what_was_decided_is_drawn_and_written_and_what_colleagues_publish_counts_for_neither()
    {
        await using var site = new SiteUnderTest();
        var article = await site.Publish();
        var first = await site.Waiting(article, "تعليق أول");
        var second = await site.Waiting(article, "كلام ثان لا يشبهه");
        await site.Waiting(article, "وهذا ينتظر");
        site.Time.Advance(TimeSpan.FromMinutes(85));
        await site.Decides("ليلى", first, ModerationAct.Approve);
        await site.Decides("ليلى", second, ModerationAct.Reject);
        await site.Decides("سامي", second, ModerationAct.Undo);
        using var editor = await site.Staff(Roles.Editor, "هدى");
        await editor.Submit($"/newsroom/comments/{first}/answer", ("Version", "1"), ("Answer", "شكرًا لك."));
        var page = await editor.Get(Path);

        Assert.Equal(["2", "منذ ساعة", "ساعة واحدة و25 دقيقة", "ساعة واحدة و25 دقيقة", "0%"], page.Texts(".numbers dd"));
        Assert.Equal(["23 نوفمبر", "3", "2", "ساعة واحدة و25 دقيقة"], page.Texts("[aria-labelledby=by-day] tbody tr:first-child > *"));
        Assert.Equal(["ليلى", "2", "1", "50%"], page.Texts("[aria-labelledby=by-editor] tbody tr > *"));
        Assert.Equal(["قارئ جديد أو بريد غير مؤكّد", "3", "1", "2", "100%"], page.Texts("[aria-labelledby=by-rule] tbody tr > *"));
        var charts = page.Page.QuerySelectorAll("svg[role=img]");
        Assert.Equal([60, 30], charts.Select(chart => chart.QuerySelectorAll("rect").Length));
        Assert.All(charts, chart => Assert.All(chart.GetAttribute("aria-labelledby")!.Split(' '), id => Assert.NotNull(page.Page.GetElementById(id))));
        Assert.Equal("23 نوفمبر: وصل 3، والقرارات 2", charts[0].QuerySelector("g:last-of-type title")!.TextContent);
    }

    [Fact]
    public async Task The_figures_are_worked_out_once_in_five_minutes()
    {
        await using var site = new SiteUnderTest();
        var (article, editor) = (await site.Publish(), await site.Colleague(Roles.Editor));
        await site.Waiting(article);
        Assert.Equal("1", (await editor.Get(Path)).Texts("[aria-labelledby=by-rule] td")[0]);
        await site.Waiting(article, "كلام آخر تمامًا");

        var soon = await editor.Get(Path);
        Assert.Equal(("2", "1"), (soon.Texts(".numbers dd")[0], soon.Texts("[aria-labelledby=by-rule] td")[0]));
        site.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("2", (await editor.Get(Path)).Texts("[aria-labelledby=by-rule] td")[0]);
    }
}
