using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Names;
using SinoNews.Search;
using SinoNews.Tests.Storage;

namespace SinoNews.Tests.Search;

public sealed class ArticleIndexTests : IAsyncLifetime
{
    private TestStore _store = null!;

    [Fact]
    public async Task What_is_published_is_found_and_a_draft_is_not()
    {
        await _store.Publish(Make.Words("قطار الحرير يصل إلى شيآن"));
        await using (var db = _store.Open())
        {
            await new ArticleDesk(db, new LexiconCache()).Draft(Make.Words("قطار آخر"), null, Make.Now, default);
            await db.SaveChangesAsync();
        }

        Assert.Equal(["قطار الحرير يصل إلى شيآن"], await _store.Titles("قطار"));
    }

    [Fact]
    public async Task A_transaction_that_is_given_up_leaves_no_row()
    {
        await using (var db = _store.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var desk = new ArticleDesk(db, new LexiconCache());
            await desk.Publish(await desk.Draft(Make.Words("قطار"), null, Make.Now, default), null, Make.Now, default);
            await db.SaveChangesAsync();
        }

        Assert.Empty(await _store.Indexed());
        Assert.Empty(await _store.Titles("قطار"));
    }

    [Fact]
    public async Task A_row_that_cannot_be_written_takes_its_story_back()
    {
        await using (var db = _store.Open())
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE \"SearchPlaces\" RENAME TO \"Elsewhere\"");

        await Assert.ThrowsAnyAsync<Exception>(() => _store.Publish(Make.Words("قطار")));

        await using var after = _store.Open();
        Assert.False(await after.Articles.AnyAsync());
    }

    [Fact]
    public async Task Several_saves_of_one_transaction_are_indexed_as_they_end()
    {
        var id = await _store.Publish(Make.Words("قطار"));
        await using (var db = _store.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var desk = new ArticleDesk(db, new LexiconCache());
            var story = (await desk.Find(id, default))!;
            foreach (var title in (string[])["باخرة", "طائرة"])
            {
                await desk.Revise(story, Make.Words(title), null, Make.Now, default);
                await desk.Publish(story, null, Make.Now, default);
                await db.SaveChangesAsync();
            }
            await transaction.CommitAsync();
        }

        Assert.Equal(["طائرة"], await _store.Titles("طائرة"));
        Assert.Empty(await _store.Titles("باخرة"));
        Assert.Empty(await _store.Titles("قطار"));
    }

    [Fact]
    public async Task What_is_scheduled_is_in_no_table_before_its_time()
    {
        await _store.Publish(Make.Words("قديمة"));
        await using (var db = _store.Open())
        {
            var (desk, editor) = (new ArticleDesk(db, new LexiconCache()), db.Users.Add(Make.Staff()).Entity);
            var story = await desk.Draft(Make.Words("انخفاض مفاجئ", tags: ["سرّ"]), editor, Make.Now, default);
            await desk.Schedule(story, Make.Now.AddHours(1), editor, Make.Now, default);
            await db.SaveChangesAsync();
        }
        Assert.Empty((await _store.Find("مفاجئ")).Stories);
        Assert.DoesNotContain("مفاجء", await _store.Rows($"""SELECT term AS "Value" FROM "TitleVocabulary" """));
        Assert.Empty(await _store.Rows($"""SELECT "Folded" AS "Value" FROM "SearchTags" """));

        await using (var db = _store.Open())
            Assert.Single(await new PublishDueArticles(db).Run(Make.Now.AddHours(1), default));

        Assert.Equal(["انخفاض مفاجئ"], (await _store.Find("مفاجئ", Make.Now.AddHours(1))).Titles());
        Assert.Equal(["سر"], await _store.Rows($"""SELECT "Folded" AS "Value" FROM "SearchTags" """));
    }

    [Theory]
    [InlineData("withdraw")]
    [InlineData("bin")]
    public async Task What_readers_lose_is_found_no_more(string how)
    {
        var id = await _store.Publish(Make.Words("قطار"));

        await _store.Act(id, (_, story, by) =>
        {
            if (how == "bin")
                story.MoveToBin(by, Make.Now);
            else
                story.Withdraw("خطأ", by, Make.Now);
            return Task.CompletedTask;
        });

        Assert.Empty(await _store.Titles("قطار"));
        Assert.Empty(await _store.Indexed());
        Assert.Empty(await _store.Rows($"""SELECT term AS "Value" FROM "TitleVocabulary" """));
    }

    [Fact]
    public async Task A_story_is_found_by_all_that_readers_see_of_it()
    {
        await _store.Publish(Make.Words("عنوان", "متن طويل", author: "ليلى حداد", tags: ["فضاء"], standfirst: "مقدمة") with { Kicker = "تمهيد" });

        foreach (var word in (string[])["عنوان", "متن", "حداد", "فضاء", "مقدمة", "تمهيد"])
            Assert.Equal(["عنوان"], await _store.Titles(word));
    }

    [Fact]
    public async Task New_words_and_tags_take_the_place_of_the_old_when_they_are_published()
    {
        var id = await _store.Publish(Make.Words("قطار", tags: ["سفر"]));
        await _store.Act(id, (desk, story, by) => desk.Revise(story, Make.Words("باخرة", tags: ["بحر"]), by, Make.Now, default));
        Assert.Equal(["قطار"], await _store.Titles("سفر"));
        Assert.Empty(await _store.Titles("باخرة"));

        await _store.Act(id, (desk, story, by) => desk.Publish(story, by, Make.Now, default));

        Assert.Equal(["باخرة"], await _store.Titles("بحر"));
        Assert.Empty(await _store.Titles("سفر"));
        Assert.Single(await _store.Indexed());
    }

    [Fact]
    public async Task Stories_of_one_second_are_all_found_and_keep_their_order()
    {
        for (var i = 1; i <= 5; i++)
            await _store.Publish(Make.Words($"قطار {i}"));

        var newest = await _store.Find(new SearchQuery { Words = "قطار", Order = SearchOrder.Newest });
        Assert.Equal(["قطار 5", "قطار 4", "قطار 3", "قطار 2", "قطار 1"], newest.Titles());
        var until = await _store.Find(new SearchQuery { Words = "قطار", To = Make.Now });
        Assert.Empty(until.Stories);
        Assert.Equal(5, (await _store.Find(new SearchQuery { Words = "قطار", To = Make.Now.AddSeconds(1) })).Total);
    }

    [Fact]
    public async Task What_an_import_dates_later_is_found_at_its_date()
    {
        await _store.Publish(Make.Words("قطار"), Make.Now.AddDays(1));

        Assert.Empty(await _store.Titles("قطار"));
        Assert.Single((await _store.Find("قطار", Make.Now.AddDays(1))).Stories);
    }

    public async Task InitializeAsync() => _store = await TestStore.New();

    public Task DisposeAsync()
    {
        _store.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_context_that_is_used_again_writes_the_index_in_its_own_transaction()
    {
        using var store = await TestStore.New();
        await using var db = store.Open();
        var desk = new ArticleDesk(db, new LexiconCache());
        await Publish("أولى");
        await using var other = store.Open();
        await other.Database.OpenConnectionAsync(); // takes the handle that the first save gave back

        await Publish("ثانية");

        Assert.Equal(2, await db.Articles.CountAsync());

        async Task Publish(string title)
        {
            var story = await desk.Draft(Make.Words(title), null, Make.Now, default);
            await desk.Publish(story, null, Make.Now, default);
            await db.SaveChangesAsync();
        }
    }
}
