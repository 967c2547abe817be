using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Comments;
using SinoNews.Tests.Mail;
using SinoNews.Web.Mail;

namespace SinoNews.Tests.Setup;

/// <summary>Alone, because the request log goes to the process's last site.</summary>
[Collection("One site at a time")]
public sealed class LoggingTests
{
    [Fact]
    public async Task The_log_files_say_what_happened_and_nothing_that_was_entrusted()
    {
        using var data = new TempFolder();
        await using (var site = new SiteUnderTest { DataPath = data.Path })
        {
            using var reader = site.Reader();
            var id = await site.Publish();
            (string, string) from = (Visitor.AddressHeader, "198.51.100.77");
            var receipt = (await reader.Comment(id, "نص marker-comment-text سري", "اسم marker-name", "marker-email@example.org", headers: from)).Receipt;
            await reader.Comment(id, "", "اسم marker-name", "marker-email@example.org", headers: from);
            await reader.Comment(id, "نص marker-comment-text", headers: [from, ("Sec-Fetch-Site", "cross-site")]);
            await reader.Get($"/?q=marker-query", from);
            await reader.Get($"/comments/{receipt}", from);
            var token = site.Console.ToString().Split("token=")[1].Split('\n')[0].Trim();
            using var founder = site.Stranger();
            await founder.Get($"/newsroom/setup?token={token}");
            await founder.Fill($"/newsroom/setup?token={token}", ("Token", token), ("Input.Name", "marker-founder"), ("Input.Email", "marker-founder@example.org"), ("Input.Password", "marker password of words"));
            await founder.SignIn("marker-founder@example.org", "marker wrong password");
            await founder.SignIn("marker-founder@example.org", "marker password of words");
            await founder.Get("/newsroom/comments");
            await site.Decide(receipt, ModerationAct.Approve);
            var (_, link) = await site.AsksForProof(reader, id, "marker-email@example.org", "نص marker-comment-text آخر");
            await reader.Get(link, from);
            await reader.Proves(link);
            var unsubscribe = $"/unsubscribe/{site.Services.GetRequiredService<ReaderLinks>().IssueUnsubscribe("marker-reader")}";
            await reader.Post(unsubscribe, [], from);
            await File.WriteAllTextAsync(Directory.CreateDirectory(data.File("note")).FullName + "/links", link[8..] + "\n" + unsubscribe[13..]);
            Directory.CreateDirectory(data.File("note")).Create();
            await File.WriteAllTextAsync(data.File("note/token"), token);
            await File.WriteAllTextAsync(data.File("note/receipt"), receipt);
        }

        var log = string.Concat(Directory.EnumerateFiles(data.File("logs")).Select(File.ReadAllText));
        Assert.All(log.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => JsonDocument.Parse(line).Dispose());
        Assert.Contains("/newsroom/sign-in", log, StringComparison.Ordinal);
        Assert.Matches("/articles/[0-9]+/comments", log);
        Assert.DoesNotContain("marker", log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("198.51.100.77", log, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", log, StringComparison.Ordinal);
        Assert.Contains("/verify/{token}", log, StringComparison.Ordinal);
        Assert.All(await File.ReadAllLinesAsync(data.File("note/links")), secret => Assert.DoesNotContain(secret, log, StringComparison.Ordinal));
        Assert.DoesNotContain(await File.ReadAllTextAsync(data.File("note/token")), log, StringComparison.Ordinal);
        Assert.DoesNotContain(await File.ReadAllTextAsync(data.File("note/receipt")), log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_is_logged_with_its_stack_and_without_what_was_posted()
    {
        using var data = new TempFolder();
        await using (var site = new SiteUnderTest { DataPath = data.Path })
        {
            using var reader = site.Reader();
            var id = await site.Publish();
            await site.Store(db => Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(db.Database, "ALTER TABLE Comments RENAME TO Gone"));
            Assert.Equal(500, (await reader.Comment(id, "نص marker-comment-text سري", "marker-name", "marker-email@example.org", headers: (Visitor.AddressHeader, "198.51.100.77"))).Code);
        }

        var log = string.Concat(Directory.EnumerateFiles(data.File("logs")).Select(File.ReadAllText));
        Assert.Contains("no such table: Comments", log, StringComparison.Ordinal);
        Assert.Contains("CommentIntake", log, StringComparison.Ordinal);
        Assert.DoesNotContain("marker", log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("198.51.100.77", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_writes_a_line_of_the_log_by_an_address_of_theirs()
    {
        using var data = new TempFolder();
        string console;
        await using (var site = new SiteUnderTest { DataPath = data.Path })
        {
            using var reader = site.Reader();
            await reader.Post("/articles/1%0A[12:00:00%20ERR]%20forged-line%0D%1B[31m/comments", [("Input.Name", "a\nforged-field")]);
            using var admin = await site.Staff(SinoNews.Staff.Roles.Admin);
            await admin.Get("/newsroom/nowhere%0Aforged-line", ("User-Agent", "a\tforged-agent"));
            console = site.Console.ToString();
        }

        var log = string.Concat(Directory.EnumerateFiles(data.File("logs")).Select(File.ReadAllText));
        Assert.Contains("forged-line", log, StringComparison.Ordinal);
        Assert.All(log.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => JsonDocument.Parse(line).Dispose());
        Assert.All(console.Split('\n').Where(line => line.Contains("forged", StringComparison.Ordinal)), line => Assert.Contains("HTTP", line, StringComparison.Ordinal));
        foreach (var line in (log + console).Split('\n').Where(line => line.Contains("forged", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain(line.TrimEnd('\r'), char.IsControl);
            Assert.DoesNotContain("\\n", line, StringComparison.Ordinal);
        }
    }
}

/// <summary>What binds the lines of one request together.</summary>
[Collection("One site at a time")]
public sealed class LoggedTracesTests
{
    private const string Theirs = "4bf92f3577b34da6a3ce929d0e0e4736";

    [Fact]
    public async Task A_fault_names_the_trace_that_all_lines_of_its_request_have()
    {
        using var data = new TempFolder();
        string named;
        await using (var site = new SiteUnderTest { DataPath = data.Path })
        {
            using var reader = site.Reader();
            var id = await site.Publish();
            await site.Store(db => Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(db.Database, "ALTER TABLE Comments RENAME TO Gone"));
            var fault = await reader.Comment(id);
            Assert.Equal(500, fault.Code);
            named = Assert.Single(fault.Texts("main bdi"));
            Assert.Null((await reader.Get("/errors/500")).Text("main bdi")); // no fault
        }

        Assert.Matches("^[0-9a-f]{32}$", named);
        var lines = (await Lines(data)).Where(line => line.GetProperty("@tr").GetString() == named).ToList();
        Assert.Contains(lines, line => line.TryGetProperty("@x", out var stack) && stack.GetString()!.Contains("no such table: Comments", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.TryGetProperty("StatusCode", out var code) && code.GetInt32() == 500);
        Assert.All(lines, line => Assert.Matches("^[0-9a-f]{16}$", line.GetProperty("@sp").GetString()));
    }

    [Theory]
    [InlineData($"00-{Theirs}-00f067aa0ba902b7-01", true)]
    [InlineData($"00-{Theirs}-00f067aa0ba902b7-00", true)]
    [InlineData($"00-{Theirs}{Theirs}-00f067aa0ba902b7-01", false)]
    [InlineData("00-\" onload=x-00f067aa0ba902b7-01", false)]
    public async Task A_callers_trace_goes_on_in_ours_if_it_is_one(string sent, bool isTaken)
    {
        using var data = new TempFolder();
        await using (var site = new SiteUnderTest { DataPath = data.Path })
        {
            using var reader = site.Reader();
            await reader.Post("/newsroom/sign-in", [], ("traceparent", sent));
        }

        var line = Assert.Single(await Lines(data), line => line.TryGetProperty("RequestPath", out var path) && path.GetString() == "/newsroom/sign-in" && line.TryGetProperty("Elapsed", out _));
        Assert.Matches("^[0-9a-f]{32}$", line.GetProperty("@tr").GetString());
        Assert.Equal(isTaken, line.GetProperty("@tr").GetString() == Theirs);
    }

    private static async Task<IReadOnlyList<JsonElement>> Lines(TempFolder data)
    {
        var lines = new List<JsonElement>();
        foreach (var file in Directory.EnumerateFiles(data.File("logs")))
        {
            foreach (var line in await File.ReadAllLinesAsync(file))
            {
                using var json = JsonDocument.Parse(line);
                if (json.RootElement.TryGetProperty("@tr", out _))
                    lines.Add(json.RootElement.Clone());
            }
        }
        return lines;
    }
}

[CollectionDefinition("One site at a time", DisableParallelization = true)]
public sealed class OneSiteAtATime;
