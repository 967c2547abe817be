using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SinoNews.Web.Commands;

namespace SinoNews.Tests.Commands;

/// <summary>The operator gives a reader what is kept of them, and erases it, beside a site that runs.</summary>
public sealed class ReaderVerbsTests
{
    private const string Email = "salma@example.org";

    [Fact]
    public async Task A_reader_is_exported_and_erased()
    {
        await using var site = new SiteUnderTest();
        using var folder = new TempFolder();
        var story = await site.Publish();
        await site.Approved(story, "رأي سلمى");
        await site.Waiting(story, "رأي نورة", "نورة", email: "noura@example.org");

        Assert.Equal(0, (await Run(site, "export", "--email", Email.ToUpperInvariant(), folder.File("salma.json"))).Code);
        using var data = JsonDocument.Parse(await File.ReadAllTextAsync(folder.File("salma.json")));
        Assert.Equal("sinonews-reader-data-1", data.RootElement.GetProperty("form").GetString());
        var comment = Assert.Single(data.RootElement.GetProperty("comments").EnumerateArray());
        Assert.Equal("رأي سلمى", comment.GetProperty("text").GetString());
        Assert.Equal(new Uri(new Uri("http://localhost"), await site.AddressOf(story)).AbsoluteUri, comment.GetProperty("story").GetProperty("address").GetString());

        Assert.Contains("رأي سلمى", (await site.StoryPage(story)).Body, StringComparison.Ordinal);
        var erased = await Run(site, "erase", "--email", Email, "--yes");
        Assert.Equal(0, erased.Code);
        Assert.Contains("1 comments were erased", erased.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Email, erased.Output, StringComparison.Ordinal);
        Assert.Equal(["رأي نورة"], await site.Store(db => db.Comments.Select(one => one.Text).ToListAsync()));
    }

    [SkippableFact]
    public async Task Its_owner_alone_may_read_what_is_exported()
    {
        Skip.If(OperatingSystem.IsWindows(), "There are no such permissions.");
        if (OperatingSystem.IsWindows())
            return; // for the analyzer, which knows no skipping
        await using var site = new SiteUnderTest();
        using var folder = new TempFolder();
        await site.Approved(await site.Publish(), "رأي سلمى");

        Assert.Equal(0, (await Run(site, "export", "--email", Email, folder.File("salma.json"))).Code);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.File("salma.json")));
    }

    [Fact]
    public async Task Nothing_is_erased_unasked_and_of_nobody()
    {
        await using var site = new SiteUnderTest();
        using var folder = new TempFolder();
        await site.Approved(await site.Publish(), "رأي سلمى");

        Assert.Equal(1, (await Run(site, "erase", "--email", "nobody@example.org", "--yes")).Code);
        Assert.Equal(1, (await Run(site, "export", "--email", "nobody@example.org", folder.File("nobody.json"))).Code);
        Assert.False(File.Exists(folder.File("nobody.json")));
        Assert.Equal(2, (await Run(site, "erase", "--yes")).Code);
        Assert.Equal(2, (await Run(site, "export", "--email", Email)).Code);
        Assert.Equal(1, await site.Store(db => db.Comments.CountAsync()));
    }

    private static async Task<(int Code, string Output)> Run(SiteUnderTest site, params string[] verb)
    {
        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        using (ConsoleTap.Into(output))
            return (await Verbs.Run(["reader", .. verb, "--data", site.DataPath]), output.ToString());
    }
}
