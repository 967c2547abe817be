using SinoNews.Search;
using SinoNews.Tests.Storage;

namespace SinoNews.Tests.Search;

public sealed class SearchMissesTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(Make.Now);

    [Fact]
    public async Task One_query_in_several_spellings_is_counted_once()
    {
        using var store = await TestStore.New();
        var misses = new SearchMisses();
        foreach (var typed in (string[])["مدرسة السيارات", "مَدرسه  السيارات!", "مدرسة السيارات", "مرة واحدة"])
            misses.Note(typed);

        await using var db = store.Open();
        await misses.Flush(db, Today, default);
        await misses.Flush(db, Today, default);
        misses.Note("مدرسة السيارات");
        await misses.Flush(db, Today.AddDays(1), default);

        Assert.Equal([new SearchMiss("مدرسه السيارات", 4, Today.AddDays(1))], SearchMisses.MostAsked(db, 10, Today.AddDays(1)));
    }

    [Theory]
    [InlineData("salma@example.org")]
    [InlineData("salma＠example.org")]
    [InlineData("05012")]
    [InlineData("٠٥٠١٢٣٤٥٦٧")]
    [InlineData("050 123 4567")]
    [InlineData("https://example.org/a")]
    [InlineData("www.example.org")]
    [InlineData("كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة")]
    [InlineData("!!!")]
    [InlineData("")]
    public async Task What_may_be_somebodys_own_is_not_kept(string typed)
    {
        using var store = await TestStore.New();
        var misses = new SearchMisses();
        misses.Note(typed);
        misses.Note(typed);

        await using var db = store.Open();
        await misses.Flush(db, Today, default);

        Assert.Empty(await store.Rows($"""SELECT "Words" AS "Value" FROM "SearchMisses" """));
    }

    [Fact]
    public async Task What_was_asked_for_once_is_written_nowhere()
    {
        using var store = await TestStore.New();
        var misses = new SearchMisses();
        misses.Note("سلمى بنت يوسف");

        await using var db = store.Open();
        await misses.Flush(db, Today, default);
        Assert.Empty(await store.Rows($"""SELECT "Words" AS "Value" FROM "SearchMisses" """));

        misses.Note("سلمى بنت يوسف");
        await misses.Flush(db, Today, default);
        Assert.Equal([new SearchMiss("سلمي بنت يوسف", 2, Today)], SearchMisses.MostAsked(db, 10, Today));
    }

    [Fact]
    public async Task What_is_old_is_forgotten_also_where_nobody_searches_any_more()
    {
        using var store = await TestStore.New();
        var misses = new SearchMisses();
        misses.Note("قطار");
        misses.Note("قطار");
        await using var db = store.Open();
        await misses.Flush(db, Today, default);

        await misses.Flush(db, Today.AddDays(91), default);
        misses.Note("قطار");
        await misses.Flush(db, Today.AddDays(91), default);

        Assert.Empty(await store.Rows($"""SELECT "Words" AS "Value" FROM "SearchMisses" """));
    }

    [Fact]
    public async Task Old_ones_and_more_than_a_few_thousand_are_forgotten()
    {
        using var store = await TestStore.New();
        await using var db = store.Open();
        for (var day = -91; day <= 0; day += 13)
        {
            var misses = new SearchMisses();
            for (var i = 0; i < 1200; i++)
            {
                misses.Note($"كلمة {day + 100} {i}");
                misses.Note($"كلمة {day + 100} {i}");
            }
            await misses.Flush(db, Today.AddDays(day), default);
        }

        var days = await store.Rows($"""SELECT DISTINCT "LastDay" AS "Value" FROM "SearchMisses" ORDER BY 1""");
        Assert.Equal(5000, (await store.Rows($"""SELECT "Words" AS "Value" FROM "SearchMisses" """)).Count);
        Assert.Equal(5, days.Count);
    }

    [Fact]
    public async Task What_could_not_be_written_waits()
    {
        using var store = await TestStore.New();
        var misses = new SearchMisses();
        misses.Note("قطار");
        misses.Note("قطار");
        await using (var db = store.Open())
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => misses.Flush(db, Today, new CancellationToken(canceled: true)));

        await using (var db = store.Open())
        {
            await misses.Flush(db, Today, default);
            Assert.Equal([new SearchMiss("قطار", 2, Today)], SearchMisses.MostAsked(db, 10, Today));
        }
    }

    [Fact]
    public async Task The_site_writes_them_down_when_it_stops()
    {
        using var data = new TempFolder();
        await using (var site = new SiteUnderTest { DataPath = data.Path })
        {
            var misses = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<SearchMisses>(site.Services);
            misses.Note("قطار");
            misses.Note("قطار");
        }

        await using var restarted = new SiteUnderTest { DataPath = data.Path };
        Assert.Single(await restarted.Store(db => Task.FromResult(SearchMisses.MostAsked(db, 10, Today))));
    }
}
