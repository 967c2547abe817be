using SinoNews.Names;

namespace SinoNews.Tests.Names;

public sealed class LexiconTests
{
    private static readonly Lexicon Names = Lexicons.Of(
        Glossary.Entry("الصين", "中国", "Zhōngguó", traditional: "中國"),
        Glossary.Entry("بكين", "北京", "Běijīng", rejected: ["بيجين"]),
        Glossary.Entry("شي جين بينغ", "习近平", "Xí Jìnpíng", traditional: "習近平", variants: ["شي جينبينغ"]),
        Glossary.Entry("مبادرة الحزام والطريق", "一带一路", "Yīdài Yīlù", variants: ["الحزام والطريق"]),
        Glossary.Entry("قازاقستان", "哈萨克斯坦", "Hāsàkèsītǎn", rejected: ["كازاخستان"]),
        Glossary.Entry("يوننان", "云南", "Yúnnán", rejected: ["يونّان"]),
        Glossary.Entry("شانغهاي", "上海", "Shànghǎi", rejected: ["شانغهاى", "شنغهاي"]),
        Glossary.Entry("شنشي", "陕西", "Shǎnxī"),
        Glossary.Entry("شانشي", "山西", "Shānxī"),
        Glossary.Entry("لانتشو", "兰州", "Lánzhōu"),
        Glossary.Entry("الحزب", "党", "dǎng"),
        Glossary.Entry("لوي", "吕", "Lǚ"));

    [Theory]
    [InlineData("زار بكين أمس", "بكين")]
    [InlineData("وبكين", "بكين")]
    [InlineData("فلبكين", "بكين")]
    [InlineData("بالصين", "الصين")]
    [InlineData("وللصين دور", "لصين")]
    [InlineData("من لانتشو", "لانتشو")]
    [InlineData("الصِّين", "الصِّين")]
    [InlineData("صينية", null)]
    [InlineData("الصينية", null)]
    [InlineData("لمبادرة الحزام والطريق أثر", "مبادرة الحزام والطريق")]
    [InlineData("الحزام والطريق", "الحزام والطريق")]
    [InlineData("الحزام. والطريق", null)]
    [InlineData("شي جين-بينغ", "شي جين-بينغ")]
    [InlineData("زار 习近平 المدينة", "习近平")]
    [InlineData("زار 習近平 المدينة", "習近平")]
    [InlineData("قال Xi Jinping", "Xi Jinping")]
    [InlineData("beijing", null)] // one Latin word in a text may be any other
    public void A_name_is_found_in_a_text_without_what_is_joined_to_it(string text, string? found) =>
        Assert.Equal(found is null ? [] : [found], Names.MentionsIn(text).Select(mention => text.Substring(mention.Start, mention.Length)));

    [Fact]
    public void Of_two_names_that_begin_at_one_word_the_longer_is_meant()
    {
        var both = Lexicons.Of(Glossary.Entry("الصين", "中国", "Zhōngguó"), Glossary.Entry("الصين واحدة", "一个中国", "yī gè Zhōngguó"));

        Assert.Equal("الصين واحدة", Assert.Single(both.MentionsIn("مبدأ الصين واحدة")).Entry.Name);
    }

    [Theory]
    [InlineData("كازاخستان", true)]
    [InlineData("قازاقستان", false)]
    [InlineData("شنغهاي", true)]
    [InlineData("شانغهاى", true)] // folded it is the approved one: told apart letter by letter
    [InlineData("شانغهاي", false)]
    [InlineData("يونّان", true)]
    [InlineData("وبيجين", true)]
    public void A_spelling_that_the_house_rejects_is_told_from_the_approved_one(string text, bool rejected) =>
        Assert.Equal(rejected, Assert.Single(Names.MentionsIn(text)).IsRejected);

    [Fact]
    public void Greece_is_not_taken_for_Yunnan() => Assert.Empty(Names.MentionsIn("سافر إلى اليونان ومن يونان إلى أثينا"));

    [Theory]
    [InlineData("بكين", "بكين")]
    [InlineData("بيجين", "بكين")]
    [InlineData("北京", "بكين")]
    [InlineData("Běijīng", "بكين")]
    [InlineData("bei jing", "بكين")]
    [InlineData("BEIJING", "بكين")]
    [InlineData("xijinping", "شي جين بينغ")]
    [InlineData("Xí Jìnpíng", "شي جين بينغ")]
    [InlineData("習近平", "شي جين بينغ")]
    [InlineData("yidaiyilu", "مبادرة الحزام والطريق")]
    [InlineData("Shǎnxī", "شنشي")]
    [InlineData("Shānxī", "شانشي")]
    [InlineData("lv", "لوي")]
    [InlineData("lü", "لوي")]
    public void A_term_calls_an_entry_by_any_of_its_names(string term, string name) => Assert.Equal(name, Names.Called(term)?.Name);

    [Fact]
    public void Without_tones_one_pinyin_calls_two_provinces()
    {
        Assert.Null(Names.Called("shanxi"));
        Assert.Equal(["شنشي", "شانشي"], Names.AllCalled("shanxi").Select(entry => entry.Name));
    }

    [Theory]
    [InlineData("زيارة شي جينبينغ إلى قازاقستان", "شي جين بينغ|قازاقستان")]
    [InlineData("xi jinping kazakhstan", "شي جين بينغ")]
    [InlineData("أخبار وبكين والصين", "بكين|الصين")]
    [InlineData("习近平在北京", "شي جين بينغ|بكين")]
    [InlineData("للحزب", "الحزب")]
    [InlineData("", "")]
    [InlineData("\"*-()", "")]
    public void The_names_in_a_query_are_found(string query, string names) =>
        Assert.Equal(names, string.Join('|', Names.NamesIn(query).Select(name => name.Entries[0].Name)));

    [Fact]
    public void Nothing_is_found_in_an_empty_glossary() => Assert.Empty(Lexicon.Empty.MentionsIn("الصين"));
}
