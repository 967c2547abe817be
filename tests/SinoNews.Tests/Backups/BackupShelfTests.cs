using SinoNews.Backups;
using SinoNews.Storage;

namespace SinoNews.Tests.Backups;

public sealed class BackupShelfTests : IDisposable
{
    private readonly SmallData _data = new("mark");
    private readonly BackupShelf _shelf;

    public BackupShelfTests() => _shelf = new BackupShelf(new Backup(_data.Folder), _data.At("backups"));

    [Fact]
    public async Task The_oldest_of_its_own_leave_and_nothing_of_others()
    {
        string[] others = ["before-20261123160333_Initial.db", "before-restore-20261101-030000", "my.zip", "sinonews-notes.zip", "sinonews-20261101.zip"];
        foreach (var other in others)
            _data.Write($"backups/{other}", "other");
        for (var day = 0; day < 4; day++)
            Assert.Equal(Make.Now.AddDays(day), (await _shelf.Make(2, Make.Now.AddDays(day), default)).MadeAt);

        Assert.Equal(
            [.. others, "sinonews-20261125-1200.zip", "sinonews-20261126-1200.zip"],
            Directory.GetFiles(_shelf.Folder).Select(Path.GetFileName).OrderBy(name => Array.IndexOf(others, name) is >= 0 and var at ? at : others.Length).ThenBy(name => name, StringComparer.Ordinal));
        Assert.Equal((Make.Now.AddDays(3), new FileInfo(_data.At("backups/sinonews-20261126-1200.zip")).Length), (_shelf.All()[0].MadeAt, _shelf.All()[0].Bytes));
    }

    [Fact]
    public async Task One_that_fails_lets_none_go_and_is_told_until_one_succeeds()
    {
        await _shelf.Make(1, Make.Now, default);
        File.Move(_data.Store, _data.At("elsewhere"));

        await Assert.ThrowsAsync<IOException>(() => _shelf.Make(1, Make.Now.AddDays(1), default));

        Assert.Equal(Make.Now, Assert.Single(_shelf.All()).MadeAt);
        Assert.Equal(new BackupFailure(Make.Now.AddDays(1), null, $"There is no store in {_data.Folder}."), _shelf.LastFailure);
        File.Move(_data.At("elsewhere"), _data.Store);
        await _shelf.Make(1, Make.Now.AddDays(2), default);
        Assert.Null(_shelf.LastFailure);
        Assert.Equal(Make.Now.AddDays(2), Assert.Single(_shelf.All()).MadeAt);
    }

    [Fact]
    public async Task What_a_clock_that_went_ahead_has_made_neither_goes_nor_pushes_out_the_new_one()
    {
        _data.Write("backups/sinonews-20301123-1200.zip", "of a clock that went ahead");

        var first = await _shelf.Make(1, Make.Now, default);
        Assert.Equal(first, _shelf.Newest(Make.Now));
        var second = await _shelf.Make(1, Make.Now.AddDays(1), default);

        Assert.Equal(second, _shelf.Newest(Make.Now.AddDays(1)));
        Assert.Equal(["sinonews-20301123-1200.zip", "sinonews-20261124-1200.zip"], _shelf.All().Select(kept => Path.GetFileName(kept.Path)));
    }

    [Fact]
    public async Task That_there_is_no_room_is_known_as_such()
    {
        using (var store = File.OpenWrite(_data.Store))
            store.SetLength(8L << 40); // 8 TB, of which none is on the disk
        await Assert.ThrowsAsync<IOException>(() => _shelf.Make(1, Make.Now, default));
        Assert.Equal(StoreFault.Full, _shelf.LastFailure!.Fault);
    }

    [Fact]
    public void One_that_was_made_by_hand_counts_by_the_time_of_its_file()
    {
        _data.Write("backups/sinonews-by-hand.zip", "by hand");
        _data.Write("backups/sinonews-20261121-1200.zip", "by itself");
        File.SetLastWriteTimeUtc(_data.At("backups/sinonews-by-hand.zip"), Make.Now.AddHours(-1));

        Assert.Equal(new KeptBackup(_data.At("backups/sinonews-by-hand.zip"), Make.Now.AddHours(-1), 7), _shelf.Newest(Make.Now));
        Assert.Single(_shelf.All());
    }

    [Fact]
    public async Task What_a_killed_one_left_is_removed()
    {
        _data.Write("backups/sinonews-20261101-0300.zip.part", "half");
        await _shelf.Make(7, Make.Now, default);
        Assert.Equal("sinonews-20261123-1200.zip", Path.GetFileName(Assert.Single(Directory.GetFiles(_shelf.Folder))));
    }

    [Fact]
    public void Before_the_first_there_is_none() => Assert.Null(_shelf.Newest(Make.Now));

    public void Dispose() => _data.Dispose();
}
