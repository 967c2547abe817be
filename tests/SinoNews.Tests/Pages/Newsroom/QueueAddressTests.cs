using SinoNews.Staff;

namespace SinoNews.Tests.Pages.Newsroom;

/// <summary>The queue's address, whatever is written into it.</summary>
public sealed class QueueAddressTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    [Theory]
    [InlineData("article")]
    [InlineData("section")]
    [InlineData("reason")]
    [InlineData("score")]
    [InlineData("age")]
    [InlineData("by")]
    [InlineData("author")]
    [InlineData("network")]
    [InlineData("campaign")]
    [InlineData("sort")]
    [InlineData("after")]
    [InlineData("decided")]
    [InlineData("batch")]
    [InlineData("select")]
    [InlineData("q")]
    public async Task A_value_that_makes_no_sense_is_an_answer_and_never_a_fault(string name)
    {
        var editor = await site.Colleague(Roles.Editor);
        foreach (var value in new[] { "", "-1", "0", "999999", "99999999999999999999", "abc", "1.5", "٣", "\"", "*", "NEAR(", "text:", "AND", "' OR 1=1", "\ud800", new string('a', 5000), "1&" + name + "=2" })
        {
            var answer = await editor.Get($"/newsroom/comments?status=all&{name}={(value.Contains('&', StringComparison.Ordinal) ? value : Uri.EscapeDataString(value))}");
            Assert.True(answer.Code is 200 or 400 or 404, $"{name}={value}: {answer.Code}");
        }
    }

    [Fact]
    public async Task Every_filter_at_once_is_a_page_and_keeps_itself_in_its_links()
    {
        var editor = await site.Colleague(Roles.Editor);
        using var reader = site.Reader();
        var story = await site.Publish();
        for (var i = 0; i < 25; i++)
            await reader.Comment(story, $"الصِّين رقم {i} على www.example.org");

        var page = await editor.Get($"/newsroom/comments?status=pending&q={Uri.EscapeDataString("الصين")}&sort=newest&reason=Links&article={story}&section=1&age=LastHour&author=1&network=1");

        Assert.Equal(20, page.Texts(".said").Count);
        var next = await editor.Get(page.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(5, next.Texts(".said").Count);
        Assert.Empty(page.Texts(".said").Intersect(next.Texts(".said")));
        Assert.DoesNotContain("salma@example.org", page.Page.QuerySelector("a[rel=next]")!.OuterHtml, StringComparison.Ordinal);
    }
}
