using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Staff;
using SinoNews.Storage;
using SinoNews.Tests.Comments;
using SinoNews.Tests.Storage;

namespace SinoNews.Tests.Faults;

public sealed class FullDiskTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("كلمات لا تضيع ", 270)).Trim();

    [Fact]
    public async Task Writers_have_their_text_back_readers_read_and_all_goes_on_once_there_is_room()
    {
        using var data = new TempFolder();
        await using (var site = new AilingSite { DataPath = data.Path })
        {
            using var reader = site.Reader();
            var editor = await site.Colleague(Roles.Editor);
            var id = await site.Publish();
            var address = await site.AddressOf(id);
            await editor.Get("/newsroom/articles/new");
            (string, string?)[] story = [("Input.Title", "مادة لا تضيع"), ("Input.Section", "culture"), ("Input.Body", Long), ("Input.Draft", $"{Guid.NewGuid()}"), ("action", "publish")];
            Assert.Equal(303, (await reader.Comment(id, "قبل أن يمتلئ")).Code);
            await site.Fill();

            for (var i = 0; i < 2; i++)
            {
                var comment = await reader.Comment(id, Long);
                Assert.Equal((503, "30", Long), (comment.Code, comment.Header("Retry-After"), comment.Field("Input.Text")));
                Assert.Contains("لم يُحفظ تعليقك بعد", comment.Text("[role=alert]"), StringComparison.Ordinal);
            }
            var unsaved = await editor.Submit("/newsroom/articles/new", story);
            Assert.Equal((503, "30", "مادة لا تضيع", Long), (unsaved.Code, unsaved.Header("Retry-After"), unsaved.Field("Input.Title"), unsaved.Field("Input.Body")));
            Assert.Contains("امتلأ القرص", unsaved.Body, StringComparison.Ordinal);
            Assert.Equal(503, (await editor.Submit("/newsroom/articles/autosave", story)).Code);
            site.HearAnew();
            Assert.Equal((200, 200, 200), ((await reader.Get("/")).Code, (await reader.Get(address)).Code, (await reader.Get("/sections/culture")).Code));

            await site.Mend();
            Assert.Equal(303, (await reader.Comment(id, Long)).Code);
            Assert.Equal(303, (await editor.Submit("/newsroom/articles/new", story)).Code);
            Assert.Equal(2, await site.CommentsOn(id));
            Assert.Equal(2, await site.Store(db => db.Articles.CountAsync()));
            await Books.AssertBalance(site);
        }

        var told = Assert.Single(await LogOf.Lines(data, "the disk is full"));
        Assert.DoesNotContain("\"@x\"", told, StringComparison.Ordinal);
        Assert.Empty(await LogOf.Lines(data, "SqliteException"));
    }

    [Fact]
    public async Task What_shared_a_commit_with_the_one_that_filled_the_disk_is_told_the_same_and_nothing_of_it_is_written()
    {
        await using var site = new AilingSite();
        var writer = site.Services.GetRequiredService<StoreWriter>();
        // One statement that writes one row into one table: SQLite gives up the whole transaction, and not the statement alone.
        await site.Store(db => db.Database.ExecuteSqlAsync($"""CREATE TABLE "Plain"("Words" TEXT NOT NULL)"""));
        await site.Fill();
        var gate = await Gate.Close(writer);
        var small = writer.Run(db => db.Database.ExecuteSqlAsync($"""INSERT INTO "Plain" VALUES ('صغير')"""), default);
        var large = writer.Run(db => db.Database.ExecuteSqlAsync($"""INSERT INTO "Plain" VALUES ({Long})"""), default);

        await Record.ExceptionAsync(gate.Open);

        Assert.Equal(StoreFault.Full, StoreFaults.Of(await Record.ExceptionAsync(() => large)));
        Assert.Equal(StoreFault.Full, StoreFaults.Of(await Record.ExceptionAsync(() => small)));
        await site.Mend();
        Assert.Equal(0, await writer.Run(db => db.Database.SqlQuery<int>($"""SELECT COUNT(*) AS "Value" FROM "Plain" """).SingleAsync(), default));
        Assert.Equal(1, await writer.Run(db => db.Database.ExecuteSqlAsync($"""INSERT INTO "Plain" VALUES ({Long})"""), default));
    }

    [Theory]
    [InlineData(28, StoreFault.Full)]
    [InlineData(122, StoreFault.Full)]
    [InlineData(30, StoreFault.ReadOnly)]
    [InlineData(5, StoreFault.Unreachable)]
    [InlineData(2, null)]
    public void What_the_system_says_of_a_file_is_told_apart(int error, StoreFault? fault) =>
        Assert.Equal(fault, StoreFaults.Of(new InvalidOperationException("An upload failed.", new IOException("It says so.", error))));
}
