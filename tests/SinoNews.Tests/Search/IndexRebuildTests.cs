using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SinoNews.Names;
using SinoNews.Search;
using SinoNews.Tests.Storage;

namespace SinoNews.Tests.Search;

public sealed class IndexRebuildTests : IAsyncLifetime
{
    private TestStore _store = null!;

    [Fact]
    public async Task A_rebuilt_index_is_the_same_as_one_that_grew()
    {
        for (var i = 1; i <= 120; i++)
            await _store.Publish(Make.Words($"قطار {i}", $"متن {i} عن الشاي", section: 1 + (i % 3), tags: [$"وسم {i % 5}"]), Make.Now.AddMinutes(-(i + 1) / 2));
        var grown = await Contents();

        await Rebuild(always: true);
        Assert.Equal(grown, await Contents());
        await Empty();
        await Rebuild(always: false);
        Assert.Equal(grown, await Contents());
    }

    [Fact]
    public async Task An_index_that_is_whole_is_left_alone()
    {
        await _store.Publish(Make.Words());
        await Execute($"""UPDATE "SearchState" SET "Version" = 0"""); // as the migration leaves it
        Assert.Equal(1, await Rebuild(always: false));

        Assert.Equal(0, await Rebuild(always: false));
    }

    [Fact]
    public async Task Another_version_is_made_anew_and_search_answers_meanwhile()
    {
        for (var i = 1; i <= 110; i++)
            await _store.Publish(Make.Words($"قطار {i}"));
        await Rebuild(always: false);
        await Execute($"""UPDATE "SearchState" SET "Version" = 1""");

        await using var db = _store.Open();
        var rebuild = new IndexRebuild(db);
        Assert.False((await rebuild.Begin(always: false, default)).IsComplete);
        for (var progress = rebuild.Progress(); !progress.IsComplete; progress = await rebuild.Step(default))
            Assert.Equal(110, (await _store.Find("قطار")).Total);
        Assert.Equal(new IndexProgress(110, 110, true), rebuild.Progress());
    }

    [Fact]
    public async Task What_a_stop_broke_off_goes_on_where_it_was()
    {
        for (var i = 1; i <= 110; i++)
            await _store.Publish(Make.Words($"قطار {i}"));
        await Empty();
        await using (var db = _store.Open())
        {
            var rebuild = new IndexRebuild(db);
            await rebuild.Begin(always: false, default);
            Assert.Equal(new IndexProgress(100, 110, false), await rebuild.Step(default));
        }
        Assert.Equal((100, "قطار 110"), ((await _store.Find("قطار")).Total, (await _store.Find(new SearchQuery { Words = "قطار", Order = SearchOrder.Newest })).Titles().First()));

        await using (var db = _store.Open())
        {
            var rebuild = new IndexRebuild(db);
            Assert.Equal(100, (await rebuild.Begin(always: false, default)).Done);
            Assert.Equal(110, (await rebuild.Step(default)).Done);
        }
        Assert.Equal(110, (await _store.Find("قطار")).Total);
    }

    [Fact]
    public async Task What_is_saved_during_a_rebuild_is_indexed_once()
    {
        for (var i = 1; i <= 110; i++)
            await _store.Publish(Make.Words($"قطار {i}"));
        await using var db = _store.Open();
        var rebuild = new IndexRebuild(db);
        await rebuild.Begin(always: true, default);
        await rebuild.Step(default);
        await _store.Publish(Make.Words("قطار 61"));
        await _store.Act(3, (_, story, by) =>
        {
            story.MoveToBin(by, Make.Now);
            return Task.CompletedTask;
        });
        while (!(await rebuild.Step(default)).IsComplete)
        {
        }

        Assert.Equal(110, (await _store.Indexed()).Count);
        Assert.Equal(110, (await _store.Find("قطار")).Total);
    }

    [Fact]
    public async Task Rows_that_have_no_story_are_removed()
    {
        await _store.Publish(Make.Words("قطار"));
        await Rebuild(always: false);
        await Execute($"""INSERT INTO "SearchPlaces" VALUES (5, 99, 5, 1, 0)""");
        await Execute($"""INSERT INTO "ArticleIndex"(rowid, title, body, titlex) VALUES (5, 'شبح', '', '')""");

        Assert.Equal(1, await Rebuild(always: false));

        Assert.Equal(["1"], await _store.Indexed());
        Assert.Empty(await _store.Titles("شبح"));
    }

    [Fact]
    public async Task The_site_indexes_what_is_missing_when_it_starts()
    {
        using var data = new TempFolder();
        await using (var site = new SiteUnderTest { DataPath = data.Path })
        {
            await site.Publish(Make.Words("قطار"));
            await site.Until(db => Task.FromResult(new IndexRebuild(db).Progress().IsComplete));
            await site.Store(db => db.Database.ExecuteSqlRawAsync("""DELETE FROM "ArticleIndex"; DELETE FROM "SearchPlaces";"""));
        }

        await using var restarted = new SiteUnderTest { DataPath = data.Path };
        await restarted.Until(async db => await db.Database.SqlQuery<int>($"""SELECT COUNT(*) AS "Value" FROM "SearchPlaces" """).SingleAsync() == 1);

        await using var scope = restarted.Services.CreateAsyncScope();
        Assert.Single((await scope.ServiceProvider.GetRequiredService<ArticleSearch>().Find(new SearchQuery { Words = "قطار" }, Make.Now, default)).Stories);
    }

    public async Task InitializeAsync() => _store = await TestStore.New();

    [Fact]
    public async Task What_a_command_left_half_done_is_ended_by_a_running_site()
    {
        await using var site = new SiteUnderTest();
        await site.Publish(Make.Words("قطار"));
        await site.Store(db => db.Database.ExecuteSqlAsync(
            $"""DELETE FROM "ArticleIndex"; DELETE FROM "TitleIndex"; DELETE FROM "SearchPlaces"; UPDATE "SearchState" SET "Next" = 1000, "Done" = 0, "All" = 1"""));

        await site.Until(
            async db => (await new ArticleSearch(db, new LexiconCache()).Find(new SearchQuery { Words = "قطار" }, site.Time.Now, default)).Total == 1,
            () => site.Time.Advance(TimeSpan.FromMinutes(1)));
    }

    public Task DisposeAsync()
    {
        _store.Dispose();
        return Task.CompletedTask;
    }

    private async Task<int> Rebuild(bool always)
    {
        await using var db = _store.Open();
        var rebuild = new IndexRebuild(db);
        var progress = await rebuild.Begin(always, default);
        if (progress.IsComplete)
            return 0;
        while (!progress.IsComplete)
            progress = await rebuild.Step(default);
        return progress.Done;
    }

    private Task Empty() => Execute(
        $"""DELETE FROM "ArticleIndex"; DELETE FROM "TitleIndex"; DELETE FROM "SearchPlaces"; DELETE FROM "SearchTags"; UPDATE "SearchState" SET "Version" = 0""");

    private async Task Execute(FormattableString sql)
    {
        await using var db = _store.Open();
        await db.Database.ExecuteSqlAsync(sql);
    }

    // Every word of every row with its place in the row, as the index tells it.
    private async Task<List<string>> Contents()
    {
        await Execute($"""CREATE VIRTUAL TABLE IF NOT EXISTS "Told" USING fts5vocab('ArticleIndex', 'instance')""");
        return
        [
            .. await _store.Rows($"""SELECT term || ' ' || doc || ' ' || col || ' ' || "offset" AS "Value" FROM "Told" ORDER BY term, doc, col, "offset" """),
            .. await _store.Rows($"""SELECT "Place" || ' ' || "ArticleId" || ' ' || "At" || ' ' || "SectionId" || ' ' || "Kind" AS "Value" FROM "SearchPlaces" ORDER BY "Place" """),
            .. await _store.Rows($"""SELECT term || ' ' || doc AS "Value" FROM "TitleVocabulary" ORDER BY term"""),
            .. await _store.Rows($"""SELECT "Folded" AS "Value" FROM "SearchTags" ORDER BY "Folded" """),
        ];
    }
}
