using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Comments.Rules;
using SinoNews.Staff;
using SinoNews.Tests.Comments.Rules;

namespace SinoNews.Tests.Pages.Newsroom;

public sealed class HoldAndModesTests
{
    [Fact]
    public async Task The_emergency_hold_stops_an_open_thread_is_seen_by_all_and_lifted_from_any_page()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        using var editor = await site.Staff(Roles.Editor);
        var story = await site.Publish();
        await site.Approved(story, "تعليق سابق");
        await site.Change(Ruler.Usual with { Mode = CommentMode.Open });
        Assert.Equal(CommentState.Approved, (await site.Comment((await reader.Comment(story, "قبل الإحالة")).Receipt)).State);
        Assert.Null((await editor.Get("/newsroom/bans")).Page.QuerySelector(".held"));

        var begun = await editor.Submit("/newsroom/comments/hold", ("Everything", "true"), ("Back", "/newsroom/bans"));

        Assert.Equal((303, "/newsroom/bans?hold=begun"), (begun.Code, begun.Location));
        var held = await site.Comment((await reader.Comment(story, "بعد الإحالة")).Receipt);
        Assert.Equal((CommentState.Pending, HoldReason.EmergencyHold), (held.State, held.Reason));
        site.Time.Advance(TimeSpan.FromHours(2));
        await editor.Submit("/newsroom/comments/hold", ("Everything", "true"));
        foreach (var path in new[] { "/newsroom/bans", "/newsroom/words" })
            Assert.Contains("23 نوفمبر 2026، 15:00", (await editor.Get(path)).Text(".held"), StringComparison.Ordinal);

        var note = (await editor.Get("/newsroom/words?list=names")).Page.QuerySelector(".held form")!;
        var lifted = await editor.Submit(note.GetAttribute("action")!, [.. note.QuerySelectorAll("input:not([name^=__])").Select(field => (field.GetAttribute("name")!, field.GetAttribute("value")))]);
        Assert.Equal((303, "/newsroom/words?list=names&hold=lifted"), (lifted.Code, lifted.Location));
        Assert.Equal(CommentState.Approved, (await site.Comment((await reader.Comment(story, "بعد رفعها")).Receipt)).State);
        Assert.Equal(
            [RuleChangeKind.PolicyChanged, RuleChangeKind.HoldBegun, RuleChangeKind.HoldLifted], (await site.RuleChanges()).Select(change => change.Kind));
    }

    [Fact]
    public async Task A_hold_that_says_neither_yes_nor_no_changes_nothing()
    {
        await using var site = new SiteUnderTest();
        using var editor = await site.Staff(Roles.Editor);

        foreach (var value in new[] { null, "", "maybe", "2", "true\0" })
            Assert.Equal(400, (await editor.Submit("/newsroom/comments/hold", ("Everything", value))).Code);
        Assert.Equal((303, "/newsroom/comments?hold=lifted"), await editor.Submit("/newsroom/comments/hold", ("Everything", "false")) is var answer ? (answer.Code, answer.Location) : default);
        Assert.Empty(await site.RuleChanges());
        Assert.Equal("/newsroom/comments", (await editor.Get("/newsroom/comments/hold")).Location);
    }

    [Fact]
    public async Task A_thread_closes_after_the_days_of_the_policy_unless_the_story_says_otherwise()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        using var editor = await site.Staff(Roles.Editor);
        var (story, kept) = (await site.Publish(), await site.Publish(Make.Words("مادة تبقى مفتوحة")));
        await site.Change(Ruler.Usual with { CloseAfterDays = 3 });
        Assert.Equal(303, (await editor.Submit($"/newsroom/articles/{kept}/comments", ("Mode", "PreModerated"), ("Seen", "inherit"))).Code);

        site.Time.Advance(TimeSpan.FromDays(3) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(303, (await reader.Comment(story, "في الموعد")).Code);
        site.Time.Advance(TimeSpan.FromMilliseconds(1));
        var closed = await reader.Comment(story, "بعد الموعد");
        Assert.Equal((409, "بعد الموعد"), (closed.Code, closed.Page.QuerySelector("textarea")?.TextContent.Trim()));
        Assert.Equal(303, (await reader.Comment(kept, "بعد الموعد")).Code);
        Assert.Contains((RuleChangeKind.StoryMode, "مادة تبقى مفتوحة: مراجعة قبل النشر"), await site.RuleChanges());
    }

    [Fact]
    public async Task Who_sets_a_storys_mode_second_is_told_what_it_is_now()
    {
        await using var site = new SiteUnderTest();
        using var editor = await site.Staff(Roles.Editor);
        var story = await site.Publish();
        var set = await editor.Submit($"/newsroom/articles/{story}/comments", ("Mode", "Closed"), ("Seen", "inherit"), ("Back", $"/newsroom/comments?article={story}&status=all"));
        Assert.Equal((303, $"/newsroom/comments?article={story}&status=all&mode=set"), (set.Code, set.Location));

        var late = await editor.Submit($"/newsroom/articles/{story}/comments", ("Mode", "Open"), ("Seen", "inherit"));

        Assert.Equal(409, late.Code);
        Assert.Contains("التعليقات مغلقة", late.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal(("Closed", "Closed"), (late.Field("Seen"), late.Field("Mode")));
        Assert.Equal(CommentMode.Closed, await ModeOf(site, story));

        // Twice the same is no conflict, and is written down once.
        Assert.Equal(303, (await editor.Submit($"/newsroom/articles/{story}/comments", ("Mode", "Closed"), ("Seen", "inherit"))).Code);
        Assert.Equal(303, (await editor.Submit($"/newsroom/articles/{story}/comments", ("Mode", "inherit"), ("Seen", "Closed"))).Code);
        Assert.Null(await ModeOf(site, story));
        Assert.Equal(2, (await site.RuleChanges()).Count);
    }

    [Fact]
    public async Task A_mode_that_there_is_not_changes_nothing()
    {
        await using var site = new SiteUnderTest();
        using var editor = await site.Staff(Roles.Editor);
        var (story, binned) = (await site.Publish(), await site.Publish());
        await site.Store(db => db.Articles.Where(article => article.Id == binned).ExecuteUpdateAsync(set => set.SetProperty(article => article.Binned, true)));

        foreach (var (mode, seen) in new[] { ("open", "inherit"), ("Ajar", "inherit"), ("", "inherit"), (null, "inherit"), ("Open", null), ("Open", "7"), ("1", "inherit"), ("Open\0", "inherit") })
            Assert.Equal((mode, 400), (mode, (await editor.Submit($"/newsroom/articles/{story}/comments", ("Mode", mode), ("Seen", seen))).Code));
        foreach (var id in new[] { "999999", $"{binned}", "99999999999999999999" })
            Assert.Equal(404, (await editor.Submit($"/newsroom/articles/{id}/comments", ("Mode", "Open"), ("Seen", "inherit"))).Code);
        Assert.Empty(await site.RuleChanges());
    }

    private static Task<CommentMode?> ModeOf(SiteUnderTest site, long story) =>
        site.Store(db => db.Articles.Where(article => article.Id == story).Select(article => article.CommentMode).SingleAsync());
}
