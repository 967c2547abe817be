using SinoNews.Storage;

namespace SinoNews.Tests.Storage;

public sealed class StoreCommitsTests : IAsyncLifetime
{
    private readonly StoreCommits _commits = new();
    private TestStore _store = null!;

    public async Task InitializeAsync() => _store = await TestStore.New();

    [Fact]
    public async Task Nobody_wrote_while_nobody_wrote()
    {
        await using var ours = _store.Open();
        Assert.False(_commits.AnotherWrote(ours));
        Assert.False(_commits.AnotherWrote(ours));
    }

    [Fact]
    public async Task What_we_write_ourselves_is_no_others()
    {
        await using var ours = _store.Open(_commits);
        Assert.False(_commits.AnotherWrote(ours));
        for (var i = 0; i < 3; i++)
        {
            await Write(ours);
            Assert.False(_commits.AnotherWrote(ours));
        }
        await using (var transaction = await ours.Database.BeginTransactionAsync())
        {
            await Write(ours);
            await transaction.CommitAsync();
        }
        Assert.False(_commits.AnotherWrote(ours));
    }

    [Fact]
    public async Task Another_is_noticed_while_we_write_nothing()
    {
        await using var ours = _store.Open(_commits);
        Assert.False(_commits.AnotherWrote(ours));

        await using (var another = _store.Open())
            await Write(another);

        Assert.True(_commits.AnotherWrote(ours));
        Assert.False(_commits.AnotherWrote(ours));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_program_of_ours_is_noticed_whatever_we_write(bool inTransaction)
    {
        await using var ours = _store.Open(_commits);
        Assert.False(_commits.AnotherWrote(ours));

        await using (var verb = _store.Open(new MarkCommits()))
        {
            await using var transaction = inTransaction ? await verb.Database.BeginTransactionAsync() : null;
            await Write(verb);
            if (transaction is not null)
                await transaction.CommitAsync();
        }
        await Write(ours);

        Assert.True(_commits.AnotherWrote(ours));
    }

    public Task DisposeAsync()
    {
        _commits.Dispose();
        _store.Dispose();
        return Task.CompletedTask;
    }

    private static async Task Write(NewsDb db)
    {
        db.Add(Make.Staff($"ليلى {Guid.NewGuid()}"));
        await db.SaveChangesAsync();
    }
}
