using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Web.Commands;

namespace SinoNews.Tests.Commands;

/// <summary>The verbs by which a site is filled and watched, and how each of them explains itself.</summary>
public sealed class RunningVerbsTests
{
    [Fact]
    public async Task A_folder_of_stories_is_taken_once_and_what_cannot_be_is_a_failure()
    {
        using var data = new TempFolder();
        using var seeds = new TempFolder();
        seeds.Write("a.md", "---\ntitle: قطار\n---\nنص");
        Assert.Equal((0, "1 stories"), await Seed(seeds.Path, data.Path));
        Assert.Equal((0, "0 stories"), await Seed(seeds.Path, data.Path));

        seeds.Write("broken.txt", [0xff, 0xfe, 0x00]);
        Assert.Equal((1, "0 stories"), await Seed(seeds.Path, data.Path));
        Assert.Equal((1, ""), await Seed(seeds.File("none"), data.Path));
    }

    [Fact]
    public async Task A_site_that_serves_shows_what_a_verb_took_from_a_folder()
    {
        await using var site = new SiteUnderTest();
        using var seeds = new TempFolder();
        seeds.Write("a.md", "---\ntitle: قطار جديد\n---\nنص");
        await site.Store(db => db.Articles.CountAsync());

        Assert.Equal((0, "1 stories"), await Seed(seeds.Path, site.DataPath));

        Assert.Equal("قطار جديد", await site.Store(db => db.Articles.Select(article => article.Title).SingleAsync()));
    }

    [Fact]
    public async Task Health_is_that_of_the_site_at_an_address()
    {
        await using var site = new SiteUnderTest();
        site.Listen();
        var address = site.ClientOptions.BaseAddress.AbsoluteUri;
        using (var reader = site.Reader())
            Assert.Equal(200, (await reader.Get("/healthz/ready")).Code); // its first answer takes longer than the verb waits

        Assert.Equal((0, "Ready.\n"), await Run("health", "--url", address));
        await site.Services.GetRequiredService<Microsoft.Extensions.Hosting.IHost>().StopAsync();
        Assert.Equal(1, (await Run("health", "--url", address)).Code);
        Assert.Equal(1, (await Run("health", "--url", "nowhere")).Code);
    }

    [Theory]
    [InlineData("staff", "add")]
    [InlineData("staff", "list")]
    [InlineData("staff", "disable")]
    [InlineData("staff", "reset-password")]
    [InlineData("search", "rebuild")]
    [InlineData("seed")]
    [InlineData("doctor")]
    [InlineData("health")]
    public async Task The_help_of_a_verb_ends_with_an_example(params string[] verb)
    {
        var (code, output) = await Run([.. verb, "--help"]);
        Assert.Equal(0, code);
        Assert.Contains($"SinoNews.Web {string.Join(' ', verb)}", output, StringComparison.Ordinal);
        Assert.Contains("Such as:", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_told_and_a_verb_that_is_none_is_wrong_usage()
    {
        Assert.Equal(0, (await Run("--version")).Code);
        Assert.NotEmpty((await Run("--version")).Output.Trim());
        Assert.Equal(2, (await Run("dcotor")).Code);
        Assert.Equal(2, (await Run("seed")).Code);
        Assert.Equal(2, (await Run("doctor", "--all")).Code);
    }

    private static async Task<(int Code, string Taken)> Seed(string folder, string data)
    {
        var (code, output) = await Run("seed", folder, "--data", data);
        var told = output.Split(Environment.NewLine).LastOrDefault(line => line.Contains(" stories ", StringComparison.Ordinal)) ?? "";
        return (code, string.Join(' ', told.Split(' ').Take(2)));
    }

    private static async Task<(int Code, string Output)> Run(params string[] verb)
    {
        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        using (ConsoleTap.Into(output))
            return (await Verbs.Run(verb), output.ToString());
    }
}
