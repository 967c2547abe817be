using SinoNews.Arabic;

namespace SinoNews.Tests.Arabic;

public sealed class WordMatcherTests
{
    private static readonly WordMatcher List = new(new[] { "غبي", "حمار", "كذاب", "كلب", "شلل", "stupid" }
        .Select(static (word, i) => new WordRule(i + 1, word, WordMode.Affixed, [])));

    [Theory]
    [InlineData("غَبِيٌّ")]
    [InlineData("غـــبـــي")]
    [InlineData("غ ب ي")]
    [InlineData("غ.ب.ي")]
    [InlineData("غ*بي")]
    [InlineData("غبييييي")]
    [InlineData("غ\u200Bب\u200Dي")]
    [InlineData("ﻏﺒﻲ")]
    [InlineData("غبی")]
    [InlineData("والغبية")]
    [InlineData("كذّاااب")]
    [InlineData("كذابون")]
    [InlineData("كلبك")]
    [InlineData("S.T.U.P.I.D")]
    [InlineData("ＳＴＵＰＩＤ")]
    [InlineData("ѕtupіd")]
    [InlineData("$tupid")]
    public void Each_trick_of_the_rules_is_seen_through(string text) => Hits(text);

    [Theory]
    [InlineData("رغبة")]
    [InlineData("غبار")]
    [InlineData("الكلبشات")]
    [InlineData("استحمار")]
    [InlineData("ب ك ي ن")]
    [InlineData("شل")]
    public void Ordinary_words_are_let_be(string text) => Passes(text);

    [Theory]
    [InlineData("غ-ب-ي")]
    [InlineData("غ_ب_ي")]
    [InlineData("غ\u200B \u064Eب ي")]
    [InlineData("غ . ب . ي")]
    [InlineData("غ\nب\nي")]
    [InlineData("غغغ ببب ييي")]
    [InlineData("غ😂ب😂ي")]
    [InlineData("#ال_غ_بية")]
    [InlineData("ا ل غ ب ي ة")]
    [InlineData("غـ*ـبِ\u200Fـي")]
    [InlineData("حم*ار")]
    [InlineData("وال*غ*بية")]
    [InlineData("كذ.اب")]
    [InlineData("ال-ك.ذ.ا.ب")]
    [InlineData("ڪلب")]
    [InlineData("کلبە")]
    [InlineData("stu.pid")]
    [InlineData("s t u p i d")]
    [InlineData("𝓼𝓽𝓾𝓹𝓲𝓭")]
    [InlineData("ⓢⓣⓤⓟⓘⓓ")]
    [InlineData("ꜱᴛᴜᴘɪᴅ")]
    [InlineData("STUРІD")]
    [InlineData("$7up1d")]
    [InlineData("stup!d!!")]
    [InlineData("stúpïd")]
    [InlineData("stuuupiddd")]
    public void Tricks_may_be_mixed(string text) => Hits(text);

    [Theory]
    [InlineData("يا لك من غ ب ي فعلا", "غ ب ي")]
    [InlineData("هو غ ب ي و ك ذ ا ب", "غ ب ي", "و ك ذ ا ب")]
    [InlineData("أنت غ.ب.ي. ألا ترى", "غ.ب.ي")]
    [InlineData("ا ن ت  غ ب ي", "غ ب ي")]
    [InlineData("قال:غبي", "غبي")]
    [InlineData("(غَبِيٌّ)،", "غَبِيٌّ")]
    [InlineData("غبي/حمار", "غبي", "حمار")]
    [InlineData("stupid!you're stupid123", "stupid", "stupid")]
    [InlineData("وstupid", "stupid")]
    [InlineData("1كلب2", "كلب")]
    [InlineData("يا كلب\u200F يا\u200Fحمار", "كلب\u200F", "يا\u200Fحمار")]
    public void A_hit_is_the_whole_word_in_the_original(string text, params string[] hits) =>
        Assert.Equal(hits, List.Find(text).Select(match => text.Substring(match.Start, match.Length)), StringComparer.Ordinal);

    [Theory]
    [InlineData("ياغبي")]
    [InlineData("ككلب")]
    [InlineData("هالكلب")]
    [InlineData("وللكذابين")]
    [InlineData("أغبياء غبيين")]
    [InlineData("غبيا")]
    [InlineData("غبيًّا")]
    [InlineData("غبيتان")]
    [InlineData("حمارهم")]
    [InlineData("كذابوهم")]
    [InlineData("كلبتك")]
    [InlineData("شللهم")]
    [InlineData("فبالحمار")]
    [InlineData("stupids")]
    public void Chains_of_clitics_and_endings_are_seen_through(string text) => Hits(text);

    [Theory]
    [InlineData("قلب وكلام وكليب ومكلب")]
    [InlineData("حمراء واحمرار والحمر")]
    [InlineData("تكذيب وأكاذيب")]
    [InlineData("غبطة وغيب وغابي")]
    [InlineData("الكل/بين يديك")]
    [InlineData("#الكل_بين_أهله")]
    [InlineData("على كل بلد")]
    [InlineData("الشل ل")]
    [InlineData("شل.")]
    [InlineData("شـــل")]
    [InlineData("ا س ت ح م ا ر")]
    [InlineData("ر غ ب ي")]
    [InlineData("ر.غ.ب.ي")]
    [InlineData("غ5ب5ي")]
    [InlineData("stupidity stupor astupid")]
    [InlineData("و ب ك ل م")]
    [InlineData("Galaxy A55 و5G وG20")]
    public void What_only_resembles_a_listed_word_passes(string text) => Passes(text);

    [Fact]
    public void Hits_come_in_order_and_those_of_one_rule_do_not_overlap()
    {
        var matches = List.Find("حمار غ*ب*ي كلبك $tupid كلب-كلب");
        Assert.Equal(["حمار", "غبي", "كلب", "stupid", "كلب", "كلب"], matches.Select(static match => match.Rule.Text));
        Assert.Equal(matches.OrderBy(static match => match.Start), matches);
    }

    [Fact]
    public void No_rules_hit_nothing() => Assert.Empty(new WordMatcher([]).Find("غبي"));

    [Fact]
    public void Anything_can_be_searched() =>
        Assert.All(MalformedText.Samples(20_000).Concat(MalformedText.EveryCodePoint()), static text =>
            Assert.All(List.Find(text), match => Assert.InRange(match.Start + match.Length, match.Start + 1, text.Length)));

    [Theory(Timeout = 10_000)]
    [MemberData(nameof(MalformedText.Long), MemberType = typeof(MalformedText), DisableDiscoveryEnumeration = true)]
    public Task A_long_text_takes_no_time(string text) => Task.Run(() => List.Find(text));

    private static void Hits(string text) => Assert.NotEmpty(List.Find(text));

    private static void Passes(string text) => Assert.Empty(List.Find(text));
}
