using SinoNews.Storage;
using SinoNews.Tests.Backups;

namespace SinoNews.Tests.Storage;

public sealed class OnlineCopyTests : IDisposable
{
    private readonly SmallData _data = new("mark");

    public OnlineCopyTests() => _data.Run("CREATE TABLE Filler AS SELECT randomblob(8000000) AS Bytes");

    [Fact]
    public void The_copy_is_of_one_moment_and_done_in_one_pass_though_others_write_between_its_steps()
    {
        var before = StoreRows.In(_data.Store);
        var told = new List<double>();

        using (var copy = OnlineCopy.Of(_data.Store, share => Write(told, share), default))
        {
            Assert.True(before.IsSameAs(StoreRows.In(copy.Path)));
            Assert.Null(StoreCheck.Thoroughly(copy.Path));
            Assert.Equal(["sinonews.db.copy", "sinonews.db.copying"], Copies());
        }

        Assert.InRange(told.Count, 8, 20); // 8 MB, a MB a step: nothing was begun anew
        Assert.Equal(told.Order(), told);
        Assert.Equal(1.0, told[^1]);
        Assert.Contains(StoreRows.In(_data.Store).Of("Tags"), row => row.Contains($"'t{told.Count}'", StringComparison.Ordinal));
        Assert.Equal(["sinonews.db.copying"], Copies());
    }

    [Fact]
    public void A_copy_that_is_given_up_leaves_nothing()
    {
        using var stop = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => OnlineCopy.Of(_data.Store, _ => stop.Cancel(), stop.Token));
        Assert.Equal(["sinonews.db.copying"], Copies());
    }

    [Fact]
    public void What_a_killed_copy_left_is_written_over()
    {
        _data.Write("sinonews.db.copy", "half");
        _data.Write("sinonews.db.copy-journal", "half");
        using (var copy = OnlineCopy.Of(_data.Store, _ => { }, default))
            Assert.Null(StoreCheck.Quickly(copy.Path));
        Assert.Equal(["sinonews.db.copying"], Copies());
    }

    [Fact]
    public void There_is_one_at_a_time()
    {
        using var copy = OnlineCopy.Of(_data.Store, _ => { }, default);
        Assert.Equal("Another backup is being made.", Assert.Throws<IOException>(() => OnlineCopy.Of(_data.Store, _ => { }, default)).Message);
        Assert.True(File.Exists(copy.Path));
    }

    public void Dispose() => _data.Dispose();

    private void Write(List<double> told, double share)
    {
        told.Add(share);
        _data.Run($"""INSERT INTO "Tags" ("Name", "Slug") VALUES ('t{told.Count}', 't{told.Count}')""");
    }

    private string[] Copies() => [.. Directory.GetFiles(_data.Folder, "*.cop*").Select(Path.GetFileName).Order(StringComparer.Ordinal)!];
}
