using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SinoNews.Comments.Rules;
using SinoNews.Storage;

namespace SinoNews.Tests.Storage;

public sealed class StoreWriterTests : IAsyncLifetime
{
    private readonly CommitLog _log = new();
    private TestStore _store = null!;

    public async Task InitializeAsync() => _store = await TestStore.New();

    public Task DisposeAsync()
    {
        _store.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Acts_that_wait_together_share_a_commit()
    {
        using var writer = Writer();
        var gate = await Gate.Close(writer);
        var waiting = Enumerable.Range(1, 10).Select(number => writer.Run(db => Write(db, number), default)).ToList();

        await gate.Open();

        Assert.Equal(Enumerable.Range(1, 10), await Task.WhenAll(waiting));
        Assert.Equal(Enumerable.Range(1, 10), Written());
        Assert.Equal(2, _log.Commits);
    }

    [Fact]
    public async Task A_group_takes_no_more_acts_than_it_may()
    {
        using var writer = Writer(groupSize: 4);
        var gate = await Gate.Close(writer);
        var waiting = Enumerable.Range(1, 10).Select(number => writer.Run(db => Write(db, number), default)).ToList();

        await gate.Open();
        await Task.WhenAll(waiting);

        Assert.Equal(1 + 3, _log.Commits);
    }

    [Fact]
    public async Task An_act_that_throws_takes_only_itself_back()
    {
        using var writer = Writer();
        var gate = await Gate.Close(writer);
        var first = writer.Run(db => Write(db, 1), default);
        var thrown = writer.Run<int>(
            async db =>
            {
                await Write(db, 2);
                throw new NotSupportedException("of the second");
            },
            default);
        var refused = writer.Run(
            async db =>
            {
                await Write(db, 3);
                return await db.Database.ExecuteSqlAsync($"INSERT INTO \"Shingles\" (\"Hash\", \"CommentId\") VALUES (1, 1)"); // it has the first's
            },
            default);
        var last = writer.Run(db => Write(db, 4), default);

        await gate.Open();

        Assert.Equal((1, 4), (await first, await last));
        Assert.Equal("of the second", (await Assert.ThrowsAsync<NotSupportedException>(() => thrown)).Message);
        await Assert.ThrowsAsync<SqliteException>(() => refused);
        Assert.Equal([1, 4], Written());
        Assert.Equal(2, _log.Commits);
    }

    [Fact]
    public async Task What_one_act_leaves_unsaved_the_next_does_not_save()
    {
        using var writer = Writer();
        var gate = await Gate.Close(writer);
        var careless = writer.Run(
            async db =>
            {
                (await db.Sections.FirstAsync()).TakeComments(CommentMode.Closed);
                return 0;
            },
            default);
        var next = writer.Run(db => db.SaveChangesAsync(), default);

        await gate.Open();

        Assert.Equal((0, 0), (await careless, await next));
        await using var db = _store.Open();
        Assert.False(await db.Sections.AnyAsync(section => section.CommentMode == CommentMode.Closed));
    }

    [Fact]
    public async Task Nobody_is_answered_before_the_commit()
    {
        using var writer = Writer();
        var gate = await Gate.Close(writer);
        Task<int>[] waiting = [writer.Run(db => Write(db, 1), default), writer.Run(db => Write(db, 2), default)];
        var early = new List<bool>();
        _log.Committing = () => early.Add(waiting.Any(answer => answer.IsCompleted) || Written().Count > 0);

        await gate.Open();
        var seen = await Task.WhenAll(waiting.Select(answer => answer.ContinueWith(
            _ => Written().Count, default, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default)));

        Assert.Equal([false, false], early); // the gate's commit and theirs
        Assert.Equal([2, 2], seen);
    }

    [Fact]
    public async Task A_commit_that_fails_is_the_answer_of_all_in_it_and_writes_nothing()
    {
        using var writer = Writer();
        var gate = await Gate.Close(writer);
        await gate.Open();
        _log.Committing = () => throw new IOException("the disk is full");
        await Assert.ThrowsAsync<IOException>(() => writer.Run(db => Write(db, 1), default));
        Assert.Empty(Written());

        _log.Committing = null;

        Assert.Equal(2, await writer.Run(db => Write(db, 2), default));
        Assert.Equal([2], Written());
    }

    [Fact]
    public async Task An_act_too_many_is_refused_and_writes_nothing()
    {
        using var writer = Writer(capacity: 1);
        var gate = await Gate.Close(writer);
        var waiting = writer.Run(db => Write(db, 1), default);

        await Assert.ThrowsAsync<StoreSaturatedException>(() => writer.Run(db => Write(db, 2), default));
        await gate.Open();
        await waiting;

        Assert.Equal(3, await writer.Run(db => Write(db, 3), default));
        Assert.Equal([1, 3], Written());
    }

    [Fact]
    public async Task An_act_given_up_before_its_turn_writes_nothing_and_one_given_up_after_it_stays()
    {
        using var writer = Writer();
        using CancellationTokenSource before = new(), during = new();
        var gate = await Gate.Close(writer);
        var givenUp = writer.Run(db => Write(db, 1), before.Token);
        var begun = writer.Run(
            async db =>
            {
                await during.CancelAsync();
                return await Write(db, 2);
            },
            during.Token);
        await before.CancelAsync();

        await gate.Open();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => givenUp);
        Assert.Equal(2, await begun);
        Assert.Equal([2], Written());
    }

    [Fact]
    public async Task Closing_the_writer_finishes_what_waits()
    {
        var writer = Writer();
        var gate = await Gate.Close(writer);
        var waiting = Enumerable.Range(1, 5).Select(number => writer.Run(db => Write(db, number), default)).ToList();
        var closing = Task.Run(writer.Dispose);

        await gate.Open();
        await closing;

        Assert.All(waiting, answer => Assert.True(answer.IsCompletedSuccessfully));
        Assert.Equal(Enumerable.Range(1, 5), Written());
        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => writer.Run(db => Write(db, 6), default));
    }

    [Fact]
    public async Task A_store_that_another_holds_is_busy_and_the_writer_goes_on_afterwards()
    {
        using var writer = Writer();
        await using (var other = new SqliteConnection($"Data Source={_store.Path};Pooling=False"))
        {
            await other.OpenAsync();
            await using var held = await other.BeginTransactionAsync();

            var busy = await Assert.ThrowsAnyAsync<Exception>(() => writer.Run(db => Write(db, 1), default));

            Assert.True(NewsDb.IsBusy(busy), busy.ToString());
        }

        Assert.Equal(2, await writer.Run(db => Write(db, 2), default));
        Assert.Equal([2], Written());
    }

    private StoreWriter Writer(int capacity = 1000, int groupSize = 64) => new(() => _store.Open(_log), capacity, groupSize);

    private static async Task<int> Write(NewsDb db, int number)
    {
        db.RememberShingles([number], number);
        return number;
    }

    // Through a connection of its own: what is committed.
    private IReadOnlyList<int> Written()
    {
        using var db = _store.Open();
        return [.. db.Shingles.Select(shingle => (int)shingle.Hash).OrderBy(number => number)];
    }
}
