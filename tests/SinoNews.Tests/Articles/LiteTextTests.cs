using System.Text;
using AngleSharp.Html.Parser;
using SinoNews.Articles;

namespace SinoNews.Tests.Articles;

/// <summary>However a text is made, no page of it is too large, and together they say all of it.</summary>
public sealed class LiteTextTests
{
    private const int Room = 19_000;

    private static readonly string Long = string.Concat(Enumerable.Repeat("كانت القوافل تمضي من يوننان إلى التبت في 90 يومًا، ", 1900));

    public static TheoryData<string, string> Bodies { get; } = new()
    {
        { "many paragraphs", string.Concat(Enumerable.Repeat("فقرة قصيرة عن الشاي.\n\n## عنوان\n\nفقرة أخرى فيها 茶 وLatin و12.\n\n", 1300)) },
        { "one paragraph", Long },
        { "one word", new string('ا', 99_000) },
        { "one word of marks", string.Concat(Enumerable.Repeat("بَّ", 30_000)) },
        { "outside the plane", string.Concat(Enumerable.Repeat("𠀀", 49_000)) },
        { "signs that are written long", string.Concat(Enumerable.Repeat("&<> ", 20_000)) },
        { "one list", string.Concat(Enumerable.Repeat("- بند عن 3 مدن\n", 6_000)) },
        { "one numbered list", "7. أول\n" + string.Concat(Enumerable.Range(8, 4_000).Select(i => $"{i}. بند من القائمة\n")) },
        { "one item", "1. " + Long },
        { "one quotation", "> " + Long },
        { "one table", "| مدينة | سكان |\n|---|---|\n" + string.Concat(Enumerable.Range(0, 4_000).Select(i => $"| بكين | {i} |\n")) },
        { "one cell", "| مدينة |\n|---|\n| " + Long + " |" },
        { "typed as it is", "```\n" + string.Concat(Enumerable.Repeat("سطر من الشفرة <b>\n", 5_000)) + "```" },
        { "deep lists", string.Concat(Enumerable.Range(0, 60).Select(i => new string(' ', i * 2) + "- بند\n")) + Long[..60_000] },
        { "deep quotations", string.Concat(Enumerable.Repeat(new string('>', 90) + " كلام عن الصين\n\n", 700)) },
        { "notes", string.Concat(Enumerable.Range(1, 900).Select(i => $"جملة لها حاشية[^{i}] وكلام بعدها يطول قليلًا.\n\n")) + string.Concat(Enumerable.Range(1, 900).Select(i => $"[^{i}]: شرح الحاشية.\n")) },
        { "an endless address", $"[رابط](https://example.org/{new string('a', 80_000)}) بعده كلام." },
        { "addresses", string.Concat(Enumerable.Range(0, 1_400).Select(i => $"[رابط {i}](https://example.org/{new string('b', 40)}) ")) },
        { "a heading before something long", "## عنوان\n\n" + Long },
        { "nothing", "" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void No_page_is_too_large_and_no_word_is_lost(string name, string markdown)
    {
        var html = BodyPipeline.Render(markdown[..Math.Min(markdown.Length, BodyPipeline.MaxLength)]).Html;

        var pages = LiteText.Pages(html, Room);

        Assert.All(pages, page => Assert.InRange(Encoding.UTF8.GetByteCount(page), 0, Room));
        Assert.True(Words(html) == string.Concat(pages.Select(Words)), name);
        Assert.All(pages.SkipLast(1), page => Assert.NotEqual("", Words(page)));
        Assert.True(pages.Count <= (Encoding.UTF8.GetByteCount(html) / (Room / 3)) + 1, $"{pages.Count} pages of {html.Length:N0}");
    }

    [Fact]
    public void Any_mixture_of_blocks_is_cut_so()
    {
        var random = new Random(11);
        var kinds = Bodies.Select(row => (string)row[1]).Where(body => body.Length > 0).ToList();
        for (var i = 0; i < 30; i++)
        {
            var markdown = string.Join("\n\n", Enumerable.Range(0, random.Next(2, 9)).Select(_ =>
            {
                var body = kinds[random.Next(kinds.Count)];
                return body[..random.Next(1, Math.Min(body.Length, 12_000))];
            }));
            var (html, room) = (BodyPipeline.Render(markdown).Html, random.Next(6_000, 24_000));
            var pages = LiteText.Pages(html, room);

            Assert.All(pages, page => Assert.InRange(Encoding.UTF8.GetByteCount(page), 0, room));
            Assert.Equal(Words(html), string.Concat(pages.Select(Words)));
        }
    }

    [Fact]
    public void A_text_is_cut_between_its_blocks_and_a_heading_goes_with_what_it_heads()
    {
        var paragraph = string.Concat(Enumerable.Repeat("كلام عن الشاي ", 120)).Trim();
        var pages = LiteText.Pages(BodyPipeline.Render(string.Join("\n\n", Enumerable.Repeat($"## عنوان\n\n{paragraph}.", 12))).Html, 8_000);

        Assert.All(pages, page => Assert.StartsWith("<h2>", page, StringComparison.Ordinal));
        Assert.All(pages, page => Assert.EndsWith(".</p>", page.Trim(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_numbered_list_counts_on_and_a_word_stays_whole()
    {
        var items = LiteText.Pages(BodyPipeline.Render(string.Concat(Enumerable.Range(5, 2_000).Select(i => $"{i}. بند\n"))).Html, 8_000);
        var before = Parse(items[0]).QuerySelectorAll("li").Length;
        Assert.Equal("5", Parse(items[0]).QuerySelector("ol")!.GetAttribute("start"));
        Assert.Equal($"{5 + before}", Parse(items[1]).QuerySelector("ol")!.GetAttribute("start"));

        var words = LiteText.Pages(BodyPipeline.Render(string.Join(' ', Enumerable.Repeat("قافلة", 9_000))).Html, 8_000);
        Assert.All(words, page => Assert.All(Parse(page).Body!.TextContent.Split(' ', StringSplitOptions.RemoveEmptyEntries), word => Assert.Equal("قافلة", word.Trim())));
    }

    [Fact]
    public void A_note_is_found_on_the_page_where_it_stands()
    {
        var text = $"أول[^1] وثان[^2].\n\n{Long[..30_000]}\n\nثالث[^3].\n\n[^1]: شرح.\n[^2]: شرح.\n[^3]: شرح.";
        var pages = LiteText.Pages(BodyPipeline.Render(text).Html, Room);

        Assert.Equal($"?page={pages.Count}#fn1", Parse(pages[0]).QuerySelector("a.fnref")!.GetAttribute("href"));
        Assert.Equal("#fn3", Parse(pages[^1]).QuerySelector("#fnref3")!.GetAttribute("href"));
        Assert.Equal(["?page=1#fnref1", "?page=1#fnref2", "#fnref3"], Parse(pages[^1]).QuerySelectorAll("a.fnback").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Pictures_are_told_in_words_and_names_are_plain_links()
    {
        var hash = new string('a', 64);
        const string term = "<a class=\"term\" href=\"/names/x\" data-term=\"3\">بكين</a>";
        var image = $"<img src=\"/media/{hash}/480.webp\" alt=\"قافلة من 12 بغلًا.\">";
        var page = Parse(Assert.Single(LiteText.Pages($"<p>في {term}</p><figure>{image}<figcaption>على الطريق <span class=\"credit\">مصدر الصورة: شينخوا</span></figcaption></figure><div class=\"gallery\"><figure>{image}</figure></div>", Room)));

        Assert.Empty(page.QuerySelectorAll("img, figure, .gallery, .term, [data-term]"));
        Assert.Equal("/names/x", page.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(["صورة: قافلة من 12 بغلًا. على الطريق مصدر الصورة: شينخوا", "صورة: قافلة من 12 بغلًا"], page.QuerySelectorAll(".pic").Select(one => one.TextContent));
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument($"<body>{html}");

    private static string Words(string html) => string.Concat(Parse(html).Body!.TextContent.Where(letter => !char.IsWhiteSpace(letter)));
}
