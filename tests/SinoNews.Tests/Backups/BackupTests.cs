using System.IO.Compression;
using SinoNews.Backups;
using SinoNews.Storage;

namespace SinoNews.Tests.Backups;

public sealed class BackupTests : IDisposable
{
    private readonly SmallData _data = new("mark");

    [Fact]
    public async Task It_has_the_store_the_pictures_and_the_keys_and_nothing_else()
    {
        _data.Write("media/incoming/1/original", "not there yet");
        _data.Write("media/aa/aa11/800.webp.part", "not there yet");
        foreach (var other in (string[])["cards/a.png", "logs/sinonews-.json", "mail/1.eml", "backups/sinonews-20261101-0300.zip", "seeds.taken"])
            _data.Write(other, "other");

        var told = new List<double>();
        var bytes = await new Backup(_data.Folder).Make(_data.Archive, Make.Now, told.Add, default);

        using var zip = await ZipFile.OpenReadAsync(_data.Archive);
        Assert.Equal([SmallData.Key, "manifest.json", SmallData.Picture, "sinonews.db"], zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        Assert.Equal(new FileInfo(_data.Archive).Length, bytes);
        Assert.Equal(told.Order(), told);
        Assert.Equal(1.0, told[^1]);
        Assert.DoesNotContain(Directory.GetFiles(_data.Folder), file => file.EndsWith(".copy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Its_owner_alone_may_read_it()
    {
        await _data.BackUp();
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_data.Archive));
    }

    [Fact]
    public async Task A_damaged_store_is_not_backed_up_and_an_earlier_archive_stands()
    {
        await _data.BackUp();
        var earlier = await File.ReadAllBytesAsync(_data.Archive);
        _data.Damage();

        var refused = await Assert.ThrowsAsync<IOException>(_data.BackUp);

        Assert.StartsWith("The store is damaged and was not backed up:", refused.Message, StringComparison.Ordinal);
        Assert.Equal(earlier, await File.ReadAllBytesAsync(_data.Archive));
        Assert.False(File.Exists($"{_data.Archive}.part"));
    }

    [Fact]
    public async Task Nothing_replaces_the_store_while_it_is_backed_up_and_nothing_is_backed_up_while_it_is_replaced()
    {
        var tries = new List<StoreHold?>();
        await new Backup(_data.Folder).Make(_data.Archive, Make.Now, _ => tries.Add(StoreHold.TakeAlone(_data.Store)), default);
        Assert.NotEmpty(tries);
        Assert.All(tries, Assert.Null);
        File.Delete(_data.Archive);

        using var alone = StoreHold.TakeAlone(_data.Store);
        Assert.NotNull(alone);
        var refused = await Assert.ThrowsAsync<IOException>(_data.BackUp);
        Assert.Equal("The store is being replaced. Start again when that is done.", refused.Message);
        Assert.False(File.Exists(_data.Archive));
    }

    [Fact]
    public async Task A_disk_without_room_for_the_copy_is_told_before_it_is_filled()
    {
        using (var store = File.OpenWrite(_data.Store))
            store.SetLength(8L << 40); // 8 TB, of which none is on the disk
        var refused = await Assert.ThrowsAsync<IOException>(_data.BackUp);
        Assert.StartsWith("The copy of the store needs 8,796,093 MB in ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_store_has_no_backup()
    {
        File.Delete(_data.Store);
        var refused = await Assert.ThrowsAsync<IOException>(_data.BackUp);
        Assert.Equal($"There is no store in {_data.Folder}.", refused.Message);
    }

    public void Dispose() => _data.Dispose();
}
