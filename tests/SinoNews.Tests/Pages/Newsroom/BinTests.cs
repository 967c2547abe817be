using SinoNews.Articles;
using SinoNews.Staff;

namespace SinoNews.Tests.Pages.Newsroom;

public sealed class BinTests(SiteUnderTest site) : IClassFixture<SiteUnderTest>
{
    [Fact]
    public async Task A_story_goes_to_the_bin_after_a_question_and_comes_back_as_a_draft()
    {
        var editor = await site.Colleague(Roles.Editor);
        using var reader = site.Reader();
        var id = await site.Publish(Make.Words("مادة تُنقل ثم تُستعاد"));
        var address = await site.AddressOf(id);
        var asked = await editor.Get($"/newsroom/articles/{id}/bin?back={Uri.EscapeDataString("/newsroom/articles?status=published")}");

        var binned = await editor.Submit($"/newsroom/articles/{id}/bin", ("Version", asked.Field("Version")), ("Back", asked.Field("Back")));

        Assert.Equal((303, $"/newsroom/articles?status=published&moved={id}"), (binned.Code, binned.Location));
        Assert.Equal(404, (await reader.Get(address)).Code);
        var toast = (await editor.Get(binned.Location!)).Page.QuerySelector(".toast")!;
        Assert.Contains("نقل إلى السلة", toast.TextContent, StringComparison.Ordinal);
        var restored = await editor.Submit($"/newsroom/articles/{id}/restore", ("Version", toast.QuerySelector("[name=Version]")!.GetAttribute("value")));
        Assert.Equal(303, restored.Code);
        Assert.Contains("مسودة", (await editor.Get(restored.Location!)).Text(".toast"), StringComparison.Ordinal);
        Assert.Equal((ArticleState.Draft, false), await site.Story(id) is var story ? (story.State, story.Binned) : default);
    }

    [Fact]
    public async Task Whoever_comes_late_moves_nothing_and_sees_the_story_as_it_stands()
    {
        var editor = await site.Colleague(Roles.Editor);
        var id = await site.Publish(Make.Words("مادة يسبق إليها زميل"));
        var version = (await site.Story(id)).Version;
        await site.Act(id, (story, by) => story.Withdraw("خطأ", by, site.Time.Now));

        var late = await editor.Submit($"/newsroom/articles/{id}/bin", ("Version", $"{version}"));

        Assert.Equal(409, late.Code);
        Assert.Contains("لم تُنقل", late.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal($"{version + 1}", late.Field("Version"));
        Assert.False((await site.Story(id)).Binned);
        Assert.Equal(409, (await editor.Submit($"/newsroom/articles/{id}/restore", ("Version", $"{version + 1}"))).Code);
        Assert.Equal(400, (await editor.Submit($"/newsroom/articles/{id}/bin")).Code);
        Assert.Equal(404, (await editor.Submit("/newsroom/articles/999999/bin", ("Version", "1"))).Code);
    }

    [Fact]
    public async Task An_author_moves_nothing_to_the_bin()
    {
        using var author = await site.Staff(Roles.Author);
        var id = await site.Publish();

        Assert.Equal(403, (await author.Submit($"/newsroom/articles/{id}/bin", ("Version", "2"))).Code);
        Assert.Equal(403, (await author.Submit($"/newsroom/articles/{id}/restore", ("Version", "2"))).Code);
        Assert.Equal(403, (await author.Submit("/newsroom/articles/bulk", ("Act", "MoveToBin"), ("Confirmed", "true"), ("Items", $"{id}:2"))).Code);
        Assert.False((await site.Story(id)).Binned);
    }
}
