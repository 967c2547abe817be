using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Comments.Desk;
using SinoNews.Staff;
using SinoNews.Tests.Comments;

namespace SinoNews.Tests.Pages.Newsroom;

public sealed class EscalatingTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    [Fact]
    public async Task An_editor_leaves_a_comment_to_the_lawyer_and_an_admin_decides()
    {
        using var editor = await site.Staff(Roles.Editor, "سلوى");
        using var admin = await site.Staff(Roles.Admin, "نبيل");
        var story = await site.Publish();
        var id = await site.Approved(story, "اتهام لشخص باسمه");
        Assert.NotNull((await editor.Get($"/newsroom/comments/{id}")).Page.QuerySelector($"a[href='/newsroom/comments/{id}/escalate']"));

        var sent = await editor.Submit($"/newsroom/comments/{id}/escalate", ("Version", "1"), ("To", "Legal"), ("Note", "قد يُعدّ تشهيرًا <b>"), ("Hide", "true"));
        Assert.Equal((303, $"/newsroom/comments/{id}?decided={id}"), (sent.Code, sent.Location));
        Assert.DoesNotContain("اتهام لشخص باسمه", (await site.StoryPage(story)).Body, StringComparison.Ordinal);

        var queue = await editor.Get("/newsroom/comments?status=escalated");
        Assert.StartsWith("بانتظار القانوني. سلوى: إحالة", queue.Text($"#case-{id} .note"), StringComparison.Ordinal);
        Assert.Empty(queue.Page.QuerySelectorAll($"#case-{id} form, #case-{id} input"));
        var late = await editor.Submit($"/newsroom/comments/{id}/approve", ("Version", "2"));
        Assert.Equal((409, "أُحيل هذا التعليق"), (late.Code, late.Text("h1")));
        Assert.Contains("بانتظار القانوني. سلوى: إحالة", late.Text("[role=alert]"), StringComparison.Ordinal);

        var address = $"/newsroom/escalations/{await Open(id)}";
        var asked = await editor.Get(address);
        Assert.Null(asked.Page.QuerySelector("[name=Outcome]"));
        Assert.Contains("اتهام لشخص باسمه", asked.Text("[aria-labelledby=evidence]"), StringComparison.Ordinal);
        Assert.Equal(403, (await editor.Submit(address, ("Outcome", "Approve"), ("Note", "قرار"))).Code);
        Assert.Contains("بانتظار رئيس التحرير أو القانوني", (await admin.Get("/newsroom")).Text("[aria-labelledby=awaiting]"), StringComparison.Ordinal);
        Assert.DoesNotContain("بانتظار رئيس التحرير", (await editor.Get("/newsroom")).Text("[aria-labelledby=awaiting]"), StringComparison.Ordinal);

        var file = await admin.Get(address + "?handler=file");
        Assert.Equal("application/json", file.ContentType);
        Assert.Equal(asked.Page.QuerySelectorAll(".facts dd")[^1].TextContent, Evidence.Hash(file.Body));
        Assert.Equal(400, (await admin.Submit(address, ("Outcome", "Edit"), ("Note", ""))).Code);
        Assert.Equal(303, (await admin.Submit(address, ("Outcome", "Reject"), ("Reason", "Misinformation"), ("Note", "تشهير"))).Code);
        Assert.Equal(409, (await admin.Submit(address, ("Outcome", "Approve"), ("Note", "مرة أخرى"))).Code);
        var decided = await editor.Get(address);
        Assert.StartsWith("نبيل: رفض", decided.Text("[aria-labelledby=asked] .note"), StringComparison.Ordinal);
        Assert.Null(decided.Page.QuerySelector("[role=alert]"));
        var log = (await editor.Get("/newsroom/log")).Body;
        Assert.Contains("إحالة إلى رئيس التحرير أو القانوني", log, StringComparison.Ordinal);
        await Books.AssertBalance(site);
    }

    [Fact]
    public async Task An_admin_does_not_decide_what_the_admin_asked()
    {
        using var admin = await site.Staff(Roles.Admin);
        var id = await site.Waiting(await site.Publish());
        await admin.Submit($"/newsroom/comments/{id}/escalate", ("Version", "0"), ("To", "EditorInChief"), ("Note", "سبب"));
        var address = $"/newsroom/escalations/{await Open(id)}";

        Assert.Null((await admin.Get(address)).Page.QuerySelector("[name=Outcome]"));
        Assert.Equal(409, (await admin.Submit(address, ("Outcome", "Approve"), ("Note", "قرار"))).Code);
        Assert.Equal(CommentState.Pending, await site.Store(db => db.Comments.Where(comment => comment.Id == id).Select(comment => comment.State).SingleAsync()));
    }

    [Fact]
    public async Task What_is_missing_is_said_and_what_was_typed_stays()
    {
        using var editor = await site.Staff(Roles.Editor);
        var id = await site.Waiting(await site.Publish());
        var address = $"/newsroom/comments/{id}/escalate";

        var empty = await editor.Submit(address, ("Version", "0"), ("Note", " "));
        Assert.Equal((400, 2), (empty.Code, empty.Page.QuerySelectorAll(".error").Length));
        var stale = await editor.Submit(address, ("Version", "7"), ("To", "Legal"), ("Note", "سببي"));
        Assert.Equal((409, "سببي", "0"), (stale.Code, stale.Field("Note"), stale.Field("Version")));
        Assert.NotNull(stale.Page.QuerySelector("[value=Legal][checked]"));
        Assert.Equal(404, (await editor.Get("/newsroom/comments/999999/escalate")).Code);
        Assert.Equal(404, (await editor.Get("/newsroom/escalations/999999")).Code);
        Assert.Equal(404, (await editor.Get("/newsroom/escalations/999999?handler=file")).Code);
    }

    [Fact]
    public async Task Evidence_that_was_changed_in_the_store_is_seen()
    {
        using var editor = await site.Staff(Roles.Editor);
        var id = await site.Waiting(await site.Publish());
        await editor.Submit($"/newsroom/comments/{id}/escalate", ("Version", "0"), ("To", "Legal"), ("Note", "سبب"));
        var escalation = await Open(id);
        Assert.DoesNotContain("لا توافق بصمتها", (await editor.Get($"/newsroom/escalations/{escalation}")).Body, StringComparison.Ordinal);

        await site.Store(db => db.Escalations.Where(one => one.Id == escalation).ExecuteUpdateAsync(set => set.SetProperty(one => one.Evidence, one => one.Evidence + " ")));

        Assert.Contains("لا توافق بصمتها", (await editor.Get($"/newsroom/escalations/{escalation}")).Text("[role=alert]"), StringComparison.Ordinal);
    }

    private Task<long> Open(long comment) => site.Store(db => db.Escalations.Where(one => one.CommentId == comment && one.ResolvedAt == null).Select(one => one.Id).SingleAsync());
}
