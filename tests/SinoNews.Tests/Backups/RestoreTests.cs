using SinoNews.Backups;
using SinoNews.Storage;
using SinoNews.Tests.Faults;
using SinoNews.Tests.Storage;

namespace SinoNews.Tests.Backups;

public sealed class RestoreTests : IDisposable
{
    private readonly SmallData _old = new("old");
    private readonly SmallData _new = new("new");

    [Fact]
    public async Task What_was_there_before_is_kept_and_the_rest_of_the_folder_stands()
    {
        _old.Write("sinonews.db-wal", "");
        _old.Write("cards/card.png", "card");
        _old.Write("backups/sinonews-20261101-0300.zip", "earlier");
        await _new.BackUp();

        var told = new List<double>();
        var restored = await new Restore(_old.Folder).Run(_new.Archive, Make.Now, told.Add, default);

        Assert.Equal(_old.At("backups/before-restore-20261123-120000"), restored.Before);
        Assert.Equal((Make.Now, 3), (restored.MadeAt, restored.Files));
        Assert.Equal(1.0, told[^1]);
        Assert.Equal(told.Order(), told);
        SmallData.AssertIs("new", _old.Folder);
        SmallData.AssertIs("old", restored.Before!);
        Assert.Equal("card", await File.ReadAllTextAsync(_old.At("cards/card.png")));
        Assert.Equal("earlier", await File.ReadAllTextAsync(_old.At("backups/sinonews-20261101-0300.zip")));
        Assert.Equal(["backups", "cards", "keys", "media"], Directory.GetDirectories(_old.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task It_is_refused_while_a_server_holds_the_store()
    {
        await _new.BackUp();
        using (StoreHold.Share(_old.Store))
        {
            var refused = await Assert.ThrowsAsync<IOException>(() => new Restore(_old.Folder).Run(_new.Archive, Make.Now, _ => { }, default));
            Assert.Equal("A server or a verb holds the store: stop it, then restore.", refused.Message);
        }
        SmallData.AssertIs("old", _old.Folder);
    }

    [Fact]
    public async Task Where_the_folder_of_backups_takes_nothing_what_was_there_before_stays_beside_the_site()
    {
        _old.Write("backups", "no folder, and so as good as another disk: nothing can be renamed into it");
        await _new.BackUp();

        var restored = await new Restore(_old.Folder).Run(_new.Archive, Make.Now, _ => { }, default);

        Assert.Equal(_old.At("before-restore-20261123-120000"), restored.Before);
        SmallData.AssertIs("old", restored.Before!);
        SmallData.AssertIs("new", _old.Folder);
        Assert.False(Directory.Exists(_old.At("restoring")));
    }

    [SkippableFact]
    public async Task A_folder_that_is_a_mount_of_its_own_is_told_before_anything_is_moved()
    {
        Skip.IfNot(await ProgramRun.CanMount(), "Nothing can be mounted here: there is no unshare, or it is not allowed.");
        await _new.BackUp();

        var run = await ProgramRun.BesideMount(_old.At("media"), "restore", _new.Archive, "--data", _old.Folder);

        Assert.Equal(1, run.Exit);
        Assert.StartsWith($"Nothing was restored: {_old.At("media")} can't be moved aside", Assert.Single(run.Errors), StringComparison.Ordinal);
        SmallData.AssertIs("old", _old.Folder);
        Assert.Equal(["keys", "media"], Directory.GetDirectories(_old.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task One_that_has_begun_and_can_not_go_on_says_so_and_the_next_start_finishes_it()
    {
        Skip.IfNot(await ProgramRun.CanMount(), "Nothing can be mounted here: there is no unshare, or it is not allowed.");
        await _new.BackUp();

        var run = await ProgramRun.BesideMount(_old.Store, "restore", _new.Archive, "--data", _old.Folder);

        Assert.Equal(1, run.Exit);
        Assert.StartsWith("The restore has begun and is not finished. ", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.True(Restore.IsUnfinished(_old.Folder));
        Restore.Finish(_old.Folder);
        SmallData.AssertIs("new", _old.Folder);
        Assert.False(Restore.IsUnfinished(_old.Folder));
    }

    [Fact]
    public async Task A_damaged_archive_is_refused_and_the_old_data_stand()
    {
        _new.Write(SmallData.Picture, "a picture as it came");
        await _new.BackUp();
        var whole = await File.ReadAllBytesAsync(_new.Archive);
        var damaged = whole.ToArray();
        damaged[whole.AsSpan().IndexOf("a picture as it came"u8)] ^= 1;

        await AssertRefuses(damaged, $"'{SmallData.Picture}' in the archive is damaged.");
        await AssertRefuses(whole[..(whole.Length / 2)], $"{_new.Archive} is no whole archive.");
        await AssertRefuses([1, 2, 3], $"{_new.Archive} is no whole archive.");
    }

    [Fact]
    public async Task A_store_that_is_no_sound_one_is_refused_though_its_checksum_is_right()
    {
        _new.Damage();
        await _new.Pack(_new.Store, "");
        await AssertRefuses("The store in the archive is damaged:");

        _new.Write("sinonews.db", "no store at all, but some words that are longer than a header of one hundred bytes, which is what SQLite looks at first.");
        await _new.Pack(_new.Store, "");
        await AssertRefuses("The store in the archive is damaged:");
    }

    [Fact]
    public async Task A_row_that_points_nowhere_is_found()
    {
        _new.Run("""PRAGMA foreign_keys = OFF; INSERT INTO "ArticleTags" ("ArticleId", "TagId", "Position") VALUES (77, 1, 0)""");
        await _new.BackUp();

        await AssertRefuses("The store in the archive is damaged: a row of ArticleTags points at one that is not there.");
    }

    [Fact]
    public async Task What_a_newer_program_made_is_refused_by_what_the_archive_says_and_by_what_the_store_says()
    {
        await _new.Pack(_new.Store, "29990101000000_Later");
        await AssertRefuses("A newer program made this backup (its store is of 29990101000000_Later).");

        _new.Run("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Later', '99')""");
        await _new.Pack(_new.Store, "");
        await AssertRefuses("A newer program made this backup (its store is of 29990101000000_Later).");
    }

    [Fact]
    public async Task What_is_no_part_of_a_backup_is_refused()
    {
        await _new.Pack(_new.Store, "", "sinonews.db-wal");
        await AssertRefuses("'sinonews.db-wal' in the archive is no part of a backup.");
    }

    [Fact]
    public async Task A_backup_of_an_older_schema_is_made_without_an_upgrade_and_restored_as_it_is()
    {
        using var earlier = await TestStore.At("20261123160333_Initial");
        var before = StoreRows.In(earlier.Path);
        await new Backup(Path.GetDirectoryName(earlier.Path)!).Make(_new.Archive, Make.Now, _ => { }, default);
        Assert.Equal("20261123160333_Initial", StoreCheck.Schema(earlier.Path));

        await new Restore(_old.Folder).Run(_new.Archive, Make.Now, _ => { }, default);

        Assert.Equal("20261123160333_Initial", StoreCheck.Schema(_old.Store));
        Assert.True(before.IsSameAs(StoreRows.In(_old.Store)));
    }

    public void Dispose()
    {
        _old.Dispose();
        _new.Dispose();
    }

    private async Task AssertRefuses(byte[] archive, string because)
    {
        await File.WriteAllBytesAsync(_new.Archive, archive);
        await AssertRefuses(because);
    }

    private async Task AssertRefuses(string because)
    {
        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => new Restore(_old.Folder).Run(_new.Archive, Make.Now, _ => { }, default));
        Assert.StartsWith(because, refused.Message, StringComparison.Ordinal);
        SmallData.AssertIs("old", _old.Folder);
        Assert.Equal(["keys", "media"], Directory.GetDirectories(_old.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }
}
