using NetVips;
using SinoNews.Media;

namespace SinoNews.Tests.Media;

/// <summary>
/// What is drawn, read from the ink: a number of holes for each letter, from left to right. «دار» is 0·0·0, «و» is 1, «Bob» is
/// 2·1·1, «1000» is 0·1·1·1, and 回 two stains, one within the other.
/// </summary>
public sealed class SocialCardTests : IDisposable
{
    private const string Mixed = "وزراء Bob دار 1000 ود 回";
    private const string MixedInk = "0·0·0·2·1·1·0·0·0·0·1 / 1·1·0·1·0·1·1·1";
    private const string ZeroWidthNonJoiner = "\u200C";

    private readonly CardPress _press = new();

    [SkippableTheory]
    [InlineData("1000", "0·1·1·1")]
    [InlineData("2026", "0·1·0·1")]
    [InlineData("1689", "0·1·2·1")]
    [InlineData("دار 1000", "0·1·1·1·0·0·0")]
    [InlineData("1000 دار", "0·0·0·0·1·1·1")]
    [InlineData("Bob", "2·1·1")]
    [InlineData("وزراء Bob دار", "0·0·0·2·1·1·0·0·0·0·1")]
    [InlineData("Bob دار و", "1·0·0·0·2·1·1")]
    [InlineData("口", "1")]
    [InlineData("回", "1·1")]
    [InlineData("دار Bob 回", "1·1·2·1·1·0·0·0")]
    [InlineData("دار 回 1000", "0·1·1·1·1·1·0·0·0")]
    [InlineData(Mixed, MixedInk)]
    public void Letters_digits_and_characters_stand_in_their_order(string title, string ink) => Assert.Equal(ink, _press.Headline(title).Lines());

    // What the same check says of drawings that are wrong: here the words were turned before they were drawn rightly.
    [SkippableTheory]
    [InlineData("digits from right to left", "وزراء Bob دار 0001 ود 回")]
    [InlineData("Latin from right to left", "وزراء boB دار 1000 ود 回")]
    [InlineData("no Latin", "وزراء دار 1000 ود 回")]
    [InlineData("another character", "وزراء Bob دار 1000 ود 口")]
    [InlineData("lines from left to right", "回 ود 1000 دار Bob وزراء")]
    [InlineData("every letter turned", "回 دو 0001 راد boB ءارزو")]
    public void The_check_sees_a_headline_that_is_drawn_wrongly(string wrong, string title) =>
        Assert.False(_press.Headline(title).Lines() == MixedInk, wrong);

    [SkippableFact]
    public void The_check_sees_an_engine_that_does_not_know_directions()
    {
        const string OneLine = "1·1·0·1·0·1·1·1·0·0·0·2·1·1·0·0·0·0·1";
        const string LeftToRight = "\u202D"; // forced upon every letter
        _press.Headline(Mixed); // makes the typefaces known to libvips

        Assert.Equal(OneLine, Set($"\u200F{Mixed}"));
        Assert.NotEqual(OneLine, Set(LeftToRight + Mixed));

        static string Set(string text)
        {
            using var mask = Image.Text(text, font: "IBM Plex Sans Arabic,Noto Serif SC Semi-Bold 80", dpi: 72);
            return Ink.Of(mask).Lines();
        }
    }

    [SkippableFact]
    public void Letters_join()
    {
        var joined = _press.Headline("بببب");

        Assert.Equal((5, 1), (joined.Stains.Count, joined.LettersByLine()[0].Count)); // one body, four dots

        // As an engine that knows no Arabic would set it.
        var apart = _press.Headline(string.Join(ZeroWidthNonJoiner, "بببب".ToCharArray()));
        Assert.Equal(8, apart.Stains.Count);
    }

    [SkippableFact]
    public void A_line_begins_at_the_right_and_the_next_below_it()
    {
        var lines = _press.Headline("وزراء الصين وقازاقستان يبحثون مشروعات الطاقة والنقل الجديدة دار").LettersByLine();

        Assert.InRange(lines.Count, 2, 5);
        Assert.All(lines, line => Assert.InRange(line[^1].Right, lines[0][^1].Right - 14, lines[0][^1].Right + 14));
        Assert.Equal(1, lines[0][^1].Holes); // «و» begins
        Assert.Equal([0, 0, 0], lines[^1].Take(3).Select(stain => stain.Holes)); // «دار» ends
    }

    [SkippableFact]
    public void A_missing_character_would_be_seen()
    {
        var real = _press.Headline("回").Stains;
        using var box = Image.Text("\uE123", font: "IBM Plex Sans Arabic 80", dpi: 72);
        var tofu = Ink.Of(box).Stains;

        Assert.True(real.Count == 2 && real.All(stain => stain.Holes == 1) && real.Any(outer => real.Any(outer.Encloses)));
        Assert.False(tofu.Count == 2 && tofu.All(stain => stain.Holes == 1));
    }

    [SkippableFact]
    public void The_tile_shows_the_characters_from_left_to_right()
    {
        var ink = Ink.Of(_press.Print(CardPress.Card(glyphs: "回口")), 0, 0, 400, SocialCards.Height);

        var outer = ink.Stains.Where(stain => !ink.Stains.Any(other => other.Encloses(stain))).OrderBy(stain => stain.Left).ToList();
        Assert.Equal((3, 2), (ink.Stains.Count, outer.Count));
        Assert.Single(ink.Stains, outer[0].Encloses);
        Assert.DoesNotContain(ink.Stains, outer[1].Encloses);
    }

    [SkippableFact]
    public void The_least_titles_are_large_and_the_longest_are_cut_at_a_word()
    {
        var word = string.Join(' ', Enumerable.Repeat("والا", 120));

        var (few, many) = (_press.Headline("دار").LettersByLine(), _press.Headline(word).LettersByLine());

        Assert.Single(few);
        Assert.Equal(5, many.Count);
        Assert.True(few[0].Max(stain => stain.Height) > 1.5 * many[0].Max(stain => stain.Height));
        Assert.Equal(0, many[^1].Count % 3); // whole words; the dots of the … are none
        Assert.All(many, line => Assert.InRange(line[0].Left, 20, int.MaxValue));
    }

    public void Dispose() => _press.Dispose();
}
