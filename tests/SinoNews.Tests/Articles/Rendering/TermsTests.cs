using SinoNews.Articles;
using SinoNews.Names;
using SinoNews.Tests.Names;

namespace SinoNews.Tests.Articles.Rendering;

public sealed class TermsTests
{
    private static readonly Lexicon Names = Lexicons.Of(
        Glossary.Entry("بكين", "北京", "Běijīng", rejected: ["بيجين"]),
        Glossary.Entry("الصين", "中国", "Zhōngguó"),
        Glossary.Entry("شي جين بينغ", "习近平", "Xí Jìnpíng", explanation: "وُلد عام 1953 <b>في</b> بكين."),
        Glossary.Entry("مبادرة الحزام والطريق", "一带一路倡议", "Yīdài Yīlù chàngyì"));

    private const string Beijing = "<a class=\"term\" href=\"/names/%D8%A8%D9%83%D9%8A%D9%86\" data-term=\"1\">بكين</a>";

    [Fact]
    public void The_first_mention_leads_to_its_card_and_no_other_does() =>
        Assert.Equal($"<p>زار و{Beijing} مدينة.</p>\n<p>وبكين أيضًا.</p>", Html("زار وبكين مدينة.\n\nوبكين أيضًا."));

    [Theory]
    [InlineData("## بكين\n\nثم بكين")]
    [InlineData("[بكين](https://example.org)\n\nثم بكين")]
    [InlineData("`بكين`\n\nثم بكين")]
    [InlineData("    بكين\n\nثم بكين")]
    public void No_heading_link_or_code_carries_a_card(string markdown) => Assert.EndsWith($"<p>ثم {Beijing}</p>", Html(markdown), StringComparison.Ordinal);

    [Fact]
    public void A_term_asked_for_by_hand_takes_the_card() =>
        Assert.Equal($"<p>بكين أولًا.</p>\n<p>ثم ب{Beijing} هنا.</p>", Html("بكين أولًا.\n\nثم ب{{بكين}} هنا."));

    [Fact]
    public void A_suppressed_term_is_the_word_alone_and_gets_no_card_of_itself() =>
        Assert.Equal("<p>في بكين.</p>\n<p>ثم بكين.</p>", Html("في {{!بكين}}.\n\nثم بكين."));

    [Fact]
    public void A_term_is_asked_for_by_any_of_its_names() =>
        Assert.Contains("data-term=\"1\">بيجين</a>", Html("{{بيجين}}"), StringComparison.Ordinal);

    [Fact]
    public void An_unknown_term_is_its_words() => Assert.Equal("<p>في مدينة مجهولة.</p>", Html("في {{مدينة مجهولة}}."));

    [Theory]
    [InlineData("`{{بكين}}`", "<p><code>{{بكين}}</code></p>")]
    [InlineData("{{}} و{{ {بكين", "<p>{{}} و{{ {بكين</p>")]
    public void What_is_no_mark_stays_as_typed(string markdown, string html) => Assert.Equal(html, Render(markdown, showsTerms: false).Html);

    [Fact]
    public void Where_the_story_shows_no_terms_only_those_asked_for_have_cards()
    {
        Assert.Equal("<p>بكين</p>", Render("بكين", showsTerms: false).Html);
        Assert.Equal($"<p>{Beijing}</p>", Render("{{بكين}}", showsTerms: false).Html);
    }

    [Fact]
    public void The_plain_text_knows_nothing_of_marks_and_cards() => Assert.Equal("زار شي جين بينغ بكين.", Render("زار {{شي جين بينغ}} {{!بكين}}.").Text);

    [Fact]
    public void A_card_holds_characters_pinyin_and_explanation_each_isolated_and_encoded()
    {
        var cards = Render("زار شي جين بينغ").Cards;

        Assert.Contains("id=\"term-3\" popover=\"\" role=\"dialog\" aria-labelledby=\"term-3-name\"", cards, StringComparison.Ordinal);
        Assert.Contains("<span class=\"zi\" lang=\"zh\" data-n=\"3\"><span>习</span><span>近</span><span>平</span></span>", cards, StringComparison.Ordinal);
        Assert.Contains("<bdi lang=\"zh-Latn\">Xí Jìnpíng</bdi>", cards, StringComparison.Ordinal);
        Assert.Contains("وُلد عام <bdi>1953</bdi> &lt;", cards, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", cards, StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_four_characters_stand_in_a_line() =>
        Assert.Contains("<p class=\"han\" lang=\"zh\" dir=\"ltr\">一带一路倡议</p>", Render("مبادرة الحزام والطريق").Cards, StringComparison.Ordinal);

    [Fact]
    public void Cards_stand_in_the_order_of_their_terms()
    {
        var cards = Render("الصين ثم {{بكين}} ثم شي جين بينغ").Cards;

        Assert.Equal(["term-2", "term-1", "term-3"], cards.Split(" id=\"").Skip(1).Select(part => part.Split('"')[0]).Where(id => !id.EndsWith("-name", StringComparison.Ordinal)));
    }

    [Fact]
    public void Characters_in_a_text_are_isolated_inside_their_term() =>
        Assert.Contains("data-term=\"3\"><bdi lang=\"zh\">习近平</bdi></a>", Html("زار 习近平"), StringComparison.Ordinal);

    [Fact]
    public void A_text_of_nothing_but_marks_is_rendered_in_time()
    {
        var html = Html(string.Concat(Enumerable.Repeat("{{بكين}} ", 10_000)));

        Assert.Equal(1, html.Split("data-term").Length - 1);
    }

    private static string Html(string markdown) => Render(markdown).Html;

    private static RenderedBody Render(string markdown, bool showsTerms = true) => BodyPipeline.Render(markdown, null, Names, showsTerms);
}
