using Microsoft.EntityFrameworkCore;
using SinoNews.Tests.Api;

namespace SinoNews.Tests.Faults;

public sealed class DamagedStoreTests
{
    [Fact]
    public async Task What_can_be_read_is_read_the_rest_says_so_in_Arabic_and_the_log_says_once_what_to_do()
    {
        using var data = new TempFolder();
        await using (var site = new AilingSite { DataPath = data.Path })
        {
            using var reader = site.Reader();
            var id = await site.Publish();
            await site.Act(id, (article, by) => article.Correct("صُحّح رقم.", by, site.Time.Now));
            var address = await site.AddressOf(id);
            var kept = await reader.Get(address);
            var whole = await site.Damage("Corrections");

            for (var i = 0; i < 3; i++)
            {
                var unreadable = await reader.Get("/corrections");
                Assert.Equal((503, "30", "ar"), (unreadable.Code, unreadable.Header("Retry-After"), unreadable.Page.DocumentElement.GetAttribute("lang")));
                Assert.Contains("تعذّر فتح الصفحة الآن", unreadable.Text("main h1"), StringComparison.Ordinal);
            }
            Assert.Equal(kept.Bytes, (await reader.Get(address)).Bytes);
            site.HearAnew();
            Assert.Equal((200, 200), ((await reader.Get("/")).Code, (await reader.Get("/about")).Code));

            await site.Overwrite(whole); // restored beneath the running site
            Assert.Contains("صُحّح رقم.", (await reader.Get("/corrections")).Body, StringComparison.Ordinal);
        }

        var told = Assert.Single(await LogOf.Lines(data, "Run `doctor`"));
        Assert.DoesNotContain("\"@x\"", told, StringComparison.Ordinal);
        Assert.Contains("malformed", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_former_number_that_cannot_be_looked_up_is_the_front_page_and_the_log_says_once_what_to_do()
    {
        using var data = new TempFolder();
        await using (var site = new AilingSite { DataPath = data.Path })
        {
            using var reader = site.Reader();
            var home = await reader.Get("/");
            await site.Damage("FormerAddresses");

            foreach (var path in (string[])["/?p=12", "/?p=13", "/?page_id=2"])
            {
                var answer = await reader.Get(path);
                Assert.Equal((200, null, home.Body), (answer.Code, answer.Header("Retry-After"), answer.Body));
            }
        }

        Assert.Single(await LogOf.Lines(data, "Run `doctor`"));
        Assert.Empty(await LogOf.Lines(data, "\"@x\""));
    }

    [Fact]
    public async Task What_the_API_cannot_read_is_told_in_the_log_once_and_a_fault_of_ours_with_its_stack()
    {
        using var data = new TempFolder();
        await using (var site = new AilingSite { DataPath = data.Path })
        {
            using var reader = site.Reader();
            await site.Publish();
            await site.Store(db => db.Database.ExecuteSqlAsync($"""ALTER TABLE "Tags" RENAME TO "Hidden" """));
            var failed = await reader.Get("/api/tags");
            failed.Problem(500);
            Assert.Null(failed.Header("Retry-After"));
            await site.Store(db => db.Database.ExecuteSqlAsync($"""ALTER TABLE "Hidden" RENAME TO "Tags" """));
            await site.Damage("Tags");

            for (var i = 0; i < 3; i++)
            {
                var answer = await reader.Get("/api/tags");
                answer.Problem(503);
                Assert.Equal("30", answer.Header("Retry-After"));
            }
        }

        Assert.Single(await LogOf.Lines(data, "Run `doctor`"));
        Assert.Contains("no such table: Tags", Assert.Single(await LogOf.Lines(data, "\"@x\"")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_even_the_masthead_cannot_be_read_the_page_needs_no_store()
    {
        await using var site = new AilingSite();
        using var reader = site.Reader();
        await reader.Get("/");
        await site.Damage("Sites");
        site.HearAnew();

        foreach (var path in (string[])["/", "/sections/culture"])
        {
            var unreadable = await reader.Get(path);
            Assert.Equal((503, "30"), (unreadable.Code, unreadable.Header("Retry-After")));
            Assert.Contains("عطل عندنا", unreadable.Body, StringComparison.Ordinal);
        }
        Assert.Equal((503, 200), ((await reader.Get("/healthz/ready")).Code, (await reader.Get("/healthz/live")).Code));
    }
}
