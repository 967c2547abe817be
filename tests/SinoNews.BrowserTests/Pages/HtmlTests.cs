using System.Diagnostics;
using System.Text.Json;
using SinoNews.BrowserTests.Running;

namespace SinoNews.BrowserTests.Pages;

/// <summary>html-validate over every page as it was sent. html-rules.mjs says which of its rules are only taste.</summary>
[Collection(GalleryTests.Name)]
public sealed class HtmlTests
{
    private static readonly string Checker = Path.Combine(Repository.Project, "node_modules", "html-validate", "bin", "html-validate.mjs");

    private readonly Gallery _gallery;

    public HtmlTests(Gallery gallery)
    {
        Chromium.Require();
        Skip.IfNot(File.Exists(Checker), "The HTML checker is not installed: build this project on a machine with Node (20.19 or newer) and npm.");
        _gallery = gallery;
    }

    [SkippableFact]
    public async Task Every_page_is_valid_HTML()
    {
        var folder = Directory.CreateTempSubdirectory("sinonews-html-");
        try
        {
            foreach (var type in PageTypes.All)
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{type.Name}.html"), (await _gallery.Survey(type)).Html);
            var problems = await Check(folder.FullName);
            Assert.True(problems.Count == 0, $"{problems.Count} found:\n  {string.Join("\n  ", problems)}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<string>> Check(string folder)
    {
        // To a file: the checker leaves before a pipe has taken all of a long report.
        var result = Path.Combine(folder, "report.json");
        using var node = Process.Start(new ProcessStartInfo("node")
        {
            ArgumentList = { Checker, "--config", Path.Combine(Repository.Project, "html-rules.mjs"), "--formatter", $"json={result}", folder },
            UseShellExecute = false,
            RedirectStandardError = true,
        })!;
        var error = await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode is 0 or 1 && error.Length == 0, error);

        using var report = JsonDocument.Parse(await File.ReadAllBytesAsync(result));
        return
        [
            .. from file in report.RootElement.EnumerateArray()
               from message in file.GetProperty("messages").EnumerateArray()
               group Path.GetFileNameWithoutExtension(file.GetProperty("filePath").GetString())
                   by $"{message.GetProperty("ruleId")}: {message.GetProperty("message")} {message.GetProperty("selector")}" into found
               select $"{found.Key} ({string.Join(", ", found.Distinct(StringComparer.Ordinal))})",
        ];
    }
}
