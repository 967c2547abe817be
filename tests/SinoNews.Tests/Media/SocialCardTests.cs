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

    [SkippableFact]
    public void The_seal_stands_at_the_beginning_of_the_foot()
    {
        using var card = Image.NewFromBuffer(_press.Print(CardPress.Card()));

        // The hole of «و», its ring, and the stroke of «س», with what is beside it: red and paper as on the grid.
        double[] red = [0xb3, 0x26, 0x1e], paper = [0xfd, 0xf8, 0xf0];
        foreach (var (x, y, colour) in new[] { (12, 10, red), (10, 8, paper), (2, 6, paper), (4, 6, red) })
        {
            // The middle of a module of three pixels; the palette may be off by a little.
            var pixel = card.Getpoint(1088 + (3 * x) + 1, 534 + (3 * y) + 1);
            Assert.All(colour.Zip(pixel), pair => Assert.InRange(pair.Second, pair.First - 3, pair.First + 3));
        }
    }

    [SkippableTheory]
    [InlineData("Bob", "2·1·1")]
    [InlineData("Bob دار", "0·0·0·2·1·1")]
    public void The_sites_name_stands_beside_the_seal(string name, string holes)
    {
        var ink = Ink.Of(_press.Print(CardPress.Card() with { SiteName = name, Host = "" }), 456, 515, 620, 85);

        // Smaller than a headline's letters, and no dots among them.
        Assert.Equal(holes, string.Join('·', ink.Stains.OrderBy(stain => stain.Left).Select(stain => stain.Holes)));
        Assert.InRange(ink.Stains.Max(stain => stain.Right), 600, 620);
    }

    [SkippableFact]
    public void The_section_stands_in_red_above_the_headline_and_without_one_nothing_does()
    {
        Assert.NotEqual(0, Red("سياسة"));
        Assert.Equal(0, Red(""));

        int Red(string section)
        {
            using var card = Image.NewFromBuffer(_press.Print(CardPress.Card(section: section)));
            using var kicker = card.ExtractArea(456, 60, 680, 48);
            return kicker.WriteToMemory<byte>().Chunk(kicker.Bands).Count(pixel => pixel[0] > 140 && pixel[1] < 80 && pixel[2] < 80);
        }
    }

    public void Dispose() => _press.Dispose();
}
