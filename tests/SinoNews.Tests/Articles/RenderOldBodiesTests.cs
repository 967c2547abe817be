using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Names;
using SinoNews.Tests.Storage;

namespace SinoNews.Tests.Articles;

public sealed class RenderOldBodiesTests
{
    [Fact]
    public async Task What_an_older_pipeline_rendered_is_rendered_anew_story_by_story()
    {
        using var store = await TestStore.New();
        var (first, second) = (await store.Publish(Make.Words("أولى", "نص أول")), await store.Publish(Make.Words("ثانية", "نص ثان")));
        await Age(store);

        await using var db = store.Open();
        var render = new RenderOldBodies(db, new ArticleDesk(db, new LexiconCache()));
        Assert.True(await render.Run(default));
        Assert.Equal(1, await db.Set<ArticleBody>().CountAsync(body => body.RenderVersion == 0));
        Assert.True(await render.Run(default));
        Assert.False(await render.Run(default));
        db.ChangeTracker.Clear();
        Assert.All([(first, "نص أول"), (second, "نص ثان")], story =>
            Assert.Contains(story.Item2, db.Set<ArticleBody>().Single(body => body.ArticleId == story.Item1).Html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_change_of_the_glossary_asked_for_is_done_once_even_of_a_story_that_is_gone()
    {
        using var store = await TestStore.New();
        var id = await store.Publish(Make.Words());
        await using var db = store.Open();
        await db.Database.ExecuteSqlAsync($"""INSERT INTO "StaleBodies" VALUES ({id}), (999)""");
        var render = new RenderOldBodies(db, new ArticleDesk(db, new LexiconCache()));

        Assert.True(await render.Run(default));
        Assert.True(await render.Run(default));
        Assert.False(await render.Run(default));
    }

    [Fact]
    public async Task Nothing_is_published_between_the_look_at_the_words_and_the_save()
    {
        using var store = await TestStore.New();
        await store.Publish(Make.Words());
        await Age(store);
        var refused = 0;

        await using var db = store.Open(new Interrupted(async () =>
        {
            await using var other = new SqliteConnection($"Data Source={store.Path};Pooling=False;Default Timeout=1");
            await other.OpenAsync();
            var busy = await Assert.ThrowsAsync<SqliteException>(async () => await other.BeginTransactionAsync());
            refused = busy.SqliteErrorCode;
        }));
        Assert.True(await new RenderOldBodies(db, new ArticleDesk(db, new LexiconCache())).Run(default));

        Assert.Equal(5, refused);
    }

    private static async Task Age(TestStore store)
    {
        await using var db = store.Open();
        await db.Set<ArticleBody>().ExecuteUpdateAsync(set => set.SetProperty(body => body.RenderVersion, 0).SetProperty(body => body.Html, "قديم"));
    }
}
