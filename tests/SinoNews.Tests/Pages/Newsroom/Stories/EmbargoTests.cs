using SinoNews.Articles;
using SinoNews.Comments.Rules;
using SinoNews.Staff;
using static SinoNews.Tests.Pages.Newsroom.Stories.Desk;

namespace SinoNews.Tests.Pages.Newsroom.Stories;

/// <summary>What the form says of a story beside its words, and what stays as somebody else set it.</summary>
public sealed class EmbargoTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    private static readonly (string, string?)[] UntilWednesday = [("Input.EmbargoDay", "25/11/2026"), ("Input.EmbargoHour", "08:00")];

    [Fact]
    public async Task An_emptied_field_lifts_the_embargo_and_a_form_without_it_does_not()
    {
        var editor = await site.Colleague(Roles.Editor);
        var id = (await editor.Submit("/newsroom/articles/new", Story("موعودة", "save", 0, UntilWednesday))).Id();

        await editor.Submit($"/newsroom/articles/{id}", Story("موعودة ثانية", "save", await site.Version(id)));
        Assert.NotNull((await site.Article(id)).EmbargoUntil);
        await editor.Submit($"/newsroom/articles/{id}", Story("موعودة ثانية", "save", await site.Version(id), ("Input.EmbargoDay", "")));

        Assert.Null((await site.Article(id)).EmbargoUntil);
    }

    [Fact]
    public async Task A_kept_embargo_refuses_a_publication_in_words_and_keeps_the_text()
    {
        var editor = await site.Colleague(Roles.Editor);
        var id = (await editor.Submit("/newsroom/articles/new", Story("موعودة", "save", 0, UntilWednesday))).Id();

        var answer = await editor.Submit($"/newsroom/articles/{id}", Story("كلمات كُتبت للنشر", "publish", await site.Version(id)));

        Assert.Equal((400, "كلمات كُتبت للنشر"), (answer.Code, answer.Field("Input.Title")));
        Assert.Contains("لا تظهر المادة قبل انتهاء حظر النشر", answer.Text("#input-embargoday-problem"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_embargo_past_the_scheduled_time_is_refused_and_both_may_move_together()
    {
        var editor = await site.Colleague(Roles.Editor);
        var id = (await editor.Submit("/newsroom/articles/new", Story("مجدولة", "schedule", 0, ("Input.Day", "24/11/2026"), ("Input.Hour", "08:00")))).Id();

        Assert.Equal(400, (await editor.Submit($"/newsroom/articles/{id}", Story("مجدولة", "save", await site.Version(id), UntilWednesday))).Code);
        Assert.Equal(303, (await editor.Submit($"/newsroom/articles/{id}", Story("مجدولة", "schedule", await site.Version(id), [.. UntilWednesday, ("Input.Day", "26/11/2026"), ("Input.Hour", "08:00")]))).Code);

        var article = await site.Article(id);
        Assert.Equal((new DateTime(2026, 11, 26, 5, 0, 0, DateTimeKind.Utc), new DateTime(2026, 11, 25, 5, 0, 0, DateTimeKind.Utc)), (article.VisibleFrom, article.EmbargoUntil));
    }

    [Fact]
    public async Task A_form_opened_before_does_not_reopen_a_thread_that_was_closed_since()
    {
        var editor = await site.Colleague(Roles.Editor);
        var id = await editor.Saved("مادة يُغلق نقاشها", "publish");
        var form = await editor.Get($"/newsroom/articles/{id}");
        (string, string?)[] asShown = [("Input.Comments", form.Field("Input.Comments")), ("Input.CommentsSeen", form.Field("Input.CommentsSeen"))];
        await site.Act(id, (article, by) => article.TakeComments(CommentMode.Closed, "مغلقة", by, site.Time.Now));

        await editor.Submit($"/newsroom/articles/{id}", Story("مادة يُغلق نقاشها، معدّلة", "save", await site.Version(id), asShown));
        Assert.Equal(CommentMode.Closed, (await site.Article(id)).CommentMode);

        await editor.Submit($"/newsroom/articles/{id}", Story("مادة يُغلق نقاشها، معدّلة", "save", await site.Version(id), ("Input.Comments", "Open"), ("Input.CommentsSeen", "Closed")));
        Assert.Equal(CommentMode.Open, (await site.Article(id)).CommentMode);
        Assert.Contains((await site.Article(id)).Acts, act => act.Kind is ArticleActKind.CommentModeSet);
    }

    [Fact]
    public async Task What_the_clock_or_a_flag_did_makes_no_open_form_stale()
    {
        var editor = await site.Colleague(Roles.Editor);
        var id = await editor.Saved("مادة عاجلة", "publish");
        var seen = await site.Version(id);
        await site.Act(id, (article, by) => article.Break(site.Time.Now.AddHours(1), by, site.Time.Now));

        Assert.Equal(303, (await editor.Submit($"/newsroom/articles/{id}", Story("مادة عاجلة، معدّلة", "save", seen))).Code);
        Assert.Equal(409, (await editor.Submit($"/newsroom/articles/{id}", Story("مادة عاجلة، قديمة", "save", seen))).Code);
    }
}
