using SinoNews.Storage;

namespace SinoNews.Tests.Storage;

public sealed class StoreHoldTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Store => System.IO.Path.Combine(_folder.Path, "sinonews.db");

    [Fact]
    public void Servers_share_a_store_and_nobody_replaces_it_meanwhile()
    {
        using (StoreHold.Share(Store))
        {
            using (StoreHold.Share(Store))
                Assert.Null(StoreHold.TakeAlone(Store));
            Assert.Null(StoreHold.TakeAlone(Store));
        }
        using var alone = StoreHold.TakeAlone(Store);
        Assert.NotNull(alone);
    }

    [Fact]
    public void No_server_starts_on_a_store_that_is_being_replaced()
    {
        using var alone = StoreHold.TakeAlone(Store);
        var refused = Assert.Throws<IOException>(() => StoreHold.Share(Store));
        Assert.Equal("The store is being replaced. Start again when that is done.", refused.Message);
    }

    public void Dispose() => _folder.Dispose();
}
