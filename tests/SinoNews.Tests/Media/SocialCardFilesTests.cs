using NetVips;
using SinoNews.Media;

namespace SinoNews.Tests.Media;

/// <summary>Which cards there are: of whatever was typed, once each, and none without typefaces.</summary>
public sealed class SocialCardFilesTests : IDisposable
{
    private readonly CardPress _press = new();

    public static TheoryData<string> Hostile { get; } =
    [
        "", " ", "<b>A & B</b>", "&amp;", "<span font='200'>x", "' \" < > &", "\u202Eabc\u202C", "a\0b\u0007c\uFFFE\uD800", string.Concat(Enumerable.Repeat("😀", 200)),
        string.Concat(Enumerable.Repeat("中", 200)), new string('خ', 200), new string('W', 5000), "👨‍👩‍👧‍👦 ﷽ ﷺ", new string('\u0651', 300), "می‌خواهم", "…", ".", "\n\n\r\t",
        new string('\u200C', 50), "العنوان" + new string(' ', 900) + "x", "\U0002A6D6\U000E0001", "%s%n%d", "Ж χ ไทย हिन्दी",
    ];

    [SkippableTheory]
    [MemberData(nameof(Hostile))]
    public void Whatever_is_typed_becomes_a_card(string text)
    {
        var bytes = _press.Print(new SocialCard { Title = text, SectionName = text, Look = text, Glyphs = text, SiteName = text, Host = text });

        using var image = Image.NewFromBuffer(bytes);
        Assert.Equal((SocialCards.Width, SocialCards.Height), (image.Width, image.Height));
        Assert.InRange(bytes.Length, 2_000, 150_000);
    }

    [SkippableFact]
    public void Marks_are_letters_and_controls_are_nothing()
    {
        Assert.Equal(_press.Headline("Bob").Lines(), _press.Headline("\u202EB\u0000o\u200Eb\u2069").Lines());
        Assert.Contains("·2·", _press.Headline("دا &amp; B <i> دا").Lines(), StringComparison.Ordinal);
        Assert.NotEqual(_press.Headline("<i>Bob</i>").Lines(), _press.Headline("Bob").Lines());
    }

    // What Chromium gave the plates in the design's pictures, which show all but politics.
    [SkippableTheory]
    [InlineData("politics", 227, 230, 238)]
    [InlineData("economy", 223, 232, 235)]
    [InlineData("culture", 236, 228, 223)]
    [InlineData("history", 233, 230, 222)]
    [InlineData("science", 224, 233, 228)]
    [InlineData("travel", 228, 232, 224)]
    [InlineData("no such look", 233, 230, 222)]
    public void The_tile_has_the_colour_of_the_section(string look, int red, int green, int blue)
    {
        using var image = Image.NewFromBuffer(_press.Print(CardPress.Card(look: look, glyphs: "茶")));
        using var tile = image.ExtractArea(0, 0, 400, 160);
        var pixels = tile.WriteToMemory<byte>();

        var ground = pixels.Chunk(tile.Bands).CountBy(pixel => (pixel[0], pixel[1], pixel[2])).MaxBy(colour => colour.Value).Key;

        Assert.InRange(ground.Item1, red - 2, red + 2);
        Assert.InRange(ground.Item2, green - 2, green + 2);
        Assert.InRange(ground.Item3, blue - 2, blue + 2);
    }

    [SkippableFact]
    public void A_card_is_drawn_once_and_its_name_follows_from_what_is_on_it()
    {
        var cards = _press.Cards();
        var card = CardPress.Card("خبر", glyphs: "茶路");
        var hash = cards.Print(card)!;
        var file = cards.Find(hash)!;
        File.SetLastWriteTimeUtc(file.FullName, Make.Now);

        Assert.Equal(hash, cards.Print(card with { }));

        Assert.Equal(Make.Now, cards.Find(hash)!.LastWriteTimeUtc);
        SocialCard[] others =
        [
            card with { Title = "خبر آخر" }, card with { SectionName = "ثقافة" }, card with { Look = "culture" }, card with { Glyphs = "茶" }, card with { SiteName = "غيره" }, card with { Host = "other.example" },
            card with { Title = card.Title + card.SectionName, SectionName = "" }, SocialCard.OfSite("سينو نيوز", "شعار", "news.example.org"),
        ];
        Assert.Equal(others.Length + 1, others.Append(card).Select(one => one.Hash).Distinct().Count());
        Assert.Single(Directory.GetFiles(_press.Folder));
        Assert.Null(cards.Find("../" + hash));
    }

    [SkippableFact]
    public void A_folder_that_cannot_be_written_is_no_reason_to_fail()
    {
        File.WriteAllText(_press.Folder, "no folder");

        Assert.Null(_press.Cards().Print(CardPress.Card()));
    }

    [Fact]
    public void Typefaces_that_are_none_are_as_if_missing()
    {
        var fonts = Directory.CreateDirectory(_press.Folder).FullName;
        foreach (var name in (string[])["IBMPlexSansArabic_600SemiBold.ttf", "NotoSerifSC_700Bold.ttf"])
            File.WriteAllText(Path.Combine(fonts, name), "no font at all");
        using var heard = new Heard();

        Assert.False(_press.Cards(fonts, heard.For<SocialCards>()).CanDraw);
    }

    [Fact]
    public void Without_typefaces_nothing_is_drawn_and_the_log_says_so_once()
    {
        using var heard = new Heard();
        var cards = _press.Cards(_press.Folder, heard.For<SocialCards>());

        Assert.False(cards.CanDraw);
        Assert.Null(cards.Print(CardPress.Card("خبر")));
        Assert.Null(cards.Print(CardPress.Card("خبر آخر")));

        Assert.Contains("Node.js", Assert.Single(heard.Warnings), StringComparison.Ordinal);
    }

    public void Dispose() => _press.Dispose();
}
