using SinoNews.Arabic.Typesetting;
using SinoNews.Names;

namespace SinoNews.Tests.Names;

public sealed class HouseStyleTests
{
    private static readonly Lexicon Names = Lexicons.Of(
        Glossary.Entry("الصين", "中国", "Zhōngguó", rejected: ["السين"]),
        Glossary.Entry("قازاقستان", "哈萨克斯坦", "Hāsàkèsītǎn", rejected: ["كازاخستان"]),
        Glossary.Entry("شانغهاي", "上海", "Shànghǎi", rejected: ["شنغهاي", "شانغهاى"]),
        Glossary.Entry("الحزب الشيوعي الصيني", "中国共产党", "Zhōngguó Gòngchǎndǎng", rejected: ["حزب الصين الشيوعي"]),
        Glossary.Entry("وكالة أنباء شينخوا", "新华社", "Xīnhuáshè", variants: ["شينخوا", "وكالة شينخوا"], rejected: ["شينهوا", "وكالة شينهوا"]),
        Glossary.Entry("مبادرة الحزام والطريق", "一带一路", "Yīdài Yīlù", variants: ["الحزام والطريق"], rejected: ["الطريق والحزام"]),
        Glossary.Entry("شي جين بينغ", "习近平", "Xí Jìnpíng", rejected: ["شي جينبينغ"]),
        Glossary.Entry("نهر هوانغهي", "黄河", "Huánghé", rejected: ["هوانجهي", "هوانغهي"]),
        Glossary.Entry("لي تشيانغ", "李强", "Lǐ Qiáng", rejected: ["لي تشيانج"]),
        Glossary.Entry("هو جين تاو", "胡锦涛", "Hú Jǐntāo", rejected: ["هو جينتاو"]),
        Glossary.Entry("شنشي", "陕西", "Shǎnxī"),
        Glossary.Entry("شانشي", "山西", "Shānxī"));

    [Theory]
    [InlineData("زار كازاخستان", "زار قازاقستان")]
    [InlineData("وبكازاخستان", "وبقازاقستان")]
    [InlineData("إلى شانغهاى وشنغهاي", "إلى شانغهاي وشانغهاي")]
    [InlineData("كَازاخستان", "قازاقستان")]
    [InlineData("للسين", "للصين")] // the alef is not written after a joined ل, there or here
    [InlineData("لحزب الصين الشيوعي", "للحزب الشيوعي الصيني")]
    [InlineData("بحزب الصين الشيوعي", "بالحزب الشيوعي الصيني")]
    [InlineData("**كازاخستان** و[كازاخستان](https://example.org/كازاخستان) و`كازاخستان`", "**قازاقستان** و[قازاقستان](https://example.org/كازاخستان) و`كازاخستان`")]
    [InlineData("قازاقستان", "قازاقستان")]
    [InlineData("ذكرت وكالة أنباء شينهوا", "ذكرت وكالة أنباء شينخوا")]
    [InlineData("ذكرت وكالة شينهوا وشينهوا", "ذكرت وكالة أنباء شينخوا وشينخوا")]
    [InlineData("مبادرات الطريق والحزام ومبادرة الطريق والحزام", "مبادرات الحزام والطريق ومبادرة الحزام والطريق")]
    [InlineData("الرئيس شي جينبينغ", "الرئيس شي جين بينغ")]
    [InlineData("زار شنشي شي جينبينغ", "زار شنشي شي جين بينغ")]
    [InlineData("رئيس الوزراء الحالي لي تشيانج", "رئيس الوزراء الحالي لي تشيانغ")]
    [InlineData("الرئيس آنذاك هو هو جينتاو", "الرئيس آنذاك هو هو جين تاو")]
    [InlineData("**نهر** هوانجهي و«نهر» هوانجهي وبنهر هوانجهي", "**نهر** هوانغهي و«نهر» هوانغهي وبنهر هوانغهي")]
    [InlineData("في نهر. هوانجهي طويل", "في نهر. نهر هوانغهي طويل")]
    [InlineData("نهر هوانغهي", "نهر هوانغهي")]
    [InlineData("ضفاف نهر هوانجهي وهوانجهي", "ضفاف نهر هوانغهي ونهر هوانغهي")]
    [InlineData("", "")]
    public void A_rejected_spelling_is_written_as_the_glossary_does(string text, string put)
    {
        Assert.Equal(put, HouseStyle.Fix(text, Names));
        Assert.Equal(put, HouseStyle.Check(text, Names).Reverse().Aggregate(text, Typography.Fix));
    }

    [Fact]
    public void A_finding_says_how_the_house_writes_the_name()
    {
        var finding = Assert.Single(HouseStyle.CheckLine("وزير كازاخستان", Names));

        Assert.Equal((TypographyRule.RejectedSpelling, 5, "كازاخستان", "قازاقستان"), (finding.Rule, finding.Start, finding.Excerpt, finding.Replacement));
        Assert.Contains("«قازاقستان»", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{مدينة مجهولة}}", "لا مدخل")]
    [InlineData("{{shanxi}}", "لأكثر من مدخل")]
    [InlineData("{{**قازاقستان**}}", "لا مدخل")]
    [InlineData("من {{! إلى", "بلا مصطلح")]
    [InlineData("قازاقستان}} غدًا", "بلا مصطلح")]
    public void A_card_that_the_glossary_does_not_have_is_flagged(string text, string message)
    {
        var finding = Assert.Single(HouseStyle.Check(text, Names));

        Assert.Equal(TypographyRule.UnknownTerm, finding.Rule);
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_headline_has_no_cards_so_a_mark_in_it_is_flagged_and_taken_off()
    {
        const string Line = "وزير {{قازاقستان}} في {{!شانغهاي}}";

        Assert.Equal("وزير قازاقستان في شانغهاي", HouseStyle.CheckLine(Line, Names).Reverse().Aggregate(Line, Typography.Fix));
    }

    [Theory]
    [InlineData("{{قازاقستان}} و{{!شانغهاي}} و{{中国}}")]
    [InlineData("`{{مجهول}}`")]
    public void A_known_term_and_code_are_not(string text) => Assert.Empty(HouseStyle.Check(text, Names));

    [Fact]
    public void All_fields_of_a_story_are_put_right_but_its_address_and_its_tags()
    {
        var words = HouseStyle.Fix(
            Make.Words("كازاخستان", "كازاخستان", standfirst: "كازاخستان", tags: ["كازاخستان"], slug: "كازاخستان") with { Kicker = "كازاخستان", SeoTitle = "كازاخستان", SeoDescription = "كازاخستان" },
            Names);

        Assert.All([words.Title, words.Body, words.Standfirst, words.Kicker, words.SeoTitle, words.SeoDescription], text => Assert.Equal("قازاقستان", text));
        Assert.Equal(("كازاخستان", "كازاخستان"), (words.Slug, words.Tags[0]));
    }
}
