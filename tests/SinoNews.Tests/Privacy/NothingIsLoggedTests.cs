using Microsoft.EntityFrameworkCore;
using SinoNews.Comments;
using SinoNews.Tests.Mail;

namespace SinoNews.Tests.Privacy;

/// <summary>No address, receipt or token in a log file, however much is logged. Alone, because the request log goes to the process's last site.</summary>
[Collection("One site at a time")]
public sealed class NothingIsLoggedTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("Debug")]
    [InlineData("Verbose")]
    public async Task Whatever_is_logged_nobody_is_found_in_it(string? level)
    {
        using var data = new TempFolder();
        var marks = new Marks();
        await using (var site = new SiteUnderTest { DataPath = data.Path, Settings = { ["SinoNews:Proxies"] = MarkedSite.Proxy } })
        {
            foreach (var source in level is null ? [] : (string[])["Default", "Override:Microsoft", "Override:System", "Override:Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager"])
                site.Settings[$"Serilog:MinimumLevel:{source}"] = level!;
            await Correspond(site, marks);
            await AskForData(site, marks);
            await site.Store(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE Comments RENAME TO Gone"));
            Assert.Equal(500, (await site.Writes(marks, 1, "نص يقع في خطأ qzreader-text")).Code);
        }

        marks.Add("qzreader-text");
        var lines = Directory.EnumerateFiles(data.File("logs")).SelectMany(File.ReadAllLines).ToList();
        Assert.Contains(lines, line => line.Contains("no such table: Comments", StringComparison.Ordinal));
        var leaks = lines.Where(line => marks.In(line).Count > 0).GroupBy(line => line.Split("\"SourceContext\":\"")[^1].Split('"')[0]).ToList();
        Assert.True(leaks.Count == 0, string.Join('\n', leaks.Select(leak => $"{leak.Key}: {leak.First()}")));
    }

    private static async Task Correspond(SiteUnderTest site, Marks marks)
    {
        using var reader = site.Reader();
        foreach (var receipt in await site.Correspond(marks, await site.Publish()))
        {
            marks.Add(receipt);
            Assert.Equal(200, (await reader.Get($"/comments/{receipt}")).Code);
        }
        using var editor = await site.Staff(SinoNews.Staff.Roles.Editor);
        foreach (var path in (string[])["/newsroom/comments", "/newsroom/comments/1", "/newsroom/bans", "/newsroom/comments?status=all&q=qzreader001x@zq7f3a-mail.example"])
            Assert.Equal(200, (await editor.Get(path)).Code);
        await site.Writes(marks, 1, "");
    }

    private static async Task AskForData(SiteUnderTest site, Marks marks)
    {
        var email = await site.Store(db => db.Comments.Where(comment => comment.State == CommentState.Pending).Select(comment => comment.Email).FirstAsync());
        using var reader = site.Reader();
        var token = await site.AsksForData(reader, email);
        marks.Add(token);
        Assert.Equal(200, (await reader.Get($"/privacy/my-data/{token}")).Code);
        Assert.Equal(200, (await reader.Post($"/privacy/my-data/{token}?handler=export", [])).Code);
        Assert.Equal(303, (await reader.Post($"/privacy/my-data/{token}/erase", [])).Code);
    }
}
