using Microsoft.EntityFrameworkCore;
using SinoNews.Staff;

namespace SinoNews.Tests.Faults;

public sealed class ClockTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(24)]
    public async Task A_clock_that_goes_back_hides_what_is_newer_than_it_and_stops_nothing(int hours)
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        var editor = await site.Colleague(Roles.Editor);
        var older = await site.Publish(Make.Words("مادة قديمة"), site.Time.Now.AddDays(-3));
        var newer = await site.Publish(Make.Words("مادة جديدة"));
        var receipt = (await reader.Comment(older, "قبل رجوع الساعة")).Receipt;
        var addresses = (Older: await site.AddressOf(older), Newer: await site.AddressOf(newer));

        site.Time.Advance(-TimeSpan.FromHours(hours));
        site.HearAnew();

        Assert.Equal((200, 404), ((await reader.Get(addresses.Older)).Code, (await reader.Get(addresses.Newer)).Code));
        var home = await reader.Get("/");
        Assert.Contains("مادة قديمة", home.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("مادة جديدة", home.Body, StringComparison.Ordinal);
        Assert.Equal((200, 200), ((await reader.Get($"/comments/{receipt}")).Code, (await reader.Get("/sections/politics")).Code));
        Assert.Equal(303, (await reader.Comment(older, "بعد رجوع الساعة")).Code);
        var waiting = await site.Store(db => db.Comments.OrderBy(comment => comment.Id).Select(comment => comment.Id).ToListAsync());
        Assert.Equal(2, waiting.Count);
        foreach (var comment in waiting)
            Assert.Equal(303, (await editor.Submit($"/newsroom/comments/{comment}/approve", ("Version", "0"))).Code);
        Assert.Equal((200, 200), ((await editor.Get("/newsroom")).Code, (await editor.Get($"/newsroom/articles/{newer}")).Code));
        Assert.Equal(302, (await site.Stranger().SignIn(await site.Recruit(Roles.Editor), SiteUnderTest.Password)).Code);

        site.Time.Advance(TimeSpan.FromHours(hours));
        site.HearAnew();
        Assert.Equal((200, 200), ((await reader.Get(addresses.Older)).Code, (await reader.Get(addresses.Newer)).Code));
        Assert.Equal(303, (await reader.Comment(newer, "والساعة صحيحة")).Code);
    }

    [Fact]
    public async Task A_start_with_a_clock_behind_the_newest_act_warns_once_and_opens()
    {
        using var data = new TempFolder();
        async Task Start(TimeSpan after)
        {
            await using var site = new SiteUnderTest { DataPath = data.Path };
            site.Time.Advance(after);
            using var reader = site.Reader();
            Assert.Equal(200, (await reader.Get("/")).Code);
            if (after == TimeSpan.Zero)
                await site.Publish();
        }
        await Start(TimeSpan.Zero);
        await Start(-TimeSpan.FromSeconds(30));
        Assert.Empty(await LogOf.Lines(data, "set the clock"));

        await Start(-TimeSpan.FromHours(1));
        var told = Assert.Single(await LogOf.Lines(data, "set the clock"));
        Assert.Contains("\"@l\":\"Warning\"", told, StringComparison.Ordinal);
    }
}
