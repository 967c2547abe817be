using SinoNews.Arabic;

namespace SinoNews.Tests.Arabic;

public sealed class WordRuleTests
{
    [Theory]
    [InlineData("سب", "سبب")]
    [InlineData("شل", "شلل")]
    [InlineData("محل", "محلل")]
    [InlineData("مثل", "ممثل")]
    [InlineData("ass", "class")]
    [InlineData("ass", "as")]
    [InlineData("ass", "A55")]
    [InlineData("but", "butt")]
    [InlineData("لص", "للصين")]
    [InlineData("لص", "لصين ولصيني")]
    [InlineData("777", "7777")]
    [InlineData("كلب", "ك٧ل٧ب")]
    [InlineData("a$$", "a")]
    [InlineData("😂", "مرحبا 😂")]
    [InlineData("", "مرحبا")]
    public void A_doubled_letter_or_a_digit_can_make_another_word(string rule, string text) =>
        Assert.Empty(Matcher(rule).Find(text));

    [Theory]
    [InlineData("ass", "a$$")]
    [InlineData("ass", "asssss")]
    [InlineData("ass", "@sses")]
    [InlineData("a$$", "ass")]
    [InlineData("slut", "s1ut")]
    [InlineData("idiot", "1d!ot")]
    [InlineData("شل", "شللللل")]
    [InlineData("1xbet", "سجل في 1XBet الآن")]
    [InlineData("0501234567", "واتساب ٠٥٠-١٢٣-٤٥٦٧")]
    [InlineData("t.me/kasb", "https://t.me/kasb")]
    [InlineData("عاهرة", "والعاهرات")]
    [InlineData("عاهرة", "عاهرتكم")]
    [InlineData("حمقى", "حمقاهم")]
    [InlineData("أحمق", "يااحمق")]
    [InlineData("لئيم", "للئيم")]
    [InlineData("لص", "وللص")]
    [InlineData("لص", "لصكم")]
    [InlineData("傻瓜", "你是傻瓜吗")]
    [InlineData("غبي جدا", "غبيّ\nجدًّا")]
    public void Each_kind_of_word_may_be_listed(string rule, string text) => Assert.Single(Matcher(rule).Find(text));

    [Theory]
    [InlineData("ابن الكلب", true)]
    [InlineData("يا ابن\nالكلب!", true)]
    [InlineData("وابن … الكلب", true)]
    [InlineData("ابن_الكلب", true)]
    [InlineData("ابن كلب", true)]
    [InlineData("ابن الـ*كـ*لب", true)]
    [InlineData("ا ب ن  ك ل ب", true)]
    [InlineData("ابن عم الكلب", false)]
    [InlineData("ابن", false)]
    [InlineData("الكلب ابن", false)]
    public void A_phrase_is_found_whatever_stands_between_its_words(string text, bool hit) =>
        Assert.Equal(hit, Matcher("ابن كلب").Find(text) is [{ Rule.Text: "ابن كلب" }]);

    [Theory]
    [InlineData("غ.ب.ي", true)]
    [InlineData("غبيييي", true)]
    [InlineData("غـبـي", true)]
    [InlineData("الغبي", false)]
    [InlineData("غبية", false)]
    [InlineData("ا ل غ ب ي", false)]
    [InlineData("غبيين", false)]
    public void An_exact_word_takes_tricks_but_no_affixes(string text, bool hit) =>
        Assert.Equal(hit, new WordMatcher([new WordRule(1, "غبي", WordMode.Exact, [])]).Find(text).Count == 1);

    [Theory]
    [InlineData("شاهدنا كلب البحر", 0)]
    [InlineData("وبكلب البحر أيضًا", 0)]
    [InlineData("كلب بوليسي", 0)]
    [InlineData("الكلبة", 0)]
    [InlineData("يا كلب البر", 1)]
    [InlineData("كلب البحر كلب", 1)]
    [InlineData("كلباتهم", 1)]
    public void An_exception_takes_its_own_words_out(string text, int hits)
    {
        var rule = new WordRule(1, "كلب", WordMode.Affixed, ["كلب البحر", "كلب بوليسي", "كلبة"]);
        Assert.Equal(hits, new WordMatcher([rule]).Find(text).Count);
    }

    [Fact]
    public void An_exception_is_one_for_its_own_rule_only()
    {
        var kept = new WordRule(2, "شلل", WordMode.Affixed, []);
        var matcher = new WordMatcher([new WordRule(1, "شلل", WordMode.Affixed, ["شللية"]), kept]);
        Assert.Equal([new WordMatch(kept, 3, 5)], matcher.Find("في شللية"));
    }

    [Fact]
    public void Anything_can_be_listed_and_finds_itself_if_it_has_letters() =>
        Assert.All(MalformedText.Samples(5_000), static text =>
            Assert.Equal(Tokens.Of(text).Count > 0, Matcher(text).Find(text).Count > 0));

    private static WordMatcher Matcher(string word) => new([new WordRule(1, word, WordMode.Affixed, [])]);
}
