using SinoNews.Articles;
using static SinoNews.Tests.Articles.Rendering.Rendered;

namespace SinoNews.Tests.Articles.Rendering;

public sealed class FiguresTests
{
    [Fact]
    public void A_picture_alone_in_its_paragraph_is_a_figure_with_all_that_a_browser_needs() => Assert.Equal(
        $"<figure><img src=\"/media/{Hash}/960.webp\" srcset=\"/media/{Hash}/480.webp 480w, /media/{Hash}/960.webp 960w, /media/{Hash}/1600.webp 1600w\" " +
        "sizes=\"(min-width: 40rem) 36rem, 100vw\" width=\"1600\" height=\"1067\" alt=\"السور عند الفجر\" loading=\"lazy\" decoding=\"async\">" +
        "<figcaption>فجر «بادالينغ» <span class=\"credit\">مصدر الصورة: شينخوا</span></figcaption></figure>",
        Html($"![السور عند الفجر](/media/{Hash} 'فجر \"بادالينغ\"')"));

    [Fact]
    public void What_the_text_leaves_out_the_library_says()
    {
        var figure = Body($"![](/media/{Hash})").QuerySelector("figure")!;

        Assert.Equal("وصف من المكتبة", figure.QuerySelector("img")!.GetAttribute("alt"));
        Assert.Equal("تعليق من المكتبة مصدر الصورة: شينخوا", figure.QuerySelector("figcaption")!.TextContent);
    }

    [Fact]
    public void A_picture_of_which_nobody_says_anything_has_no_empty_caption() =>
        Assert.Empty(Body($"![نهر](/media/{OtherHash})").QuerySelectorAll("figcaption"));

    [Fact]
    public void Of_a_picture_without_a_small_variant_the_largest_is_shown()
    {
        var picture = Picture with { Widths = [1200, 1600] };
        var html = BodyPipeline.Render($"![](/media/{Hash})", new Dictionary<string, BodyPicture>(StringComparer.Ordinal) { [Hash] = picture }).Html;

        Assert.Contains($"src=\"/media/{Hash}/1600.webp\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("![أ](/media/HASH) ![ب](/media/OTHER)")]
    [InlineData("![أ](/media/HASH)\n![ب](/media/OTHER)")]
    [InlineData("![أ](/media/HASH)\\\n![ب](/media/OTHER)")]
    public void Pictures_in_a_row_are_a_gallery(string markdown)
    {
        var body = Body(Named(markdown));

        Assert.Equal(["أ", "ب"], body.QuerySelectorAll(":scope > div.gallery > figure > img").Select(image => image.GetAttribute("alt")));
        Assert.Equal(1, body.ChildElementCount);
    }

    [Theory]
    [InlineData("قبل\n![أ](/media/HASH)\n*بعد*", "p figure p")]
    [InlineData("![أ](/media/HASH) بعد ![ب](/media/OTHER)", "figure p figure")]
    [InlineData("قبل ![أ](/media/HASH)", "p figure")]
    [InlineData("> ![أ](/media/HASH)", "blockquote")]
    [InlineData("- ![أ](/media/HASH)\n\n- ثان", "ul")]
    public void Words_beside_a_picture_keep_paragraphs_of_their_own(string markdown, string elements)
    {
        var body = Body(Named(markdown));

        Assert.Equal(elements, string.Join(' ', body.Children.Select(child => child.LocalName)));
        Assert.NotEmpty(body.QuerySelectorAll("figure"));
        Assert.Empty(body.QuerySelectorAll("p figure, p:empty"));
    }

    [Theory]
    [InlineData("![السور](https://example.org/x.png)", "السور")]
    [InlineData("![السور](/media/../secrets)", "السور")]
    [InlineData("![السور](/media/HASH/960.webp)", "السور")]
    [InlineData("![السور](//media/HASH)", "السور")]
    [InlineData("![السور](/media/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb)", "السور")]
    [InlineData("![السور](/media/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA)", "السور")]
    [InlineData("![السور](data:image/png;base64,AAAA)", "السور")]
    [InlineData("[![السور](/media/HASH)](https://example.org)", "السور")]
    [InlineData("## ![السور](/media/HASH)", "السور")]
    [InlineData("![](https://example.org/x.png)", "صورة غير متاحة")]
    public void Any_other_picture_is_only_its_description(string markdown, string text)
    {
        var body = Body(Named(markdown));

        Assert.Empty(body.QuerySelectorAll("img, figure"));
        Assert.Equal(text, body.TextContent.Trim());
    }

    [Fact]
    public void Without_a_library_no_picture_is_shown() =>
        Assert.Equal("<p>السور</p>", BodyPipeline.Render($"![السور](/media/{Hash})").Html);

    [Fact]
    public void The_text_says_which_pictures_it_needs() => Assert.Equal(
        [OtherHash, Hash],
        BodyPipeline.PictureHashes(Named("![أ](/media/OTHER) نص ![ب][r]\n\n[رابط](/media/HASH) `![x](/media/HASH)` ![x](https://example.org) ![](/media/OTHER)\n\n[r]: /media/HASH")));

    [Fact]
    public void A_text_that_is_shown_as_typed_needs_none() =>
        Assert.Empty(BodyPipeline.PictureHashes(string.Concat(Enumerable.Repeat(Named("![](/media/OTHER)"), 3000))));

    [Fact]
    public void A_caption_is_neither_the_opening_nor_lost() => Assert.Equal(
        "المقدمة.\nالخاتمة.\nتعليق من المكتبة مصدر الصورة: شينخوا",
        Text(Named("![](/media/HASH)\n\nالمقدمة.\n\nالخاتمة.")));

    private static string Named(string markdown) =>
        markdown.Replace("HASH", Hash, StringComparison.Ordinal).Replace("OTHER", OtherHash, StringComparison.Ordinal);
}
