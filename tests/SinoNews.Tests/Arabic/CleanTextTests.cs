using SinoNews.Arabic;

namespace SinoNews.Tests.Arabic;

public sealed class CleanTextTests
{
    private const string Family = "👨\u200D👩\u200D👧\u200D👦";

    [Theory]
    [InlineData("abc\u202Etxt", "abctxt")]
    [InlineData("\u2066admin\u2069", "admin")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData(Family, Family)]
    public void Clean_strips_what_reverses_and_keeps_what_joins(string text, string clean) =>
        Assert.Equal(clean, CleanText.Clean(text).Text);

    [Theory]
    [InlineData("a\u202Ab\u202Bc\u202Cd\u202De\u202Ef", "abcdef")]
    [InlineData("a\u2066b\u2067c\u2068d\u2069e", "abcde")]
    [InlineData("غ\u200Bب\u2060ي\uFEFF!\u00AD.", "غبي!.")]
    [InlineData("a\u0000b\u0007c\u007Fd\u009Fe", "abcde")]
    [InlineData("a\u200Eb\u200Fc\u061Cd", "a\u200Eb\u200Fc\u061Cd")]
    public void Clean_strips_invisible_characters_but_direction_marks(string text, string clean) =>
        Assert.Equal(clean, CleanText.Clean(text).Text);

    [Theory]
    [InlineData("\u200Da\u200C b\u200D", "a b")]
    [InlineData("a\u200D\u200D\u200Cb", "a\u200Db")]
    [InlineData("a\u200D\u202E\u200Db", "a\u200Db")]
    [InlineData("a\u200D\nb", "a\nb")]
    public void Clean_keeps_one_joiner_and_only_inside_words(string text, string clean) =>
        Assert.Equal(clean, CleanText.Clean(text).Text);

    [Theory]
    [InlineData("\u0628\u0651\u064E\u0655", "\u0628\u0655\u064E\u0651")]
    [InlineData("z\u0316\u0317\u0318\u0319\u031A!", "z\u0316\u0317\u0318!")]
    [InlineData("z\u0316\u0317\u0318\u200D\u0319\u200E\u031A!", "z\u0316\u0317\u0318\u200D\u200E!")]
    public void Clean_lets_three_marks_stand_on_a_letter(string text, string clean) =>
        Assert.Equal(clean.Normalize(), CleanText.Clean(text).Text);

    [Theory]
    [InlineData("a\r\nb\rc\nd\te", "a\nb\nc\nd\te")]
    [InlineData("a\n\nb\n\n\n\nc", "a\n\nb\n\nc")]
    [InlineData("a\n \n \n b", "a\n\nb")]
    [InlineData(" \n a  b \n", "a  b")]
    [InlineData(" \u202E ", "")]
    public void Clean_tidies_lines(string text, string clean) => Assert.Equal(clean, CleanText.Clean(text).Text);

    [Theory]
    [InlineData(" أبو \r\n\n\t ياسر ", "أبو ياسر")]
    [InlineData("a\u00A0\u3000b", "a b")]
    public void A_single_line_has_single_spaces(string text, string clean) =>
        Assert.Equal(clean, CleanText.Clean(text, singleLine: true).Text);

    [Fact]
    public void Clean_composes_letters_that_a_removal_brought_together() =>
        Assert.Equal("أ", CleanText.Clean("ا\u200B\u0654").Text);

    [Theory]
    [InlineData("abc\u202Etxt", false, 3, 0x202E)]
    [InlineData("  \u2066 admin", false, 0, 0x2066)]
    [InlineData("admin \u2069 ", false, 5, 0x2069)]
    [InlineData("a \u200B b", false, 2, 0x200B)]
    [InlineData("a  \u200B b", true, 2, 0x200B)]
    [InlineData("a\n\n\n\n\u200Bb", false, 3, 0x200B)]
    [InlineData("ا\u200B\u0654ب", false, 1, 0x200B)]
    [InlineData("e\u0301\u200Bb", false, 1, 0x200B)]
    [InlineData("a\u200D b", false, 1, 0x200D)]
    [InlineData("👨\0", false, 2, 0)]
    public void A_removed_character_leaves_its_position(string text, bool singleLine, int position, int codePoint) =>
        Assert.Equal([new Removed(position, codePoint)], CleanText.Clean(text, singleLine).Removed);

    [Fact(Timeout = 30_000)]
    public Task Clean_is_quick_over_a_tower_of_marks() =>
        Task.Run(static () => Assert.Equal(4, CleanText.Clean(MalformedText.Tower).Text.Length));

    // Not in a table: the compiler cannot store a lone surrogate in an attribute.
    [Fact]
    public void Clean_strips_what_is_not_a_character()
    {
        var cleaned = CleanText.Clean("a\uD83Db\uDC00c\uFFFEd");
        Assert.Equal("abcd", cleaned.Text);
        Assert.Equal([new Removed(1, 0xD83D), new Removed(2, 0xDC00), new Removed(3, 0xFFFE)], cleaned.Removed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Clean_takes_anything_and_cleaning_twice_changes_nothing(bool singleLine) =>
        Assert.All(MalformedText.Samples(20_000).Concat(MalformedText.EveryCodePoint()), text =>
        {
            var once = CleanText.Clean(text, singleLine);
            var twice = CleanText.Clean(once.Text, singleLine);
            Assert.Equal(once.Text, twice.Text);
            Assert.Empty(twice.Removed);
            Assert.True(once.Text.IsNormalized());
            Assert.Equal(once.Removed.OrderBy(static r => r.Position), once.Removed);
            Assert.All(once.Removed, r => Assert.InRange(r.Position, 0, once.Text.Length));
        });
}
