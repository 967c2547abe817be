using System.Globalization;
using SinoNews.Search;
using SinoNews.Tests.Storage;

namespace SinoNews.Tests.Search;

public sealed class MarkingTests : IAsyncLifetime
{
    private TestStore _store = null!;

    [Theory]
    [InlineData("الشاي", "طريق الشَّاي والخيل", "طريق [الشَّاي] والخيل")]
    [InlineData("شاي", "طريق الشــاي", "طريق [الشــاي]")]
    [InlineData("\"الشاي الأخضر\"", "الشاي الأخضر لا الشاي الأسود", "[الشاي الأخضر] لا الشاي الأسود")]
    [InlineData("北京", "زيارة 北京 و北海", "زيارة [北京] و北海")]
    [InlineData("tea", "Tea & <b>tea</b>", "[Tea] & <b>[tea]</b>")]
    [InlineData("قهوة", "قهوة☕️قهوة👨‍👩‍👧قهوة", "[قهوة]☕️[قهوة]👨‍👩‍👧[قهوة]")]
    public async Task A_title_is_marked_in_its_own_spelling(string words, string title, string marked)
    {
        await _store.Publish(Make.Words(title, "متن", slug: ""));

        var story = Assert.Single((await _store.Find(words)).Stories);

        Assert.Equal(marked, string.Concat(story.Title.Select(piece => piece.IsMarked ? $"[{piece.Text}]" : piece.Text)));
    }

    [Fact]
    public async Task Pieces_put_together_are_the_text_and_none_splits_a_grapheme()
    {
        var random = new Random(7);
        string[] words = ["شاي", "الشَّاي", "وبالشاي", "شــاي", "👨‍👩‍👧", "北京", "e\u0301t\u00e9", "𠀀", "3.5", "و5G", "\n", "—", "«شاي»", "ـــ"];
        for (var i = 0; i < 40; i++)
        {
            var title = string.Concat(Enumerable.Range(0, 20).Select(_ => words[random.Next(words.Length)] + (random.Next(3) == 0 ? "" : " "))).Replace('\n', ' ').Trim();
            title = title.Length > 190 ? "شاي" : "شاي " + title;
            await _store.Publish(Make.Words(title, string.Join(' ', Enumerable.Repeat(title, 30)), slug: ""), Make.Now.AddMinutes(-i));
        }

        for (var page = 1; page <= 4; page++)
        {
            foreach (var story in (await _store.Find(new SearchQuery { Words = "شاي", Page = page })).Stories)
            {
                Assert.Equal(story.Card.Title, string.Concat(story.Title.Select(piece => piece.Text)));
                Assert.All([story.Title, story.Passage], pieces => AssertWhole([.. pieces.Select(piece => piece.Text)]));
                Assert.InRange(story.Passage.Sum(piece => piece.Text.Length), 20, 300);
                Assert.Contains(story.Passage, piece => piece.IsMarked);
            }
        }
    }

    [Fact]
    public async Task The_passage_is_where_most_of_the_words_are()
    {
        var filler = string.Join(' ', Enumerable.Range(1, 200).Select(i => $"كلمة{i}"));
        await _store.Publish(Make.Words("عنوان", $"شاي وحده.\n\n{filler}\n\nقال إن شاي الجبل أخضر.\n\n{filler}"));

        var passage = Assert.Single((await _store.Find("شاي أخضر")).Stories).Passage;

        var text = string.Concat(passage.Select(piece => piece.Text));
        Assert.Contains("قال إن شاي الجبل أخضر", text, StringComparison.Ordinal);
        Assert.StartsWith("…كلمة", text, StringComparison.Ordinal);
        Assert.EndsWith("…", text, StringComparison.Ordinal);
        Assert.Equal(["شاي", "أخضر"], passage.Where(piece => piece.IsMarked).Select(piece => piece.Text));
    }

    [Fact]
    public async Task Where_no_word_is_in_the_text_the_standfirst_or_the_opening_is_shown()
    {
        await _store.Publish(Make.Words("قطار 1", "متن القصة.", standfirst: "مقدمة عن قطار"));
        await _store.Publish(Make.Words("قطار 2", "متن القصة."));

        var stories = (await _store.Find("قطار")).Stories.OrderBy(story => story.Card.Id).ToList();

        Assert.Equal("مقدمة عن قطار", string.Concat(stories[0].Passage.Select(piece => piece.Text)));
        Assert.Equal("متن القصة.", string.Concat(stories[1].Passage.Select(piece => piece.Text)));
    }

    public async Task InitializeAsync() => _store = await TestStore.New();

    public Task DisposeAsync()
    {
        _store.Dispose();
        return Task.CompletedTask;
    }

    private static void AssertWhole(List<string> pieces)
    {
        var borders = StringInfo.ParseCombiningCharacters(string.Concat(pieces)).ToHashSet();
        var at = 0;
        foreach (var piece in pieces)
        {
            Assert.Contains(at, borders);
            at += piece.Length;
        }
    }
}
