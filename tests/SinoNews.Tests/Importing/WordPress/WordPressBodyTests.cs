using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using SinoNews.Articles;
using SinoNews.Importing.WordPress;

namespace SinoNews.Tests.Importing.WordPress;

/// <summary>HTML as the Markdown of our stories.</summary>
public sealed partial class WordPressBodyTests
{
    private static readonly string[] Words = ["كلمة", "نص*", "_خط_", "**", "[رابط]", "{{الصين}}", "{{!شي}}", "1.", "#", "- ", "> ", "<b>", "&amp;", "`رمز`", "|", "\\", "~~~", "==", "+ ", "«قول»", "2019", "[^1]:", "中文", "word", "!", "—"];
    private static readonly string[] Elements = ["p", "div", "h2", "h5", "blockquote", "ul><li", "ol><li", "strong", "em", "a href='https://e.example/a_b*c'", "code", "pre", "table><tr><td", "span", "b><i"];

    [Theory]
    [InlineData("<h1>عنوان</h1><p>فقرة <em>مائلة</em></p>", "## عنوان\n\nفقرة *مائلة*")]
    [InlineData("سطر أول\nسطر ثان\n\nفقرة أخرى", "سطر أول\\\nسطر ثان\n\nفقرة أخرى")]
    [InlineData("<!-- wp:paragraph --><p>فقرة\nواحدة</p><!-- /wp:paragraph -->", "فقرة واحدة")]
    [InlineData("<ul><li>أول<ul><li>داخل</li></ul></li><li>ثان</li></ul>", "- أول\n\n  - داخل\n- ثان")]
    [InlineData("<blockquote><p>قول</p></blockquote>", "> قول")]
    [InlineData("<a href=\"https://e.example/?a=1&amp;b=2\">رابط</a>", "[رابط](<https://e.example/?a=1&amp;b=2>)")]
    [InlineData("<a href=\"javascript:alert(1)\">رابط</a>", "رابط")]
    [InlineData("<p>قبل</p><script>alert(1)</script><style>p{}</style>", "قبل")]
    [InlineData("<iframe src=\"https://video.example/1\"></iframe>", "[video.example](<https://video.example/1>)")]
    [InlineData("<table><tr><th>أ</th><th>ب</th></tr><tr><td>1|2</td></tr></table>", "| أ | ب |\n| --- | --- |\n| 1\\|2 |  |")]
    [InlineData("نص [1] و[sic]", "نص \\[1\\] و\\[sic\\]")]
    [InlineData("[myform id=\"3\"]", "`[myform id=\"3\"]`")]
    [InlineData("[gallery ids=\"1\"]", "*معرض صور من الموقع السابق لم تُنقل صوره*")]
    [InlineData("<img src=\"https://e.example/a.jpg\" alt=\"شاي\">", "[شاي](<https://e.example/a.jpg>)")]
    public void Html_becomes_Markdown(string html, string markdown) => Assert.Equal(markdown, WordPressMarkdown.Of(html, (_, _) => { }));

    [Fact]
    public void What_is_dropped_or_degraded_is_told()
    {
        List<string> told = [];
        WordPressMarkdown.Of("<script>1</script><iframe src=\"https://v.example/\"></iframe>[x-form]<img src=\"/a.jpg\">", (what, _) => told.Add(what));

        Assert.Equal(["shortcode kept as text", "script dropped", "iframe became a link", "picture not at hand"], told);
    }

    [Fact]
    public void Whatever_the_text_its_visible_words_are_the_same()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var html = Some(new Random(seed), 0);
            var markdown = WordPressMarkdown.Of("<!-- wp:x -->" + html, (_, _) => { });
            var rendered = new HtmlParser().ParseDocument(BodyPipeline.Render(markdown).Html).Body!.TextContent;
            Assert.True(Letters(new HtmlParser().ParseDocument(html).Body!.TextContent) == Letters(rendered), $"{seed}\n{html}\n{markdown}\n{rendered}");
        }
    }

    private static string Some(Random random, int depth) => string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ =>
    {
        if (depth > 3 || random.Next(3) > 0)
            return System.Net.WebUtility.HtmlEncode(Words[random.Next(Words.Length)]) + (random.Next(3) > 0 ? " " : "");
        var element = Elements[random.Next(Elements.Length)];
        return $"<{element}>{Some(random, depth + 1)}{string.Concat(element.Split('>').Reverse().Select(one => $"</{one.Split(' ')[0]}>"))}";
    }));

    // A dash that signs a quotation is drawn by the page's style.
    private static string Letters(string text) => Spaces().Replace(text, "").Replace("—", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
