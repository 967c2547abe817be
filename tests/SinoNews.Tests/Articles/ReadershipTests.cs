using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SinoNews.Articles;
using SinoNews.Tests.Search;
using SinoNews.Tests.Storage;

namespace SinoNews.Tests.Articles;

public sealed class ReadershipTests
{
    private static readonly DateTime Now = Make.Now;

    [Fact]
    public async Task A_reader_counts_once_a_day_for_each_story_and_two_readers_count_two()
    {
        using var store = await TestStore.New();
        var (one, other) = (await store.Publish(Make.Words("أولى")), await store.Publish(Make.Words("ثانية")));
        var readership = new Readership();
        for (var reload = 0; reload < 5; reload++)
            readership.Count(one, "192.0.2.1", "Firefox", Now.AddMinutes(reload));
        readership.Count(other, "192.0.2.1", "Firefox", Now);
        readership.Count(one, "192.0.2.1", "Chrome", Now); // somebody else behind the same address
        readership.Count(one, "192.0.2.2", "Firefox", Now);
        Assert.Equal([(one, 3), (other, 1)], await Kept(store, readership, Now));

        readership.Count(one, "192.0.2.1", "Firefox", Now.AddHours(11)); // the same day
        readership.Count(one, "192.0.2.1", "Firefox", Now.AddDays(1));
        Assert.Equal([(one, 4), (other, 1)], await Kept(store, readership, Now.AddDays(1)));
    }

    [Fact]
    public async Task Whoever_invents_browsers_counts_no_more_than_sixteen_of_them()
    {
        using var store = await TestStore.New();
        var story = await store.Publish(Make.Words("أولى"));
        var readership = new Readership();
        for (var browser = 0; browser < 500; browser++)
            readership.Count(story, "192.0.2.1", $"Browser/{browser}", Now);

        Assert.Equal([(story, 16)], await Kept(store, readership, Now));
    }

    [Fact]
    public async Task What_readers_do_not_see_is_never_written()
    {
        using var store = await TestStore.New();
        var scheduled = await store.Publish(Make.Words("مجدولة"), Now.AddHours(1));
        var withdrawn = await store.Publish(Make.Words("مسحوبة"), Now.AddHours(-1));
        await store.Act(withdrawn, (_, story, by) =>
        {
            story.Withdraw("سبب", by, Now);
            return Task.CompletedTask;
        });
        var readership = new Readership();
        foreach (var id in new[] { scheduled, withdrawn, 999, 0, -1, long.MaxValue })
            readership.Count(id, "192.0.2.1", "Firefox", Now);

        Assert.Empty(await Kept(store, readership, Now));
    }

    [Fact]
    public async Task A_flush_that_fails_loses_nothing_and_doubles_nothing()
    {
        using var store = await TestStore.New();
        var id = await store.Publish(Make.Words());
        var readership = new Readership();
        Read(readership, id, 3);
        await using (var given = store.Open())
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => readership.Flush(given, Now, new CancellationToken(canceled: true)));
        await using (var full = store.Open(new FullDisk()))
            await Assert.ThrowsAsync<IOException>(() => readership.Flush(full, Now, default));
        Assert.Empty(await Rows(store));
        Read(readership, id, 2, from: 3);

        Assert.Equal([(id, 5)], await Kept(store, readership, Now));
        Assert.Equal([(id, 5)], await Kept(store, readership, Now));
    }

    [Fact]
    public async Task Readers_who_come_all_at_once_while_it_is_written_down_are_counted_each()
    {
        using var store = await TestStore.New();
        var id = await store.Publish(Make.Words());
        var readership = new Readership();
        var readers = Task.Run(() => Parallel.For(0, 20_000, i => readership.Count(id, $"2001:db8::{i % 10_000:x}/64", "Firefox", Now)));
        while (!readers.IsCompleted)
            await Kept(store, readership, Now);
        await readers;

        Assert.Equal([(id, 10_000)], await Kept(store, readership, Now));
        Assert.False(readership.HasForgotten);
    }

    [Fact]
    public async Task Hours_that_are_older_than_seven_days_go_also_when_nobody_reads_any_more()
    {
        using var store = await TestStore.New();
        var id = await store.Publish(Make.Words());
        var readership = new Readership();
        Read(readership, id, 1);
        await Kept(store, readership, Now);

        Assert.Single(await Kept(store, readership, Now.AddDays(7).AddMinutes(-1)));
        Assert.Empty(await Kept(store, readership, Now.AddDays(7)));
    }

    [Fact]
    public async Task It_tells_whether_anything_moved()
    {
        using var store = await TestStore.New();
        var id = await store.Publish(Make.Words());
        var readership = new Readership();
        await using var db = store.Open();

        Assert.True(await readership.Flush(db, Now, default)); // after a start nobody knows
        Assert.False(await readership.Flush(db, Now, default));
        Read(readership, id, 1);
        Assert.True(await readership.Flush(db, Now, default));
        Assert.False(await readership.Flush(db, Now, default));
        Assert.True(await readership.Flush(db, Now.AddHours(1), default)); // the windows moved on
    }

    [Fact]
    public async Task However_many_come_it_remembers_so_many_says_so_and_goes_on_counting()
    {
        using var store = await TestStore.New();
        var id = await store.Publish(Make.Words());
        var readership = new Readership(remembered: 100);
        Read(readership, id, 200);
        Read(readership, id, 200);
        Assert.Equal([(id, 200)], await Kept(store, readership, Now));
        Assert.False(readership.HasForgotten);

        Read(readership, id, 1000, from: 200);
        Read(readership, id, 100, from: 1100); // the last ones are known
        Assert.Equal([(id, 1200)], await Kept(store, readership, Now));
        Assert.True(readership.HasForgotten);

        Read(readership, id, 1, day: 1);
        Assert.False(readership.HasForgotten);
    }

    [Fact]
    public async Task The_store_knows_nothing_of_the_readers()
    {
        using var store = await TestStore.New();
        var id = await store.Publish(Make.Words());
        var readership = new Readership();
        readership.Count(id, "192.0.2.77", "Strange-Agent/1", Now);
        await Kept(store, readership, Now);

        var files = string.Concat(Directory.GetFiles(Path.GetDirectoryName(store.Path)!).Select(file => System.Text.Encoding.Latin1.GetString(Bytes(file))));
        Assert.DoesNotContain("192.0.2.77", files, StringComparison.Ordinal);
        Assert.DoesNotContain("Strange-Agent", files, StringComparison.Ordinal);
        Assert.Equal(["ArticleId", "Hour", "Reads"], await store.Rows($"SELECT name AS \"Value\" FROM pragma_table_info('ReadHours')"));
    }

    private static void Read(Readership readership, long id, int readers, int from = 0, int day = 0)
    {
        for (var i = from; i < from + readers; i++)
            readership.Count(id, $"192.0.2.{i}", "Firefox", Now.AddDays(day));
    }

    private static async Task<List<(long ArticleId, int Reads)>> Kept(TestStore store, Readership readership, DateTime now)
    {
        await using (var db = store.Open())
            await readership.Flush(db, now, default);
        return await Rows(store);
    }

    private static async Task<List<(long ArticleId, int Reads)>> Rows(TestStore store) =>
        [.. (await store.Rows($"""SELECT "ArticleId" || ':' || SUM("Reads") AS "Value" FROM "ReadHours" GROUP BY "ArticleId" ORDER BY "ArticleId" """))
            .Select(row => row.Split(':')).Select(row => (long.Parse(row[0], null), int.Parse(row[1], null)))];

    private static byte[] Bytes(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private sealed class FullDisk : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            throw new IOException("The disk is full.");
    }
}
