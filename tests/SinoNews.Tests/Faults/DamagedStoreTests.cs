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
