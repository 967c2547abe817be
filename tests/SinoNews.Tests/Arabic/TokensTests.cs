using SinoNews.Arabic;

namespace SinoNews.Tests.Arabic;

public sealed class TokensTests
{
    [Theory]
    [InlineData("كوفيد-19", "كوفيد", "19")]
    [InlineData("١٬٥٠٠ يوان", "1500", "يوان")]
    [InlineData("G20 و5G", "g20", "5g")]
    [InlineData("习近平", "习", "近", "平")]
    public void A_text_is_cut_into_folded_words(string text, params string[] tokens) => Check(text, tokens);

    [Theory]
    [InlineData("نموٌّ بـ٥٫٢٪", "نمو", "5.2")]
    [InlineData("1,500.25", "1500.25")]
    [InlineData("12,345,678", "12345678")]
    [InlineData("2020,2021", "2020", "2021")]
    [InlineData("1,50 و1,5000", "1", "50", "1", "5000")]
    [InlineData("3.500,200", "3.500", "200")]
    [InlineData("5.2.", "5.2")]
    [InlineData("v2.0", "v2.0")]
    public void A_number_stays_whole(string text, params string[] tokens) => Check(text, tokens);

    [Theory]
    [InlineData("23.11.2026", "23", "11", "2026")]
    [InlineData("10.0.0.1", "10", "0", "0", "1")]
    [InlineData("Node.js", "node", "js")]
    [InlineData(".5 5. .", "5", "5")]
    public void Other_points_part(string text, params string[] tokens) => Check(text, tokens);

    [Theory]
    [InlineData("بـGoogle", "google")]
    [InlineData("الـ30 والـAI", "30", "ai")]
    [InlineData("للـ5G", "5g")]
    [InlineData("و 5G", "و", "5g")]
    [InlineData("5كم", "5", "كم")]
    [InlineData("5م3", "5", "م", "3")]
    [InlineData("كوفيد19", "كوفيد", "19")]
    [InlineData("习و5G", "习", "5g")]
    public void Arabic_parts_from_digits_and_latin_and_clitics_go(string text, params string[] tokens) => Check(text, tokens);

    [Theory]
    [InlineData("会见习近平主席 2026年", "会", "见", "习", "近", "平", "主", "席", "2026", "年")]
    [InlineData("\U00020000二〇", "\U00020000", "二", "〇")]
    [InlineData("«الصِّيـــن»، مسؤول!", "الصين", "مسءول")]
    [InlineData("\uFEFBعب ﷲ", "لاعب", "الله")]
    [InlineData(" \u200F… ")]
    [InlineData("")]
    public void Words_end_where_letters_do(string text, params string[] tokens) => Check(text, tokens);

    [Fact]
    public void A_token_knows_its_place_in_the_original() => Assert.Equal(
        [
            new Token("الصين", 1, 10), new Token("5.2", 14, 3), new Token("1500", 21, 5), new Token("لا", 27, 1),
        ],
        Tokens.Of("«الصِّيـــن» و٥٫٢، بـ1,500 \uFEFB"));

    [Fact]
    public void A_token_is_the_fold_of_its_place_whatever_the_text() =>
        Assert.All(MalformedText.Samples(20_000).Concat(MalformedText.EveryCodePoint()), static text =>
        {
            var tokens = Tokens.Of(text);
            Assert.All(tokens, token => Assert.Contains(
                token.Text,
                ArabicText.Fold(text.Substring(token.Start, token.Length)).Replace(",", "", StringComparison.Ordinal),
                StringComparison.Ordinal));
            Assert.Equal(tokens.OrderBy(static token => token.Start), tokens);
        });

    [Theory(Timeout = 10_000)]
    [MemberData(nameof(MalformedText.Long), MemberType = typeof(MalformedText), DisableDiscoveryEnumeration = true)]
    public Task A_long_text_takes_no_time(string text) => Task.Run(() => Tokens.Of(text));

    private static void Check(string text, string[] tokens) =>
        Assert.Equal(tokens, Tokens.Of(text).Select(static token => token.Text), StringComparer.Ordinal);
}
