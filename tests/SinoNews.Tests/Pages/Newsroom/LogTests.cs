using SinoNews.Comments;
using SinoNews.Staff;

namespace SinoNews.Tests.Pages.Newsroom;

/// <summary>The decision log: what it says, to whom, and the undo from it.</summary>
public sealed class LogTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    [Fact]
    public async Task The_log_says_who_decided_what_when_and_on_what_newest_first()
    {
        var article = await site.Publish(Make.Words("طريق الحرير اليوم"));
        var comment = await site.Waiting(article, "تعليق في غير موضعه", "أبو ياسر");
        await site.Decides("ليلى حداد", comment, ModerationAct.Reject, RejectionReason.OffTopic);
        await site.Decides("سامر النجار", comment, ModerationAct.Undo);

        var log = await Log($"?article={article}");

        Assert.Equal(["سامر النجار: تراجع", "ليلى حداد: رفض (خارج عن الموضوع)"], log.Texts("tbody td:first-child > a"));
        Assert.Equal(["مرفوض ثم بانتظار المراجعة", "بانتظار المراجعة ثم مرفوض"], log.Texts("td.moved"));
        var row = log.Page.QuerySelectorAll("tbody tr")[1];
        Assert.Equal("2026-11-23T15:00:00+03:00", row.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Equal($"/newsroom/comments/{comment}", row.QuerySelector("td:first-child > a")!.GetAttribute("href"));
        Assert.Equal(["أبو ياسر", "تعليق في غير موضعه"], row.QuerySelectorAll("td:nth-child(2) bdi").Take(2).Select(isolated => isolated.TextContent));
        Assert.Equal($"/articles/{article}/{Uri.EscapeDataString("طريق-الحرير-اليوم")}", row.QuerySelector("a[href^='/articles/']")!.GetAttribute("href"));
        Assert.DoesNotContain("salma@example.org", log.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_decided_without_moving_the_comment_shows_one_state()
    {
        var (article, comment) = await Commented();
        await site.Decides("ليلى حداد", comment, ModerationAct.Approve);
        await site.Decides("ليلى حداد", comment, ModerationAct.Pin);

        Assert.Equal("معتمد", (await Log($"?article={article}&act=Pin")).Text("td.moved"));
    }

    [Fact]
    public async Task An_edit_shows_the_words_before_and_after_even_when_they_changed_again()
    {
        var (article, comment) = await Commented("نص أول");
        await site.Decides("ليلى حداد", comment, ModerationAct.Edit, text: "نص ثان");
        await site.Decides("ليلى حداد", comment, ModerationAct.Approve);
        await site.Decides("ليلى حداد", comment, ModerationAct.Edit, text: "نص <b>ثالث</b>");

        var edits = (await Log($"?article={article}")).Page.QuerySelectorAll("details");

        Assert.Equal(
            [["نص ثان", "نص <b>ثالث</b>"], ["نص أول", "نص ثان"]],
            edits.Select(edit => edit.QuerySelectorAll("dd").Select(words => words.TextContent).ToArray()));
    }

    [Fact]
    public async Task The_last_decision_is_taken_back_from_the_log_and_only_the_last()
    {
        using var editor = await site.Staff(Roles.Editor, "هدى سالم");
        var (article, comment) = await Commented();
        await site.Decides("ليلى حداد", comment, ModerationAct.Approve);
        await site.Decides("ليلى حداد", comment, ModerationAct.Spam);
        var form = Assert.Single((await editor.Get($"/newsroom/log?article={article}")).Page.QuerySelectorAll("tbody form"));
        Assert.Same(form.Closest("tr"), form.Closest("tbody")!.FirstElementChild);
        var sent = form.QuerySelectorAll("input").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value"))).ToArray();

        var answer = await editor.Post(form.GetAttribute("action")!, sent);

        Assert.Equal((303, $"/newsroom/log?article={article}&decided={comment}"), (answer.Code, answer.Location));
        var after = await editor.Get(answer.Location!);
        Assert.Equal(["هدى سالم: تراجع", "ليلى حداد: تصنيف مزعج", "ليلى حداد: اعتماد"], after.Texts("tbody td:first-child > a"));
        Assert.Equal("مزعج ثم معتمد", after.Text("td.moved"));
        Assert.NotNull(after.Text("[role=status]"));
        Assert.Empty(after.Page.QuerySelectorAll("tbody form"));
        Assert.Equal(409, (await editor.Post(form.GetAttribute("action")!, sent)).Code);
    }

    [Fact]
    public async Task What_the_newsroom_answered_cannot_be_taken_back_to_never()
    {
        var editor = await site.Colleague(Roles.Editor);
        var (article, comment) = await Commented();
        await editor.Submit($"/newsroom/comments/{comment}/answer", ("Version", "0"), ("Answer", "شكرًا لك."));

        Assert.Equal(comment, long.Parse(Assert.Single((await Log($"?article={article}")).Page.QuerySelectorAll("tbody form")).GetAttribute("action")!.Split('/')[3], null));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("اسم\u202Eمقلوب")]
    public async Task Names_are_shown_and_not_obeyed(string name)
    {
        var article = await site.Publish();
        var comment = await site.Waiting(article, "<img src=x onerror=alert(1)>", name);
        await site.Decides("ليلى حداد", comment, ModerationAct.Approve);

        var log = await Log($"?article={article}");

        Assert.Empty(log.Page.QuerySelectorAll("tbody script, tbody img"));
        Assert.Contains("<img src=x onerror=alert(1)>", log.Text("tbody td:nth-child(2) p"), StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', log.Body);
    }

    [Fact]
    public async Task A_log_with_nothing_in_it_says_what_will_be_there()
    {
        await using var own = new SiteUnderTest();
        var editor = await own.Colleague(Roles.Editor);

        Assert.Equal("لم يُتخذ أي قرار بعد", (await editor.Get("/newsroom/log")).Text(".empty h2"));
        Assert.Equal("لا قرارات تطابق هذه التصفية", (await editor.Get("/newsroom/log?act=Pin")).Text(".empty h2"));
        Assert.Equal("لم تتغيّر القواعد بعد", (await editor.Get("/newsroom/log/rules")).Text(".empty h2"));
        Assert.Equal("لا تغييرات تطابق هذه التصفية", (await editor.Get("/newsroom/log/rules?kind=BanLifted")).Text(".empty h2"));
    }

    private async Task<(long Article, long Comment)> Commented(string text = "تعليق على المادة")
    {
        var article = await site.Publish();
        return (article, await site.Waiting(article, text));
    }

    private async Task<Answer> Log(string query)
    {
        var log = await (await site.Colleague(Roles.Editor)).Get("/newsroom/log" + query);
        Assert.Equal(200, log.Code);
        return log;
    }
}
