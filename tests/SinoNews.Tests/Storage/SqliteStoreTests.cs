using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Names;
using SinoNews.Storage;

namespace SinoNews.Tests.Storage;

public sealed class SqliteStoreTests
{
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("foreign_keys", "1")]
    [InlineData("synchronous", "2")]
    [InlineData("busy_timeout", "5000")]
    public async Task A_connection_is_opened_as_the_store_wants_it(string pragma, string value)
    {
        using var store = await TestStore.New();
        await using var db = store.Open();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // the names stand above
        command.CommandText = $"PRAGMA {pragma}";
#pragma warning restore CA2100

        Assert.Equal(value, Convert.ToString(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_migrations_make_the_model()
    {
        using var store = await TestStore.New();
        await using var db = store.Open();

        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task A_time_comes_back_as_it_was_stored_to_the_millisecond()
    {
        using var store = await TestStore.New();
        var fine = Make.Now.AddTicks(1_234_567);
        var id = await store.Publish(Make.Words(), fine);

        await using var db = store.Open();
        var kept = (await db.Articles.SingleAsync(article => article.Id == id)).VisibleFrom;

        Assert.Equal(Make.Now.AddMilliseconds(123), kept);
        Assert.Equal(DateTimeKind.Utc, kept!.Value.Kind);
    }

    [Theory]
    [InlineData(DateTimeKind.Local)]
    [InlineData(DateTimeKind.Unspecified)]
    public void Only_UTC_is_stored(DateTimeKind kind) =>
        Assert.Throws<InvalidOperationException>(() => UtcMilliseconds.Cut(DateTime.SpecifyKind(Make.Now, kind)));

    [Fact]
    public async Task Times_sort_and_compare_in_the_store_as_they_do_in_code()
    {
        using var store = await TestStore.New();
        DateTime[] times = [Make.Now, Make.Now.AddMilliseconds(1), Make.Now.AddMilliseconds(10), Make.Now.AddMilliseconds(100), Make.Now.AddSeconds(1), Make.Now.AddYears(-50)];
        foreach (var time in times)
            await store.Publish(Make.Words(), time);

        await using var db = store.Open();
        Assert.Equal(times.OrderDescending(), await db.Articles.NewestFirst().Select(article => article.VisibleFrom!.Value).ToListAsync());
        foreach (var time in times)
            Assert.Equal(times.Count(other => other <= time), await db.Articles.Published(time).CountAsync());
    }

    [Fact]
    public async Task Of_two_saves_of_one_version_the_second_is_refused()
    {
        using var store = await TestStore.New();
        var id = await store.Publish(Make.Words());
        await using NewsDb one = store.Open(), other = store.Open();
        var (mine, theirs) = (await new ArticleDesk(one, new LexiconCache()).Find(id, default), await new ArticleDesk(other, new LexiconCache()).Find(id, default));
        theirs!.Revise(Make.Words("الأول"), Make.Named(), null, Make.Now);
        await other.SaveChangesAsync();
        mine!.Withdraw("سبب", Make.Staff(), Make.Now);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => one.SaveChangesAsync());
    }

    [Fact]
    public async Task Two_spellings_of_one_tag_are_one_tag()
    {
        using var store = await TestStore.New();
        await store.Publish(Make.Words(tags: ["الصين", "الصِّين", "طريق الحرير"]));
        await store.Publish(Make.Words("مادة ثانية", tags: ["طَريق الحرير"]));

        await using var db = store.Open();
        Assert.Equal(["الصين", "طريق الحرير"], await db.Tags.OrderBy(tag => tag.Id).Select(tag => tag.Name).ToListAsync());
        Assert.Equal(3, await db.ArticleTags.CountAsync());
    }
}
