using AngleSharp.Html.Parser;
using SinoNews.Articles;

namespace SinoNews.Tests.Articles;

public sealed class BodyPipelineTests
{
    private static readonly string[] Elements =
        ["p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "strong", "em", "a", "code", "pre", "hr", "br", "bdi"];

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("نص <img src=x onerror=alert(1)> نص")]
    [InlineData("<a href=\"#\" onclick=\"alert(1)\">x</a>")]
    [InlineData("<style>body { display: none }</style>")]
    [InlineData("<iframe src=\"https://example.org\"></iframe>")]
    [InlineData("<svg><script>alert(1)</script></svg>")]
    [InlineData("<form action=\"https://example.org\"><input name=x></form>")]
    [InlineData("<p style=\"color: red\">نص</p>")]
    [InlineData("<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](java&Tab;script:alert(1))")]
    [InlineData("[x](<java\u0001script:alert(1)>)")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![صورة](https://example.org/x.png)")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("[x][r]\n\n[r]: javascript:alert(1) 'onmouseover=alert(1)'")]
    [InlineData("[x](https://example.org '\" onmouseover=\"alert(1)')")]
    [InlineData("```\"><script>alert(1)</script>\nنص\n```")]
    public void Nothing_but_the_houses_own_elements_comes_out(string markdown)
    {
        var body = new HtmlParser().ParseDocument(BodyPipeline.Render(markdown).Html).Body!;

        Assert.All(body.QuerySelectorAll("*"), element =>
        {
            Assert.Contains(element.LocalName, Elements);
            Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, (string[])["href", "title", "start", "lang", "class", "dir"]));
            Assert.Matches("^(?:$|https?://|mailto:|/|#)", element.GetAttribute("href") ?? "");
            Assert.Equal(element.LocalName == "blockquote" ? "pull" : null, element.GetAttribute("class"));
        });
    }

    [Fact]
    public void Raw_HTML_is_shown_as_what_was_typed() =>
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", Html("نص <script>alert(1)</script>").Replace("<bdi lang=\"en\">", "", StringComparison.Ordinal).Replace("</bdi>", "", StringComparison.Ordinal).Replace("<bdi>", "", StringComparison.Ordinal), StringComparison.Ordinal);

    [Theory]
    [InlineData("[x](https://example.org/%D8%A7?q=1&b=2)", "https://example.org/%D8%A7?q=1&b=2")]
    [InlineData("[x](/articles/1)", "/articles/1")]
    [InlineData("[x](mailto:a@example.org)", "mailto:a@example.org")]
    public void Honest_links_stay(string markdown, string href) => Assert.Equal(
        href, new HtmlParser().ParseDocument(Html(markdown)).QuerySelector("a")!.GetAttribute("href"));

    [Theory]
    [InlineData("# عنوان", "<h2>عنوان</h2>")]
    [InlineData("## عنوان", "<h2>عنوان</h2>")]
    [InlineData("### عنوان", "<h3>عنوان</h3>")]
    [InlineData("###### عنوان", "<h4>عنوان</h4>")]
    [InlineData("عنوان\n===", "<h2>عنوان</h2>")]
    public void The_pages_first_heading_is_the_headline_alone(string markdown, string html) => Assert.Equal(html, Html(markdown));

    [Theory]
    [InlineData("طولها 1,435 مترًا.", "<p>طولها <bdi>1,435</bdi> مترًا.</p>")]
    [InlineData("هاتف Huawei Mate 80 الجديد", "<p>هاتف <bdi lang=\"en\">Huawei Mate 80</bdi> الجديد</p>")]
    [InlineData("كلمة 丝绸之路 تعني", "<p>كلمة <bdi lang=\"zh\">丝绸之路</bdi> تعني</p>")]
    [InlineData("**70%** و[عام 2026](/a/1)", "<p><strong><bdi>70%</bdi></strong> و<a href=\"/a/1\">عام <bdi>2026</bdi></a></p>")]
    [InlineData("> قال 3 مرات", "<blockquote class=\"pull\">\n<p>قال <bdi>3</bdi> مرات</p>\n</blockquote>")]
    public void Numbers_and_foreign_words_are_isolated(string markdown, string html) => Assert.Equal(html, Html(markdown));

    [Fact]
    public void Code_is_left_as_it_is() => Assert.Equal("<p><code>dotnet 10</code></p>", Html("`dotnet 10`"));

    [Fact]
    public void The_plain_text_is_one_block_a_line_without_marks() => Assert.Equal(
        "عنوان\nفقرة غامقة.\nبند\nبند آخر\nاقتباس",
        BodyPipeline.Render("## عنوان\n\nفقرة **غامقة**.\n\n- بند\n- بند آخر\n\n> اقتباس").Text);

    [Theory]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("*a ")]
    public void A_text_nested_beyond_reason_still_renders(string opening)
    {
        var (html, text, _) = BodyPipeline.Render(string.Concat(Enumerable.Repeat(opening, 3000)) + "نص");

        Assert.Contains("نص", html, StringComparison.Ordinal);
        Assert.Contains("نص", text, StringComparison.Ordinal);
    }

    private static string Html(string markdown) => BodyPipeline.Render(markdown).Html;
}
