using SinoNews.Articles;
using SinoNews.Search;
using SinoNews.Tests.Names;
using SinoNews.Tests.Storage;

namespace SinoNews.Tests.Search;

public sealed class ArticleSearchTests : IAsyncLifetime
{
    private TestStore _store = null!;

    [Theory]
    [InlineData("شاي", "شاي وخيل|شاي أخضر")]
    [InlineData("الشاي", "شاي وخيل|شاي أخضر")]
    [InlineData("شاي خيل", "شاي وخيل")]
    [InlineData("شاي قهوة", "")]
    [InlineData("شاي وخيل", "شاي وخيل")]
    [InlineData("\"شاي أخضر\"", "شاي أخضر")]
    [InlineData("«شاي أخضر»", "شاي أخضر")]
    [InlineData("“شاي أخضر”", "شاي أخضر")]
    [InlineData("\"أخضر شاي\"", "")]
    [InlineData("شاي -أخضر", "شاي وخيل")]
    [InlineData("شاي −أخضر", "شاي وخيل")]
    [InlineData("شاي –أخضر", "شاي وخيل")]
    [InlineData("شاي بدون أخضر", "شاي وخيل")]
    [InlineData("شاي بدون «شاي أخضر»", "شاي وخيل")]
    [InlineData("شاي -\"شاي أخضر\"", "شاي وخيل")]
    [InlineData("شاي - أخضر", "شاي أخضر")]
    [InlineData("بدون", "قهوة بدون سكر")]
    [InlineData("بدون سكر", "قهوة بدون سكر")]
    [InlineData("شاي\"", "شاي وخيل|شاي أخضر")]
    [InlineData("شاي AND أخضر", "")]
    [InlineData("ＴＥＡ", "tea")]
    public async Task Words_phrases_and_exclusions(string words, string found)
    {
        foreach (var title in (string[])["شاي وخيل", "شاي أخضر", "قهوة بدون سكر", "tea"])
            await _store.Publish(Make.Words(title, "متن", slug: ""));

        var results = await _store.Find(words);

        Assert.Equal(found.Split('|', StringSplitOptions.RemoveEmptyEntries).Order(), results.IsLoose ? [] : results.Titles().Order());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("\"\"\"")]
    [InlineData("«»")]
    [InlineData("-")]
    [InlineData("-شاي")]
    [InlineData("-\"شاي أخضر\" -خيل")]
    [InlineData("* ( ) ^ : + {} NULL \0")]
    [InlineData("AND OR NOT NEAR")]
    [InlineData("title:شاي")]
    [InlineData("NEAR(شاي أخضر, 2)")]
    [InlineData("شاي\0أخضر")]
    [InlineData("شاي*")]
    [InlineData("'; DROP TABLE \"Articles\"; --")]
    [InlineData("\ud800 شاي \udfff")]
    [InlineData("n.1")]
    [InlineData(". .. ...")]
    [InlineData("-- --- -–")]
    [InlineData("بدون بدون بدون")]
    public async Task A_bad_query_is_an_ordinary_one(string words)
    {
        await _store.Publish(Make.Words("شاي أخضر"));

        foreach (var order in Enum.GetValues<SearchOrder>())
        {
            var results = await _store.Find(new SearchQuery { Words = words, Order = order });
            Assert.True(results.Total <= 1);
        }
        Assert.DoesNotContain(await _store.Suggest(words), one => one.Kind is SuggestionKind.Tag);
    }

    [Fact]
    public async Task A_query_without_end_is_cut()
    {
        await _store.Publish(Make.Words("شاي أخضر"));

        foreach (var words in (string[])[new string('ش', 10_000), string.Concat(Enumerable.Repeat("شاي ", 5_000)), string.Concat(Enumerable.Repeat("\"شاي\" -خيل ", 1_000)), new string('"', 10_000), new string('-', 10_000)])
            Assert.True((await _store.Find(words)).Total <= 1);
    }

    [Theory]
    [InlineData("-شاي")]
    [InlineData("()*")]
    [InlineData("\"\"")]
    public async Task What_asks_for_no_word_is_no_query(string words) => Assert.True((await _store.Find(words)).IsEmptyQuery);

    [Fact]
    public async Task When_no_story_has_all_the_words_those_with_some_are_shown_and_it_is_said()
    {
        await _store.Publish(Make.Words("شاي أخضر", "متن"));
        await _store.Publish(Make.Words("خيل", "متن"));

        var results = await _store.Find("شاي خيل أخضر");

        Assert.True(results.IsLoose);
        Assert.Equal(["شاي أخضر", "خيل"], results.Titles());
        Assert.Equal(2, results.Total);
    }

    [Fact]
    public async Task A_page_with_room_left_ends_with_stories_that_have_some_of_the_words()
    {
        await _store.Publish(Make.Words("شاي أخضر", "متن"));
        await _store.Publish(Make.Words("شاي أسود", "متن"));

        var results = await _store.Find("شاي أخضر");

        Assert.Equal((1, false), (results.Total, results.IsLoose));
        Assert.Equal(["شاي أخضر"], results.Titles());
        Assert.Equal(["شاي أسود"], results.AlsoFound.Select(story => story.Card.Title));
    }

    [Fact]
    public async Task Each_facet_is_counted_without_its_own_filter()
    {
        await _store.Publish(Make.Words("شاي 1", section: 1), Make.Now.AddDays(-1));
        await _store.Publish(Make.Words("شاي 2", section: 2), Make.Now.AddDays(-10));
        await _store.Publish(Make.Words("شاي 3", section: 2) with { Kind = ArticleKind.Explainer }, Make.Now.AddDays(-100));

        var results = await _store.Find(new SearchQuery { Words = "شاي", SectionIds = [2], Since = Make.Now.AddDays(-20) });

        Assert.Equal(["شاي 2"], results.Titles());
        Assert.Equal(new Dictionary<int, int> { [1] = 1, [2] = 1 }, results.Facets.Sections);
        Assert.Equal(new Dictionary<ArticleKind, int> { [ArticleKind.News] = 1 }, results.Facets.Kinds);
        Assert.Equal(new Dictionary<SearchPeriod, int> { [SearchPeriod.Week] = 0, [SearchPeriod.Month] = 1, [SearchPeriod.Year] = 2 }, results.Facets.Periods);
        Assert.Equal(["شاي 3"], (await _store.Find(new SearchQuery { Words = "شاي", Kinds = [ArticleKind.Explainer, ArticleKind.Pictures] })).Titles());
    }

    [Fact]
    public async Task A_period_is_counted_within_the_dates_that_were_chosen()
    {
        await _store.Publish(Make.Words("شاي 1"), Make.Now.AddDays(-1));
        await _store.Publish(Make.Words("شاي 2"), Make.Now.AddDays(-10));
        await _store.Publish(Make.Words("شاي 3"), Make.Now.AddDays(-100));

        var results = await _store.Find(new SearchQuery { Words = "شاي", From = Make.Now.AddDays(-20), To = Make.Now.AddDays(-5), Since = Make.Now.AddDays(-7) });

        Assert.Empty(results.Titles());
        Assert.Equal(new Dictionary<SearchPeriod, int> { [SearchPeriod.Week] = 0, [SearchPeriod.Month] = 1, [SearchPeriod.Year] = 1 }, results.Facets.Periods);
    }

    [Fact]
    public async Task What_a_filter_left_out_is_not_said_to_be_missing()
    {
        await _store.Publish(Make.Words("شاي أخضر", section: 1));
        await _store.Publish(Make.Words("شاي أسود", section: 2));

        var results = await _store.Find(new SearchQuery { Words = "شاي أخضر", SectionIds = [2] });

        Assert.Equal((0, false), (results.Total, results.IsLoose));
        Assert.Equal(["شاي أسود"], results.AlsoFound.Select(story => story.Card.Title));
    }

    [Fact]
    public async Task An_author_is_a_filter()
    {
        await _store.Publish(Make.Words("شاي 1", author: "ليلى"));
        await _store.Publish(Make.Words("شاي 2", author: "سامر"));
        await using var db = _store.Open();
        var samer = db.Authors.Single(author => author.Name == "سامر").Id;

        Assert.Equal(["شاي 2"], (await _store.Find(new SearchQuery { Words = "شاي", AuthorId = samer })).Titles());
    }

    [Fact]
    public async Task Orders_and_pages_are_bounded()
    {
        for (var i = 1; i <= 25; i++)
            await _store.Publish(Make.Words($"شاي {i}"), Make.Now.AddHours(-i));

        foreach (var order in Enum.GetValues<SearchOrder>())
        {
            var titles = new List<string>();
            for (var page = 1; page <= 3; page++)
                titles.AddRange((await _store.Find(new SearchQuery { Words = "شاي", Order = order, Page = page })).Titles());
            var newest = Enumerable.Range(1, 25).Select(i => $"شاي {i}");
            Assert.Equal(order is SearchOrder.Oldest ? newest.Reverse() : newest, titles);
        }
        foreach (var page in (int[])[0, -1, 4, 21, int.MaxValue])
            Assert.Empty((await _store.Find(new SearchQuery { Words = "شاي", Page = page })).Stories);
    }

    [Fact]
    public async Task Among_equals_the_newer_is_first_and_a_title_stands_before_a_passing_mention()
    {
        var filler = string.Join(' ', Enumerable.Range(1, 80).Select(i => $"كلمة{i}"));
        await _store.Publish(Make.Words("أعياد الربيع", filler), Make.Now.AddYears(-6));
        await _store.Publish(Make.Words("أعياد الربيع", filler, slug: "b"), Make.Now.AddDays(-2));
        await _store.Publish(Make.Words("أسعار النفط", $"{filler} في الربيع تقل أعياد {filler}"), Make.Now.AddMinutes(-5));
        await _store.Publish(Make.Words("حديث عابر", $"{filler} أعياد الربيع {filler}"), Make.Now.AddYears(-3));

        var results = await _store.Find("أعياد الربيع");

        Assert.Equal(["أعياد الربيع", "أعياد الربيع", "حديث عابر", "أسعار النفط"], results.Titles());
        Assert.Equal(Make.Now.AddDays(-2), results.Stories[0].Card.VisibleFrom);
    }

    [Theory]
    [InlineData("شي جين بينغ")]
    [InlineData("习近平")]
    [InlineData("習近平")]
    [InlineData("Xi Jinping")]
    [InlineData("xijinping")]
    [InlineData("Xí Jìnpíng")]
    [InlineData("شي جين بينج")]
    [InlineData("وشي جين بينغ")]
    [InlineData("بكين 习近平")]
    public async Task A_name_finds_the_stories_that_mention_it_in_any_spelling(string words)
    {
        await _store.Name(Glossary.Entry("شي جين بينغ", "习近平", "Xí Jìnpíng", traditional: "習近平", rejected: ["شي جين بينج"]));
        await _store.Publish(Make.Words("زيارة إلى بكين", "وصل شي جين بينغ أمس."));

        var results = await _store.Find(words);

        Assert.Equal(["زيارة إلى بكين"], results.Titles());
        Assert.False(results.IsLoose);
        Assert.Equal(["شي جين بينغ"], results.Entries.Select(one => one.Name));
        Assert.Contains(results.Stories[0].Passage, piece => piece is { IsMarked: true, Text: "شي جين بينغ" } or { IsMarked: true, Text: "بينغ" });
    }

    public async Task InitializeAsync() => _store = await TestStore.New();

    public Task DisposeAsync()
    {
        _store.Dispose();
        return Task.CompletedTask;
    }
}
