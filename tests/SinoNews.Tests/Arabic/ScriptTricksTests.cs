using SinoNews.Arabic;

namespace SinoNews.Tests.Arabic;

public sealed class ScriptTricksTests
{
    [Theory]
    [InlineData("ѕtupіd", "ѕtupіd")]
    [InlineData("من pаypal اليوم", "pаypal")]
    [InlineData("gοοgle", "gοοgle")]
    [InlineData("Αpple", "Αpple")]
    [InlineData("غbي", "غbي")]
    [InlineData("aغb", "aغb")]
    [InlineData("аغ", "аغ")]
    [InlineData("غbِي، Ноw", "غbِي", "Ноw")]
    [InlineData("شركةGoogle", "شركةGoogle")]
    [InlineData("وGoogleات", "وGoogleات")]
    public void Mixed_words_are_found_in_the_original(string text, params string[] words) => Assert.Equal(
        words, ScriptTricks.MixedWords(text).Select(word => text.Substring(word.Start, word.Length)), StringComparer.Ordinal);

    [Theory]
    [InlineData("و5G وبـGoogle والـAI، الAI بـ5G")]
    [InlineData("5كم و10م3 كوفيد19")]
    [InlineData("الصين China Россия Ελλάδα 中国")]
    [InlineData("China-الصين")]
    [InlineData("5μm و3 µg وTGFβ وΔT و10kΩ")]
    [InlineData("习近平Xi")]
    [InlineData("Xí Jìnpíng، می\u200Cخواهم")]
    [InlineData("")]
    public void Ordinary_words_are_not_mixed(string text) => Assert.Empty(ScriptTricks.MixedWords(text));

    [Theory]
    [InlineData("سينو نيوز", "س.ي.ن.و نـيـوز")]
    [InlineData("سينو نيوز", "سـيـنوو  نييوز ✓")]
    [InlineData("سينو نيوز", "سیـنـو\u200Bنِيوز")]
    [InlineData("SinoNews", "ЅinoNеws")]
    [InlineData("SinoNews", "S1n0-New$")]
    [InlineData("SinoNews", "@Sino_News!")]
    [InlineData("SinoNews", "SiΝoΝews")]
    [InlineData("SinoNews", "Ｓｉｎｏ Ｎｅｗｓ")]
    [InlineData("admin", "adrnin")]
    [InlineData("wall", "vva11")]
    public void Names_that_look_alike_have_one_skeleton(string reserved, string name) =>
        Assert.Equal(ScriptTricks.Skeleton(reserved), ScriptTricks.Skeleton(name));

    [Theory]
    [InlineData("سينو نيوز", "سين نيوز")]
    [InlineData("سينو نيوز", "صينو نيوز")]
    [InlineData("SinoNews", "ChinaNews")]
    [InlineData("أبو ياسر", "أبو بشار")]
    public void Other_names_have_other_skeletons(string one, string other) =>
        Assert.NotEqual(ScriptTricks.Skeleton(one), ScriptTricks.Skeleton(other));

    [Theory]
    [InlineData("")]
    [InlineData(" … 😂!")]
    [InlineData("@\u064B\u200D")]
    public void A_name_without_letters_has_no_skeleton(string name) => Assert.Equal("", ScriptTricks.Skeleton(name));

    [Fact]
    public void Anything_can_be_asked_about() =>
        Assert.All(MalformedText.Samples(20_000).Concat(MalformedText.EveryCodePoint()), static text =>
        {
            Assert.NotNull(ScriptTricks.Skeleton(text));
            Assert.All(ScriptTricks.MixedWords(text), word =>
            {
                Assert.InRange(word.Start, 0, text.Length - 1);
                Assert.InRange(word.Start + word.Length, word.Start + 2, text.Length);
            });
        });

    [Theory(Timeout = 10_000)]
    [MemberData(nameof(MalformedText.Long), MemberType = typeof(MalformedText), DisableDiscoveryEnumeration = true)]
    public Task A_long_text_takes_no_time(string text) => Task.Run(() =>
    {
        ScriptTricks.MixedWords(text);
        ScriptTricks.Skeleton(text);
    });
}
