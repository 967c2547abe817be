using SinoNews.Web.Commands;

namespace SinoNews.Tests.Commands;

/// <summary>What the verbs of export and import say when there is nothing to do.</summary>
public sealed class ExportVerbsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task A_file_must_be_named()
    {
        Assert.Equal(2, await Verbs.Run(["export"]));
        Assert.Equal(2, await Verbs.Run(["export", "wordpress"]));
        Assert.Equal(2, await Verbs.Run(["import"]));
    }

    [Fact]
    public async Task A_folder_without_a_site_is_not_exported()
    {
        Assert.Equal(1, await Verbs.Run(["export", _folder.File("site.zip"), "--data", _folder.File("data")]));
        Assert.Equal(1, await Verbs.Run(["import", _folder.File("missing.zip"), "--data", _folder.File("data")]));
        Assert.False(File.Exists(_folder.File("site.zip")));
    }

    [Fact]
    public async Task An_archive_that_can_not_be_written_is_told()
    {
        await using var site = new SiteUnderTest();
        await site.Publish();
        Assert.Equal(1, await Verbs.Run(["export", _folder.File("no/such/folder/site.zip"), "--data", site.DataPath]));
        Assert.Equal(1, await Verbs.Run(["export", "wordpress", _folder.File("no/such/folder/site.xml"), "--data", site.DataPath]));
    }

    public void Dispose()
    {
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection(SinoNews.Storage.SqliteStore.ConnectionString(_folder.File("data/sinonews.db"))))
            Microsoft.Data.Sqlite.SqliteConnection.ClearPool(connection);
        _folder.Dispose();
    }
}
