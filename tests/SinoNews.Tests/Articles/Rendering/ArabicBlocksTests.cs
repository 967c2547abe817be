using static SinoNews.Tests.Articles.Rendering.Rendered;

namespace SinoNews.Tests.Articles.Rendering;

public sealed class ArabicBlocksTests
{
    [Theory]
    [InlineData("Hello, world.", "p")]
    [InlineData("«Hello» said the man.", "p")]
    [InlineData("丝绸之路", "p")]
    [InlineData("1. Hello, world", "ol")]
    [InlineData("- 北京\n- 上海", "ul")]
    [InlineData("## Silk Road", "h2")]
    [InlineData("> 海内存知己,天涯若比邻", "blockquote")]
    [InlineData("```\nvar x = 1;\n```", "pre")]
    [InlineData("| المدينة | الاسم |\n|---|---|\n| بكين | 北京 |", "td")]
    [InlineData("- عربي\n- English item", "li")]
    public void A_foreign_block_runs_from_the_left(string markdown, string element) =>
        Assert.Equal([element], Body(markdown).QuerySelectorAll("[dir=ltr]").Select(block => block.LocalName));

    [Theory]
    [InlineData("نص عربي")]
    [InlineData("نص فيه Huawei Mate 80 و北京")]
    [InlineData("Huawei تطلق هاتفًا جديدًا في السوق الصينية")]
    [InlineData("北京 هي عاصمة الصين")]
    [InlineData("2026 عام جديد")]
    [InlineData("1,435")]
    [InlineData("`dotnet build` أمر يبني المشروع")]
    [InlineData("`dotnet build`")]
    public void An_Arabic_block_runs_as_the_page_does_even_after_a_foreign_name(string markdown) =>
        Assert.Empty(Body(markdown).QuerySelectorAll("[dir]"));

    [Fact]
    public void What_is_Arabic_inside_a_foreign_block_says_so()
    {
        var quote = Body("> 海内存知己,天涯若比邻\n>\n> — وانغ بو").QuerySelector("blockquote")!;

        Assert.Equal("ltr", quote.GetAttribute("dir"));
        Assert.Equal("rtl", quote.QuerySelector("footer")!.GetAttribute("dir"));
        Assert.Null(quote.QuerySelector("p")!.GetAttribute("dir"));
    }

    [Theory]
    [InlineData("قال: \"نعم\".", "<p>قال: «نعم».</p>")]
    [InlineData("قال: \"**نعم** ثم لا\".", "<p>قال: «<strong>نعم</strong> ثم لا».</p>")]
    [InlineData("قال: **\"نعم\"**.", "<p>قال: <strong>«نعم»</strong>.</p>")]
    [InlineData("[\"نعم\"](/a/1 \"عنوان\")", "<p><a href=\"/a/1\" title=\"عنوان\">«نعم»</a></p>")]
    [InlineData("قال: “نعم”.", "<p>قال: “نعم”.</p>")]
    [InlineData("قال: \\\"نعم\\\".", "<p>قال: \"نعم\".</p>")]
    [InlineData("اكتب `x = \"نعم\"` هنا", "<p>اكتب <code>x = \"نعم\"</code> هنا</p>")]
    [InlineData("اكتب \"`نعم`\" هنا", "<p>اكتب «<code>نعم</code>» هنا</p>")]
    [InlineData("## \"نعم\"", "<h2>«نعم»</h2>")]
    [InlineData("- \"نعم\n- لا\"", "<ul>\n<li>\"نعم</li>\n<li>لا\"</li>\n</ul>")]
    public void Straight_quotes_are_guillemets_but_not_in_code_or_where_they_are_protected(string markdown, string html) => Assert.Equal(html, Html(markdown));

    [Fact]
    public void Code_and_addresses_keep_their_quotes() => Assert.Equal(
        "<pre><code>قال \"نعم\"\n</code></pre>\n<p>نص <a href=\"https://example.org/?q=%22x%22\">رابط</a></p>",
        Html("```\nقال \"نعم\"\n```\n\nنص [رابط](https://example.org/?q=\"x\")"));

    [Theory]
    [InlineData("> نص\n>\n> — لي باي، شاعر")]
    [InlineData("> نص\n> — لي باي، شاعر")]
    [InlineData("> نص  \n> – لي باي، شاعر")]
    public void A_line_after_a_dash_signs_the_quotation(string markdown) => Assert.Equal(
        "<blockquote class=\"pull\"><p>نص</p><footer>لي باي، شاعر</footer></blockquote>",
        Html(markdown).Replace("\n", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("> — من هناك؟")]
    [InlineData("> نص — وتتمته")]
    [InlineData("> **نص**— وتتمته")]
    [InlineData("— ليس اقتباسًا")]
    public void Another_dash_signs_nothing(string markdown) => Assert.Empty(Body(markdown).QuerySelectorAll("footer"));

    [Fact]
    public void A_signature_keeps_its_links_and_is_a_line_of_the_text()
    {
        Assert.Equal("من <a href=\"/a/1\">كتابه</a> الأول", Body("> نص\n> — من [كتابه](/a/1) الأول").QuerySelector("footer")!.InnerHtml);
        Assert.Equal("نص\nلي باي", Text("> نص\n> — لي باي"));
    }

    [Fact]
    public void An_item_within_an_item_is_counted_once() => Assert.Equal("بند\nفرع", Text("- بند\n  - فرع"));
}
