using SinoNews.Articles;
using SinoNews.Comments;
using SinoNews.Staff;

namespace SinoNews.Tests.Pages.Newsroom;

/// <summary>The dashboard, for each role.</summary>
public sealed class DashboardTests
{
    [Fact]
    public async Task An_editor_sees_what_waits_the_days_plan_and_what_was_done()
    {
        await using var site = new SiteUnderTest();
        using var editor = await site.Staff(Roles.Editor, "هدى");
        var live = await site.Publish(Make.Words("منشورة اليوم"), site.Time.Now.AddHours(-2));
        await site.Publish(Make.Words("منشورة أمس"), site.Time.Now.AddDays(-1));
        await site.Waiting(live, "تعليق أول");
        site.Time.Advance(TimeSpan.FromHours(2));
        await site.Waiting(live, "تعليق ثان");
        await site.Decides("سامي", await site.Waiting(live, "تعليق ثالث"), ModerationAct.Approve);
        await site.Acts("سامي", live, (desk, story, by) => desk.Revise(story, story.LatestWords with { Standfirst = "أخرى" }, by, site.Time.Now, default));
        var review = await site.Draft(Make.Words("تنتظر المراجعة"), "سامي");
        await site.Act(review, (story, by) => story.SubmitForReview(by, site.Time.Now));
        var timed = await site.Draft(Make.Words("تُنشر مساءً"), "سامي");
        await site.Acts("سامي", timed, (desk, story, by) => desk.Schedule(story, site.Time.Now.AddHours(3), by, site.Time.Now, default));

        var page = await editor.Get("/newsroom");

        Assert.Equal("مساء الخير، هدى", page.Text("h1"));
        Assert.Equal(
            ["2 تعليقان بانتظار المراجعة أقدمها ينتظر منذ ساعتين راجعها: التعليقات", "1 مادة واحدة للمراجعة «تنتظر المراجعة» افتحها: مواد للمراجعة", "1 مادة واحدة فيها تعديل لم يُنشر «منشورة اليوم» افتح الأولى"],
            page.Texts("[aria-labelledby=awaiting] li"));
        Assert.Equal(["13:00 منشورة اليوم منشورة", "17:00 الآن", "20:00 تُنشر مساءً مجدولة"], page.Texts("[aria-labelledby=plan] li"));
        var told = page.Texts("[aria-labelledby=activity] li");
        Assert.Contains("17:00 سامي: جدولة النشر «تُنشر مساءً»", told);
        Assert.Contains("17:00 سامي: تعديل «منشورة اليوم»", told);
        Assert.Contains("17:00 سامي: اعتماد تعليق واحد", told);
        Assert.Equal("page", page.Page.QuerySelector(".bar a[aria-current]")!.GetAttribute("aria-current"));
    }

    [Fact]
    public async Task An_author_sees_their_own_work_and_nothing_that_only_editors_do()
    {
        await using var site = new SiteUnderTest();
        using var author = await site.Staff(Roles.Author, "سامي");
        var live = await site.Publish(Make.Words("منشورة لغيره"));
        await site.Waiting(live);
        await site.Draft(Make.Words("مسودة لغيره"), "ليلى");
        var mine = await site.Draft(Make.Words("مسودة أُعيدت"), "سامي");
        await site.Act(mine, (story, by) => story.SubmitForReview(by, site.Time.Now));
        await site.Acts("ليلى", mine, (_, story, by) =>
        {
            story.ReturnToDraft("أضف مصدرًا للرقم.", by, site.Time.Now);
            return Task.CompletedTask;
        });
        var me = await site.Member("سامي");
        await site.Store(async db =>
        {
            var by = (await db.Users.FindAsync(me.Id))!;
            await new WorkingCopies(db).Keep(Guid.NewGuid(), null, Make.Words("نص بدأه ولم يحفظه"), 0, by, site.Time.Now, default);
            return 0;
        });

        var page = await author.Get("/newsroom");

        Assert.Equal(
            ["أُعيدت إليك «مسودة أُعيدت» ليلى: أضف مصدرًا للرقم. افتحها: مسودة أُعيدت", "1 مسودة واحدة لك «مسودة أُعيدت» افتحها: مسوداتي"],
            page.Texts("[aria-labelledby=awaiting] li").Take(2));
        Assert.StartsWith("نص لم يُحفظ: «نص بدأه ولم يحفظه»", page.Texts("[aria-labelledby=awaiting] li")[2], StringComparison.Ordinal);
        Assert.Equal(3, page.Texts("[aria-labelledby=awaiting] li").Count);
        Assert.Contains("ليلى: إعادة إلى الكاتب «مسودة أُعيدت»", page.Text("[aria-labelledby=activity]"), StringComparison.Ordinal);
        Assert.DoesNotContain("لغيره", page.Text("[aria-labelledby=awaiting]") + page.Text("[aria-labelledby=activity]"), StringComparison.Ordinal);
        Assert.Null(page.Page.QuerySelector("a[href^='/newsroom/comments'], [aria-labelledby=plan] a[href^='/newsroom']"));
    }

    [Fact]
    public async Task A_new_newsroom_has_nothing_to_do_and_says_so()
    {
        await using var site = new SiteUnderTest();
        site.Time.Advance(TimeSpan.FromHours(18)); // nine in the morning
        using var admin = await site.Staff(Roles.Admin, "ريم");

        var page = await admin.Get("/newsroom");

        Assert.Equal("صباح الخير، ريم", page.Text("h1"));
        Assert.Contains("لا شيء ينتظرك الآن.", page.Text("[aria-labelledby=awaiting]"), StringComparison.Ordinal);
        Assert.Contains("لا شيء منشور اليوم ولا مجدول.", page.Text("[aria-labelledby=plan]"), StringComparison.Ordinal);
        Assert.Contains("لا شيء بعد.", page.Text("[aria-labelledby=activity]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clock_is_nobody()
    {
        await using var site = new SiteUnderTest();
        using var editor = await site.Staff(Roles.Editor);
        var id = await site.Draft(Make.Words("مادة لها موعد"), "سامي");
        await site.Acts("سامي", id, (desk, story, by) => desk.Schedule(story, site.Time.Now.AddHours(1), by, site.Time.Now, default));
        site.Time.Advance(TimeSpan.FromHours(1));
        await site.Store(async db => await new PublishDueArticles(db).Run(site.Time.Now, default));

        Assert.Contains("16:00 نُشرت «مادة لها موعد» في موعدها", (await editor.Get("/newsroom")).Texts("[aria-labelledby=activity] li"));
    }
}
