using System.Diagnostics;
using AngleSharp.Html.Parser;
using SinoNews.Articles;
using static SinoNews.Tests.Articles.Rendering.Rendered;

namespace SinoNews.Tests.Articles.Rendering;

public sealed class HostileBodyTests
{
    private static readonly Dictionary<string, string> Attributes = new(StringComparer.Ordinal)
    {
        ["dir"] = "^(?:ltr|rtl)$",
        ["lang"] = "^(?:en|zh)$",
        ["start"] = "^[0-9]+$",
        ["href"] = "^(?:$|https?://|mailto:|/|#)",
        ["title"] = "",
        ["alt"] = "",
        ["aria-label"] = "",
        ["class"] = "^(?:pull|scroll|notes|gallery|credit|start|mid|end|fnref|fnback)$",
        ["id"] = "^fn(?:ref)?[0-9]+$",
        ["tabindex"] = "^0$",
        ["scope"] = "^col$",
        ["src"] = "^/media/[0-9a-f]{64}/[0-9]+\\.webp$",
        ["srcset"] = "^(?:/media/[0-9a-f]{64}/[0-9]+\\.webp [0-9]+w(?:, |$))+$",
        ["sizes"] = "^\\(min-width: 40rem\\) 36rem, 100vw$",
        ["width"] = "^[0-9]+$",
        ["height"] = "^[0-9]+$",
        ["loading"] = "^lazy$",
        ["decoding"] = "^async$",
    };

    private static readonly string[] Elements =
    [
        "p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "footer", "strong", "em", "a", "code", "pre", "hr", "br", "bdi", "sup",
        "section", "table", "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "img", "div", "span",
    ];

    public static TheoryData<string> Attacks { get; } =
    [
        $"![\" onerror=\"alert(1)](/media/{Hash} '\"><script>alert(1)</script>')",
        $"![x](/media/{Hash} 'x\" style=\"position:fixed')",
        $"![x](javascript:alert(1)) ![x](/media/{Hash}?x=\"onload=alert(1))",
        $"![x](/media/{Hash}#\"><svg/onload=alert(1)>) ![x](/media%2F{Hash})",
        "![x](//evil.example/media/" + Hash + ")",
        "[x](javascript:alert(1) 'a\" onclick=\"b')",
        "[x](#fn1) [y](#fnref1 'x') نص[^1]\n\n[^1]: [x](javascript:alert(1)) <img src=x onerror=alert(1)>",
        "نص[^\" onclick=\"x]\n\n[^\" onclick=\"x]: شرح",
        "<li id=\"fn1\">x</li> <a class=\"fnref\" id=\"comment-1\">x</a>",
        "| a |\n|:-:|\n| <td style=\"color:red\" onclick=x> |",
        "| <img src=x onerror=alert(1)> | [x](javascript:x) |\n|--:|:--|\n| ![x](javascript:x) | `<b>` |",
        "> <footer class=\"x\" onclick=\"x\">\n> — <script>alert(1)</script>",
        "{.pull onclick=x}\n# x {#comments .x style=\"x\"}\n[x](/a){onclick=x target=_blank}",
        "```x\" onclick=\"alert(1)\nx\n```",
        "<div class=\"scroll\" style=\"x\" dir=\"auto\" lang=\"xx\"><bdi onclick=x>",
        "*[HTML]: x\n\n:::x\ny\n:::\n\n$x$ ~~y~~ ^z^ ==w== :smile: - [ ] task",
        "1. x\n\n<!-- --><script>alert(1)</script>\n\n2147483647. y\n\n99999999999. z",
    ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Nothing_comes_out_but_what_the_allow_list_names(string markdown)
    {
        var body = Body(markdown);

        Assert.All(body.QuerySelectorAll("*"), element =>
        {
            Assert.Contains(element.LocalName, Elements);
            Assert.All(element.Attributes, attribute => Assert.Matches(Attributes[attribute.Name], attribute.Value));
        });
    }

    [Fact]
    public void What_the_library_says_of_a_picture_is_words_and_no_markup()
    {
        const string evil = "\"><script>alert(1)</script><b onclick=x>";
        var html = BodyPipeline.Render($"![](/media/{Hash})", new Dictionary<string, BodyPicture>(StringComparer.Ordinal)
        {
            [Hash] = new(Hash, 800, 600, [480], evil, evil, evil),
        }).Html;

        var figure = new HtmlParser().ParseDocument(html).QuerySelector("figure")!;
        Assert.Empty(figure.QuerySelectorAll("script, b"));
        Assert.Equal(evil, figure.QuerySelector("img")!.GetAttribute("alt"));
        Assert.Contains(evil, figure.QuerySelector(".credit")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_that_gives_a_wrong_address_gives_no_address()
    {
        var html = BodyPipeline.Render($"![x](/media/{Hash})", new Dictionary<string, BodyPicture>(StringComparer.Ordinal)
        {
            [Hash] = new("../../etc/passwd", 800, 600, [480], "x"),
        }).Html;

        Assert.DoesNotContain("passwd", html, StringComparison.Ordinal);
    }

    public static TheoryData<string> Endless { get; } =
    [
        Repeat("[^1]", 40_000),
        Repeat("[^1]", 1_900) + "\n\n[^1]: x",
        string.Concat(Enumerable.Range(0, 950).Select(n => $"[^{n}]\n\n[^{n}]: x\n\n")),
        Repeat("[^1]: x\n\n", 1_900) + "[^1]",
        Repeat("|", 40_000),
        Repeat("|", 1_900),
        Repeat("a|", 1_900) + "\n" + Repeat("-|", 50),
        Repeat("a|", 950) + "\n" + Repeat("-|", 950) + "\n" + Repeat("a\n", 40_000),
        Repeat("a|", 600) + "\n" + Repeat("-|", 600) + "\n" + Repeat("a|\n", 790),
        "|a|\n|-|\n" + Repeat("|a|\n", 900),
        "a|b\n-|-\n" + Repeat("a\n", 40_000),
        Repeat("|-", 1_900),
        Repeat("a|b\n", 1_900),
        Repeat("a|b\n-|-\n\n", 900),
        Repeat("a\n-|-\n", 1_900),
        Repeat("> ", 100) + Repeat("كلمة \"نعم\" ", 9_000),
        Repeat("\"", 50_000),
        Repeat("ا\"a", 30_000),
        Repeat("- ", 60) + Repeat("كلمة ", 19_000),
        Repeat($"![ا](/media/{Hash})", 1_200),
        Repeat("> نص\n> — ا\n\n", 1_900),
        Repeat("*a ", 900) + Repeat("b*", 900),
        Repeat("\\\"", 49_000),
        Repeat("a\n", 49_000),
        Repeat("- a\n", 24_000),
        Repeat("a\n\n", 33_000),
        Repeat("&amp;", 19_000),
    ];

    [Theory]
    [MemberData(nameof(Endless), DisableDiscoveryEnumeration = true)]
    public void A_long_text_takes_no_longer_than_it_is(string markdown)
    {
        BodyPipeline.Render("نص", Library); // not the first call's time
        var watch = Stopwatch.StartNew();

        var (html, _, _) = BodyPipeline.Render(markdown, Library);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10)); // of its own it takes 0.3 at most: the rest is for a busy machine
        Assert.InRange(html.Length, 1, 3_000_000);
    }

    private static string Repeat(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));
}
