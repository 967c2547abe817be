using SinoNews.Web.Setup;

namespace SinoNews.Tests.Setup;

public sealed class StoreAheadTests
{
    [Fact]
    public async Task A_folder_without_a_store_is_no_failure_and_stays_without_one()
    {
        using var folder = new TempFolder();
        var ahead = new StoreAhead(folder.File("sinonews.db"));
        await ahead.Read();
        Assert.False(await ahead.IsUpToDate);
        Assert.Empty(Directory.EnumerateFiles(folder.Path));
    }
}
