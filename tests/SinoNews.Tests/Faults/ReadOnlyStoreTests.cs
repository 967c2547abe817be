using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Staff;

namespace SinoNews.Tests.Faults;

public sealed class ReadOnlyStoreTests
{
    [Fact]
    public async Task A_comment_a_decision_and_a_setting_wait_for_a_store_that_takes_them()
    {
        using var data = new TempFolder();
        await using (var site = new AilingSite { DataPath = data.Path })
        {
            using var reader = site.Reader();
            var admin = await site.Colleague(Roles.Admin);
            var id = await site.Publish();
            var receipt = (await reader.Comment(id, "ينتظر قرارًا")).Receipt;
            var waiting = await site.Store(db => db.Comments.Where(comment => comment.Receipt == receipt).Select(comment => comment.Id).SingleAsync());
            var version = (await admin.Get("/newsroom/settings")).Field("Input.Version");
            (string, string?)[] settings = [("Input.Version", version), ("Input.Name", "اسم جديد"), ("Input.TimeZone", "Asia/Riyadh")];
            await admin.Submit("/newsroom/comments/999999/undo", ("Version", "0")); // it has its form's token
            await site.BeReadOnly();

            var comment = await reader.Comment(id, "نص لا يضيع");
            Assert.Equal((503, "نص لا يضيع"), (comment.Code, comment.Field("Input.Text")));
            var decision = await admin.Submit($"/newsroom/comments/{waiting}/approve", ("Version", "0"));
            Assert.Equal((503, "30", "0"), (decision.Code, decision.Header("Retry-After"), decision.Field("Version")));
            var setting = await admin.Submit("/newsroom/settings", settings);
            Assert.Equal((503, "30"), (setting.Code, setting.Header("Retry-After")));
            Assert.Equal(("اسم جديد", version), (setting.Field("Input.Name"), setting.Field("Input.Version")));
            Assert.Contains("وهو كله هنا", setting.Text("main .stand"), StringComparison.Ordinal);
            site.HearAnew();
            Assert.Equal((200, 200), ((await reader.Get("/")).Code, (await admin.Get("/newsroom/comments")).Code));

            await site.Mend();
            Assert.Equal(303, (await reader.Comment(id, "نص لا يضيع")).Code);
            Assert.Equal(303, (await admin.Submit($"/newsroom/comments/{waiting}/approve", ("Version", "0"))).Code);
            // The page's own form, with what it kept and a token of its own.
            var kept = setting.Page.QuerySelectorAll("main form input[type=hidden]").Select(field => (field.GetAttribute("name")!, field.GetAttribute("value")));
            Assert.Equal("/newsroom/settings", setting.Page.QuerySelector("main form")!.GetAttribute("action"));
            Assert.Equal(303, (await admin.Post("/newsroom/settings", kept)).Code);
            Assert.Equal("اسم جديد", await site.Store(db => db.Sites.Select(found => found.Name).SingleAsync()));
            Assert.Equal([CommentState.Approved, CommentState.Pending], await site.Store(db => db.Comments.OrderBy(found => found.Id).Select(found => found.State).ToListAsync()));
        }

        Assert.Single(await LogOf.Lines(data, "may not be written to"));
        Assert.Empty(await LogOf.Lines(data, "SqliteException"));
    }

    [Fact]
    public async Task A_password_is_never_put_on_the_page_to_be_sent_again()
    {
        await using var site = new AilingSite();
        var email = await site.Recruit(Roles.Editor);
        using var visitor = site.Stranger();
        await visitor.Get("/newsroom/sign-in");
        await site.BeReadOnly();

        var refused = await visitor.SignIn(email, SiteUnderTest.Password);

        Assert.Equal(503, refused.Code);
        Assert.DoesNotContain(SiteUnderTest.Password, refused.Body, StringComparison.Ordinal);
        await site.Mend();
        Assert.Equal(302, (await visitor.SignIn(email, SiteUnderTest.Password)).Code);
    }
}
