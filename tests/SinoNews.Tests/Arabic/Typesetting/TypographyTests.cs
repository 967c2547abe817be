using System.Text.Json;
using SinoNews.Arabic.Typesetting;

namespace SinoNews.Tests.Arabic.Typesetting;

public sealed class TypographyTests
{
    [Theory]
    [InlineData("نص\u202Eمقلوب", TypographyRule.UnbalancedDirection, "نصمقلوب")]
    [InlineData("نص\u2069مقلوب", TypographyRule.UnbalancedDirection, "نصمقلوب")]
    [InlineData("رقم \u200F5", TypographyRule.DirectionMark, "رقم 5")]
    [InlineData("\u061Cنص", TypographyRule.DirectionMark, "نص")]
    [InlineData("الص\u200Bين", TypographyRule.HiddenMark, "الصين")]
    [InlineData("الص\u00ADين", TypographyRule.HiddenMark, "الصين")]
    [InlineData("\uFEFFالصين", TypographyRule.HiddenMark, "الصين")]
    [InlineData("الصين\u200C والعالم", TypographyRule.HiddenMark, "الصين والعالم")]
    [InlineData("قال \"نعم\" ومضى", TypographyRule.StraightQuotes, "قال «نعم» ومضى")]
    [InlineData("قال \"سمعت \"لا\" منه\"", TypographyRule.StraightQuotes, "قال «سمعت ‹لا› منه»")]
    [InlineData("قال »نعم« ومضى", TypographyRule.WrongFacingQuotes, "قال «نعم» ومضى")]
    [InlineData("قال ”نعم“ ومضى", TypographyRule.WrongFacingQuotes, "قال “نعم” ومضى")]
    [InlineData("عام ٢٠٢٦ و2027", TypographyRule.EasternDigits, "عام 2026 و2027")]
    [InlineData("نسبة ٥٫٢٪", TypographyRule.EasternDigits, "نسبة 5.2%")]
    [InlineData("۱٬۵۰۰ يوان", TypographyRule.EasternDigits, "1,500 يوان")]
    [InlineData("الصيـــن", TypographyRule.Tatweel, "الصين")]
    [InlineData("عام 1448 هــ", TypographyRule.Tatweel, "عام 1448 هـ")]
    [InlineData("بكين, شانغهاي", TypographyRule.LatinPunctuation, "بكين، شانغهاي")]
    [InlineData("شركة Huawei, وغيرها", TypographyRule.LatinPunctuation, "شركة Huawei، وغيرها")]
    [InlineData("في 2026, قال", TypographyRule.LatinPunctuation, "في 2026، قال")]
    [InlineData("أين بكين?", TypographyRule.LatinPunctuation, "أين بكين؟")]
    [InlineData("ما هي Huawei?", TypographyRule.LatinPunctuation, "ما هي Huawei؟")]
    [InlineData("أولًا; ثانيًا", TypographyRule.LatinPunctuation, "أولًا؛ ثانيًا")]
    [InlineData("علی الطريق", TypographyRule.PersianLetter, "على الطريق")]
    [InlineData("وإلی بكين", TypographyRule.PersianLetter, "وإلى بكين")]
    [InlineData("سینو في کتاب", TypographyRule.PersianLetter, "سينو في كتاب")]
    [InlineData("العربی", TypographyRule.PersianLetter, "العربي")]
    [InlineData("الصين  والعالم", TypographyRule.DoubleSpace, "الصين والعالم")]
    [InlineData("نعم ، لا", TypographyRule.SpaceBeforePunctuation, "نعم، لا")]
    [InlineData("من هناك  ؟", TypographyRule.SpaceBeforePunctuation, "من هناك؟")]
    [InlineData("انتهى .", TypographyRule.SpaceBeforePunctuation, "انتهى.")]
    [InlineData("تعليقاً", TypographyRule.TanwinAfterAlef, "تعليقًا")]
    [InlineData("هدىً للناس", TypographyRule.TanwinAfterAlef, "هدًى للناس")]
    public void What_the_house_sets_otherwise_is_found_and_put_right(string text, TypographyRule rule, string right)
    {
        var findings = Typography.Check(text);

        Assert.All(findings, finding => Assert.Equal(rule, finding.Rule));
        Assert.NotEmpty(findings);
        Assert.Equal(right, Typography.FixAll(text));
        Assert.Empty(Typography.Check(right));
    }

    [Theory]
    [InlineData("اسمه گلستان", TypographyRule.ForeignLetter)]
    [InlineData("قال «نعم ومضى", TypographyRule.UnpairedQuote)]
    [InlineData("قال نعم» ثم «لا»", TypographyRule.UnpairedQuote)]
    [InlineData("قال \"نعم ومضى", TypographyRule.UnpairedQuote)]
    [InlineData("![](/media/x)", TypographyRule.MissingAlt)]
    [InlineData("نص ![ ](/media/x \"تعليق\")", TypographyRule.MissingAlt)]
    public void What_only_the_writer_knows_is_found_and_left(string text, TypographyRule rule)
    {
        var finding = Assert.Single(Typography.Check(text));

        Assert.Equal(rule, finding.Rule);
        Assert.False(finding.IsFixable);
        Assert.Equal(text, Typography.FixAll(text));
        Assert.Equal(text, Typography.Fix(text, finding));
    }

    [Theory]
    [InlineData("الصين بلد كبير، وعاصمتها بكين؛ أتعرفها؟ نعم!")]
    [InlineData("عام 1448 هـ، والـ5 الكبار، ولـHuawei وبـ«بكين» والـ**عشرة**")]
    [InlineData("Hello, world; is this English? Yes, \"it\" is.")]
    [InlineData("قالت (بالإنجليزية: Hello, world; right) ومضت")]
    [InlineData("شركات مثل Apple, Google وغيرها")]
    [InlineData("بلغ 1,435 مترًا و3.5% في 14:20")]
    [InlineData("قال: «سمعت ‹نعم› منه» و“لا”.")]
    [InlineData("北京，上海。“你好”")]
    [InlineData("شاشة قياسها 6.5\" في 2026")]
    [InlineData("مي\u200Cخواهم 👨\u200D👩\u200D👧")]
    [InlineData("سطر أول  \nسطر ثان")]
    [InlineData("نص… ثم نص ... ثم نص")]
    [InlineData("-   بند\n1.  بند\n\n>  نص\n\n#  عنوان")]
    [InlineData("| المدينة   |  السكان |\n|:---|---:|\n| بكين      |  21   |")]
    [InlineData("نص[^1].\n\n[^1]: الشرح.")]
    [InlineData("![سور](/media/x \"تعليق\")")]
    [InlineData("")]
    [InlineData("\n\n\n")]
    public void What_is_set_as_it_should_be_is_left_alone(string text) => Assert.Empty(Typography.Check(text));

    [Theory]
    [InlineData("اكتب `تعليقاً, ٢٠٢٦  «` هنا")]
    [InlineData("اكتب ``a ` تعليقاً`` هنا")]
    [InlineData("```\nتعليقاً, ٢٠٢٦  \"نعم\"\n```")]
    [InlineData("~~~ text\nتعليقاً\n```\nتعليقاً\n~~~\nنص")]
    [InlineData("> ```\n> تعليقاً\n> ```")]
    [InlineData("- بند\n\n  ```\n  تعليقاً\n  ```")]
    [InlineData("```\nتعليقاً حتى النهاية")]
    [InlineData("نص\n\n    تعليقاً\n\n    تعليقاً\n\nنص")]
    [InlineData("نص [رابط](https://example.org/تعليقاً,٢?x=ـــ) نص")]
    [InlineData("نص [رابط](/a/٢ \"عنوان\") نص")]
    [InlineData("نص [رابط](</a/ تعليقاً>) نص")]
    [InlineData("انظر https://example.org/تعليقاً,٢?س=١ هنا")]
    [InlineData("انظر www.example.org/٢ و<https://example.org/تعليقاً>")]
    [InlineData("نص [رابط][r]\n\n[r]: https://example.org/تعليقاً")]
    [InlineData("نص <!-- تعليقاً, ٢ --> نص")]
    [InlineData("نص <!-- تعليقاً,\n\nتعليقاً --> نص")]
    [InlineData("نص &quot;نعم&quot; و&nbsp; نص")]
    [InlineData("نص \\\"نعم\\\" ونص")]
    [InlineData("راسل a.b@example.org أو c_d+e@example.org")]
    public void Code_addresses_and_comments_are_not_read(string text) => Assert.Empty(Typography.Check(text));

    [Theory]
    [InlineData("[تعليقاً](https://example.org/٢)")]
    [InlineData("![صورة](/media/x \"تعليقاً\")")]
    [InlineData("**تعليقاً**")]
    [InlineData("## تعليقاً")]
    [InlineData("- بند\n\n    تعليقاً")]
    [InlineData("| تعليقاً | نص |")]
    [InlineData("[^1]: تعليقاً")]
    [InlineData("نص ` تعليقاً")]
    [InlineData("نص <!-- تعليقاً")]
    [InlineData("a < تعليقاً")]
    public void The_words_of_links_captions_headings_items_cells_and_notes_are_read(string text) =>
        Assert.Equal([TypographyRule.TanwinAfterAlef], Typography.Check(text).Select(finding => finding.Rule));

    [Fact]
    public void Findings_come_in_order_of_place_and_say_exactly_where()
    {
        const string text = "تعليقاً  في ٢٠٢٦, ثم\n\nقال \"نعم\" ![](x)";
        var findings = Typography.Check(text);

        Assert.Equal(
            [TypographyRule.TanwinAfterAlef, TypographyRule.DoubleSpace, TypographyRule.EasternDigits, TypographyRule.LatinPunctuation, TypographyRule.StraightQuotes, TypographyRule.MissingAlt],
            findings.Select(finding => finding.Rule));
        Assert.All(findings, finding => Assert.Equal(text.Substring(finding.Start, finding.Length), finding.Excerpt));
        Assert.Equal(["TanwinAfterAlef-5", "DoubleSpace-7"], findings.Take(2).Select(finding => finding.Id));
    }

    [Fact]
    public void A_finding_of_another_text_changes_nothing()
    {
        var finding = Assert.Single(Typography.Check("نص  نص"));

        Assert.Equal("نص نص", Typography.Fix("نص  نص", finding));
        Assert.Equal("نص نص", Typography.Fix("نص نص", finding));
        Assert.Equal("", Typography.Fix("", finding));
        Assert.Equal("نص  نص", Typography.Fix("نص  نص", finding with { Start = int.MaxValue }));
        Assert.Equal("نص  نص", Typography.Fix("نص  نص", finding with { Start = -1 }));
    }

    [Fact]
    public void A_finding_travels_as_JSON()
    {
        var finding = Assert.Single(Typography.Check("تعليقاً"));
        var json = JsonSerializer.Serialize(finding);

        Assert.Contains("\"Rule\":\"TanwinAfterAlef\"", json, StringComparison.Ordinal);
        Assert.Contains("\"Id\":\"TanwinAfterAlef-5\"", json, StringComparison.Ordinal);
        Assert.Equal(finding, JsonSerializer.Deserialize<Finding>(json));
    }

    [Fact]
    public void A_title_is_no_Markdown_and_has_a_length()
    {
        var sixty = string.Concat(Enumerable.Repeat("كِ", 60));

        Assert.Empty(Typography.CheckLine(sixty));
        var tooLong = Assert.Single(Typography.CheckLine(sixty + "اب"));
        Assert.Equal((TypographyRule.LongTitle, "اب", null), (tooLong.Rule, tooLong.Excerpt, tooLong.Replacement));
        Assert.Empty(Typography.CheckLine(sixty + "اب", longest: null));
        Assert.Equal("`تعليقًا` - نص", Typography.FixLine("`تعليقاً` -  نص"));
    }

    [Fact]
    public void Each_message_is_Arabic_and_a_fix_is_announced() => Assert.All(
        Typography.Check("تعليقاً  في ٢٠٢٦, ثم ، قال \"نعم\" و»لا« ![](x) علی گل الصيـن \u200B\u200F\u202E «ا"),
        finding =>
        {
            Assert.Matches(@"^\p{IsArabic}.*\.$", finding.Message);
            Assert.Equal(finding.IsFixable, finding.Message.Contains("التصحيح", StringComparison.Ordinal));
        });
}
