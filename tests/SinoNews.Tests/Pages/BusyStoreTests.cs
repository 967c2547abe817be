using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SinoNews.Staff;

namespace SinoNews.Tests.Pages;

public sealed class BusyStoreTests
{
    [Fact]
    public async Task A_store_held_by_another_writer_gives_the_writers_their_text_back_and_readers_their_page()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        var editor = await site.Colleague(Roles.Editor);
        var id = await site.Publish();
        var receipt = (await reader.Comment(id, "تعليق سابق")).Receipt;
        var earlier = await site.Store(db => db.Comments.Where(comment => comment.Receipt == receipt).Select(comment => comment.Id).SingleAsync());
        await editor.Get("/newsroom/articles/new");
        var token = (await editor.Get("/newsroom/articles/new")).Field("__RequestVerificationToken");

        await using var other = new SqliteConnection($"Data Source={Path.Combine(site.DataPath, "sinonews.db")};Pooling=False");
        await other.OpenAsync();
        await using (await other.BeginTransactionAsync())
        {
            var comment = reader.Comment(id, "نص لا يضيع");
            var story = editor.Post("/newsroom/articles/new",
            [
                ("Input.Title", "مادة لا تضيع"), ("Input.Section", "culture"), ("Input.Body", "نص المادة"), ("action", "publish"),
                ("__RequestVerificationToken", token),
            ]);

            var edit = editor.Post($"/newsroom/articles/{id}",
            [
                ("Input.Title", "تعديل لا يضيع"), ("Input.Section", "culture"), ("Input.Body", "نص"), ("Input.Version", "2"), ("action", "publish"),
                ("__RequestVerificationToken", token),
            ]);
            var decision = editor.Post($"/newsroom/comments/{earlier}/approve", [("Version", "0"), ("__RequestVerificationToken", token)]);

            Assert.Equal(200, (await reader.Get("/")).Code);
            var refused = await comment;
            Assert.Equal((503, "نص لا يضيع"), (refused.Code, refused.Field("Input.Text")));
            Assert.NotNull(refused.Header("Retry-After"));
            var unsaved = await story;
            Assert.Equal((503, "مادة لا تضيع", "نص المادة"), (unsaved.Code, unsaved.Field("Input.Title"), unsaved.Field("Input.Body")));
            var unedited = await edit;
            Assert.Equal((503, "تعديل لا يضيع", "culture"), (unedited.Code, unedited.Field("Input.Title"), unedited.Field("Input.Section")));
            Assert.Equal($"/newsroom/articles/{id}", unedited.Page.QuerySelector("main form")!.GetAttribute("action"));
            Assert.NotNull(unedited.Header("Retry-After"));
            var undecided = await decision;
            Assert.Equal(503, undecided.Code);
            Assert.NotNull(undecided.Header("Retry-After"));
        }

        Assert.Equal(1, await site.Store(db => db.Comments.CountAsync()));
        Assert.Equal(1, await site.Store(db => db.Articles.CountAsync()));
        Assert.Equal(303, (await reader.Comment(id, "نص لا يضيع")).Code);
    }
}
