using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;

namespace SinoNews.Tests.Setup;

/// <summary>Alone, because what is logged goes to the process's last site.</summary>
[Collection("One site at a time")]
public sealed class StartTests
{
    [Fact]
    public async Task The_repositorys_seeds_open_the_paper_without_a_warning_and_the_users_story_leads()
    {
        using var data = new TempFolder();
        int stories;
        await using (var site = new SiteUnderTest { DataPath = data.Path, SeedsPath = Repository.Path("seeds") })
        {
            using var reader = site.Reader();
            var home = await reader.Get("/");
            Assert.Equal("وزيرا خارجية الصين وقازاقستان يتعهدان بتعزيز التعاون في مكافحة الجائحة", home.Text("main .front h2"));
            Assert.Equal("سينو نيوزموقع متخصص بالشؤون الصينية", home.Text(".mast .brand"));
            Assert.Equal(6, home.Page.QuerySelectorAll("main section.block").Length);
            stories = await site.Store(db => db.Articles.Published(site.Time.Now).CountAsync());
            Assert.InRange(stories, 17, 100);
            var story = await reader.Get((await reader.Get("/a/1")).Location!);
            Assert.Equal(11, story.Page.QuerySelectorAll(".prose > p").Length);
            Assert.DoesNotContain("اترك رد", story.Text(".prose"), StringComparison.Ordinal);
        }
        Assert.DoesNotMatch("(?m)^.*\"Warning\".*SeedFolder.*$", await Log(data));

        await using (var again = new SiteUnderTest { DataPath = data.Path, SeedsPath = Repository.Path("seeds") })
            Assert.Equal(stories, await again.Store(db => db.Articles.CountAsync()));
        Assert.DoesNotMatch("(?m)^.*\"Warning\".*SeedFolder.*$", await Log(data));
    }

    [Fact]
    public async Task A_seed_that_cannot_be_read_is_named_in_the_log_and_the_site_opens()
    {
        using var data = new TempFolder();
        using var seeds = new TempFolder();
        seeds.Write("broken.txt", [0xff, 0xfe, 0x00]);
        seeds.Write("good.md", "---\ntitle: مادة سليمة\n---\nنص");
        await using (var site = new SiteUnderTest { DataPath = data.Path, SeedsPath = seeds.Path })
        {
            using var reader = site.Reader();
            Assert.Contains("مادة سليمة", (await reader.Get("/")).Body, StringComparison.Ordinal);
        }

        var line = Assert.Single((await Log(data)).Split('\n'), line => line.Contains("broken.txt", StringComparison.Ordinal));
        Assert.Contains("\"@l\":\"Warning\"", line, StringComparison.Ordinal);
        Assert.Contains("UTF-8", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seed_that_changed_is_taken_at_the_next_start_and_one_that_cannot_be_read_is_named_at_each()
    {
        using var data = new TempFolder();
        using var seeds = new TempFolder();
        seeds.Write("a.md", "---\ntitle: قبل\n---\nنص");
        await using (var site = new SiteUnderTest { DataPath = data.Path, SeedsPath = seeds.Path })
            Assert.Equal("قبل", await site.Store(db => db.Articles.Select(article => article.Title).SingleAsync()));
        Assert.True(File.Exists(data.File("seeds.taken")));

        seeds.Write("a.md", "---\ntitle: بعد\n---\nنص");
        seeds.Write("broken.txt", [0xff, 0xfe, 0x00]);
        for (var start = 1; start <= 2; start++)
        {
            await using (var site = new SiteUnderTest { DataPath = data.Path, SeedsPath = seeds.Path })
                Assert.Equal("بعد", await site.Store(db => db.Articles.Select(article => article.Title).SingleAsync()));
            Assert.Equal(start, (await Log(data)).Split('\n').Count(line => line.Contains("broken.txt", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("SinoNews:TimeZone=Mars/Olympus", "TimeZone")]
    [InlineData("SinoNews:SiteUrl=/relative", "SiteUrl")]
    [InlineData("SinoNews:SiteUrl=https://example.org/path", "SiteUrl")]
    [InlineData("SinoNews:RateLimits:Comments=-1", "Comments")]
    [InlineData("SinoNews:Mail:Port=70000", "SinoNews:Mail:Port")]
    [InlineData("SinoNews:RateLimits:Search=many", "SinoNews:RateLimits:Search")]
    [InlineData("urls=nowhere", "urls must be")]
    [InlineData("SinoNews:Mail:Password=marker", "SinoNews:Mail:Password is a secret")]
    [InlineData("SinoNews:Backups:At=25:00", "SinoNews:Backups:At")]
    [InlineData("environment=Production", "SiteUrl is required in production")]
    public async Task A_wrong_setting_stops_the_start_and_is_named_in_one_line(string setting, string named)
    {
        using var data = new TempFolder();
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Path.Combine(AppContext.BaseDirectory, "SinoNews.Web.dll"), $"--SinoNews:DataPath={data.Path}", "--urls=http://127.0.0.1:0", "--environment=Development", $"--{setting}"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = data.Path,
        };
        if (Path.GetFileNameWithoutExtension(start.FileName) != "dotnet")
            start.FileName = "dotnet";
        using var program = Process.Start(start)!;
        var output = program.StandardOutput.ReadToEndAsync();
        var error = await program.StandardError.ReadToEndAsync();
        await program.WaitForExitAsync();

        Assert.Equal(1, program.ExitCode);
        Assert.Contains(named, Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.NotNull(await output);
        Assert.DoesNotContain("marker", error, StringComparison.Ordinal);
        Assert.False(File.Exists(data.File("sinonews.db"))); // nothing was begun
    }

    private static async Task<string> Log(TempFolder data) =>
        string.Concat(await Task.WhenAll(Directory.EnumerateFiles(data.File("logs")).Select(file => File.ReadAllTextAsync(file))));
}
