using SinoNews.Media;

namespace SinoNews.Tests.Faults;

public sealed class MissingMediaTests
{
    [Fact]
    public async Task A_picture_whose_files_are_gone_is_404_and_its_story_stands()
    {
        await using var site = new SiteUnderTest();
        using var reader = site.Reader();
        var picture = await site.Picture(await site.Member("ليلى"), new PictureWords("ميناء"));
        var id = await site.Publish(Make.Words() with { PictureId = picture.Id });
        var address = await site.AddressOf(id);
        var file = (await reader.Get(address)).Page.QuerySelectorAll("main img").Select(image => image.GetAttribute("src")!).First(source => source.StartsWith("/media/", StringComparison.Ordinal));
        Assert.Equal(200, (await reader.Get(file)).Code);

        Directory.Delete(Path.Combine(site.DataPath, "media", picture.Hash[..2]), recursive: true);
        site.HearAnew();

        Assert.Equal(404, (await reader.Get(file)).Code);
        Assert.Equal((200, 200), ((await reader.Get(address)).Code, (await reader.Get("/")).Code));
    }
}
