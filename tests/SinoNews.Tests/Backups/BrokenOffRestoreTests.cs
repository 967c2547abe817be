using SinoNews.Backups;
using SinoNews.Storage;

namespace SinoNews.Tests.Backups;

/// <summary>A restore that was killed between any two of its renames.</summary>
public sealed class BrokenOffRestoreTests : IDisposable
{
    private const string Aside = "before-restore-20261123-120000";

    // In the order in which a restore does them.
    private static readonly (string From, string To)[] Renames =
    [
        ("sinonews.db-wal", $"restoring/{Aside}/sinonews.db-wal"),
        ("sinonews.db", $"restoring/{Aside}/sinonews.db"),
        ("restoring/sinonews.db", "sinonews.db"),
        ("media", $"restoring/{Aside}/media"),
        ("restoring/media", "media"),
        ("keys", $"restoring/{Aside}/keys"),
        ("restoring/keys", "keys"),
        ($"restoring/{Aside}", $"backups/{Aside}"),
    ];

    private readonly SmallData _old = new("old");
    private readonly SmallData _new = new("new");

    public static TheoryData<int> Moments => [.. Enumerable.Range(0, Renames.Length + 1)];

    [Theory]
    [MemberData(nameof(Moments))]
    public void The_next_start_finishes_it(int renames)
    {
        BreakOffAfter(renames);

        Restore.Finish(_old.Folder);

        AssertFinished();
        Restore.Finish(_old.Folder); // and there is nothing more to do
        AssertFinished();
    }

    [Fact]
    public async Task The_next_restore_finishes_it_first_so_that_nothing_is_lost()
    {
        await _new.BackUp();
        BreakOffAfter(3);

        var restored = await new Restore(_old.Folder).Run(_new.Archive, Make.Now.AddHours(1), _ => { }, default);

        AssertFinished();
        SmallData.AssertIs("new", restored.Before!);
    }

    [Fact]
    public async Task What_was_only_half_unpacked_is_removed_and_never_used()
    {
        _old.Write("restoring.part/sinonews.db", "half");
        Restore.Finish(_old.Folder);
        SmallData.AssertIs("old", _old.Folder);

        await _new.BackUp();
        await new Restore(_old.Folder).Run(_new.Archive, Make.Now, _ => { }, default);

        AssertFinished();
        Assert.False(Directory.Exists(_old.At("restoring.part")));
    }

    [Fact]
    public async Task Half_of_one_site_and_half_of_another_are_not_backed_up()
    {
        BreakOffAfter(3);
        Assert.StartsWith("A restore was broken off half way.", (await Assert.ThrowsAsync<IOException>(_old.BackUp)).Message, StringComparison.Ordinal);
        Restore.Finish(_old.Folder);
        await _old.BackUp();
    }

    [Fact]
    public void A_folder_that_was_only_being_moved_to_see_whether_it_can_be_is_back_with_the_next_start()
    {
        Directory.CreateDirectory(_old.At("restoring.probe"));
        Directory.Move(_old.At("media"), _old.At("restoring.probe/media"));

        Restore.Finish(_old.Folder);

        SmallData.AssertIs("old", _old.Folder);
        Assert.False(Directory.Exists(_old.At("restoring.probe")));
    }

    [Fact]
    public void What_was_killed_leaves_no_copy_of_the_site_for_longer_than_until_the_next_start()
    {
        string[] left = ["restoring.part/keys/key-1.txt", "sinonews.db.import", "sinonews.db.import-wal", "sinonews.db.copy"];
        foreach (var file in left)
            _old.Write(file, "half");

        using (StoreHold.Share(_old.Store)) // whoever has it may be making a backup
            Restore.Finish(_old.Folder);
        Assert.All(left, file => Assert.True(File.Exists(_old.At(file))));
        Restore.Finish(_old.Folder);

        Assert.Empty(Leftovers.In(_old.Folder));
        Assert.All(left, file => Assert.False(File.Exists(_old.At(file))));
        SmallData.AssertIs("old", _old.Folder);
    }

    [Fact]
    public void While_another_process_is_at_it_a_start_is_refused()
    {
        BreakOffAfter(2);
        using var alone = StoreHold.TakeAlone(_old.Store);

        Assert.Throws<IOException>(() => Restore.Finish(_old.Folder));
    }

    [Fact]
    public async Task A_site_that_starts_meanwhile_shows_the_restored_one()
    {
        BreakOffAfter(0);
        await using var site = new SiteUnderTest { DataPath = _old.Folder };
        using var reader = site.Reader();

        Assert.Equal(200, (await reader.Get("/")).Code);

        SmallData.AssertIs("old", _old.At($"backups/{Aside}"));
        Assert.Equal("new", await File.ReadAllTextAsync(_old.At(SmallData.Picture)));
        Assert.Contains(StoreRows.In(_old.Store).Of("Tags"), row => row.Contains("'new'", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _old.Dispose();
        _new.Dispose();
    }

    private void BreakOffAfter(int renames)
    {
        _old.Write("sinonews.db-wal", "");
        Directory.CreateDirectory(_old.At($"restoring/{Aside}"));
        File.Copy(_new.Store, _old.At("restoring/sinonews.db"));
        _old.Write($"restoring/{SmallData.Picture}", "new");
        _old.Write($"restoring/{SmallData.Key}", "new");
        Directory.CreateDirectory(_old.At("backups"));
        foreach (var (from, to) in Renames.Take(renames))
        {
            if (Directory.Exists(_old.At(from)))
                Directory.Move(_old.At(from), _old.At(to));
            else
                File.Move(_old.At(from), _old.At(to));
        }
    }

    private void AssertFinished()
    {
        SmallData.AssertIs("new", _old.Folder);
        SmallData.AssertIs("old", _old.At($"backups/{Aside}"));
        Assert.False(Directory.Exists(_old.At("restoring")));
        Assert.True(File.Exists(_old.At($"backups/{Aside}/sinonews.db-wal"))); // never beside another store
    }
}
