using Microsoft.EntityFrameworkCore;
using SinoNews.Articles;
using SinoNews.Tests.Search;
using SinoNews.Tests.Storage;

namespace SinoNews.Tests.Articles;

public sealed class RankReadsTests
{
    private static readonly DateTime Now = Make.Now;

    private readonly Readership _readership = new();
    private int _readers;

    [Fact]
    public async Task The_day_and_the_week_each_have_their_own_order()
    {
        using var store = await TestStore.New();
        var ids = await Stories(store, 3);
        Read(ids[0], 5, Now.AddDays(-3));
        Read(ids[1], 2, Now.AddHours(-23));
        Read(ids[2], 2, Now);

        await Rank(store);

        Assert.Equal([ids[2], ids[1]], await List(store, ReadWindow.Day)); // of two that are read as often, the newer
        Assert.Equal([ids[0], ids[2], ids[1]], await List(store, ReadWindow.Week));
    }

    [Fact]
    public async Task A_section_has_its_own_and_the_stories_of_others_do_not_crowd_them_out()
    {
        using var store = await TestStore.New();
        var busy = await Stories(store, 12, section: 1);
        var quiet = await Stories(store, 3, section: 2);
        foreach (var (i, id) in busy.Index())
            Read(id, 10 + i, Now);
        foreach (var id in quiet)
            Read(id, 1, Now);

        await Rank(store);

        await using var db = store.Open();
        Assert.Equal(busy.Reverse().Take(5), (await db.MostReadOfSection(1, Now, default)).Select(story => story.Id));
        Assert.Equal(quiet.Reverse(), (await db.MostReadOfSection(2, Now, default)).Select(story => story.Id));
        Assert.Empty(await db.MostReadOfSection(3, Now, default));
    }

    [Fact]
    public async Task Where_a_story_is_withdrawn_the_next_one_moves_up_at_once()
    {
        using var store = await TestStore.New();
        var ids = await Stories(store, 7);
        foreach (var (i, id) in ids.Index())
            Read(id, 7 - i, Now);
        await Rank(store);
        Assert.Equal(ids.Take(5), await List(store, ReadWindow.Day));

        await store.Act(ids[1], (_, story, by) => Does(() => story.Withdraw("سبب", by, Now)));
        Assert.Equal([ids[0], ids[2], ids[3], ids[4], ids[5]], await List(store, ReadWindow.Day));

        await Rank(store);
        Assert.Equal([ids[0], ids[2], ids[3], ids[4], ids[5]], await List(store, ReadWindow.Day));
        await using var db = store.Open();
        Assert.DoesNotContain(ids[1], await db.ReadPlaces.Select(place => place.ArticleId).ToListAsync());
    }

    [Fact]
    public async Task It_tells_whose_order_changed_and_of_more_reads_in_the_same_order_nothing()
    {
        using var store = await TestStore.New();
        var (culture, travel) = (await Stories(store, 2, section: 3), await Stories(store, 2, section: 6));
        Read(culture[0], 4, Now);
        Read(travel[0], 3, Now);
        Assert.Equal([ReadPlace.WholePaper, 3, 6], await Rank(store));
        Assert.Empty(await Rank(store));

        Read(culture[0], 5, Now);
        Assert.Empty(await Rank(store));
        Assert.Equal(9, (await Places(store, ReadWindow.Day))[0].Reads); // yet the newsroom's figures are the new ones

        Read(travel[1], 1, Now);
        Assert.Equal([ReadPlace.WholePaper, 6], await Rank(store));
    }

    [Fact]
    public async Task The_day_is_shown_from_three_stories_on_else_the_week_else_nothing()
    {
        using var store = await TestStore.New();
        var ids = await Stories(store, 3);
        await using var db = store.Open();
        Read(ids[0], 1, Now);
        Read(ids[1], 1, Now);
        await Rank(store);
        Assert.Empty(await db.MostRead(Now, default));

        Read(ids[2], 5, Now.AddDays(-2));
        await Rank(store);
        Assert.Equal([ids[2], ids[1], ids[0]], (await db.MostRead(Now, default)).Select(story => story.Id));

        Read(ids[2], 1, Now);
        await Rank(store);
        Assert.Equal([ids[2], ids[1], ids[0]], (await db.MostRead(Now, default)).Select(story => story.Id));
        Assert.All(await db.MostRead(Now, default), story => Assert.Equal(1, story.Reads));
    }

    [Fact]
    public async Task A_story_that_moved_to_another_section_leaves_the_list_of_the_old_one()
    {
        using var store = await TestStore.New();
        var ids = await Stories(store, 4);
        foreach (var id in ids)
            Read(id, 1, Now);
        await Rank(store);

        await using var db = store.Open();
        await db.Articles.Where(article => article.Id == ids[0]).ExecuteUpdateAsync(set => set.SetProperty(article => article.SectionId, 2));
        Assert.Equal([ids[3], ids[2], ids[1]], (await db.MostReadOfSection(1, Now, default)).Select(story => story.Id));
    }

    private void Read(long id, int readers, DateTime at)
    {
        for (var i = 0; i < readers; i++)
            _readership.Count(id, $"reader {_readers++}", "Firefox", at);
    }

    private async Task<IReadOnlyList<int>> Rank(TestStore store)
    {
        await using var db = store.Open();
        await _readership.Flush(db, Now, default);
        return await new RankReads(db).Run(Now, default);
    }

    private static async Task<long[]> Stories(TestStore store, int count, int section = 1)
    {
        var ids = new long[count];
        for (var i = 0; i < count; i++)
            ids[i] = await store.Publish(Make.Words($"قصة {section} {i}", section: section), Now.AddDays(-10));
        return ids;
    }

    private static async Task<IReadOnlyList<MostReadStory>> Places(TestStore store, ReadWindow window)
    {
        await using var db = store.Open();
        return await db.MostReadIn(window, Now, default);
    }

    private static async Task<IEnumerable<long>> List(TestStore store, ReadWindow window) => (await Places(store, window)).Select(story => story.Id);

    private static Task Does(Action act)
    {
        act();
        return Task.CompletedTask;
    }
}
