using System.Globalization;
using SinoNews.Tests.Backups;
using SinoNews.Web.Commands;

namespace SinoNews.Tests.Commands;

/// <summary>The operator's console: a backup beside a site that runs, a restore when it has stopped.</summary>
public sealed class BackupVerbsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task The_operator_backs_a_running_site_up_and_restores_it_once_it_has_stopped()
    {
        var (data, archive) = (_folder.File("data"), _folder.File("site.zip"));
        await using (var site = new SiteUnderTest { DataPath = data })
        {
            var story = await site.Publish(Make.Words("قبل"));
            Assert.Equal(2, (await Run("backup", "--data", data)).Code);
            var made = await Run("backup", archive, "--data", data);
            Assert.Equal(0, made.Code);
            Assert.Contains("100 %\n" + archive, made.Output, StringComparison.Ordinal);

            Assert.Equal(1, (await Run("backup", archive, "--data", data)).Code);
            await site.Publish(Make.Words("بعد"));
            Assert.Equal(1, (await Run("restore", archive, "--data", data)).Code);
            Assert.Equal(200, (await site.StoryPage(story)).Code);
        }

        Assert.Equal(1, (await Run("restore", _folder.File("none.zip"), "--data", data)).Code);
        var restored = await Run("restore", archive, "--data", data);
        Assert.Equal(0, restored.Code);
        Assert.Contains("What was there before lies in " + Path.Combine(data, "backups", "before-restore-"), restored.Output, StringComparison.Ordinal);
        await using var again = new SiteUnderTest { DataPath = data };
        using var reader = again.Reader();
        var home = (await reader.Get("/")).Body;
        Assert.Contains("قبل", home, StringComparison.Ordinal);
        Assert.DoesNotContain(StoreRows.In(Path.Combine(data, "sinonews.db")).Of("Articles"), row => row.Contains("بعد", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_is_replaced_when_that_is_asked()
    {
        using var data = new SmallData("mark");
        var archive = _folder.Write("site.zip", "earlier");

        Assert.Equal(1, (await Run("backup", archive, "--data", data.Folder)).Code);
        Assert.Equal("earlier", await File.ReadAllTextAsync(archive));
        Assert.Equal(0, (await Run("backup", archive, "--force", "--data", data.Folder)).Code);
        Assert.NotEqual("earlier", await File.ReadAllTextAsync(archive));
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<(int Code, string Output)> Run(params string[] verb)
    {
        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        using (ConsoleTap.Into(output))
            return (await Verbs.Run(verb), output.ToString());
    }
}
