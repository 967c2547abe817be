using Microsoft.EntityFrameworkCore;
using SinoNews.Tests.Media;
using SinoNews.Tests.Storage;
using SinoNews.Web.Commands;

namespace SinoNews.Tests.Importing.WordPress;

/// <summary>An import beside what there is: a store of another release or none, a site that serves, a library with words of its own.</summary>
public sealed partial class WordPressImportTests
{
    [Fact]
    public async Task A_dry_run_makes_no_store_and_upgrades_none()
    {
        using var data = new TempFolder();
        var file = _folder.Write("export.xml", Wxr.File("1.2", Wxr.Post(1, "أول", "نص")));
        string[] verb = ["import", "wordpress", file, "--dry-run", "--data"];

        Assert.Equal(1, await Verbs.Run([.. verb, data.File("none")]));
        Assert.False(Directory.Exists(data.File("none")));

        await ReleasedStores.Put("20261130014306_AlertByMail", data.File("sinonews.db"));
        var before = await File.ReadAllBytesAsync(data.File("sinonews.db"));
        Assert.Equal(1, await Verbs.Run([.. verb, data.Path]));
        Assert.Equal(before, await File.ReadAllBytesAsync(data.File("sinonews.db")));
        Assert.False(Directory.Exists(data.File("backups")));
    }

    [Fact]
    public async Task A_site_that_serves_shows_what_came_on_its_front_page()
    {
        using var reader = _site.Reader();
        Assert.DoesNotContain("قصة من المدونة", (await reader.Get("/")).Body, StringComparison.Ordinal);

        await Import(Wxr.File("1.2", Wxr.Post(1, "قصة من المدونة", "نص")));

        // A second, or hardly more: only after a minute would the page be made anew by itself.
        _site.Time.Advance(TimeSpan.FromSeconds(1));
        await _site.Until(async _ => (await reader.Get("/")).Body.Contains("قصة من المدونة", StringComparison.Ordinal), () => _site.Time.Advance(TimeSpan.FromMilliseconds(1)));
    }

    [Fact]
    public async Task What_our_library_says_of_a_picture_is_no_change_of_the_story()
    {
        var by = await _site.Member("ليلى");
        Directory.CreateDirectory(_folder.File("uploads"));
        await File.WriteAllBytesAsync(_folder.File("uploads/tea.jpg"), Photographs.Jpeg());
        var file = Wxr.File("1.2", Wxr.Post(1, "عنوان", $"""<p>قبلها</p><img src="{Wxr.Blog}/wp-content/uploads/tea.jpg" alt=""/>"""));
        Assert.Contains("1 stories added", (await Import(file)).Said, StringComparison.Ordinal);
        Assert.Contains("1 changed", (await Import(file, "--media", _folder.File("uploads"))).Said, StringComparison.Ordinal); // its files are at hand now
        await _site.Store(async db =>
        {
            var picture = await db.Pictures.SingleAsync();
            picture.Describe(picture.Words with { Alt = "كوب شاي على النهر" }, await db.Users.SingleAsync(one => one.Id == by.Id), _site.Time.Now);
            return await db.SaveChangesAsync();
        });

        Assert.Contains("0 changed, 1 here already", (await Import(file, "--media", _folder.File("uploads"))).Said, StringComparison.Ordinal);
        Assert.Contains("0 changed, 1 here already", (await Import(file, "--media", _folder.File("uploads"), "--dry-run")).Said, StringComparison.Ordinal);
    }
}
