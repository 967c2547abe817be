using SinoNews.Storage;

namespace SinoNews.Web.Setup;

/// <summary>
/// The store while a site serves it. Made before whatever writes to it, so that the container ends it after them: by then
/// the last act is carried out, the log is brought into the store's file, and another may replace it.
/// </summary>
public sealed class ServedStore(StoreAhead ahead, StoreHold hold) : IDisposable
{
    public void Dispose()
    {
        SqliteStore.Settle(ahead.Path);
        hold.Dispose();
    }
}
